package org.sayso.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.sayso.annotate.Word;
import org.sayso.codebook.Lexicon;
import org.sayso.text.Span;

/** Conditions and questions: "if Moscow attacks", "in the event of an attack", "whether it attacked", "Did it attack?" */
final class ClauseScopes {

    static final Lexicon CONDITIONS = Lexicon.read("conditions.tsv", "phrase", "kind");
    private static final Lexicon QUESTIONS = Lexicon.read("questions.tsv", "phrase");

    private final Tree tree;
    private final ScopeFinder.Found found;
    private final ScopeClause clause;

    ClauseScopes(Tree tree, ScopeFinder.Found found) {
        this.tree = tree;
        this.found = found;
        this.clause = new ScopeClause(tree);
    }

    void find() {
        for (int i = 0; i < tree.size(); i++) {
            Optional<Lexicon.Entry> entry = tree.phrase(CONDITIONS, i);
            if (entry.isPresent()) {
                condition(i, entry.get());
                i += entry.get().phrase().size() - 1;
            }
            awaited(i);
        }
        inverted();
        question();
    }

    /** "would not stop until Hamas gave names": it has not; "fought until dawn broke" has nothing unreal in it. */
    private void awaited(int index) {
        Word word = tree.word(index);
        if (!tree.form(index).matches("until|till|once") || !word.is("mark") || word.head() < 0) {
            return;
        }
        boolean once = tree.form(index).equals("once");
        Word clauseHead = tree.word(word.head());
        int main = clauseHead.head();
        boolean open = clauseHead.is("advcl")
                && main >= 0
                && (!once && tree.isNegated(main)
                        || tree.children(main, "aux").stream()
                                .anyMatch(a -> a.xpos().equals("MD")));
        if (open) {
            BitSet words = tree.below(clauseHead.index());
            words.clear(index);
            found.add(Scope.Kind.CONDITIONAL, index, words);
        }
    }

    private void condition(int at, Lexicon.Entry entry) {
        int end = at + entry.phrase().size();
        int head = outside(at, end);
        if (head < 0) {
            return;
        }
        Word word = tree.word(head);
        boolean asked = tree.form(end - 1).equals("if") && entry.phrase().size() == 1 && word.is("ccomp");
        Scope.Kind kind = asked ? Scope.Kind.ASKED : Scope.Kind.valueOf(entry.cell(1));
        BitSet words = tree.below(head);
        words.clear(at, end);
        Span cue = tree.sentence().span(at, end);
        found.add(kind, cue, words);
        int main = above(head, at, end);
        boolean anyway = tree.form(at).equals("even") && main >= 0 && tree.hasChild(main, "aux", "will");
        if (kind == Scope.Kind.CONDITIONAL && !anyway) {
            mainClause(cue, main, words);
        } else if (kind == Scope.Kind.GENERAL) {
            sameHabit(cue, main, words);
        }
    }

    /** "Whenever rebels attack, <b>the army bombs the forest</b>." */
    private void sameHabit(Span cue, int main, BitSet conditional) {
        if (main >= 0 && tree.word(main).xpos().matches("VBZ|VBP|VB")) {
            BitSet words = clause.under(main, false);
            words.andNot(conditional);
            found.add(Scope.Kind.GENERAL, cue, words);
        }
    }

    /** What the condition hangs on, past the words of its own phrase: "will free him provided that …". */
    private int above(int head, int from, int end) {
        int main = tree.word(head).head();
        for (int steps = 0; main >= from && main < end && steps < tree.size(); steps++) {
            main = tree.word(main).head();
        }
        return main;
    }

    /** The word that the phrase marks: the first one outside it on the way up from its last word. */
    private int outside(int from, int end) {
        int head = tree.word(end - 1).head();
        for (int steps = 0; head >= from && head < end && steps < tree.size(); steps++) {
            head = tree.word(head).head();
        }
        boolean marks = head >= end;
        return marks ? head : following(from, end);
    }

    private int following(int from, int end) {
        for (int i = from; i < end; i++) {
            for (Word child : tree.children(i, "nmod", "obl", "acl", "advcl", "ccomp")) {
                if (child.index() >= end) {
                    return child.index();
                }
            }
        }
        return -1;
    }

    /** What would follow if the condition held: a main clause with a modal or in the infinitive. */
    private void mainClause(Span cue, int main, BitSet conditional) {
        if (main < 0 || isThreatened(main)) {
            return;
        }
        int top = tree.word(main).is("fixed", "case", "nmod", "obl") ? tree.clause(main) : main;
        boolean open = tree.word(top).xpos().equals("VB")
                || tree.children(top, "aux").stream().anyMatch(a -> a.xpos().equals("MD"));
        if (open) {
            BitSet words = clause.under(top, false);
            words.andNot(conditional);
            found.add(Scope.Kind.CONDITIONAL, cue, words);
        }
    }

    /** "threatened to expel them unless they paid": a threat is told as one. */
    private boolean isThreatened(int main) {
        Word word = tree.word(main);
        return word.is("xcomp")
                && tree.entry(OpenedScopes.VERBS, word.head())
                        .filter(e -> e.cell(1).contains("infinitive=THREATENED"))
                        .isPresent();
    }

    /** "Should Moscow attack, …", "Were troops to cross, …": the helping verb before its subject. */
    private void inverted() {
        for (Word word : tree.sentence().words()) {
            boolean first =
                    word.is("advcl") && tree.children(word.index(), "mark").isEmpty();
            Optional<Word> before = tree.children(word.index(), "aux").stream()
                    .filter(a -> List.of("should", "were", "had").contains(tree.form(a.index())))
                    .filter(a -> tree.child(word.index(), "nsubj")
                            .filter(n -> n.index() > a.index())
                            .isPresent())
                    .findFirst();
            if (first && before.isPresent()) {
                BitSet words = tree.below(word.index());
                Span cue = before.get().span();
                found.add(Scope.Kind.CONDITIONAL, cue, words);
                mainClause(cue, word.head(), words);
            }
        }
    }

    /** A sentence, or a quotation in it, that ends with a question mark. */
    private void question() {
        for (int i = 1; i < tree.size(); i++) {
            if (QUESTIONS.has(tree.form(i))) {
                int from = i;
                while (from > 0 && !startsAfter(from - 1)) {
                    from--;
                }
                found.add(Scope.Kind.ASKED, tree.word(i).span(), range(from, i));
            }
        }
    }

    private boolean startsAfter(int index) {
        String form = tree.form(index);
        boolean opening = form.equals("“") || form.equals("‘") || form.equals("``") || form.equals("\"");
        return opening || form.equals(":") || form.equals(".") || form.equals("?");
    }

    private static BitSet range(int from, int to) {
        BitSet words = new BitSet();
        words.set(from, to);
        return words;
    }
}
