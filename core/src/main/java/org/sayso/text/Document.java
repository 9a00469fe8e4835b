package org.sayso.text;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One news text as it came, never altered: every offset in a claim counts UTF-16 units of {@code text}.
 *
 * @param id given by whoever brought the text, or computed from it
 * @param agency the wire service credited, such as "Reuters"
 * @param published when the outlet published it; relative dates ("on Monday") count from here
 * @param language ISO 639-1, such as "en"
 */
public record Document(
        String id,
        String text,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> agency,
        Optional<String> url,
        Optional<Instant> published,
        String language) {

    public Document {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
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
        return new Document(id, text, title, outlet, agency, url, Optional.of(instant), language);
    }
}
