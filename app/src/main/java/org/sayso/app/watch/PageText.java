package org.sayso.app.watch;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.app.fetch.Fetched;
import org.sayso.app.fetch.WebAddress;
import org.sayso.io.DocumentReader;
import org.sayso.io.Outcome;
import org.sayso.text.Document;

/** The article on a page that was fetched for an item. What the page does not say, such as its date, the feed may. */
final class PageText {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    private PageText() {}

    static Outcome read(Fresh fresh, Fetched.Here page) {
        DocumentReader reader = new DocumentReader(fresh.item().published(), fresh.outlet());
        String url = page.url().toString();
        List<Document> found = new ArrayList<>();
        List<Outcome> other = new ArrayList<>();
        if (isHtml(page.contentType())) {
            reader.readPage(url, page.body(), charset(page.contentType()), o -> sort(o, found, other));
        } else {
            reader.read(url, new ByteArrayInputStream(page.body()), o -> sort(o, found, other));
        }
        if (found.size() == 1) {
            return new Outcome.Read(named(found.get(0), page.url(), fresh));
        }
        return found.isEmpty() && !other.isEmpty()
                ? other.get(0)
                : new Outcome.Skipped(url, "holds " + found.size() + " texts, not one article");
    }

    private static void sort(Outcome outcome, List<Document> found, List<Outcome> other) {
        if (outcome instanceof Outcome.Read read) {
            found.add(read.document());
        } else if (!(outcome instanceof Outcome.Noted)) {
            other.add(outcome);
        }
    }

    private static boolean isHtml(Optional<String> contentType) {
        return contentType
                .map(t -> t.strip().toLowerCase(Locale.ROOT))
                .map(t -> t.startsWith("text/html") || t.startsWith("application/xhtml"))
                .orElse(true);
    }

    private static Optional<String> charset(Optional<String> contentType) {
        return contentType.map(CHARSET::matcher).filter(Matcher::find).map(m -> m.group(1));
    }

    /** A page may say that its address is another one of its own site, but not one of somebody else's. */
    private static Document named(Document document, URI found, Fresh fresh) {
        String url = document.url().filter(u -> isOf(found.getHost(), u)).orElse(found.toString());
        return new Document(
                found.toString(),
                document.text(),
                document.title().or(fresh.item()::title),
                document.outlet(),
                document.agency(),
                Optional.of(url),
                document.published(),
                document.language(),
                document.byline().or(fresh.item()::author),
                document.captions());
    }

    private static boolean isOf(String host, String address) {
        try {
            return WebAddress.parse(address).getHost().equals(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
