package org.sayso.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claim.Attribution.Manner;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Speaker;
import org.sayso.claim.Attribution.Stance;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant.Role;
import org.sayso.text.Document;
import org.sayso.text.Span;

/** A reading made by hand for a test: every line of the text is a sentence, and phrases stand for where they first occur. */
public final class Telling {

    private final String text;
    private final List<Quotation> quotations = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    public Telling(String text) {
        this.text = text;
    }

    /** Somebody says these stretches; an empty speaker is nobody. */
    public Telling says(String speaker, Actor actor, SourceType type, String cue, String... content) {
        Optional<Speaker> who =
                speaker.isEmpty() ? Optional.empty() : Optional.of(new Speaker(span(speaker), speaker, actor));
        quotations.add(new Quotation(
                List.of(content).stream().map(this::span).toList(),
                new Attribution(
                        who,
                        type,
                        span(cue),
                        cue,
                        Manner.INDIRECT,
                        Stance.ASSERTS,
                        Optional.empty(),
                        Optional.empty())));
        return this;
    }

    public Telling says(String speaker, SourceType type, String cue, String... content) {
        return says(speaker, Actor.UNKNOWN, type, cue, content);
    }

    /** An assault on the words of all that were quoted so far and hold its trigger, the latest first. */
    public Telling claims(String trigger, String source, String... targets) {
        List<Participant> participants = new ArrayList<>();
        participants.add(new Participant(Role.SOURCE, span(source), source, Actor.UNKNOWN));
        for (String target : targets) {
            participants.add(new Participant(Role.TARGET, span(target), target, Actor.UNKNOWN));
        }
        List<Attribution> attribution = new ArrayList<>();
        for (Quotation quotation : quotations) {
            if (quotation.content().stream().anyMatch(c -> c.contains(span(trigger)))) {
                attribution.add(0, quotation.attribution());
            }
        }
        claims.add(new Claim(
                Claims.id("d1", span(trigger), "ASSAULT"),
                document(),
                sentences().stream()
                        .filter(s -> s.contains(span(trigger)))
                        .findFirst()
                        .orElseThrow(),
                new EventType("ASSAULT", Optional.empty(), List.of(), "190", 4, -9),
                span(trigger),
                participants,
                Optional.empty(),
                Optional.empty(),
                attribution,
                new Factuality(Certainty.CERTAIN, Polarity.POSITIVE, Status.HAPPENED, 3),
                "assault-hit-verb",
                1));
        return this;
    }

    /** The latest claim tells what the first one told. */
    public Telling again() {
        claims.add(claims.remove(claims.size() - 1).of(claims.get(0).id()));
        return this;
    }

    public DocumentReading reading() {
        return new DocumentReading(document(), sentences(), quotations, claims);
    }

    public Span span(String phrase) {
        int start = text.indexOf(phrase);
        return new Span(start, start + phrase.length());
    }

    private Document document() {
        return Document.of("d1", text).publishedAt(Instant.parse("2026-01-08T00:00:00Z"));
    }

    private List<Span> sentences() {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            sentences.add(new Span(start, start + line.length()));
            start += line.length() + 1;
        }
        return sentences;
    }
}
