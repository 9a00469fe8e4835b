package org.sayso.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.Word;
import org.sayso.claim.Attribution.Stance;
import org.sayso.codebook.Slot;

/**
 * Who and what stands around a trigger: of "launched" in "Rebels launched an attack on the town", {@code subject} is
 * "Rebels", {@code object} "attack" and {@code on} "town". The tree decides; the model's semantic roles (ARG0 for the
 * subject, ARG1 for the object) speak only where the tree is silent.
 */
final class Slots {

    private static final Set<String> SPEAKING =
            Set.of("i", "we", "you", "one", "someone", "anyone", "everyone", "nobody", "people");
    private static final Set<String> AT_LARGE = Set.of("a", "an", "any", "every", "each", "no", "some");

    private final Grammar grammar;
    private final Mentions mentions;
    private final int sentence;
    private final List<Speech> speeches;
    private final VerbSlots verbs;
    private final NounSlots nouns;
    private final Map<Integer, Map<Slot, List<Filler>>> known = new HashMap<>();

    /** @param speeches those of the whole document, or none where nobody asks for the speaker */
    Slots(Grammar grammar, Mentions mentions, int sentence, LightVerbs lightVerbs, List<Speech> speeches) {
        this.grammar = grammar;
        this.mentions = mentions;
        this.sentence = sentence;
        this.speeches = speeches;
        this.nouns = new NounSlots(this, grammar, lightVerbs);
        this.verbs = new VerbSlots(this, grammar, nouns);
    }

    Grammar grammar() {
        return grammar;
    }

    /** The mention that this word heads or stands in. */
    Optional<Mention> mention(int word) {
        return mentions.at(sentence, word);
    }

    Optional<Mention> headed(int word) {
        return mentions.headedBy(sentence, word);
    }

    /** The country that this word names as a place. */
    Optional<Mention> place(int word) {
        return mentions.placeAt(sentence, word);
    }

    List<Mention> allHeaded(int word) {
        return mentions.allHeadedBy(sentence, word);
    }

    boolean isActor(int word) {
        return mention(word).isPresent();
    }

    /** What fills the slot of this trigger, joined words each by itself; none where nothing does. */
    List<Filler> fill(int trigger, Slot slot) {
        Map<Slot, List<Filler>> slots = known.computeIfAbsent(trigger, t -> new HashMap<>());
        List<Filler> filled = slots.get(slot);
        if (filled == null) {
            filled = distinct(find(trigger, slot), trigger);
            slots.put(slot, filled);
        }
        return filled;
    }

    private List<Filler> find(int trigger, Slot slot) {
        if (slot.equals(Slot.WORDS)) {
            return clause(trigger);
        }
        if (slot.ofClause().isPresent()) {
            List<Filler> found = new ArrayList<>();
            fill(trigger, Slot.CLAUSE)
                    .forEach(c -> found.addAll(fill(c.word(), slot.ofClause().get())));
            return found;
        }
        if (slot.equals(Slot.SPEAKER)) {
            return speakers(trigger);
        }
        if (slot.equals(Slot.BEARER)) {
            return bearers(grammar.word(trigger));
        }
        boolean nominal = isNominalTrigger(trigger);
        if (slot.equals(Slot.SUBJECT)) {
            return orFrame(nominal ? nouns.doers(trigger) : verbs.doers(trigger), trigger, "ARG0", Slot.OBJECT);
        }
        if (slot.equals(Slot.OBJECT)) {
            return orFrame(
                    nominal ? nouns.undergoers(trigger) : verbs.undergoers(trigger), trigger, "ARG1", Slot.SUBJECT);
        }
        if (slot.equals(Slot.RECIPIENT)) {
            return verbs.recipients(trigger);
        }
        if (slot.equals(Slot.CLAUSE)) {
            return verbs.clauses(trigger);
        }
        return nominal ? nouns.prepositional(trigger, slot.name()) : verbs.prepositional(trigger, slot.name());
    }

    /**
     * Not in "called him a <b>liar</b>", where the verb tells who judges whom, nor in "a <b>false</b> statement" or "whether he is a
     * liar", where nobody is said to be so; and not of those who speak or of anyone at large.
     */
    private List<Filler> bearers(Word word) {
        int predicate = word.is("aux") ? word.head() : word.index();
        boolean open = grammar.children(predicate, "mark", "advmod").stream()
                .anyMatch(m -> Set.of("whether", "if", "how").contains(grammar.form(m.index())));
        if (word.is("xcomp", "amod") || open || word.is("aux") && grammar.isPassive(predicate)) {
            return List.of();
        }
        return verbs.grammaticalSubject(predicate, 0).stream()
                .filter(f -> !SPEAKING.contains(grammar.form(f.word())))
                .filter(f -> grammar.children(f.word(), "det").stream()
                        .noneMatch(d -> AT_LARGE.contains(grammar.form(d.index()))))
                .toList();
    }

    /** Who says it nearest, where the words for him stand in the same sentence. */
    private List<Filler> speakers(int trigger) {
        return Speech.nearest(speeches, grammar.word(trigger).span())
                .filter(s -> s.attribution().stance() == Stance.ASSERTS)
                .flatMap(s -> s.attribution().speaker())
                .flatMap(s -> grammar.headOf(s.span()))
                .map(word ->
                        grammar.coordinated(word).stream().map(Filler::ofTree).toList())
                .orElse(List.of());
    }

    /** Adjectives have subjects as verbs do: "Iran is <b>ready</b> to talk". */
    private boolean isNominalTrigger(int trigger) {
        return switch (grammar.word(trigger).upos()) {
            case "VERB", "ADJ", "AUX" -> false;
            default -> true;
        };
    }

    private List<Filler> orFrame(List<Filler> byTree, int trigger, String role, Slot opposite) {
        if (!byTree.isEmpty()) {
            return byTree;
        }
        List<Filler> found = new ArrayList<>();
        grammar.sentence().frame(trigger).flatMap(f -> f.argument(role)).ifPresent(word -> {
            boolean taken = byTreeOnly(trigger, opposite).stream().anyMatch(f -> f.word() == word);
            // "called on Dean": what a preposition leads is no object of a verb, whatever its role
            boolean led = grammar.isVerb(trigger) && grammar.word(word).is("obl") && grammar.has(word, "case");
            if (!taken && !led && word != trigger && grammar.isNominal(word) && !grammar.isTime(word)) {
                resolve(word).forEach(w -> found.add(new Filler(w, true)));
            }
        });
        return found;
    }

    private List<Filler> byTreeOnly(int trigger, Slot slot) {
        boolean nominal = isNominalTrigger(trigger);
        if (slot.equals(Slot.SUBJECT)) {
            return nominal ? nouns.doers(trigger) : verbs.doers(trigger);
        }
        return nominal ? nouns.undergoers(trigger) : verbs.undergoers(trigger);
    }

    /** The words meant by a word in a slot: all that are joined to it, and the noun that "who" or "which" stands for. */
    List<Integer> resolve(int word) {
        int meant = word;
        if (grammar.isRelativePronoun(word)) {
            int noun = grammar.describes(word);
            meant = noun >= 0 ? noun : word;
        }
        return grammar.coordinated(meant);
    }

    List<Filler> fillers(List<Word> words) {
        List<Filler> fillers = new ArrayList<>();
        for (Word word : words) {
            if (!word.is("expl")) {
                resolve(word.index()).forEach(w -> fillers.add(Filler.ofTree(w)));
            }
        }
        return fillers;
    }

    /** The phrases led by this preposition that hang directly on the word, times left out. */
    List<Filler> led(int word, String preposition) {
        List<Filler> fillers = new ArrayList<>();
        for (Word child : grammar.children(word)) {
            if (child.is("obl", "nmod", "advcl", "acl", "obj", "advmod", "dep")
                    && grammar.hasPreposition(child.index(), preposition)
                    && !grammar.isTime(child.index())) {
                fillers.addAll(fillers(List.of(child)));
            }
        }
        return fillers;
    }

    private List<Filler> distinct(List<Filler> fillers, int trigger) {
        Map<Integer, Filler> byWord = new LinkedHashMap<>();
        for (Filler filler : fillers) {
            if (filler.word() != trigger) {
                byWord.putIfAbsent(filler.word(), filler);
            }
        }
        return List.copyOf(byWord.values());
    }

    /** All words of the clause that holds the trigger, without the clauses inside it. */
    private List<Filler> clause(int trigger) {
        int top = trigger;
        while (!isClauseTop(top) && grammar.word(top).head() >= 0) {
            top = grammar.word(top).head();
        }
        List<Filler> words = new ArrayList<>();
        collect(top, words);
        return words;
    }

    private boolean isClauseTop(int word) {
        return grammar.word(word).is("root", "ccomp", "advcl", "acl", "parataxis")
                || grammar.word(word).is("conj") && grammar.isVerb(word);
    }

    private void collect(int word, List<Filler> words) {
        words.add(Filler.ofTree(word));
        for (Word child : grammar.children(word)) {
            if (!isClauseTop(child.index())) {
                collect(child.index(), words);
            }
        }
    }
}
