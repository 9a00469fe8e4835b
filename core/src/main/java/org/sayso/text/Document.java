package org.sayso.text;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One news text as it came, never altered: every offset in a claim counts UTF-16 units of {@code text}.
 *
 * @param id given by whoever brought the text, or computed from it
 * @param agency the wire service credited, such as "Reuters"
 * @param published when the outlet published it; relative dates ("on Monday") count from here
 * @param language ISO 639-1, such as "en"
 * @param byline who wrote it, as the page or feed has it: "By Ann Lee"
 * @param captions stretches of the text that its source marks as captions of pictures; in order, none within another
 */
public record Document(
        String id,
        String text,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> agency,
        Optional<String> url,
        Optional<Instant> published,
        String language,
        Optional<String> byline,
        List<Span> captions) {

    public Document {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        captions = List.copyOf(captions);
    }

    /** A text whose source tells neither a byline nor captions. */
    public Document(
            String id,
            String text,
            Optional<String> title,
            Optional<String> outlet,
            Optional<String> agency,
            Optional<String> url,
            Optional<Instant> published,
            String language) {
        this(id, text, title, outlet, agency, url, published, language, Optional.empty(), List.of());
    }

    /** A bare English text of which nothing else is known. */
    public static Document of(String id, String text) {
        return new Document(
                id,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en");
    }

    /** This text as published then. */
    public Document publishedAt(Instant instant) {
        return new Document(id, text, title, outlet, agency, url, Optional.of(instant), language, byline, captions);
    }
}
