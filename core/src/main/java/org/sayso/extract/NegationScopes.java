package org.sayso.extract;

import java.util.BitSet;
import org.sayso.annotate.Word;
import org.sayso.codebook.Lexicon;

/** Negation: "did not attack", "no troops crossed", "without firing a shot", "neither side attacked". */
final class NegationScopes {

    private static final Lexicon NEGATORS = Lexicon.read("negators.tsv", "phrase", "class");
    private static final Lexicon OPENERS = Lexicon.read("scope-verbs.tsv", "phrase", "opens", "negated");

    private final Tree tree;
    private final ScopeFinder.Found found;
    private final ScopeClause clause;

    NegationScopes(Tree tree, ScopeFinder.Found found) {
        this.tree = tree;
        this.found = found;
        this.clause = new ScopeClause(tree);
    }

    void find() {
        for (int i = 0; i < tree.size(); i++) {
            Word word = tree.word(i);
            tree.phrase(NEGATORS, i)
                    .or(() -> NEGATORS.find("not")
                            .filter(e -> tree.lemma(word.index()).equals("not")))
                    .filter(e -> word.head() >= 0)
                    .ifPresent(e -> negator(word, e.cell(1), e.phrase().size()));
        }
    }

    private void negator(Word word, String type, int length) {
        switch (type) {
            case "adverb" -> adverb(word, length);
            case "determiner" -> determiner(word);
            case "pronoun" -> argument(word);
            case "preposition" -> preposition(word, length);
            case "conjunction" -> conjunction(word);
            default -> {}
        }
    }

    private void adverb(Word word, int length) {
        boolean inside = word.head() > word.index() && word.head() < word.index() + length;
        int head = inside ? tree.word(word.head()).head() : word.head();
        if (head < 0) {
            return;
        }
        boolean only = word.index() + 1 < tree.size() && isUnless(word.index() + 1);
        if (only
                || isButFor(word.index())
                || tree.word(head).upos().equals("ADV")
                || untilThen(head)
                || isOpenerOfNegation(head)) {
            return;
        }
        add(word, head);
    }

    /** "Were it not for the snow": the snow keeps back what is told. */
    private boolean isButFor(int index) {
        return index > 0
                && index + 1 < tree.size()
                && tree.form(index - 1).equals("it")
                && tree.form(index + 1).equals("for");
    }

    /** "not only", "not just": no negation. */
    private boolean isUnless(int index) {
        return NEGATORS.find(tree.form(index))
                .filter(e -> e.cell(1).equals("unless"))
                .isPresent();
    }

    /** "did not withdraw until Monday": it withdrew. */
    private boolean untilThen(int head) {
        return tree.children(head, "obl", "advcl").stream()
                        .anyMatch(c -> tree.isMarked(c.index(), m -> m.equals("until") || m.equals("till")))
                && tree.children(head, "aux").stream()
                        .anyMatch(a ->
                                tree.lemma(a.index()).equals("do") && a.xpos().equals("VBD"));
    }

    /** "did not fail to attack": the two cancel out. */
    private boolean isOpenerOfNegation(int head) {
        return tree.entry(OPENERS, head)
                        .filter(e -> e.cell(1).contains("NEGATED"))
                        .isPresent()
                && tree.child(head, "xcomp", "ccomp", "obj", "advcl").isPresent();
    }

    private void add(Word cue, int head) {
        BitSet words = clause.under(head, true);
        words.clear(cue.index());
        found.add(Scope.Kind.NEGATED, cue.index(), words);
    }

    /** "No agreement was signed", "signed no agreement": the noun and its verb. */
    private void determiner(Word word) {
        int noun = word.head();
        found.add(Scope.Kind.NEGATED, word.index(), clause.complement(noun));
        argument(tree.word(noun));
    }

    private void argument(Word noun) {
        boolean argument = noun.is("nsubj", "obj", "nsubj:pass", "iobj", "det", "nmod") && noun.head() >= 0;
        if (!argument) {
            return;
        }
        if (noun.is("nsubj", "obj", "iobj")) {
            BitSet words = clause.under(noun.head(), false);
            words.or(tree.below(noun.index(), w -> w.is("acl:relcl") || tree.isMarked(w.index(), "whether"::equals)));
            found.add(Scope.Kind.NEGATED, noun.index(), words);
        }
    }

    /** "without firing a shot", "instead of attacking". */
    private void preposition(Word word, int length) {
        int head = word.is("case", "mark", "advmod", "cc") ? word.head() : governed(word, length);
        if (head >= 0) {
            found.add(Scope.Kind.NEGATED, word.index(), clause.complement(head));
        }
    }

    private int governed(Word word, int length) {
        return tree.children(word.index(), "obl", "nmod", "advcl", "obj").stream()
                .filter(c -> c.index() >= word.index() + length)
                .map(Word::index)
                .findFirst()
                .orElse(-1);
    }

    private void conjunction(Word word) {
        Word head = tree.word(word.head());
        boolean clause = tree.isVerb(head.index());
        if (clause) {
            add(word, head.index());
        } else if (head.is("nsubj", "obj", "iobj")) {
            argument(head);
        } else if (head.is("conj") && tree.word(head.head()).is("nsubj", "obj")) {
            argument(tree.word(head.head()));
        }
    }
}
