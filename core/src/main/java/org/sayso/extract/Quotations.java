package org.sayso.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.text.Span;

/**
 * Finds what stands between quotation marks, over sentences and paragraphs. "‘axis of war’" is one, the mark in
 * "allies’ plan" is none; a paragraph that opens with a mark and does not close it goes on in the next.
 */
final class Quotations {

    private static final Set<Character> OPEN_DOUBLE = Set.of('“', '„', '«');
    private static final Set<Character> CLOSE_DOUBLE = Set.of('”', '»', '“');
    private static final String MARKS = "\"“”„«»‘’'`";

    private final String text;
    private final List<List<Span>> found = new ArrayList<>();
    private List<Span> unclosed = List.of();

    private Quotations(String text) {
        this.text = text;
    }

    /** The quotations in order, each as its pieces without the marks; more than one piece where it goes over paragraphs. */
    static List<List<Span>> of(ParsedDocument document) {
        Quotations quotations = new Quotations(document.text());
        paragraphs(document).forEach(quotations::read);
        return quotations.found;
    }

    static boolean isMark(String form) {
        return !form.isEmpty() && form.chars().allMatch(c -> MARKS.indexOf(c) >= 0);
    }

    /** The paragraphs' spans: from the first sentence's start to the last one's end. */
    static List<Span> paragraphs(ParsedDocument document) {
        List<Span> paragraphs = new ArrayList<>();
        int last = -1;
        for (ParsedSentence parsed : document.sentences()) {
            Span span = parsed.sentence().span();
            if (parsed.sentence().paragraph() == last) {
                int end = paragraphs.size() - 1;
                paragraphs.set(end, paragraphs.get(end).join(span));
            } else {
                paragraphs.add(span);
                last = parsed.sentence().paragraph();
            }
        }
        return paragraphs;
    }

    private void read(Span paragraph) {
        List<Span> carried = unclosed;
        unclosed = List.of();
        for (int at = paragraph.start(); at < paragraph.end(); at++) {
            if (!opens(at, paragraph)) {
                continue;
            }
            int close = close(at, paragraph);
            boolean first = at == paragraph.start();
            if (close < 0) {
                carryOn(at, paragraph, first ? carried : List.of());
                return;
            }
            add(first ? carried : List.of(), new Span(at + width(at), close));
            at = close + width(close) - 1;
        }
    }

    /** A paragraph that does not close its quotation: it counts if the mark opens the paragraph. */
    private void carryOn(int at, Span paragraph, List<Span> carried) {
        if (at != paragraph.start() || isSingle(text.charAt(at)) && width(at) == 1) {
            return;
        }
        List<Span> pieces = new ArrayList<>(carried);
        pieces.add(new Span(at + width(at), paragraph.end()));
        found.remove(carried);
        found.add(pieces);
        unclosed = pieces;
    }

    private void add(List<Span> carried, Span piece) {
        if (piece.of(text).isBlank()) {
            return;
        }
        List<Span> pieces = new ArrayList<>(carried);
        pieces.add(piece);
        found.remove(carried);
        found.add(pieces);
    }

    /** Two single marks, as in "''Yes,'' he said", are one double mark. */
    private int width(int at) {
        return text.startsWith("''", at) || text.startsWith("``", at) ? 2 : 1;
    }

    private static boolean isSingle(char mark) {
        return mark == '‘' || mark == '\'' || mark == '’';
    }

    private boolean opens(int at, Span paragraph) {
        char mark = text.charAt(at);
        boolean free = at == paragraph.start() || !Character.isLetterOrDigit(text.charAt(at - 1));
        int next = at + width(at);
        boolean wordNext = next < paragraph.end() && !Character.isWhitespace(text.charAt(next));
        if (width(at) == 2) {
            return free && wordNext;
        }
        if (OPEN_DOUBLE.contains(mark)) {
            return true;
        }
        boolean digitNext = wordNext && Character.isDigit(text.charAt(at + 1));
        return free && wordNext && (mark == '"' || (mark == '‘' || mark == '\'') && !digitNext);
    }

    private int close(int open, Span paragraph) {
        char mark = text.charAt(open);
        if (width(open) == 2) {
            int end = text.indexOf("''", open + 2);
            return end < paragraph.end() ? end : -1;
        }
        if (mark == '"') {
            return text.indexOf('"', open + 1) < paragraph.end() ? text.indexOf('"', open + 1) : -1;
        }
        return isSingle(mark) ? closeSingle(open, paragraph) : closeDouble(open, paragraph);
    }

    private int closeDouble(int open, Span paragraph) {
        for (int at = open + 1; at < paragraph.end(); at++) {
            if (CLOSE_DOUBLE.contains(text.charAt(at)) || text.charAt(at) == '"') {
                return at;
            }
        }
        return -1;
    }

    /** A closing single mark is followed by no letter; after "s" it may be a possessive if another one closes later. */
    private int closeSingle(int open, Span paragraph) {
        char closing = text.charAt(open) == '\'' ? '\'' : '’';
        int possessive = -1;
        for (int at = open + 1; at < paragraph.end(); at++) {
            char here = text.charAt(at);
            if (here == '‘' || here == '“') {
                break;
            }
            boolean ends = here == closing
                    && (at + 1 == paragraph.end() || !Character.isLetterOrDigit(text.charAt(at + 1)))
                    && !Character.isWhitespace(text.charAt(at - 1));
            if (ends && text.charAt(at - 1) == 's' && spaceThenLetter(at, paragraph)) {
                possessive = possessive < 0 ? at : possessive;
            } else if (ends) {
                return at;
            }
        }
        return possessive;
    }

    private boolean spaceThenLetter(int at, Span paragraph) {
        return at + 2 < paragraph.end() && text.charAt(at + 1) == ' ' && Character.isLetter(text.charAt(at + 2));
    }
}
