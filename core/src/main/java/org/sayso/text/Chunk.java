package org.sayso.text;

/**
 * What is seen of a stretch between two spaces, with the way back to the text: {@code "U.S.-led,"}. Characters that are
 * not seen are left out; {@link #next} is the word that stands after the space, which tells "Jan. 7" from "in Jan. The".
 */
final class Chunk {

    /** No chunk is longer, so that a text without spaces costs no more than others. */
    static final int MOST = 1024;

    final String seen;
    final String next;
    private final int[] starts;
    private final boolean[] glued;

    private Chunk(String seen, int[] starts, boolean[] glued, String next) {
        this.seen = seen;
        this.starts = starts;
        this.glued = glued;
        this.next = next;
    }

    /** The chunk that starts at {@code from}, not a blank, in a text that ends at {@code to}. */
    static Chunk at(String text, int from, int to) {
        int end = end(text, from, to);
        StringBuilder seen = new StringBuilder(end - from);
        int[] starts = new int[end - from + 1];
        boolean[] glued = new boolean[end - from + 1];
        boolean joiner = false;
        for (int i = from; i < end; ) {
            int c = text.codePointAt(i);
            int width = Math.min(Character.charCount(c), end - i);
            glued[seen.length()] |= joiner && seen.length() > 0;
            for (int k = i; k < i + width && !Letters.unseen(c); k++) {
                starts[seen.length()] = k;
                seen.append(text.charAt(k));
            }
            joiner = c == 0x200D;
            i += width;
        }
        starts[seen.length()] = end;
        return new Chunk(seen.toString(), starts, glued, nextWord(text, end, to));
    }

    private static int end(String text, int from, int to) {
        int end = from;
        while (end < to && end - from < MOST) {
            int c = text.codePointAt(end);
            if (Letters.blank(c)) {
                return end;
            }
            end = Math.min(to, end + Character.charCount(c));
        }
        return end;
    }

    /** Where the chunk ends in the text: the first unit it does not hold. */
    int end() {
        return starts[seen.length()];
    }

    Token token(int from, int to) {
        return new Token(new Span(starts[from], starts[to - 1] + 1), seen.substring(from, to));
    }

    /** Whether a zero-width joiner ties this character to the one before it, as in family emoji. */
    boolean glued(int i) {
        return i < seen.length() && glued[i];
    }

    private static String nextWord(String text, int from, int to) {
        int i = from;
        while (i < to && i < from + 64 && (Letters.blank(text.charAt(i)) || Letters.unseen(text.charAt(i)))) {
            i++;
        }
        int end = i;
        while (end < to && end < i + 24 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end > i || i == to ? text.substring(i, end) : text.substring(i, i + 1);
    }
}
