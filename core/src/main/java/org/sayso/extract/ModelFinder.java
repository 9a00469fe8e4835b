package org.sayso.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sayso.annotate.Act;
import org.sayso.annotate.Act.Guess;
import org.sayso.annotate.Act.Part;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.codebook.Codebook;
import org.sayso.codebook.Lexicon;
import org.sayso.codebook.Slot;
import org.sayso.text.Span;

/**
 * Finds the acts that no rule tells, by the model's head for acts: a rule that fires decides, and where none does the model may.
 * Its events carry the rule name {@code model} and as score the probability of the type.
 */
final class ModelFinder {

    /** The rule name of events that no codebook rule made. */
    static final String RULE = "model";

    /** Measured on worked sentences held out from training and on the hand-marked leads; see training/ROUNDS.md. */
    private static final double SURE_OF_ACT = 0.8;

    /** Between two actors less will do. */
    private static final double SURE_BETWEEN_ACTORS = 0.6;

    private static final double SURE_OF_PART = 0.35;

    /** A rule's event takes a side from the model only where it is surer. */
    private static final double SURE_OF_MISSING_PART = 0.5;

    /** "War" and "tensions" last; who fights or strains them is told by other words. */
    private static final Lexicon STATES = Lexicon.read("states.tsv", "lemma");

    private static final Set<String> ONTO = Set.of("on", "against");

    private static final Set<String> UNNAMED = Set.of("name", "identify", "quote");

    private static final Set<String> TOGETHER = Set.of("AGREE", "CONSULT", "COOPERATE", "ASSAULT", "RETREAT");

    /** "A police station was firebombed" has no actor, yet is an act: told of the sure ones of these types only. */
    private static final Set<String> AGAINST_PLACES = Set.of("ASSAULT", "PROTEST", "COERCE");

    private static final Set<String> ANSWERS =
            Set.of("retaliation", "revenge", "reprisal", "response", "reaction", "answer");

    private static final Set<String> ASKING = Set.of("ask", "inquire", "enquire", "wonder");

    private static final Set<String> SUGGESTING = Set.of("suggest", "insist", "hint", "imply");

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    /** What somebody does by saying so: the speaker who judges or asks is the one who does it. */
    private static final Set<String> BY_SAYING = Set.of("ACCUSE", "SUPPORT", "REQUEST");

    private static final double CERTAIN = 0.9;

    private static final List<Slot> TOWARDS = List.of(
            Slot.RECIPIENT, new Slot("to"), new Slot("against"), new Slot("on"), new Slot("with"), new Slot("for"));

    /** Words that only say or doubt something, as cues of a speech. */
    private static final Lexicon CUES = Lexicon.read("plain-cues.tsv", "phrase");

    private final Codebook codebook;
    private final Function<Act, List<Guess>> guesses;
    private final LightVerbs lightVerbs = LightVerbs.bundled();
    private final Lemmas lemmas;
    private final Contexts contexts;

    /** @param guesses the codebook's types that an act may be of, the likeliest first; none where there is no head for it */
    ModelFinder(Codebook codebook, Function<Act, List<Guess>> guesses) {
        this.codebook = codebook;
        this.guesses = guesses;
        this.lemmas = new Lemmas(codebook, lightVerbs);
        this.contexts = new Contexts(codebook);
    }

    /** Every act that the model sees, with the event it gives or what blocked it, in the order of the text. */
    List<ModelTrial> trials(ParsedDocument document, Mentions mentions, List<RuleTrial> rules, List<Speech> speeches) {
        List<ModelTrial> trials = new ArrayList<>();
        boolean sport = Scenes.isSportsReport(document);
        for (int s = 0; s < document.sentences().size(); s++) {
            ParsedSentence sentence = document.sentences().get(s);
            if (!sentence.acts().isEmpty()) {
                int index = s;
                List<RuleTrial> told = rules.stream()
                        .filter(t -> t.sentence() == index && (t.passed() || t.excluded()))
                        .toList();
                Slots slots = new Slots(new Grammar(sentence, lemmas), mentions, s, lightVerbs, speeches);
                trials.addAll(new InSentence(s, slots, document.text(), told, speeches, sport).trials(sentence.acts()));
            }
        }
        return trials;
    }

    /**
     * The rules' events, each with the side that its rule left open filled in where the model sees it at the same word; as they are
     * where the codebook has no head.
     */
    List<EventMention> completed(
            ParsedDocument document, Mentions mentions, List<RuleTrial> rules, List<Speech> speeches) {
        List<EventMention> events = new ArrayList<>();
        for (RuleTrial trial : rules) {
            if (trial.passed()) {
                EventMention event = trial.event().orElseThrow();
                ParsedSentence sentence = document.sentences().get(event.sentence());
                Optional<Act> act = sentence.acts().stream()
                        .filter(a -> a.word() == event.trigger())
                        .filter(a -> !guesses.apply(a).isEmpty())
                        .findFirst();
                events.add(act.map(a -> {
                            Slots slots = new Slots(
                                    new Grammar(sentence, lemmas), mentions, event.sentence(), lightVerbs, speeches);
                            return new InSentence(event.sentence(), slots, document.text(), List.of(), speeches, false)
                                    .completed(event, a);
                        })
                        .orElse(event));
            }
        }
        return events;
    }

    /** The acts of one sentence beside what the rules found in it. */
    private final class InSentence {

        private final int sentence;
        private final Slots slots;
        private final Participants participants;
        private final List<RuleTrial> told;
        private final List<Speech> speeches;
        private final boolean sport;
        private final List<EventMention> found = new ArrayList<>();

        InSentence(int sentence, Slots slots, String text, List<RuleTrial> told, List<Speech> speeches, boolean sport) {
            this.sentence = sentence;
            this.slots = slots;
            this.participants = new Participants(slots, text);
            this.told = told;
            this.speeches = speeches;
            this.sport = sport;
        }

        /** The surest first, so that of two words for one act the surer stays; given back in the order of the words. */
        List<ModelTrial> trials(List<Act> acts) {
            List<ModelTrial> trials = new ArrayList<>();
            acts.stream()
                    .sorted(Comparator.comparingDouble(Act::probability).reversed())
                    .forEach(act -> trials.add(trial(act)));
            trials.sort(Comparator.comparingInt(t -> t.act().word()));
            return trials;
        }

        private ModelTrial trial(Act act) {
            List<Guess> types = guesses.apply(act);
            if (types.isEmpty()) {
                return ModelTrial.blocked(sentence, act, "the codebook has no head");
            }
            Guess best = types.get(0);
            if (asksForSilence(act.word())) {
                return ModelTrial.blocked(sentence, act, "a source's wish not to be named");
            }
            if (best.type().equals("REQUEST") && asksAQuestion(act.word())) {
                return ModelTrial.blocked(sentence, act, "a question or an opinion, not a request");
            }
            if (STATES.has(slots.grammar().lemma(act.word()))) {
                return ModelTrial.blocked(sentence, act, "a state of things, not a deed");
            }
            if (best.type().equals("ACCUSE") && onlySays(act.word())) {
                return ModelTrial.blocked(sentence, act, "only says what is said");
            }
            Optional<String> rule = toldByRule(act.word(), best.type());
            if (rule.isPresent()) {
                return ModelTrial.blocked(sentence, act, "the rule " + rule.get() + " tells it");
            }
            Map<Role, List<Filler>> parts = consistent(
                    act.word(),
                    best.type(),
                    withoutSpeakers(
                            act.word(),
                            best.type(),
                            withLed(act.word(), withTree(act.word(), parts(act, SURE_OF_PART)))));
            if (best.probability() < (hasBothSides(parts) ? SURE_BETWEEN_ACTORS : SURE_OF_ACT)) {
                return ModelTrial.blocked(sentence, act, "not sure enough");
            }
            boolean plain = AGAINST_PLACES.contains(best.type()) && best.probability() >= CERTAIN && !parts.isEmpty();
            if (!plain && parts.values().stream().flatMap(List::stream).noneMatch(participants::isActor)) {
                return ModelTrial.blocked(sentence, act, "no participant is an actor");
            }
            EventMention event =
                    event(act, best, parts, !judges(act.word(), parts).isEmpty());
            Optional<String> scene = Scenes.against(slots.grammar(), event, sport);
            if (scene.isPresent()) {
                return ModelTrial.blocked(sentence, act, scene.get());
            }
            found.add(event);
            return new ModelTrial(sentence, act, Optional.empty(), Optional.of(event));
        }

        /** "Xinhua <b>reported</b> that …", "<b>doubts</b> that …": the cue of a speech, and no accusation. */
        private boolean onlySays(int word) {
            Span cue = slots.grammar().word(word).span();
            String lemma = slots.grammar().lemma(word);
            return CUES.has(lemma)
                    && speeches.stream()
                            .anyMatch(s -> s.attribution().cue().equals(cue)
                                    && !s.content().isEmpty());
        }

        private Optional<String> toldByRule(int word, String type) {
            for (RuleTrial trial : told) {
                if (trial.excluded()) {
                    if (trial.trigger() == word && trial.rule().type().equals(type)) {
                        return Optional.of(trial.rule().id() + "'s exception");
                    }
                    continue;
                }
                boolean sameType = trial.rule().type().equals(type);
                boolean carried = hangsOn(trial.trigger(), word)
                        && lightVerbs.find(slots.grammar(), word, "object").isPresent();
                if (trial.trigger() == word || carried || sameType && areJoined(trial.trigger(), word)) {
                    return Optional.of(trial.rule().id());
                }
            }
            return found.stream()
                    .filter(e -> e.event().type().equals(type) && areJoined(e.trigger(), word))
                    .map(EventMention::rule)
                    .findFirst();
        }

        /** "launched" and "attack" in "launched an attack": one hangs on the other and no clause of its own begins between. */
        private boolean areJoined(int one, int other) {
            return hangsOn(one, other) || hangsOn(other, one);
        }

        private boolean hangsOn(int word, int head) {
            Grammar grammar = slots.grammar();
            Word top = grammar.word(grammar.counting(word));
            return top.head() == head && !top.is("conj", "advcl", "ccomp", "parataxis", "acl:relcl", "appos");
        }

        EventMention completed(EventMention event, Act act) {
            List<Participant> all = new ArrayList<>(event.participants());
            boolean together = all.stream().anyMatch(p -> p.role() == Role.PARTY);
            Map<Role, List<Filler>> seen = parts(act, SURE_OF_MISSING_PART);
            Map<Role, List<Filler>> parts =
                    withoutSpeakers(act.word(), "", together ? seen : withLed(act.word(), seen));
            for (Role role : together ? List.<Role>of() : List.of(Role.SOURCE, Role.TARGET)) {
                boolean othersDeed = role == Role.SOURCE && isAnswered(act.word());
                if (!othersDeed && all.stream().noneMatch(p -> p.role() == role)) {
                    participants.of(Map.of(role, parts.getOrDefault(role, List.of()))).stream()
                            .filter(p ->
                                    all.stream().noneMatch(other -> other.span().overlaps(p.span())))
                            .forEach(all::add);
                }
            }
            return new EventMention(
                    event.sentence(),
                    event.trigger(),
                    event.event(),
                    all,
                    event.rule(),
                    event.score(),
                    event.status(),
                    event.bySaying());
        }

        /** "opened fire in retaliation for the <b>strikes</b>": who retaliates did not do what is answered. */
        private boolean isAnswered(int trigger) {
            Word word = slots.grammar().word(trigger);
            return word.is("nmod")
                    && word.head() >= 0
                    && ANSWERS.contains(slots.grammar().lemma(word.head()));
        }

        /** In "the Commission was asked" the Commission does not ask, and "a ban on Facebook" is not Facebook's. */
        private Role role(int trigger, Role seen, int word) {
            Word phrase = slots.grammar().word(word);
            boolean against = phrase.is("nmod")
                    && ONTO.stream().anyMatch(p -> slots.grammar().hasPreposition(word, p));
            boolean done = phrase.head() == trigger && (phrase.is("nsubj:pass") || against);
            return done && seen == Role.SOURCE ? Role.TARGET : seen;
        }

        /** "a diplomat, who asked not to be named", "who requested anonymity": no request of politics. */
        private boolean asksForSilence(int trigger) {
            return slots.grammar().children(trigger, "xcomp", "ccomp").stream()
                            .anyMatch(c -> UNNAMED.contains(slots.grammar().lemma(c.index())))
                    || slots.grammar().children(trigger, "obj").stream()
                            .anyMatch(o -> o.form().equalsIgnoreCase("anonymity"));
        }

        /** "asked about the deal", "asked what he does", "suggested that prices were high", "the most sought-after". */
        private boolean asksAQuestion(int trigger) {
            Grammar grammar = slots.grammar();
            String verb = grammar.lemma(trigger);
            boolean about =
                    grammar.children(trigger, "obl").stream().anyMatch(c -> grammar.hasPreposition(c.index(), "about"));
            return grammar.word(trigger).is("amod")
                    || ASKING.contains(verb)
                            && (about
                                    || grammar.children(trigger, "ccomp").stream()
                                            .anyMatch(this::isOpen))
                    || SUGGESTING.contains(verb)
                            && grammar.children(trigger, "ccomp").stream().anyMatch(this::isTold);
        }

        /** "that prices were high" tells, "that prices be cut" asks. */
        private boolean isTold(Word clause) {
            return FINITE.contains(clause.xpos())
                    || slots.grammar().children(clause.index(), "aux", "cop", "aux:pass").stream()
                            .anyMatch(a -> FINITE.contains(a.xpos()));
        }

        private boolean isOpen(Word clause) {
            return slots.grammar().children(clause.index()).stream()
                    .anyMatch(w -> w.xpos().startsWith("W")
                            || w.is("mark") && Set.of("whether", "if").contains(w.lemma()));
        }

        /**
         * In "19 were killed, the agency said" the agency did not do it: who stands there as the speaker takes no part in what is said,
         * unless as the one who judges or asks by saying it.
         */
        private Map<Role, List<Filler>> withoutSpeakers(int trigger, String type, Map<Role, List<Filler>> parts) {
            Span act = slots.grammar().word(trigger).span();
            List<Span> speakers = Speech.holding(speeches, act)
                    .flatMap(s -> s.attribution().speaker().stream())
                    .map(Attribution.Speaker::span)
                    .toList();
            List<Filler> judges = BY_SAYING.contains(type) ? judges(trigger, parts) : List.of();
            Map<Role, List<Filler>> others = new EnumMap<>(parts);
            others.replaceAll((role, fillers) -> fillers.stream()
                    .filter(f -> judges.contains(f) && role == Role.SOURCE
                            || speakers.stream()
                                    .noneMatch(s -> s.contains(
                                            slots.grammar().word(f.word()).span())))
                    .toList());
            others.values().removeIf(List::isEmpty);
            return others;
        }

        /** Who does the act by saying it: the nearest speaker, where the model sees him alone do it and he does not speak of himself. */
        private List<Filler> judges(int trigger, Map<Role, List<Filler>> parts) {
            List<Filler> sources = parts.getOrDefault(Role.SOURCE, List.of());
            boolean ofHimself = slots.fill(trigger, Slot.BEARER).stream().anyMatch(b -> sources.stream()
                    .anyMatch(s -> participants.actor(s.word()).equals(participants.actor(b.word()))));
            return !ofHimself && slots.fill(trigger, Slot.SPEAKER).containsAll(sources) ? sources : List.of();
        }

        /** Netanyahu does nothing to "Israel", which is his government here. */
        private boolean isOneGovernment(Actor actor, Set<Actor> doers) {
            return actor.sector().filter("GOV"::equals).isPresent()
                    && actor.country().isPresent()
                    && doers.stream().anyMatch(d -> d.code().equals(actor.code()));
        }

        private Map<Role, List<Filler>> parts(Act act, double sure) {
            Map<Role, List<Filler>> parts = new EnumMap<>(Role.class);
            for (Part part : act.parts()) {
                if (part.probability() >= sure) {
                    int word = part.word();
                    List<Integer> meant = slots.grammar().isRelativePronoun(word) ? slots.resolve(word) : List.of(word);
                    for (int meantWord : meant) {
                        Filler filler = new Filler(meantWord, false);
                        Role role = role(act.word(), part.role(), meantWord);
                        boolean takes = participants.canTakePart(filler)
                                && !isBeside(act.word(), meantWord)
                                && !(role == Role.SOURCE && isMerePlace(filler));
                        if (takes && meantWord != act.word()) {
                            parts.computeIfAbsent(role, r -> new ArrayList<>()).add(filler);
                        }
                    }
                }
            }
            return parts;
        }

        /** "The <b>camp</b> sheltered refugees" does nobody's deed. */
        private boolean isMerePlace(Filler filler) {
            return PlaceFinder.isKind(slots.grammar().lemma(filler.word())) && !participants.isActor(filler);
        }

        /** "Seven others, among them <b>ministers</b>, were convicted": who is among those done to has not done it. */
        private boolean isAmong(int trigger, Filler source, List<Filler> targets) {
            Grammar grammar = slots.grammar();
            return targets.stream()
                    .map(Filler::word)
                    .filter(t -> !grammar.isAbove(t, trigger))
                    .anyMatch(t -> grammar.isAbove(t, source.word()));
        }

        /** "marches led by <b>students</b> were set off by a ban": who only takes part in what describes another noun. */
        private boolean isBeside(int trigger, int word) {
            Grammar grammar = slots.grammar();
            boolean described = false;
            int at = word;
            while (at >= 0 && !grammar.isAbove(at, trigger)) {
                described |= grammar.word(at).is("acl", "acl:relcl");
                at = grammar.word(at).head();
            }
            return described && at != trigger;
        }

        private boolean hasBothSides(Map<Role, List<Filler>> parts) {
            return parts.size() > 1
                    && parts.values().stream().allMatch(f -> f.stream().anyMatch(participants::isActor));
        }

        /** A side that the model leaves open is the verb's subject or object, if nobody else takes part there. */
        private Map<Role, List<Filler>> withTree(int word, Map<Role, List<Filler>> parts) {
            if (parts.containsKey(Role.PARTY) || !slots.grammar().isVerb(word)) {
                return parts;
            }
            Map<Role, List<Filler>> all = new EnumMap<>(parts);
            Map.of(Role.SOURCE, Slot.SUBJECT, Role.TARGET, Slot.OBJECT).forEach((role, slot) -> {
                List<Filler> open = slots.fill(word, slot).stream()
                        .filter(participants::canTakePart)
                        .filter(f -> role != Role.SOURCE || !isMerePlace(f))
                        .filter(f ->
                                parts.values().stream().flatMap(List::stream).noneMatch(p -> p.word() == f.word()))
                        .toList();
                if (!parts.containsKey(role) && !open.isEmpty()) {
                    all.put(role, open);
                }
            });
            return all;
        }

        /** "returned the skulls to Peru": where no actor is done to, an actor led by a preposition of the deed is. */
        private Map<Role, List<Filler>> withLed(int word, Map<Role, List<Filler>> parts) {
            List<Filler> targets = parts.getOrDefault(Role.TARGET, List.of());
            if (parts.containsKey(Role.PARTY) || targets.stream().anyMatch(participants::isActor)) {
                return parts;
            }
            List<Filler> all = new ArrayList<>(targets);
            TOWARDS.stream()
                    .flatMap(slot -> slots.fill(word, slot).stream())
                    .filter(participants::canTakePart)
                    .filter(participants::isActor)
                    .filter(f -> parts.values().stream().flatMap(List::stream).noneMatch(p -> p.word() == f.word()))
                    .forEach(all::add);
            if (all.isEmpty()) {
                return parts;
            }
            Map<Role, List<Filler>> more = new EnumMap<>(parts);
            more.put(Role.TARGET, all);
            return more;
        }

        /**
         * What two do together has parties and nothing else, and only the types that are done together have them; nobody does a deed to
         * himself.
         */
        private Map<Role, List<Filler>> consistent(int trigger, String type, Map<Role, List<Filler>> parts) {
            Map<Role, List<Filler>> sides = new EnumMap<>(parts);
            List<Filler> parties = parts.getOrDefault(Role.PARTY, List.of());
            if (!parties.isEmpty() && TOGETHER.contains(type)) {
                sides.keySet().retainAll(Set.of(Role.PARTY));
            } else if (!parties.isEmpty()) {
                sides.remove(Role.PARTY);
                sides.putIfAbsent(Role.SOURCE, parties);
            }
            List<Filler> targets = sides.getOrDefault(Role.TARGET, List.of());
            sides.computeIfPresent(Role.SOURCE, (role, sources) -> sources.stream()
                    .filter(f -> !isAmong(trigger, f, targets))
                    .toList());
            Set<Actor> doers = sides.getOrDefault(Role.SOURCE, List.of()).stream()
                    .flatMap(f -> participants.actor(f.word()).stream())
                    .filter(a -> a.name().isPresent())
                    .collect(Collectors.toSet());
            sides.computeIfPresent(Role.TARGET, (role, all) -> all.stream()
                    .filter(f -> participants
                            .actor(f.word())
                            .filter(a -> doers.contains(a) || isOneGovernment(a, doers))
                            .isEmpty())
                    .toList());
            sides.values().removeIf(List::isEmpty);
            return sides;
        }

        private EventMention event(Act act, Guess best, Map<Role, List<Filler>> parts, boolean bySaying) {
            List<Participant> all = participants.of(parts);
            List<String> about = contexts.of(slots.grammar(), act.word(), List.of());
            Optional<String> mode =
                    best.mode().filter(codebook.types().get(best.type()).modes()::containsKey);
            return new EventMention(
                    sentence,
                    act.word(),
                    codebook.event(best.type(), mode, about),
                    all,
                    RULE,
                    best.probability(),
                    Optional.empty(),
                    bySaying);
        }
    }
}
