package org.sayso.extract;

import java.util.BitSet;
import org.sayso.annotate.Word;
import org.sayso.codebook.Lexicon;

/**
 * Which words of a clause are under its modal, negation or opener. In "will meet the rebels, who attacked Goma" the
 * relative clause stands for itself; in "may carry out a strike" the strike is under "may".
 */
final class ScopeClause {

    private static final Lexicon STANDING = Lexicon.read("standing.tsv", "phrase");
    private static final Lexicon REACTIONS = Lexicon.read("reactions.tsv", "phrase");
    private static final Lexicon HAPPENINGS = Lexicon.read("happenings.tsv", "phrase");
    private static final java.util.Set<String> FINITE = java.util.Set.of("VBD", "VBZ", "VBP", "MD");
    private static final java.util.Set<String> DEFINITE =
            java.util.Set.of("the", "this", "these", "that", "those", "its", "their", "his", "her", "last");

    private final Tree tree;

    ScopeClause(Tree tree) {
        this.tree = tree;
    }

    /** The words of the clause under something that stands before its verb; its subject only where it tells of a happening. */
    BitSet under(int head, boolean negated) {
        return tree.below(head, w -> standsAlone(w, head, negated));
    }

    /** The words of a complement, such as "attack the port" under "plans to". */
    BitSet complement(int head) {
        return tree.below(head, w -> standsAlone(w, head, false));
    }

    private boolean standsAlone(Word word, int head, boolean negated) {
        if (tree.isMarked(word.index(), "whether"::equals)) {
            return true;
        }
        if (word.is("acl:relcl") || word.is("parataxis", "discourse", "vocative")) {
            return !isOpen(word.index());
        }
        if (word.head() == head && word.is("nsubj", "csubj")) {
            return !tells(word, head);
        }
        if (word.is("ccomp") && tree.entry(VerbCues.SAYING, word.head()).isPresent() && tree.isVerb(word.head())) {
            return true;
        }
        if (word.is("advcl")) {
            return adverbial(word);
        }
        if (word.is("obl", "nmod")) {
            return tree.isMarked(word.index(), STANDING::has) && !tree.isMarked(word.index(), "for"::equals)
                    || negated && isGiven(word.index()) && word.is("obl") && !lightVerb(word.head());
        }
        if (word.is("obj")) {
            return isGiven(word.index())
                    && (negated && !lightVerb(word.head())
                            || tree.entry(REACTIONS, word.head()).isPresent());
        }
        return word.is("conj") && conjoined(word, head, negated);
    }

    private boolean lightVerb(int verb) {
        return tree.entry(HAPPENINGS, verb).isPresent();
    }

    /** "An attack may follow", "an attack would be war", "talks will be held": the subject is what may happen. "The attack may hurt …": it is not. */
    private boolean tells(Word subject, int head) {
        boolean existential = tree.child(head, "expl").isPresent();
        boolean equated = tree.child(head, "cop").isPresent() && !isGiven(subject.index());
        boolean light = equated || tree.lemma(head).equals("be") || lightVerb(head);
        return existential
                || light
                || word(subject, "any", "such", "further", "more", "another")
                || subject.is("nsubj:pass") && !isGiven(subject.index());
    }

    private boolean word(Word noun, String... determiners) {
        return tree.children(noun.index(), "det", "amod").stream()
                .anyMatch(d -> java.util.List.of(determiners).contains(tree.form(d.index())));
    }

    /** Known to the reader: "the attack", "last week's attack", a proper name. */
    private boolean isGiven(int noun) {
        return tree.children(noun, "det", "nmod:poss", "amod").stream()
                .anyMatch(d -> DEFINITE.contains(tree.form(d.index())) || d.is("nmod:poss"));
    }

    private boolean adverbial(Word word) {
        if (tree.isMarked(word.index(), m -> m.equals("if") || m.equals("unless"))) {
            return true;
        }
        boolean past = FINITE.contains(word.xpos())
                || tree.child(word.index(), "aux", "cop").isPresent();
        return tree.isMarked(word.index(), STANDING::has) || past && !isOpen(word.index());
    }

    /** A clause with a modal of its own or in the infinitive goes on in the same mood. */
    private boolean isOpen(int head) {
        return word(head).xpos().equals("VB");
    }

    private Word word(int index) {
        return tree.word(index);
    }

    /** "will attack and destroy": one modal for both; "did not attack but shelled", "may attack and has said": not. */
    private boolean conjoined(Word conj, int head, boolean negated) {
        if (conj.head() != head || !tree.isVerb(head)) {
            return false;
        }
        boolean but = negated
                && tree.children(conj.index(), "cc").stream()
                        .anyMatch(c -> tree.form(c.index()).equals("but"));
        boolean ownSubject = tree.child(conj.index(), "nsubj").isPresent();
        boolean ownTense =
                FINITE.contains(conj.xpos()) && !conj.xpos().equals(word(head).xpos())
                        || tree.children(conj.index(), "aux").stream().anyMatch(a -> FINITE.contains(a.xpos()));
        return but || ownSubject || ownTense;
    }
}
