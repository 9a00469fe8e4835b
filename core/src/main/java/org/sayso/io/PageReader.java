package org.sayso.io;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.sayso.text.Document;

/** A web page: the article in it, with what the page says about it. */
final class PageReader implements FormatReader {

    /** By one of these begins what is a page, or a piece of one. */
    static final Set<String> ELEMENTS = Set.of(
            "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "article", "section",
            "main", "header", "h1", "h2", "table", "span", "center");

    @Override
    public boolean recognises(Beginning beginning) {
        return beginning.root().filter(ELEMENTS::contains).isPresent()
                || beginning.stripped().regionMatches(true, 0, "<!doctype html", 0, "<!doctype html".length());
    }

    @Override
    public void read(Incoming incoming, Intake intake) throws IOException {
        Optional<byte[]> bytes = incoming.whole(intake.limits().largestPage());
        if (bytes.isEmpty()) {
            intake.tooLarge(incoming.name());
            return;
        }
        take(incoming.name(), incoming.name(), bytes.get(), Optional.empty(), Optional.empty(), intake);
    }

    /**
     * Takes in a page.
     *
     * @param id of the document, where the page tells no address
     * @param encoding as the protocol tells it
     * @param url where the page was
     */
    static void take(
            String where, String id, byte[] bytes, Optional<String> encoding, Optional<String> url, Intake intake) {
        try {
            Encoding.Decoded decoded = Encoding.decodePage(bytes, encoding);
            intake.noteGuess(where, decoded);
            Article article = ArticleReader.read(decoded.text(), url);
            if (article.body().isBlank()) {
                intake.skip(where, "no article is found in the page");
            } else {
                intake.take(where, document(article, id, url));
            }
        } catch (UnreadableException e) {
            intake.skip(where, e.getMessage());
        }
    }

    private static Document document(Article article, String id, Optional<String> url) {
        Optional<String> address = article.url().or(() -> url);
        return new Document(
                url.or(() -> address).orElse(id),
                article.text(),
                article.title(),
                article.outlet(),
                article.agency(),
                address,
                article.published(),
                "en",
                article.byline(),
                article.captions());
    }
}
