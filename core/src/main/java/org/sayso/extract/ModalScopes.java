package org.sayso.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.annotate.Word;
import org.sayso.codebook.Lexicon;

/**
 * Modals, adverbs and tenses: "may attack", "will perhaps meet", "is shelling", "said it would withdraw" (planned) beside
 * "would withdraw if" (conditional).
 */
final class ModalScopes {

    private static final Lexicon MODALS = Lexicon.read("modals.tsv", "phrase", "kind");
    private static final Lexicon ADVERBS = Lexicon.read("scope-adverbs.tsv", "phrase", "kind");
    private static final Lexicon HOSTILE = Lexicon.read("hostile.tsv", "phrase");

    private final Tree tree;
    private final ScopeFinder.Found found;
    private final ScopeClause clause;

    ModalScopes(Tree tree, ScopeFinder.Found found) {
        this.tree = tree;
        this.found = found;
        this.clause = new ScopeClause(tree);
    }

    void find() {
        for (int i = 0; i < tree.size(); i++) {
            Word word = tree.word(i);
            if (word.is("aux")) {
                auxiliary(word);
            }
            adverb(word);
        }
    }

    private void auxiliary(Word aux) {
        int head = aux.head();
        MODALS.find(tree.form(aux.index()))
                .or(() -> aux.xpos().equals("MD") ? MODALS.find(tree.lemma(aux.index())) : Optional.empty())
                .filter(e -> !isPerfect(aux))
                .ifPresent(e ->
                        found.add(kind(Scope.Kind.valueOf(e.cell(1)), head), aux.index(), clause.under(head, false)));
        if (tree.form(aux.index()).equals("would")) {
            imagined(aux.index(), head);
        }
        boolean goesOn = tree.lemma(aux.index()).equals("be")
                && List.of("VBZ", "VBP").contains(aux.xpos())
                && tree.word(head).xpos().equals("VBG");
        if (goesOn) {
            found.add(Scope.Kind.ONGOING, aux.index(), clause.under(head, false));
        }
    }

    /** "A deal between the two would need a mediator": nobody has made one. "The deal" is known. */
    private void imagined(int modal, int head) {
        tree.children(head, "nsubj").stream()
                .filter(s -> s.upos().equals("NOUN"))
                .filter(s -> tree.children(s.index(), "det").stream()
                        .anyMatch(d -> List.of("a", "an", "any").contains(tree.form(d.index()))))
                .forEach(s -> found.add(
                        Scope.Kind.CONDITIONAL, modal, tree.below(s.index(), w -> w.is("acl:relcl", "parataxis"))));
    }

    /** "'d" is "had" before a participle. */
    private boolean isPerfect(Word aux) {
        return tree.form(aux.index()).matches("['’]d")
                && tree.word(aux.head()).xpos().matches("VBN|VBD");
    }

    private Scope.Kind kind(Scope.Kind modal, int head) {
        boolean future = modal == Scope.Kind.PLANNED || modal == Scope.Kind.CONDITIONAL;
        Optional<String> said = future ? sayingAbove(head) : Optional.empty();
        boolean conditioned = hasCondition(head);
        if (said.isEmpty()) {
            return modal;
        }
        return switch (said.get()) {
            case "warn", "threaten" -> Scope.Kind.THREATENED;
            case "promise" -> isHostile(head) ? Scope.Kind.THREATENED : Scope.Kind.PROMISED;
            default -> conditioned ? modal : Scope.Kind.PLANNED;
        };
    }

    private boolean isHostile(int head) {
        return tree.entry(HOSTILE, head).isPresent();
    }

    private boolean hasCondition(int head) {
        return tree.children(head, "advcl", "obl").stream()
                .anyMatch(c -> tree.isMarked(
                        c.index(),
                        m -> m.equals("if")
                                || m.equals("unless")
                                || m.equals("in") && tree.lemma(c.index()).equals("case")));
    }

    /** The kind of the past verb of saying above this clause: "said" of "said it would withdraw". */
    private Optional<String> sayingAbove(int head) {
        int at = head;
        for (int steps = 0; steps < tree.size(); steps++) {
            Word word = tree.word(at);
            Optional<String> trailing = tree.children(at, "parataxis").stream()
                    .flatMap(p -> tree.entry(VerbCues.SAYING, p.index()).stream())
                    .map(e -> e.cell(2))
                    .findFirst();
            if (trailing.isPresent()) {
                return trailing;
            }
            boolean complement = word.is("ccomp") || word.is("acl") && !word.is("acl:relcl") || word.is("csubj");
            if (word.head() < 0 || !complement && !word.is("conj", "xcomp")) {
                return Optional.empty();
            }
            if (complement) {
                Optional<Lexicon.Entry> saying = tree.entry(VerbCues.SAYING, word.head());
                return saying.isPresent()
                        ? saying.map(e -> e.cell(2))
                        : Optional.of("say").filter(s -> !tree.isVerb(word.head()));
            }
            at = word.head();
        }
        return Optional.empty();
    }

    private void adverb(Word word) {
        if (!word.is("advmod") || word.head() < 0) {
            return;
        }
        tree.phrase(ADVERBS, word.index()).ifPresent(e -> {
            Scope.Kind kind = Scope.Kind.valueOf(e.cell(1).toUpperCase(Locale.ROOT));
            BitSet words = clause.under(word.head(), false);
            words.clear(word.index());
            if (kind != Scope.Kind.GENERAL || isPresent(word.head())) {
                found.add(kind, word.index(), words);
            }
        });
    }

    private boolean isPresent(int head) {
        return List.of("VBZ", "VBP").contains(tree.word(head).xpos());
    }
}
