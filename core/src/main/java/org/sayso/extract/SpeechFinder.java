package org.sayso.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.Manner;
import org.sayso.text.Span;

/**
 * Finds on whose say-so the stretches of a document rest. In "The minister said residents alleged that troops shelled
 * villages", the minister says all from "residents", the residents all from "troops".
 */
final class SpeechFinder {

    private static final double NEARLY_ALL = 0.9;

    /** The speeches in the order of their cues; one may lie within another. */
    List<Speech> find(ParsedDocument document, Mentions mentions) {
        List<Tree> trees = document.sentences().stream().map(Tree::new).toList();
        SourceTyper sources = new SourceTyper(document.text(), trees, mentions);
        List<List<Span>> quotations = Quotations.of(document);
        LayoutCues layout = new LayoutCues(document, trees, sources);
        List<Saying> turns = layout.turns();
        List<Saying> sayings = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            List<Saying> byRule = new ArrayList<>(new VerbCues(trees.get(i), i, sources).find());
            byRule.addAll(new NounCues(trees.get(i), i, sources).find());
            byRule.addAll(new HearsayCues(trees.get(i), i, sources).find());
            sayings.addAll(new ModelCues(trees.get(i), i, sources).join(byRule));
        }
        sayings.removeIf(s -> turns.stream().anyMatch(t -> t.span().equals(s.span())));
        sayings.addAll(turns);
        sayings.addAll(layout.signed(quotations));
        List<List<Span>> untold = quotations.stream()
                .filter(q -> turns.stream().noneMatch(t -> holds(q, t.span())))
                .toList();
        return QuotedSpeech.join(document, cited(sayings), untold).stream()
                .sorted(Comparator.comparing(Saying::span))
                .map(s -> speech(document, s, quotations))
                .toList();
    }

    /** In "Reuters reported, citing officials, that …" the officials say what Reuters reports, and not that Reuters reports it. */
    private static List<Saying> cited(List<Saying> sayings) {
        return sayings.stream()
                .map(citing -> sayings.stream()
                        .filter(s -> s != citing && s.sentence() == citing.sentence())
                        .filter(s -> citing.overlaps(s.span())
                                && s.content().stream().anyMatch(citing::overlaps))
                        .filter(s -> HearsayCues.isCiting(citing.cue()))
                        .findFirst()
                        .map(reported -> citing.with(reported.content().stream()
                                .filter(c -> !c.contains(citing.span()))
                                .toList()))
                        .filter(c -> !c.content().isEmpty())
                        .orElse(citing))
                .toList();
    }

    private static boolean holds(List<Span> quotation, Span cue) {
        return quotation.stream().anyMatch(q -> q.contains(cue));
    }

    private static Speech speech(ParsedDocument document, Saying saying, List<List<Span>> quotations) {
        Attribution attribution = new Attribution(
                saying.source().speaker(),
                saying.source().type(),
                saying.span(),
                saying.span().of(document.text()),
                manner(document, saying, quotations),
                saying.stance(),
                saying.reason(),
                saying.source().near());
        return new Speech(saying.content(), attribution, saying.sighting());
    }

    private static Manner manner(ParsedDocument document, Saying saying, List<List<Span>> quotations) {
        List<Span> marked = quotations.stream()
                .flatMap(List::stream)
                .filter(q -> saying.overlaps(q) && !q.contains(saying.span()))
                .toList();
        long words = 0;
        long quoted = 0;
        for (ParsedSentence sentence : document.sentences()) {
            if (!saying.overlaps(sentence.sentence().span())) {
                continue;
            }
            for (Word word : sentence.words()) {
                boolean said = !word.upos().equals("PUNCT") && saying.overlaps(word.span());
                words += said ? 1 : 0;
                quoted += said && marked.stream().anyMatch(q -> q.contains(word.span())) ? 1 : 0;
            }
        }
        return quoted == 0 ? Manner.INDIRECT : quoted >= words * NEARLY_ALL ? Manner.DIRECT : Manner.MIXED;
    }
}
