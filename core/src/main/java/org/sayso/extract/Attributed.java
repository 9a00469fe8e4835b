package org.sayso.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.Speaker;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * An attribution as annotators mark it, flat: in "Troops, he said, had fled", the source "he", the cue "said" and the content
 * "Troops" and "had fled". Each is a list of stretches of the document's text; the source may be empty ("reportedly").
 */
public record Attributed(List<Span> source, List<Span> cue, List<Span> content) {

    /** A rule's cue that the model holds to be less likely than this is none that annotators would mark; measured on PolNeAR dev. */
    private static final double LEAST = 0.1;

    public Attributed {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    /**
     * The speeches as annotators mark them, in the order of their cues: one for each cue, though it brings what is said over
     * several sentences, and none within what another brings. Quotations that nobody is made to say have no cue, and are left
     * out.
     */
    static List<Attributed> of(List<Speech> speeches, ParsedDocument document) {
        Map<Span, Attributed> byCue = new LinkedHashMap<>();
        for (Speech speech : speeches) {
            Attribution attribution = speech.attribution();
            if (!Quotations.isMark(attribution.cueText()) && speech.sighting().probability() >= LEAST) {
                byCue.merge(attribution.cue(), of(speech, document), Attributed::with);
            }
        }
        return outermost(List.copyOf(byCue.values()));
    }

    private static Attributed of(Speech speech, ParsedDocument document) {
        Attribution attribution = speech.attribution();
        Optional<Attributed> marked = speech.sighting().marked();
        List<Span> said = withMarks(speech.content(), document.text());
        if (marked.isPresent()) {
            List<Span> content = new ArrayList<>(marked.get().content);
            said.forEach(s -> content.addAll(without(s, sentence(attribution.cue(), document))));
            return new Attributed(marked.get().source, marked.get().cue, content);
        }
        List<Span> source =
                attribution.speaker().map(Speaker::span).map(List::of).orElse(List.of());
        return new Attributed(source, List.of(attribution.cue()), said);
    }

    private static Span sentence(Span cue, ParsedDocument document) {
        return document.sentences().stream()
                .map(ParsedSentence::sentence)
                .map(Sentence::span)
                .filter(cue::overlaps)
                .findFirst()
                .orElse(cue);
    }

    /** What of the span lies before and after the other. */
    private static List<Span> without(Span span, Span other) {
        List<Span> left = new ArrayList<>();
        if (span.start() < other.start()) {
            left.add(new Span(span.start(), Math.min(span.end(), other.start())));
        }
        if (span.end() > other.end()) {
            left.add(new Span(Math.max(span.start(), other.end()), span.end()));
        }
        return left;
    }

    private static List<Attributed> outermost(List<Attributed> attributions) {
        List<Attributed> kept = new ArrayList<>();
        attributions.stream()
                .sorted(Comparator.comparingInt((Attributed a) ->
                                a.content.stream().mapToInt(Span::length).sum())
                        .reversed())
                .filter(a -> kept.stream().noneMatch(k -> k.holds(a.cue)))
                .forEach(kept::add);
        return attributions.stream().filter(kept::contains).toList();
    }

    private boolean holds(List<Span> spans) {
        return spans.stream().anyMatch(s -> content.stream().anyMatch(s::overlaps));
    }

    /** Quotation marks at the ends of a content, and a stop before the last one, belong to it. */
    private static List<Span> withMarks(List<Span> content, String text) {
        return content.stream()
                .map(c -> new Span(
                        isMark(text, c.start() - 1) ? c.start() - 1 : c.start(),
                        isMark(text, c.end())
                                ? c.end() + 1
                                : isStop(text, c.end()) && isMark(text, c.end() + 1) ? c.end() + 2 : c.end()))
                .toList();
    }

    private static boolean isMark(String text, int at) {
        return at >= 0 && at < text.length() && Quotations.isMark(text.substring(at, at + 1));
    }

    private static boolean isStop(String text, int at) {
        return at < text.length() && ".,?!".indexOf(text.charAt(at)) >= 0;
    }

    private Attributed with(Attributed other) {
        List<Span> content = new ArrayList<>(this.content);
        content.addAll(other.content);
        return new Attributed(source, cue, content.stream().distinct().sorted().toList());
    }
}
