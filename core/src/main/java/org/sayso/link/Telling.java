package org.sayso.link;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Stance;
import org.sayso.claim.Claim;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.claim.Where;

/**
 * What linking needs of one claim, so that linking reads no text.
 *
 * @param happening the first claim of the document that tells the same happening
 * @param sentence where the sentence begins in the document, in UTF-16 units
 * @param start where the trigger begins
 * @param word the trigger, in lower case
 * @param sides who takes part, in the order of the claim
 * @param voices on whose say-so, from the nearest outwards; none means the outlet's own voice
 * @param tolls how many the sentence says were killed and injured; how many the act itself was done to
 * @param rule the codebook rule that made the claim, or "model"
 * @param score how sure that rule is, 0 to 1
 */
public record Telling(
        String claim,
        String document,
        String happening,
        Optional<Instant> published,
        int sentence,
        int start,
        EventType event,
        String word,
        List<Side> sides,
        Optional<When> when,
        Optional<Where> where,
        List<Voice> voices,
        Factuality factuality,
        List<Toll> tolls,
        String rule,
        double score) {

    /** By date of publication, what has none last; then by document and place in the text. */
    static final Comparator<Telling> BY_PUBLICATION = Comparator.comparing(
                    (Telling t) -> t.published().orElse(Instant.MAX))
            .thenComparing(Telling::document)
            .thenComparing(Telling::start)
            .thenComparing(Telling::claim);

    public Telling {
        sides = List.copyOf(sides);
        voices = List.copyOf(voices);
        tolls = List.copyOf(tolls);
    }

    /** Somebody who takes part, with the words of the text. */
    public record Side(Role role, String phrase, Actor actor) {}

    /**
     * A speaker.
     *
     * @param name a person's known name, else the phrase as the text has it; empty where none is named ("reportedly")
     * @param named whether a reader could go and ask: see {@link Attribution#isNamed}
     */
    public record Voice(String name, boolean named, SourceType type, Stance stance, Actor actor) {

        private static final List<String> PRONOUNS =
                List.of("he", "she", "it", "they", "who", "which", "that", "i", "we");

        private static final Set<String> SMALL = Set.of("of", "the", "in", "for", "and", "at", "on", "to", "de", "la");

        static Voice of(Attribution attribution) {
            Actor actor = attribution.speaker().map(Attribution.Speaker::actor).orElse(Actor.UNKNOWN);
            String phrase = attribution
                    .speaker()
                    .map(Attribution.Speaker::text)
                    .map(Voice::plain)
                    .orElse("");
            boolean stands = PRONOUNS.contains(phrase.toLowerCase(Locale.ROOT));
            boolean person = attribution.sourceType() == SourceType.NAMED_PERSON && actor.kind() == Actor.Kind.NAMED;
            String name = person || stands ? actor.name().orElse(stands ? "" : phrase) : phrase;
            return new Voice(
                    name,
                    attribution.isNamed() && !name.isEmpty(),
                    attribution.sourceType(),
                    attribution.stance(),
                    actor);
        }

        private static String plain(String phrase) {
            return phrase.replaceAll("\\s+", " ").strip().replaceFirst("['’]s?$", "");
        }

        /** The same for "The defence ministry" and "the Defence Ministry": "Defence Ministry". */
        String key() {
            return Arrays.stream(name.replaceFirst("(?i)^the ", "").split(" "))
                    .map(w -> SMALL.contains(w) || w.isEmpty()
                            ? w
                            : w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                    .collect(Collectors.joining(" "));
        }
    }

    static Telling of(Claim claim) {
        String text = claim.document().text();
        return new Telling(
                claim.id(),
                claim.document().id(),
                claim.happening(),
                claim.document().published(),
                claim.sentence().start(),
                claim.trigger().start(),
                claim.event(),
                claim.trigger().of(text).toLowerCase(Locale.ROOT),
                claim.participants().stream().map(Telling::side).toList(),
                claim.when(),
                claim.where(),
                claim.attribution().stream().map(Voice::of).toList(),
                claim.factuality(),
                tolls(claim, text),
                claim.rule(),
                claim.score());
    }

    static Side side(Participant participant) {
        return new Side(participant.role(), participant.text(), participant.actor());
    }

    /** Killed and injured are numbers of an act of force; "arrested 12 protesters" has its number in whom it is done to. */
    private static List<Toll> tolls(Claim claim, String text) {
        List<Toll> tolls = new ArrayList<>();
        if (claim.event().quad() == Toll.FORCE) {
            tolls.addAll(Toll.read(claim.sentence().of(text)));
        }
        if (tolls.isEmpty()) {
            claim.participants().stream()
                    .filter(p -> p.role() == Role.TARGET)
                    .map(Participant::text)
                    .flatMap(t -> Toll.affected(t).stream())
                    .findFirst()
                    .ifPresent(tolls::add);
        }
        return tolls;
    }

    /** Keys of the speakers on whose word it is told and whom a reader could go and ask: "Keir Starmer", "Defence Ministry". */
    public List<String> namedSpeakers() {
        return voices.stream().filter(Voice::named).map(Voice::key).distinct().toList();
    }

    /** What the nearest speaker does with it; the outlet's own voice asserts. */
    public Stance stance() {
        return voices.stream().findFirst().map(Voice::stance).orElse(Stance.ASSERTS);
    }

    /** Whether it is told as not so, or as doubtful. */
    public boolean denies() {
        return factuality.polarity() == Polarity.NEGATIVE || stance() == Stance.DENIES || stance() == Stance.DOUBTS;
    }

    /** The day on which the outlet published it, at Greenwich. */
    public Optional<LocalDate> day() {
        return published.map(p -> p.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
