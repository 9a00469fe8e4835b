package org.sayso.link;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sayso.claim.DocumentReading;
import org.sayso.text.Document;
import org.sayso.text.Sentence;
import org.sayso.text.Splitter;

/** Texts of which only the words count, read without the model. */
final class LinkTexts {

    private static final Instant FIRST_DAY = Instant.parse("2026-03-01T08:00:00Z");

    private LinkTexts() {}

    /** Published so many days after the first of March. */
    static Document dated(String id, String title, String text, int day) {
        return new Document(
                id,
                text,
                Optional.of(title),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(FIRST_DAY.plus(Duration.ofDays(day))),
                "en");
    }

    static Gist gist(Document document) {
        return Gist.of(reading(document));
    }

    static Digest digest(Document document) {
        return Digest.of(reading(document));
    }

    private static DocumentReading reading(Document document) {
        return new DocumentReading(
                document, Splitter.split(document).stream().map(Sentence::span).toList(), List.of(), List.of());
    }
}
