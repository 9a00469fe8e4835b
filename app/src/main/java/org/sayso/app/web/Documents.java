package org.sayso.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.store.DocumentShelf;
import org.sayso.store.DocumentShelf.Page;
import org.sayso.store.Store;

/** The documents, the newest first; with {@code q} those that hold its words, the best first. {@code after} goes on in the list. */
final class Documents implements Area {

    private static final int A_PAGE = 25;
    private static final int LONGEST_QUERY = 400;

    private final DocumentShelf shelf;
    private final Pages pages;

    Documents(Store store, Pages pages) {
        this.shelf = new DocumentShelf(store);
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/documents", this::show);
    }

    private void show(Context ctx) {
        String asked = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        String words = asked.substring(0, Math.min(LONGEST_QUERY, asked.length()));
        Optional<String> after = Optional.ofNullable(ctx.queryParam("after"));
        Page page = words.isEmpty() ? shelf.newest(after, A_PAGE) : shelf.search(words, after, A_PAGE);
        List<ShownCard> cards =
                page.cards().stream().map(c -> ShownCard.of(c, words)).toList();
        String title = words.isEmpty() ? "Documents" : "Documents with “" + words + "”";
        pages.page(
                ctx,
                "documents.jte",
                Frame.of(ctx, title, "documents"),
                Map.of(
                        "title",
                        title,
                        "cards",
                        cards,
                        "words",
                        words,
                        "goesOn",
                        after.isPresent(),
                        "first",
                        address(words, ""),
                        "next",
                        page.next().map(n -> address(words, n))));
    }

    private static String address(String words, String after) {
        String query = words.isEmpty() ? "" : "q=" + encoded(words);
        String cursor = after.isEmpty() ? "" : (query.isEmpty() ? "" : "&") + "after=" + encoded(after);
        return "/documents" + (query + cursor).transform(s -> s.isEmpty() ? "" : "?" + s);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
