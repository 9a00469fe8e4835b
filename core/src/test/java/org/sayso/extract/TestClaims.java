package org.sayso.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.Manner;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Stance;
import org.sayso.claim.Claim;
import org.sayso.claim.Claims;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.text.Document;
import org.sayso.text.Span;

/** Claims made by hand. */
final class TestClaims {

    private TestClaims() {}

    static Claim claim(
            String text,
            String type,
            String trigger,
            Status status,
            Polarity polarity,
            Certainty certainty,
            String... speakers) {
        Span span = span(text, trigger);
        Document document = Document.of("d", text);
        return new Claim(
                Claims.id("d", span, type),
                document,
                new Span(0, text.length()),
                new EventType(type, Optional.empty(), List.of(), "190", 4, -10),
                span,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Stream.of(speakers).map(s -> said(text, s)).toList(),
                new Factuality(certainty, polarity, status, 0),
                "rule",
                0.9);
    }

    private static Attribution said(String text, String speaker) {
        Optional<Attribution.Speaker> named = Optional.of(speaker)
                .filter(s -> !s.equals("?"))
                .map(s -> new Attribution.Speaker(span(text, s), s, Actor.UNKNOWN));
        return new Attribution(
                named,
                named.isPresent() ? SourceType.UNNAMED_GROUP : SourceType.UNSTATED,
                new Span(0, 1),
                text.substring(0, 1),
                Manner.INDIRECT,
                Stance.ASSERTS,
                Optional.empty(),
                Optional.empty());
    }

    private static Span span(String text, String phrase) {
        int at = text.indexOf(phrase);
        return new Span(at, at + phrase.length());
    }
}
