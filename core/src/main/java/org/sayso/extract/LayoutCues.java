package org.sayso.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.claim.Attribution.Stance;
import org.sayso.text.Span;

/**
 * Speech that the layout tells. In a transcript, "QUISPE: It will rain." opens a turn, which ends where the next one opens; below
 * a quotation, "― Rosa Quispe" signs it.
 */
final class LayoutCues {

    private static final int LONGEST_NAME = 4;
    private static final Set<String> DASHES = Set.of("―", "—", "–", "-", "--");

    private final ParsedDocument document;
    private final List<Tree> trees;
    private final SourceTyper sources;

    LayoutCues(ParsedDocument document, List<Tree> trees, SourceTyper sources) {
        this.document = document;
        this.trees = trees;
        this.sources = sources;
    }

    /** The turns of a transcript, which has at least two of them; the last one ends with its paragraph. */
    List<Saying> turns() {
        List<Integer> openers = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            if (opensParagraph(i) && colon(trees.get(i)) > 0) {
                openers.add(i);
            }
        }
        List<Saying> turns = new ArrayList<>();
        for (int i = 0; openers.size() > 1 && i < openers.size(); i++) {
            int last = i + 1 < openers.size() ? openers.get(i + 1) - 1 : lastOfParagraph(openers.get(i));
            turns.add(turn(openers.get(i), last));
        }
        return turns;
    }

    private Saying turn(int opener, int last) {
        Tree tree = trees.get(opener);
        int colon = colon(tree);
        Span content = new Span(tree.word(colon + 1).span().start(), end(last));
        return saying(opener, tree.word(colon).span(), List.of(content), colon - 1);
    }

    /** The place of the colon after a name in capitals; 0 where the sentence does not open so. */
    private static int colon(Tree tree) {
        int from = Quotations.isMark(tree.form(0)) ? 1 : 0;
        for (int i = from; i < Math.min(tree.size() - 1, from + LONGEST_NAME + 1); i++) {
            if (tree.form(i).equals(":")) {
                return i > from ? i : 0;
            }
            if (!isInCapitals(tree.word(i).form())) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isInCapitals(String form) {
        return form.codePoints().anyMatch(Character::isUpperCase)
                && form.codePoints().noneMatch(Character::isLowerCase);
    }

    private boolean opensParagraph(int sentence) {
        return sentence == 0 || paragraph(sentence) != paragraph(sentence - 1);
    }

    private int lastOfParagraph(int sentence) {
        int last = sentence;
        while (last + 1 < trees.size() && paragraph(last + 1) == paragraph(sentence)) {
            last++;
        }
        return last;
    }

    private int paragraph(int sentence) {
        return document.sentences().get(sentence).sentence().paragraph();
    }

    /** Where the sentence ends, a closing quotation mark left out. */
    private int end(int sentence) {
        List<Word> words = document.sentences().get(sentence).words();
        int last = words.size() - 1;
        return words.get(last > 0 && Quotations.isMark(words.get(last).form()) ? last - 1 : last)
                .span()
                .end();
    }

    /** The signed ones among the quotations, each by the sentence that signs it. */
    List<Saying> signed(List<List<Span>> quotations) {
        List<Saying> signed = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            int sentence = i;
            signature(i)
                    .flatMap(name -> before(trees.get(sentence).word(0).span(), quotations)
                            .map(q ->
                                    saying(sentence, trees.get(sentence).word(0).span(), q, name)))
                    .ifPresent(signed::add);
        }
        return signed;
    }

    /** The head of the name in a sentence that is a dash and a name. */
    private Optional<Integer> signature(int sentence) {
        Tree tree = trees.get(sentence);
        ParsedSentence read = tree.sentence();
        return DASHES.contains(tree.form(0))
                ? read.names().stream()
                        .filter(n -> n.start() == 1)
                        .filter(n -> read.words().stream().skip(n.end()).allMatch(w -> w.upos()
                                .equals("PUNCT")))
                        .findFirst()
                        .map(n -> top(tree, n.start(), n.end()))
                : Optional.empty();
    }

    private static int top(Tree tree, int from, int to) {
        for (int i = from; i < to; i++) {
            int head = tree.word(i).head();
            if (head < from || head >= to) {
                return i;
            }
        }
        return from;
    }

    /** The quotation that ends before the dash, with nothing but its mark and blanks between. */
    private Optional<List<Span>> before(Span dash, List<List<Span>> quotations) {
        return quotations.stream()
                .filter(q -> q.get(q.size() - 1).end() <= dash.start())
                .filter(q -> document.text()
                        .substring(q.get(q.size() - 1).end(), dash.start())
                        .codePoints()
                        .noneMatch(Character::isLetterOrDigit))
                .reduce((first, last) -> last);
    }

    private Saying saying(int sentence, Span cue, List<Span> content, int speaker) {
        SourceTyper.Source source = sources.source(sentence, speaker);
        return new Saying(
                sentence,
                cue,
                cue.of(document.text()),
                content,
                source,
                Stance.ASSERTS,
                Anonymity.reason(trees.get(sentence), source.type()));
    }
}
