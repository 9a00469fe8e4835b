package org.sayso.annotate;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence as the encoder takes it: its word pieces between a start and an end mark, each with the shape and the hint of
 * its word. {@code first} holds the place of each word's first piece.
 */
record PieceRow(int[] pieces, int[] shapes, int[] hints, int[] first) {

    /** The encoder knows 512 places; two are the marks'. */
    private static final int LONGEST = 510;

    private static final int[] MOST_OF_A_WORD = {16, 4, 2, 1};

    /** Added to the hints of the words of a marked pair's source, and twice that to those of its target. */
    private static final int MARK = 4;

    static PieceRow of(List<String> words, Pieces pieces, Hints hints) {
        List<int[]> found = words.stream().map(pieces::of).toList();
        int most = Arrays.stream(MOST_OF_A_WORD)
                .filter(limit -> length(found, limit) <= LONGEST)
                .findFirst()
                .orElse(1);
        return lay(words, found, hints.of(words), most);
    }

    private static int length(List<int[]> found, int most) {
        return found.stream().mapToInt(p -> Math.min(p.length, most)).sum();
    }

    /** Words that have no place left (a list of a thousand words without a stop) share the end mark's. */
    private static PieceRow lay(List<String> words, List<int[]> found, int[] marks, int most) {
        int inner = Math.min(LONGEST, length(found, most));
        PieceRow row = new PieceRow(new int[inner + 2], new int[inner + 2], new int[inner + 2], new int[words.size()]);
        row.pieces[0] = Pieces.START;
        row.pieces[inner + 1] = Pieces.END;
        int at = 1;
        for (int word = 0; word < words.size(); word++) {
            row.first[word] = at;
            int end = Math.min(inner + 1, at + Math.min(found.get(word).length, most));
            int shape = Pieces.shape(words.get(word));
            for (int i = at; i < end; i++) {
                row.pieces[i] = found.get(word)[i - at];
                row.shapes[i] = shape;
                row.hints[i] = marks[word];
            }
            at = end;
        }
        return row;
    }

    /** The row with the words of a pair marked: {@code sides[word]} is 1 for the source, 2 for the target, 0 for neither. */
    PieceRow marked(int[] sides) {
        int[] marks = hints.clone();
        for (int word = 0; word < first.length; word++) {
            int end = word + 1 < first.length ? first[word + 1] : length() - 1;
            for (int i = first[word]; i < end; i++) {
                marks[i] += MARK * sides[word];
            }
        }
        return new PieceRow(pieces, shapes, marks, first);
    }

    int words() {
        return first.length;
    }

    int length() {
        return pieces.length;
    }
}
