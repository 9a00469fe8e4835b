package org.sayso.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.Manner;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Speaker;
import org.sayso.claim.Attribution.Stance;
import org.sayso.claim.Claim;
import org.sayso.claim.Claims;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.Quotation;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.text.Document;
import org.sayso.text.Span;

/** Readings made by hand, so that tests of the store need no coder: "Russian troops shelled Dnipro 3 times, Kyiv said." */
final class Texts {

    static final Versions VERSIONS = new Versions("0.1.0", "plover", "rules-1", "words-1", "model-1");

    private Texts() {}

    /** A reading with a claim in each of so many sentences. */
    static DocumentReading shelling(String id, int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append("Russian troops shelled Dnipro ").append(i).append(" times, Kyiv said.\n");
        }
        return shelling(document(id, text.toString()));
    }

    static Document document(String id, String text) {
        return new Document(
                id,
                text,
                Optional.of("Shells on " + id),
                Optional.of("The Post"),
                Optional.of("Wire"),
                Optional.of("https://example.org/" + id),
                Optional.of(Instant.parse("2026-01-08T06:30:00.123456789Z")),
                "en",
                Optional.of("By Ann Lee"),
                List.of(new Span(0, 2), new Span(3, 5)));
    }

    /** A claim in each line that tells of shelling. */
    static DocumentReading shelling(Document document) {
        List<Span> sentences = lines(document.text());
        List<Quotation> quotations = sentences.stream()
                .map(s -> new Quotation(List.of(new Span(s.start(), s.end() - 1)), said(document.text(), s)))
                .toList();
        List<Claim> claims =
                sentences.stream().map(s -> claim(document, s, Status.HAPPENED)).toList();
        return new DocumentReading(document, sentences, quotations, claims);
    }

    static DocumentReading planned(Document document) {
        DocumentReading told = shelling(document);
        List<Claim> claims = told.sentences().stream()
                .map(s -> claim(document, s, Status.PLANNED))
                .toList();
        return new DocumentReading(document, told.sentences(), told.quotations(), claims);
    }

    private static List<Span> lines(String text) {
        java.util.ArrayList<Span> lines = new java.util.ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(new Span(start, end));
            start = end + 1;
        }
        return lines;
    }

    private static Claim claim(Document document, Span sentence, Status status) {
        String text = document.text();
        Span trigger = in(text, sentence, "shelled");
        return new Claim(
                Claims.id(document.id(), trigger, "ASSAULT"),
                document,
                sentence,
                new EventType("ASSAULT", Optional.of("artillery"), List.of("military"), "194", 4, -9.0),
                trigger,
                List.of(
                        new Participant(
                                Role.SOURCE,
                                in(text, sentence, "Russian troops"),
                                "Russian troops",
                                Actor.of(Actor.Kind.IN_ROLE, "Russia", "RUS", "MIL")),
                        new Participant(
                                Role.TARGET,
                                in(text, sentence, "Dnipro"),
                                "Dnipro",
                                Actor.of(Actor.Kind.NAMED, "Dnipro", "UKR", ""))),
                Optional.of(new When(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 7), When.Basis.STATED)),
                Optional.of(new Where(
                        "Dnipro",
                        Optional.of("UKR"),
                        Optional.of("Dnipropetrovsk"),
                        Optional.of(48.45),
                        Optional.of(34.98),
                        Where.Basis.STATED)),
                List.of(said(text, sentence)),
                new Factuality(Certainty.CERTAIN, Polarity.POSITIVE, status, 3.0),
                "assault-shell-verb",
                0.97);
    }

    private static Attribution said(String text, Span sentence) {
        return new Attribution(
                Optional.of(new Speaker(
                        in(text, sentence, "Kyiv"), "Kyiv", Actor.of(Actor.Kind.NAMED, "Ukraine", "UKR", "GOV"))),
                SourceType.ORGANISATION,
                in(text, sentence, "said"),
                "said",
                Manner.INDIRECT,
                Stance.ASSERTS,
                Optional.empty(),
                Optional.empty());
    }

    private static Span in(String text, Span sentence, String words) {
        int at = text.indexOf(words, sentence.start());
        return new Span(at, at + words.length());
    }
}
