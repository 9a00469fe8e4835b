package org.sayso.extract;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
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
                        .filter(i ->
                                REASONS.longest(words(tree), i, tree.size()).isPresent())
                        .mapToObj(i -> reason(tree, i))
                        .findFirst()
                : Optional.empty();
    }

    /** "who was not authorised to speak" of "an official who was not authorised to speak said": up to the verb it hangs on. */
    private static String reason(Tree tree, int at) {
        int from = IntStream.iterate(at, i -> i >= Math.max(0, at - REACH), i -> i - 1)
                .filter(i -> OPENERS.has(tree.form(i)))
                .findFirst()
                .orElse(at);
        int last = at
                + REASONS.longest(words(tree), at, tree.size())
                        .orElseThrow()
                        .phrase()
                        .size();
        int to = last;
        while (to < tree.size() && !tree.word(to).upos().equals("PUNCT") && !isAbove(tree, to, from)) {
            to++;
        }
        return text(tree, from, to);
    }

    /** Lemmas; a singular noun is its own, so that a rare one is read right. */
    private static IntFunction<String> words(Tree tree) {
        return i ->
                tree.word(i).upos().equals("NOUN") && !tree.word(i).xpos().equals("NNS") ? tree.form(i) : tree.lemma(i);
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
                .filter(i -> below.get(i)
                        && NEAR.longest(words(tree), i, tree.size()).isPresent())
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
