package org.sayso.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.annotate.Word;
import org.sayso.claim.Actor;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.text.Span;

/**
 * From words in slots to participants: "Russian drones" is Russia's forces, "a wave of Russian drones" too, and "a hospital"
 * nobody we know.
 */
final class Participants {

    private final Slots slots;
    private final Grammar grammar;
    private final String text;

    Participants(Slots slots, String text) {
        this.slots = slots;
        this.grammar = slots.grammar();
        this.text = text;
    }

    /** Whether a word can take part at all: a noun or pronoun, not a clause or an empty "there". */
    boolean canTakePart(Filler filler) {
        Word word = grammar.word(filler.word());
        return grammar.isNominal(filler.word())
                && !word.is("expl")
                && !grammar.isTime(filler.word())
                && !word.upos().equals("SYM")
                && !(word.upos().equals("ADJ") && grammar.has(filler.word(), "cop"));
    }

    Participant of(Role role, Filler filler) {
        Span span = span(filler.word());
        Actor actor = actor(filler.word())
                .or(() -> slots.place(filler.word()).map(Mention::actor))
                .orElse(Actor.UNKNOWN);
        return new Participant(role, span, span.of(text), actor);
    }

    /** All who take part, each phrase once. */
    List<Participant> of(Map<Role, List<Filler>> filled) {
        List<Participant> all = new ArrayList<>();
        filled.forEach((role, fillers) -> {
            for (Filler filler : fillers) {
                Participant participant = of(role, filler);
                all.removeIf(p -> p.role() == role && participant.span().contains(p.span()));
                if (all.stream().noneMatch(p -> p.span().contains(participant.span()))) {
                    all.add(participant);
                }
            }
        });
        return all;
    }

    /** Whether an actor stands there: somebody whom the text names or describes, not a building or a treaty. */
    boolean isActor(Filler filler) {
        return actor(filler.word()).isPresent();
    }

    Optional<Actor> actor(int word) {
        Optional<Mention> mention = mention(word);
        if (mention.isPresent()) {
            return mention.map(Mention::actor);
        }
        int counted = grammar.counted(word);
        if (counted != word) {
            return actor(counted);
        }
        return deedOf(word);
    }

    private Optional<Mention> mention(int word) {
        Optional<Mention> headed = slots.headed(word);
        return headed.isPresent()
                ? headed
                : slots.mention(word).filter(m -> grammar.word(word).is("flat") || isTitle(m, word));
    }

    /** The model may take "President" for the head of "President Ruto", the actor finder "Ruto". */
    private boolean isTitle(Mention mention, int word) {
        Word head = grammar.word(mention.head());
        return head.head() == word && head.is("flat", "appos", "compound", "nmod:desc");
    }

    /** "Russian strikes killed two": the strikes are Russia's, and so is the killing. "His rhetoric" is nobody's deed. */
    private Optional<Actor> deedOf(int word) {
        if (!grammar.word(word).upos().equals("NOUN")) {
            return Optional.empty();
        }
        List<Word> owners = grammar.children(word, "amod", "compound", "nmod:poss", "nmod:desc");
        for (Word owner : owners) {
            Optional<Mention> mention = slots.mention(owner.index()).filter(m -> m.head() <= word);
            boolean pronoun = owner.upos().equals("PRON");
            if (mention.isPresent() && !pronoun && !grammar.isTime(owner.index())) {
                return mention.map(Mention::actor);
            }
        }
        for (Word child : grammar.children(word, "nmod")) {
            if (grammar.hasPreposition(child.index(), "by")) {
                return slots.headed(child.index()).map(Mention::actor);
            }
        }
        return Optional.empty();
    }

    /** The mention's own phrase, else the noun phrase without relative clauses and appositions. */
    private Span span(int word) {
        Optional<Mention> mention = mention(word);
        if (mention.isPresent()) {
            return mention.get().span();
        }
        boolean[] inside = new boolean[grammar.size()];
        include(word, word, inside);
        int from = word;
        while (from > 0 && inside[from - 1]) {
            from--;
        }
        int to = word + 1;
        while (to < inside.length && inside[to]) {
            to++;
        }
        while (to > word + 1 && grammar.word(to - 1).is("punct")) {
            to--;
        }
        return grammar.sentence().span(from, to);
    }

    private void include(int word, int top, boolean[] inside) {
        inside[word] = true;
        for (Word child : grammar.children(word)) {
            if (belongs(child, word == top)) {
                include(child.index(), top, inside);
            }
        }
    }

    private boolean belongs(Word child, boolean ofTop) {
        if (child.is("acl", "appos", "parataxis", "advcl", "nsubj", "cop", "aux", "mark", "dep", "list", "discourse")) {
            return false;
        }
        if (ofTop && child.is("conj", "cc", "case")) {
            return false;
        }
        return !child.is("punct") || "-'\"“”‘’".contains(child.form());
    }
}
