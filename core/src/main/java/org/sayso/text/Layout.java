package org.sayso.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a text's paragraphs and lone lines are. A blank line ends a paragraph. Inside one, a line that was wrapped for
 * width runs on into the next; a line that the writer ended on purpose (a headline, an item of a list) stands alone.
 */
final class Layout {

    /** A stretch of text that no sentence leaves. */
    record Stretch(int start, int end, int paragraph) {}

    /** Nobody wraps prose narrower than this. */
    private static final int NARROWEST_WRAP = 45;

    private static final double CLEARLY_SHORT = 0.8;
    private static final String BULLETS = "-*•·–—‣◦▪●";

    private final String text;
    private final List<Stretch> stretches = new ArrayList<>();
    private final boolean blankLines;
    private int paragraph;

    private Layout(String text, boolean blankLines) {
        this.text = text;
        this.blankLines = blankLines;
    }

    static List<Stretch> stretches(String text) {
        List<List<Span>> blocks = blocks(text);
        Layout layout = new Layout(text, blocks.size() > 1);
        blocks.forEach(layout::add);
        return layout.stretches;
    }

    private static List<List<Span>> blocks(String text) {
        List<List<Span>> blocks = new ArrayList<>();
        List<Span> block = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int end = lineEnd(text, i);
            if (!blank(text, i, end)) {
                block.add(new Span(i, end));
            } else if (!block.isEmpty()) {
                blocks.add(block);
                block = new ArrayList<>();
            }
            i = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !Letters.lineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean blank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Letters.blank(text.charAt(i)) && !Letters.unseen(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void add(List<Span> lines) {
        int width = lines.stream().mapToInt(Span::length).max().orElse(0);
        int start = lines.get(0).start();
        for (int k = 1; k < lines.size(); k++) {
            if (endsOnPurpose(lines.get(k - 1), lines.get(k), width)) {
                stretches.add(new Stretch(start, lines.get(k - 1).end(), paragraph));
                start = lines.get(k).start();
                paragraph += blankLines ? 0 : 1;
            }
        }
        stretches.add(new Stretch(start, lines.get(lines.size() - 1).end(), paragraph));
        paragraph++;
    }

    /** Whether the next line's first word would still have fitted on this line, or starts an item of a list. */
    private boolean endsOnPurpose(Span line, Span next, int width) {
        int first = firstSeen(next);
        int wordEnd = wordEnd(first, next.end());
        boolean room = line.length() + 1 + wordEnd - first <= CLEARLY_SHORT * width;
        if (item(next)) {
            return room || item(line) || stops(line);
        }
        return !Character.isLowerCase(text.codePointAt(first)) && !goesOn(line) && (width < NARROWEST_WRAP || room);
    }

    /** "Envoys met on" and "Ann Lee," say that more follows. */
    private boolean goesOn(Span line) {
        int end = lastSeen(line) + 1;
        int start = end;
        while (start > line.start() && !Letters.blank(text.charAt(start - 1)) && end - start < 20) {
            start--;
        }
        String word = text.substring(start, end);
        return word.endsWith(",") || !Letters.capital(word) && WordList.OPENERS.has(word);
    }

    private boolean item(Span line) {
        int first = firstSeen(line);
        int end = wordEnd(first, line.end());
        if (end == line.end()) {
            return false;
        }
        boolean bullet = end == first + 1 && BULLETS.indexOf(text.charAt(first)) >= 0;
        boolean number =
                end - first <= 3 && Character.isDigit(text.charAt(first)) && ".)".indexOf(text.charAt(end - 1)) >= 0;
        return bullet || number;
    }

    private boolean stops(Span line) {
        int last = lastSeen(line);
        return Letters.stop(text.charAt(last)) || text.charAt(last) == ':' || text.charAt(last) == ';';
    }

    private int lastSeen(Span line) {
        int last = line.end() - 1;
        while (last > line.start() && (Letters.blank(text.charAt(last)) || Letters.unseen(text.charAt(last)))) {
            last--;
        }
        return last;
    }

    private int firstSeen(Span line) {
        int i = line.start();
        while (i < line.end() - 1 && (Letters.blank(text.charAt(i)) || Letters.unseen(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    private int wordEnd(int from, int to) {
        int end = from;
        while (end < to && !Letters.blank(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
