package org.sayso.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.text.Document;
import org.sayso.text.Span;

/** A report made by hand, so that anybody can be its outlet, doer and speaker: "Russian troops shelled Dnipro, the army said." */
record News(
        String id,
        String title,
        String outlet,
        Instant published,
        String doer,
        String speaker,
        SourceType type,
        Stance stance) {

    private static final String REST = "\nWindows broke in the market square and the tram stood still until noon."
            + " Nurses carried patients down to the cellar of the old hospital, and bakers gave away bread.\n";

    static News by(String outlet, int hour) {
        return new News(
                outlet.toLowerCase(Locale.ROOT).replace(' ', '-') + "/" + hour,
                "Dnipro is shelled, says " + outlet,
                outlet,
                Instant.parse("2026-01-06T00:30:00Z").plusSeconds(3600L * hour),
                "Russian troops",
                "the army",
                SourceType.ORGANISATION,
                Stance.ASSERTS);
    }

    News on(SourceType other, String name, Stance does) {
        return new News(id, title, outlet, published, doer, name, other, does);
    }

    /** Everywhere this text: title, outlet, doer, speaker. */
    static News everywhere(String text, int number) {
        Instant published = Instant.parse("2026-02-01T00:00:00Z").plusSeconds(86_400L * number);
        return new News("n" + number, text, text, published, text, text, SourceType.NAMED_PERSON, Stance.ASSERTS);
    }

    DocumentReading reading(int killed) {
        String toll = killed == 0 ? "" : ", killing " + killed + " people";
        String said = speaker.isEmpty() ? "" : ", " + speaker + " said";
        String sentence = doer + " shelled Dnipro" + toll + said + ".";
        Document document = new Document(
                id,
                sentence + REST,
                Optional.of(title),
                Optional.of(outlet).filter(o -> !o.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(published),
                "en");
        Span all = new Span(0, sentence.length());
        return new DocumentReading(document, List.of(all), List.of(), List.of(claim(document, all)));
    }

    private Claim claim(Document document, Span sentence) {
        String text = document.text();
        Span trigger = new Span(doer.length() + 1, doer.length() + 1 + "shelled".length());
        Span target = new Span(trigger.end() + 1, trigger.end() + 1 + "Dnipro".length());
        List<Attribution> voices = new ArrayList<>();
        if (!speaker.isEmpty()) {
            int at = text.indexOf(", " + speaker + " said", target.end()) + 2;
            Span cue = new Span(at + speaker.length() + 1, at + speaker.length() + 5);
            Speaker who = new Speaker(new Span(at, at + speaker.length()), speaker, Actor.UNKNOWN);
            voices.add(new Attribution(
                    Optional.of(who), type, cue, "said", Manner.INDIRECT, stance, Optional.empty(), Optional.empty()));
        }
        return new Claim(
                Claims.id(id, trigger, "ASSAULT"),
                document,
                sentence,
                new EventType("ASSAULT", Optional.of("artillery"), List.of(), "194", 4, -9.0),
                trigger,
                List.of(
                        new Participant(
                                Role.SOURCE,
                                new Span(0, doer.length()),
                                doer,
                                Actor.of(Actor.Kind.IN_ROLE, "Russia", "RUS", "MIL")),
                        new Participant(
                                Role.TARGET, target, "Dnipro", Actor.of(Actor.Kind.NAMED, "Dnipro", "UKR", ""))),
                Optional.of(new When(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 5), When.Basis.STATED)),
                Optional.of(new Where(
                        "Dnipro",
                        Optional.of("UKR"),
                        Optional.empty(),
                        Optional.of(48.45),
                        Optional.of(34.98),
                        Where.Basis.STATED)),
                voices,
                new Factuality(
                        Certainty.CERTAIN,
                        stance == Stance.DENIES ? Polarity.NEGATIVE : Polarity.POSITIVE,
                        Status.HAPPENED,
                        stance == Stance.DENIES ? -3 : 3),
                "assault-shell-verb",
                0.97);
    }
}
