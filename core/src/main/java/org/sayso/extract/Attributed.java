package org.sayso.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.Speaker;
import org.sayso.text.Span;

/**
 * An attribution as annotators mark it, flat: in "Troops, he said, had fled", the source "he", the cue "said" and the content
 * "Troops" and "had fled". Each is a list of stretches of the document's text; the source may be empty ("reportedly").
 */
public record Attributed(List<Span> source, List<Span> cue, List<Span> content) {

    public Attributed {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    /**
     * The speeches, one for each cue: what one cue brings over several sentences is one content. Quotations that nobody is
     * made to say have no cue, and are left out.
     */
    static List<Attributed> of(List<Speech> speeches, String text) {
        Map<Span, Attributed> byCue = new LinkedHashMap<>();
        for (Speech speech : speeches) {
            Attribution attribution = speech.attribution();
            if (!Quotations.isMark(attribution.cueText())) {
                byCue.merge(attribution.cue(), of(speech, text), Attributed::with);
            }
        }
        return List.copyOf(byCue.values());
    }

    private static Attributed of(Speech speech, String text) {
        List<Span> source =
                speech.attribution().speaker().map(Speaker::span).map(List::of).orElse(List.of());
        return new Attributed(source, List.of(speech.attribution().cue()), withMarks(speech.content(), text));
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
