package org.sayso.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sayso.annotate.ParsedDocument;
import org.sayso.text.Span;

/**
 * Finds the stretches whose happenings are not plainly told as happened. In "Moscow, which shelled the port, may attack
 * again", "attack again" is POSSIBLE and the shelling is under nothing.
 */
final class ScopeFinder {

    /** The scopes in the order of the text. */
    List<Scope> find(ParsedDocument document) {
        List<Scope> scopes = new ArrayList<>();
        History history = History.of(document);
        document.sentences().stream().map(Tree::new).forEach(tree -> {
            Found found = new Found(tree, scopes);
            new ModalScopes(tree, found).find();
            new NegationScopes(tree, found).find();
            new OpenedScopes(tree, found).find();
            new ClauseScopes(tree, found).find();
            history.find(tree, found);
        });
        return scopes.stream()
                .distinct()
                .sorted(Comparator.comparing(Scope::stretch).thenComparing(Scope::kind))
                .toList();
    }

    /** Where the steps put what they find in one sentence. */
    record Found(Tree tree, List<Scope> scopes) {

        private static final Set<String> TELLING = Set.of("VERB", "NOUN", "PROPN", "ADJ", "ADV");

        /** A scope over the words without the cue's own; one for each stretch that they make up. */
        void add(Scope.Kind kind, int cue, BitSet words) {
            add(kind, tree.word(cue).span(), words);
        }

        void add(Scope.Kind kind, Span cue, BitSet words) {
            BitSet meant = new BitSet();
            words.stream().filter(i -> !cue.contains(tree.word(i).span())).forEach(meant::set);
            tree.stretches(meant).stream()
                    .filter(stretch -> tells(stretch, meant))
                    .forEach(stretch -> scopes.add(new Scope(kind, stretch, cue)));
        }

        /** Whether a trigger can stand there: "The" and "did" alone tell nothing. */
        private boolean tells(Span stretch, BitSet words) {
            return words.stream()
                    .mapToObj(tree::word)
                    .anyMatch(w -> TELLING.contains(w.upos()) && stretch.contains(w.span()));
        }
    }
}
