package org.sayso.app.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sayso.text.Span;

/**
 * Puts marks into a text. Marks may overlap as they like: the text is cut at all their borders, and a mark that another one cuts goes
 * on behind the cut. No character is cut in two.
 */
final class MarkedText {

    private final String text;
    private final List<Mark> marks;
    private final Set<Mark> begun = new HashSet<>();

    MarkedText(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks.stream()
                .map(mark -> ofWholeCharacters(mark, text))
                .filter(mark -> mark.span().length() > 0)
                .sorted(Mark.OUTER_FIRST)
                .toList();
    }

    /** A part of the text; ask for parts in their order, since a mark's sign stands where it begins. */
    List<Piece> pieces(Span part) {
        return pieces(part, marks.stream().filter(m -> m.span().overlaps(part)).toList());
    }

    private static Mark ofWholeCharacters(Mark mark, String text) {
        Span span =
                new Span(border(mark.span().start(), text), border(mark.span().end(), text));
        return new Mark(span, mark.layer(), mark.classes(), mark.sign(), mark.label(), mark.claim());
    }

    /** A border within a character, or behind the text, moves back to where one may be. */
    private static int border(int at, String text) {
        if (at >= text.length()) {
            return text.length();
        }
        boolean within =
                at > 0 && Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
        return within ? at - 1 : at;
    }

    /** The outermost mark first; what it leaves over is dealt with in the same way. */
    private List<Piece> pieces(Span within, List<Mark> among) {
        List<Piece> pieces = new ArrayList<>();
        for (Span segment : segments(within, among)) {
            List<Mark> here =
                    among.stream().filter(m -> m.span().overlaps(segment)).toList();
            if (here.isEmpty()) {
                pieces.add(new Piece.Words(segment.of(text)));
            } else {
                pieces.add(stretch(here.get(0), pieces(segment, here.subList(1, here.size()))));
            }
        }
        return pieces;
    }

    /** Cuts where the outermost mark changes. */
    private List<Span> segments(Span within, List<Mark> among) {
        TreeSet<Integer> borders = new TreeSet<>(Set.of(within.start(), within.end()));
        among.stream()
                .flatMap(m -> Stream.of(m.span().start(), m.span().end()))
                .filter(b -> within.start() < b && b < within.end())
                .forEach(borders::add);
        List<Span> segments = new ArrayList<>();
        List<Optional<Mark>> outermost = new ArrayList<>();
        for (int start : borders.headSet(within.end())) {
            Span segment = new Span(start, borders.higher(start));
            Optional<Mark> outer =
                    among.stream().filter(m -> m.span().overlaps(segment)).findFirst();
            int last = segments.size() - 1;
            if (last >= 0 && outermost.get(last).equals(outer)) {
                segments.set(last, segments.get(last).join(segment));
            } else {
                segments.add(segment);
                outermost.add(outer);
            }
        }
        return segments;
    }

    private Piece stretch(Mark mark, List<Piece> inner) {
        boolean begins = begun.add(mark);
        return new Piece.Stretch(
                mark.layer(),
                String.join(" ", mark.classes()),
                begins ? mark.sign().orElse("") : "",
                mark.label(),
                mark.claim(),
                begins,
                inner);
    }
}
