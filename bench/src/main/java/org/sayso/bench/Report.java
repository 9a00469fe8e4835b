package org.sayso.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;
import org.sayso.claim.Claim;
import org.sayso.claim.Claims;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.text.Document;
import org.sayso.text.Span;

/**
 * A document in the making: sentences, and the claims that a careful reader finds in them. In a sentence "{v struck}" marks the word
 * that tells the act, "{s …}", "{t …}" and "{p …}" who takes part.
 */
final class Report {

    /** A claim of the sentence being written. */
    record Act(
            String mark,
            EventType type,
            List<Actor> actors,
            String roles,
            Optional<When> when,
            Optional<Where> where) {}

    private static final Factuality DONE =
            new Factuality(Factuality.Certainty.CERTAIN, Factuality.Polarity.POSITIVE, Factuality.Status.HAPPENED, 3);
    private static final Factuality NOT_DONE =
            new Factuality(Factuality.Certainty.CERTAIN, Factuality.Polarity.NEGATIVE, Factuality.Status.HAPPENED, -3);

    private final StringBuilder text = new StringBuilder();
    private final List<Span> sentences = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();

    private record Draft(
            Span sentence, Act act, Span trigger, List<Participant> participants, Optional<Actor> denier) {}

    /** Where a sentence stands that tells nothing. */
    Report plain(String sentence) {
        return told(sentence, Optional.empty(), List.of());
    }

    Report told(String sentence, Act... acts) {
        return told(sentence, Optional.empty(), List.of(acts));
    }

    Report denied(String sentence, Actor denier, Act act) {
        return told(sentence, Optional.of(denier), List.of(act));
    }

    private Report told(String marked, Optional<Actor> denier, List<Act> acts) {
        int start = text.length();
        List<Span> spans = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        int at = 0;
        for (int open = marked.indexOf('{'); open >= 0; open = marked.indexOf('{', at)) {
            int close = marked.indexOf('}', open);
            int space = marked.indexOf(' ', open);
            text.append(marked, at, open);
            spans.add(new Span(text.length(), text.length() + close - space - 1));
            marks.add(marked.substring(open + 1, space));
            text.append(marked, space + 1, close);
            at = close + 1;
        }
        text.append(marked.substring(at));
        Span sentence = new Span(start, text.length());
        sentences.add(sentence);
        text.append(sentences.size() % 2 == 0 ? "\n\n" : " ");
        for (Act act : acts) {
            drafts.add(new Draft(
                    sentence, act, spans.get(marks.indexOf(act.mark())), participants(act, marks, spans), denier));
        }
        return this;
    }

    private List<Participant> participants(Act act, List<String> marks, List<Span> spans) {
        List<Participant> participants = new ArrayList<>();
        for (int i = 0; i < act.roles().length(); i++) {
            char letter = act.roles().charAt(i);
            Role role = letter == 's' || letter == 'S'
                    ? Role.SOURCE
                    : letter == 't' || letter == 'T' ? Role.TARGET : Role.PARTY;
            Span span = spans.get(marks.indexOf(String.valueOf(letter)));
            participants.add(
                    new Participant(role, span, span.of(text), act.actors().get(i)));
        }
        return participants;
    }

    Document document(String id, String outlet, LocalDate published, int hour) {
        Instant instant = published.atTime(hour, 0).toInstant(ZoneOffset.UTC);
        return new Document(
                id,
                text.toString().strip(),
                Optional.empty(),
                Optional.of(outlet),
                Optional.empty(),
                Optional.empty(),
                Optional.of(instant),
                "en");
    }

    /** As if the document had been coded; it may hold the first sentences only. */
    DocumentReading reading(Document document) {
        int end = document.text().length();
        List<Claim> claims = drafts.stream()
                .filter(d -> d.sentence().end() <= end)
                .map(d -> claim(document, d))
                .toList();
        return new DocumentReading(
                document, sentences.stream().filter(s -> s.end() <= end).toList(), List.of(), claims);
    }

    private static Claim claim(Document document, Draft draft) {
        Act act = draft.act();
        List<Attribution> voices = draft.denier().stream()
                .map(d -> new Attribution(
                        Optional.of(new Attribution.Speaker(
                                draft.sentence(), d.name().get(), d)),
                        Attribution.SourceType.ORGANISATION,
                        draft.trigger(),
                        "denied",
                        Attribution.Manner.INDIRECT,
                        Attribution.Stance.DENIES,
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new Claim(
                Claims.id(document.id(), draft.trigger(), act.type().type()),
                document,
                draft.sentence(),
                act.type(),
                draft.trigger(),
                draft.participants(),
                act.when(),
                act.where(),
                voices,
                voices.isEmpty() ? DONE : NOT_DONE,
                "generated",
                1);
    }
}
