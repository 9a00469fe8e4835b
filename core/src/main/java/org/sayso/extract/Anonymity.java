package org.sayso.extract;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.codebook.Lexicon;

/**
 * What a text tells of a source without a name: why it has none, "because he was not authorised to speak to reporters", and whom
 * it stands near, "close to the inquiry".
 */
final class Anonymity {

    private static final Set<SourceType> UNNAMED = EnumSet.of(SourceType.UNNAMED_PERSON, SourceType.UNNAMED_GROUP);
    private static final Lexicon REASONS = Lexicon.read("anonymity.tsv", "phrase");
    private static final Lexicon OPENERS = Lexicon.read("anonymity-openers.tsv", "phrase");
    private static final Lexicon NEAR = Lexicon.read("near.tsv", "phrase");
    private static final int REACH = 6;

    private Anonymity() {}

    /** The reason as the sentence gives it, for a source without a name. */
    static Optional<String> reason(Tree tree, SourceType type) {
        return UNNAMED.contains(type)
                ? IntStream.range(0, tree.size())
                        .mapToObj(i -> phrase(REASONS, tree, i).map(p -> reason(tree, i, i + p)))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    /** "who was not authorised to speak" of "an official who was not authorised to speak said": up to the verb it hangs on. */
    private static String reason(Tree tree, int at, int end) {
        int from = IntStream.iterate(at, i -> i >= Math.max(0, at - REACH), i -> i - 1)
                .filter(i -> OPENERS.has(tree.form(i)))
                .findFirst()
                .orElse(at);
        int to = end;
        while (to < tree.size() && !tree.word(to).upos().equals("PUNCT") && !isAbove(tree, to, from)) {
            to++;
        }
        return text(tree, from, to);
    }

    /** How many words the phrase of the list has that stands here, by lemmas or, where the model has those of rare words wrong, as written. */
    private static Optional<Integer> phrase(Lexicon list, Tree tree, int at) {
        return list.longest(tree::lemma, at, tree.size())
                .or(() -> list.longest(
                        i -> tree.word(i).upos().equals("NOUN") ? tree.form(i) : tree.lemma(i), at, tree.size()))
                .or(() -> list.longest(tree::form, at, tree.size()))
                .map(e -> e.phrase().size());
    }

    private static boolean isAbove(Tree tree, int word, int below) {
        return tree.below(word).get(below);
    }

    /** Whom the source whose phrase this word heads stands near, as the text gives it. */
    static Optional<String> near(Tree tree, int head, SourceType type) {
        if (!UNNAMED.contains(type)) {
            return Optional.empty();
        }
        BitSet below = tree.below(head);
        return IntStream.range(head + 1, tree.size())
                .filter(i -> below.get(i) && phrase(NEAR, tree, i).isPresent())
                .mapToObj(i -> text(tree, i, end(tree, i, below)))
                .findFirst();
    }

    private static int end(Tree tree, int from, BitSet below) {
        int to = from;
        while (to < tree.size()
                && below.get(to)
                && !tree.word(to).upos().equals("PUNCT")
                && !tree.word(to).xpos().startsWith("W")) {
            to++;
        }
        return to;
    }

    private static String text(Tree tree, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean gap = i > from
                    && tree.word(i - 1).span().end() < tree.word(i).span().start();
            text.append(gap ? " " : "").append(tree.word(i).form());
        }
        return text.toString();
    }
}
