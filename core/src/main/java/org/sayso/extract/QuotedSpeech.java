package org.sayso.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.claim.Attribution.Speaker;
import org.sayso.claim.Attribution.Stance;
import org.sayso.text.Span;

/**
 * Gives every quotation to its speaker: the cue in its own sentence, else the quotation or cue before or after it in the
 * paragraph, else the paragraph before. Marks around one to three words are no speech of their own.
 */
final class QuotedSpeech {

    private static final int SCARE = 3;
    private static final int PHRASE = 6;
    private static final int WITHOUT_CUE = 5;

    private final ParsedDocument document;
    private final List<Saying> sayings;
    private final List<Saying> placed = new ArrayList<>();

    private QuotedSpeech(ParsedDocument document, List<Saying> sayings) {
        this.document = document;
        this.sayings = new ArrayList<>(sayings);
    }

    /** The sayings with their quotations; those that say nothing are left out. */
    static List<Saying> join(ParsedDocument document, List<Saying> sayings, List<List<Span>> quotations) {
        QuotedSpeech join = new QuotedSpeech(document, sayings);
        quotations.forEach(join::place);
        return join.sayings.stream()
                .map(Saying::orMarked)
                .filter(s -> !s.content().isEmpty())
                .toList();
    }

    private void place(List<Span> quotation) {
        Optional<Saying> own = overlapping(quotation).or(() -> beside(quotation));
        if (own.isPresent()) {
            extend(own.get(), quotation);
        } else if (!isScare(quotation) && hasVerb(quotation)) {
            Optional<Saying> near = before(quotation).or(() -> after(quotation)).or(() -> paragraphBefore(quotation));
            near.ifPresentOrElse(n -> add(n.with(quotation)), () -> alone(quotation));
        }
    }

    /** Whoever is quoted at more than a few words speaks, whatever the cue: "“We will win,” she beamed." */
    private void extend(Saying saying, List<Span> quotation) {
        List<Span> content = new ArrayList<>(quotation);
        saying.content().stream().filter(c -> !inside(quotation, c)).forEach(content::add);
        boolean told = !isScare(quotation) && hasVerb(quotation);
        Saying extended = (told ? saying.with(saying.sighting().ofSpeech()) : saying).with(merged(content));
        sayings.set(sayings.indexOf(saying), extended);
        placed.add(extended);
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).overlaps(span)) {
                merged.set(last, merged.get(last).join(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private void add(Saying saying) {
        sayings.add(saying);
        placed.add(saying);
    }

    /** The cue outside the quotation whose clause has it or part of it. */
    private Optional<Saying> overlapping(List<Span> quotation) {
        return sayings.stream()
                .filter(s -> !inside(quotation, s.span()))
                .filter(s -> quotation.stream().anyMatch(s::overlaps))
                .min(Comparator.comparingInt(Saying::length));
    }

    /** A cue without a clause of its own in a sentence of the quotation, outside its marks. */
    private Optional<Saying> beside(List<Span> quotation) {
        return sayings.stream()
                .filter(s -> s.content().isEmpty() && s.source().speaker().isPresent())
                .filter(s -> !inside(quotation, s.span()))
                .filter(s -> touches(sentence(s), quotation))
                .filter(s -> !isScare(quotation) && !inside(quotation, speaker(s)))
                .min(Comparator.comparingInt(s -> distance(s.span(), quotation)));
    }

    private Optional<Saying> before(List<Span> quotation) {
        int start = quotation.get(0).start();
        int paragraph = paragraph(start);
        return candidates()
                .filter(s -> s.span().end() <= start || ends(s) <= start)
                .filter(s -> paragraph(s.span().start()) == paragraph && sentenceGap(s, start) <= 1)
                .max(Comparator.comparingInt(s -> Math.max(s.span().end(), Math.min(start, ends(s)))));
    }

    private Optional<Saying> after(List<Span> quotation) {
        int end = quotation.get(quotation.size() - 1).end();
        int paragraph = paragraph(quotation.get(0).start());
        return candidates()
                .filter(s -> s.span().start() >= end && paragraph(s.span().start()) == paragraph)
                .filter(s -> s.sentence() - sentenceAt(end - 1) <= 1)
                .min(Comparator.comparingInt(s -> s.span().start()));
    }

    private Optional<Saying> paragraphBefore(List<Span> quotation) {
        int start = quotation.get(0).start();
        int paragraph = paragraph(start);
        boolean opens =
                Quotations.paragraphs(document).stream().anyMatch(p -> start - p.start() <= 1 && start >= p.start());
        return candidates()
                .filter(s -> opens && paragraph(s.span().start()) == paragraph - 1)
                .max(Comparator.comparingInt(s -> s.span().start()));
    }

    /** Cues of speech that may lend their speaker to a quotation nearby: those that brought a quotation, or stand bare. */
    private java.util.stream.Stream<Saying> candidates() {
        return sayings.stream()
                .filter(s -> s.source().speaker().isPresent() && s.stance() != Stance.ASKS)
                .filter(s -> !s.sighting().attitude())
                .filter(s -> placed.stream()
                        .noneMatch(p -> p != s && p.content().stream().anyMatch(c -> c.contains(s.span()))));
    }

    /** Words in marks that nobody nearby is made to say rest on nobody that the text names. */
    private void alone(List<Span> quotation) {
        if (words(quotation).size() < WITHOUT_CUE) {
            return;
        }
        int start = quotation.get(0).start();
        Span mark = new Span(Math.max(0, start - 1), start);
        add(new Saying(
                sentenceAt(start),
                mark,
                mark.of(document.text()),
                quotation,
                SourceTyper.Source.UNSTATED,
                Stance.ASSERTS,
                Optional.empty()));
    }

    private List<Word> words(List<Span> quotation) {
        return document.sentences().stream()
                .filter(s -> touches(s.sentence().span(), quotation))
                .flatMap(s -> s.words().stream())
                .filter(w -> !w.upos().equals("PUNCT") && inside(quotation, w.span()))
                .toList();
    }

    /** "‘axis of war’": a few words that tell nothing by themselves. */
    private boolean isScare(List<Span> quotation) {
        int size = words(quotation).size();
        return size <= SCARE || size <= PHRASE && !hasVerb(quotation);
    }

    private static Span speaker(Saying saying) {
        return saying.source().speaker().map(Speaker::span).orElse(saying.span());
    }

    private boolean hasVerb(List<Span> quotation) {
        return words(quotation).stream().anyMatch(w -> Set.of("VERB", "AUX").contains(w.upos()));
    }

    private Span sentence(Saying saying) {
        return document.sentences().get(saying.sentence()).sentence().span();
    }

    private int sentenceGap(Saying saying, int start) {
        int last = Math.max(saying.sentence(), sentenceAt(Math.max(0, Math.min(start, ends(saying)) - 1)));
        return sentenceAt(start) - last;
    }

    private int sentenceAt(int offset) {
        int at = 0;
        List<ParsedSentence> sentences = document.sentences();
        while (at + 1 < sentences.size()
                && sentences.get(at + 1).sentence().span().start() <= offset) {
            at++;
        }
        return at;
    }

    private int paragraph(int offset) {
        return document.sentences().get(sentenceAt(offset)).sentence().paragraph();
    }

    private static int ends(Saying saying) {
        return saying.content().stream()
                .mapToInt(Span::end)
                .max()
                .orElse(saying.span().end());
    }

    private static boolean inside(List<Span> quotation, Span span) {
        return quotation.stream().anyMatch(q -> q.contains(span));
    }

    private static boolean touches(Span span, List<Span> quotation) {
        return quotation.stream().anyMatch(span::overlaps);
    }

    private static int distance(Span cue, List<Span> quotation) {
        return quotation.stream()
                .mapToInt(q -> cue.start() >= q.end() ? cue.start() - q.end() : Math.max(0, q.start() - cue.end()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
