package org.sayso.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.claim.Actor;
import org.sayso.claim.EventType;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.codebook.Codebook;
import org.sayso.codebook.Constraint;
import org.sayso.codebook.Rule;
import org.sayso.codebook.Slot;

/**
 * Finds the acts a text speaks of by the codebook's rules: "Rebels shelled the port" is ASSAULT by the rebels on the port.
 * A rule's trigger must stand there, its constraints must hold and its participants must be found.
 *
 * <p>Scores, for want of anything measured:
 *
 * <table>
 * <caption>Score of an event</caption>
 * <tr><th></th><th>rule with constraints</th><th>without</th></tr>
 * <tr><td>source and target, or two parties</td><td>0.95</td><td>0.90</td></tr>
 * <tr><td>one side only</td><td>0.80</td><td>0.70</td></tr>
 * </table>
 *
 * A tenth less where a participant is known from semantic roles alone.
 */
public final class EventFinder {

    private final Codebook codebook;
    private final TriggerIndex triggers;
    private final LightVerbs lightVerbs = LightVerbs.bundled();
    private final Lemmas lemmas;
    private final SameAct sameAct;
    private final Contexts contexts;

    public EventFinder(Codebook codebook) {
        this.codebook = codebook;
        this.triggers = new TriggerIndex(codebook.rules());
        this.lemmas = new Lemmas(codebook, lightVerbs);
        this.sameAct = new SameAct(codebook, lightVerbs);
        this.contexts = new Contexts(codebook);
    }

    /** Every rule whose trigger stands in the text, with what it found or what blocked it, in the order of the text. */
    List<RuleTrial> trials(ParsedDocument document, Mentions mentions, List<Speech> speeches) {
        List<RuleTrial> trials = new ArrayList<>();
        boolean sport = Scenes.isSportsReport(document);
        for (int s = 0; s < document.sentences().size(); s++) {
            ParsedSentence sentence = document.sentences().get(s);
            if (hasTrigger(sentence)) {
                Slots slots = new Slots(new Grammar(sentence, lemmas), mentions, s, lightVerbs, speeches);
                sameAct.merge(slots.grammar(), ofSentence(s, slots, document.text())).stream()
                        .map(t -> inScene(slots.grammar(), t, sport))
                        .forEach(trials::add);
            }
        }
        return trials;
    }

    private static RuleTrial inScene(Grammar grammar, RuleTrial trial, boolean sport) {
        return trial.event()
                .filter(e -> trial.passed())
                .flatMap(e -> Scenes.against(grammar, e, sport))
                .map(trial::blockedBy)
                .orElse(trial);
    }

    private boolean hasTrigger(ParsedSentence sentence) {
        return sentence.words().stream()
                .anyMatch(w -> triggers.starts(lemmas.of(w)) || triggers.starts(Grammar.lower(w.form())));
    }

    private List<RuleTrial> ofSentence(int sentence, Slots slots, String text) {
        Map<Integer, List<Tried>> byTrigger = new TreeMap<>();
        for (int word = 0; word < slots.grammar().size(); word++) {
            for (TriggerIndex.Hit hit : triggers.at(slots.grammar(), word)) {
                Attempt attempt = new Attempt(sentence, slots, new Participants(slots, text), hit);
                byTrigger.computeIfAbsent(hit.word(), w -> new ArrayList<>()).add(new Tried(hit, attempt.trial()));
            }
        }
        List<RuleTrial> trials = new ArrayList<>();
        byTrigger.values().forEach(tried -> trials.addAll(best(tried)));
        return trials;
    }

    private record Tried(TriggerIndex.Hit hit, RuleTrial trial) {}

    /** Of the rules that found something at one trigger the most specific stays. */
    private static List<RuleTrial> best(List<Tried> tried) {
        Tried best = null;
        for (Tried next : tried) {
            if (next.trial().passed() && (best == null || isMoreSpecific(next.hit(), best.hit()))) {
                best = next;
            }
        }
        List<RuleTrial> trials = new ArrayList<>();
        for (Tried next : tried) {
            boolean beaten = next.trial().passed() && next != best;
            trials.add(
                    beaten
                            ? next.trial()
                                    .blockedBy("the rule " + best.hit().rule().id() + " says more here")
                            : next.trial());
        }
        return trials;
    }

    private static boolean isMoreSpecific(TriggerIndex.Hit one, TriggerIndex.Hit other) {
        int weight = weight(one) - weight(other);
        if (weight != 0) {
            return weight > 0;
        }
        if (one.length() != other.length()) {
            return one.length() > other.length();
        }
        boolean mode = one.rule().mode().isPresent();
        return mode != other.rule().mode().isPresent() ? mode : one.order() < other.order();
    }

    /** A constraint that names words weighs most, one that only asks for something to be there nothing. */
    private static int weight(TriggerIndex.Hit hit) {
        int weight = 2 * (hit.length() - 1);
        for (Constraint constraint : hit.rule().when().values()) {
            boolean any = constraint.sectors().isEmpty()
                    && constraint.names().isEmpty()
                    && constraint.actor().isEmpty();
            weight += constraint.lemmas().isEmpty() ? (any ? 0 : 1) : 2;
        }
        return weight;
    }

    /** One rule on one trigger. */
    private final class Attempt {

        private final int sentence;
        private final Slots slots;
        private final Participants participants;
        private final Rule rule;
        private final int trigger;
        private final Set<Integer> phrase;

        Attempt(int sentence, Slots slots, Participants participants, TriggerIndex.Hit hit) {
            this.sentence = sentence;
            this.slots = slots;
            this.participants = participants;
            this.rule = hit.rule();
            this.trigger = hit.word();
            this.phrase = hit.words();
        }

        RuleTrial trial() {
            Optional<String> blocked = blockedByConstraint();
            if (blocked.isPresent()) {
                return new RuleTrial(sentence, trigger, rule, blocked, Optional.empty());
            }
            Map<Role, List<Filler>> filled = fill();
            Optional<String> missing = missing(filled);
            if (missing.isPresent()) {
                return new RuleTrial(sentence, trigger, rule, missing, Optional.empty());
            }
            return new RuleTrial(sentence, trigger, rule, Optional.empty(), Optional.of(event(filled)));
        }

        private Optional<String> blockedByConstraint() {
            for (Map.Entry<Slot, Constraint> wanted : rule.when().entrySet()) {
                if (!holds(wanted.getKey(), wanted.getValue())) {
                    return Optional.of("when " + wanted.getKey() + " " + wanted.getValue() + ": "
                            + told(List.of(wanted.getKey())));
                }
            }
            for (Map.Entry<Slot, Constraint> unwanted : rule.unless().entrySet()) {
                if (holds(unwanted.getKey(), unwanted.getValue())) {
                    return Optional.of(RuleTrial.EXCLUDED + unwanted.getKey() + " " + unwanted.getValue());
                }
            }
            return Optional.empty();
        }

        private boolean holds(Slot slot, Constraint constraint) {
            for (Filler filler : slots.fill(trigger, slot)) {
                if (hasLemma(filler.word(), constraint.lemmas())
                        && hasSector(filler.word(), constraint.sectors())
                        && constraint
                                .actor()
                                .filter(a -> a != participants.isActor(filler))
                                .isEmpty()
                        && hasName(filler.word(), constraint.names())) {
                    return true;
                }
            }
            return false;
        }

        private boolean hasLemma(int word, Set<String> lemmas) {
            Grammar grammar = slots.grammar();
            return lemmas.isEmpty()
                    || lemmas.contains(grammar.lemma(word))
                    || lemmas.contains(grammar.lemma(grammar.counted(word)))
                    || word > 0 && lemmas.contains(grammar.lemma(word - 1) + " " + grammar.lemma(word));
        }

        private boolean hasSector(int word, Set<String> sectors) {
            return sectors.isEmpty()
                    || participants
                            .actor(word)
                            .flatMap(a -> a.sector())
                            .filter(sectors::contains)
                            .isPresent();
        }

        private boolean hasName(int word, Set<String> names) {
            return names.isEmpty()
                    || slots.grammar()
                            .sentence()
                            .nameAt(word)
                            .filter(name -> names.contains(name.type().name()))
                            .isPresent();
        }

        private Map<Role, List<Filler>> fill() {
            Map<Role, List<Filler>> filled = new EnumMap<>(Role.class);
            // in "came under air attack" nothing is done to the air
            Set<Integer> taken = new LinkedHashSet<>(phrase);
            rule.participants().forEach((role, steps) -> {
                List<Filler> found = firstFilled(steps, taken);
                found.forEach(filler -> taken.add(filler.word()));
                filled.put(role, found);
            });
            return filled;
        }

        /** The first step of which something can take part; a step that only repeats the other side is passed over. */
        private List<Filler> firstFilled(List<List<Slot>> steps, Set<Integer> taken) {
            for (List<Slot> step : steps) {
                Set<Filler> found = new LinkedHashSet<>();
                for (Slot slot : step) {
                    slots.fill(trigger, slot).stream()
                            .filter(participants::canTakePart)
                            .filter(filler -> !taken.contains(filler.word()))
                            .forEach(found::add);
                }
                if (!found.isEmpty()) {
                    return List.copyOf(found);
                }
            }
            return List.of();
        }

        private Optional<String> missing(Map<Role, List<Filler>> filled) {
            if (rule.bySaying() && speaksOfHimself(filled)) {
                return Optional.of("who says it speaks of himself");
            }
            if (describes()) {
                boolean all = filled.values().stream().allMatch(f -> f.stream().anyMatch(participants::isActor));
                return all
                        ? Optional.empty()
                        : Optional.of("only describes a noun, and not all who take part are told");
            }
            boolean any = rule.bySaying()
                    || filled.values().stream().flatMap(List::stream).anyMatch(participants::isActor);
            if (rule.needs().isEmpty()) {
                return any ? Optional.empty() : Optional.of("no participant is an actor");
            }
            for (Role role : rule.needs()) {
                boolean thingWillDo = any && role == Role.TARGET;
                if (filled.get(role).stream().noneMatch(f -> thingWillDo || speaks(role) || participants.isActor(f))) {
                    List<Slot> asked = rule.participants().get(role).stream()
                            .flatMap(List::stream)
                            .toList();
                    return Optional.of("needs " + role.name().toLowerCase(Locale.ROOT) + ": " + told(asked));
                }
            }
            return Optional.empty();
        }

        /** "Obama said he was wrong": one named actor on both sides, or the other side is a pronoun for the one who says it. */
        private boolean speaksOfHimself(Map<Role, List<Filler>> filled) {
            List<Filler> doers = filled.getOrDefault(Role.SOURCE, List.of());
            return filled.getOrDefault(Role.TARGET, List.of()).stream()
                    .anyMatch(target -> doers.stream().anyMatch(doer -> isOneActor(doer, target)));
        }

        private boolean isOneActor(Filler one, Filler other) {
            Optional<Actor> actor = participants.actor(other.word());
            boolean known = slots.grammar().word(other.word()).upos().equals("PRON")
                    || actor.flatMap(Actor::name).isPresent();
            return known && actor.equals(participants.actor(one.word()));
        }

        /** Whoever speaks is somebody, also where nothing more is known of him. */
        private boolean speaks(Role role) {
            return rule.participants().get(role).stream().anyMatch(step -> step.contains(Slot.SPEAKER));
        }

        /** "the <b>captured</b> city", "<b>exiled</b> bishops": background, unless all who take part stand there. */
        private boolean describes() {
            Word word = slots.grammar().word(trigger);
            return word.is("amod") && !word.upos().equals("ADJ");
        }

        /** "nothing in object, against" or "ball in object". */
        private String told(List<Slot> asked) {
            List<String> words = new ArrayList<>();
            for (Slot slot : asked) {
                if (!slot.equals(Slot.WORDS)) {
                    slots.fill(trigger, slot)
                            .forEach(f ->
                                    words.add(slots.grammar().word(f.word()).form()));
                }
            }
            String names = String.join(", ", asked.stream().map(Slot::name).toList());
            return (words.isEmpty() ? "nothing" : "only " + String.join(", ", words)) + " in " + names;
        }

        private EventMention event(Map<Role, List<Filler>> filled) {
            boolean framesOnly = filled.values().stream().flatMap(List::stream).anyMatch(Filler::fromFrame);
            List<Participant> all = participants.of(filled);
            EventType type =
                    codebook.event(rule.type(), rule.mode(), contexts.of(slots.grammar(), trigger, rule.contexts()));
            return new EventMention(
                    sentence, trigger, type, all, rule.id(), score(all, framesOnly), rule.status(), rule.bySaying());
        }

        private double score(List<Participant> all, boolean framesOnly) {
            boolean both = all.stream().map(Participant::role).distinct().count() > 1
                    || all.stream().filter(p -> p.role() == Role.PARTY).count() > 1;
            boolean constrained = !rule.when().isEmpty();
            double score = both ? (constrained ? 0.95 : 0.90) : (constrained ? 0.80 : 0.70);
            return framesOnly ? score - 0.1 : score;
        }
    }
}
