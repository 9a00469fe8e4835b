package org.sayso.extract;

import java.util.Optional;
import java.util.stream.IntStream;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.codebook.Lexicon;

/** Why a source has no name: "because he was not authorised to speak to reporters". */
final class Anonymity {

    private static final Lexicon REASONS = Lexicon.read("anonymity.tsv", "phrase");
    private static final Lexicon OPENERS = Lexicon.read("anonymity-openers.tsv", "phrase");
    private static final int REACH = 6;

    private Anonymity() {}

    /** The reason as the sentence gives it, for a source without a name. */
    static Optional<String> reason(Tree tree, SourceType type) {
        boolean unnamed = type == SourceType.UNNAMED_PERSON || type == SourceType.UNNAMED_GROUP;
        return unnamed
                ? IntStream.range(0, tree.size())
                        .filter(i ->
                                REASONS.longest(tree::lemma, i, tree.size()).isPresent())
                        .mapToObj(i -> text(tree, i))
                        .findFirst()
                : Optional.empty();
    }

    private static String text(Tree tree, int at) {
        int from = IntStream.iterate(at, i -> i >= Math.max(0, at - REACH), i -> i - 1)
                .filter(i -> OPENERS.has(tree.form(i)))
                .findFirst()
                .orElse(at);
        int to = at;
        while (to < tree.size() && !tree.word(to).upos().equals("PUNCT")) {
            to++;
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean gap = i > from
                    && tree.word(i - 1).span().end() < tree.word(i).span().start();
            text.append(gap ? " " : "").append(tree.word(i).form());
        }
        return text.toString();
    }
}
