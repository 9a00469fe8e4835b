package org.sayso.annotate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Training and product must cut and mark words alike: the files hold what {@code sayso_training} makes of them. */
class PiecesTest {

    private static List<String[]> rows(String name) throws IOException {
        try (InputStream in = PiecesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static int[] numbers(String cell) {
        return Arrays.stream(cell.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void cutsWordsAsTrainingDoes() throws IOException {
        Pieces pieces = ModelFiles.bundled().pieces();
        for (String[] row : rows("pieces.tsv")) {
            assertArrayEquals(numbers(row[1]), pieces.of(row[0]), row[0]);
            assertEquals(Integer.parseInt(row[2]), Pieces.shape(row[0]), row[0]);
        }
    }

    @Test
    void marksWordsAsTrainingDoes() throws IOException {
        Hints hints = ModelFiles.bundled().hints();
        for (String[] row : rows("hints.tsv")) {
            assertArrayEquals(numbers(row[1]), hints.of(List.of(row[0].split(" "))), row[0]);
        }
    }

    @Test
    void fitsAnySentenceIntoThePlacesOfTheEncoder() {
        ModelFiles files = ModelFiles.bundled();
        for (int words : new int[] {1, 40, 120, 300, 2000}) {
            List<String> sentence = Collections.nCopies(words, "Grenzschutzbeamtenvereinigungsvorsitzende");
            PieceRow row = PieceRow.of(sentence, files.pieces(), files.hints());
            assertEquals(Pieces.END, row.pieces()[row.length() - 1]);
            assertEquals(words, row.words());
            assertTrue(row.length() <= 512);
            assertTrue(row.first()[words - 1] < row.length());
        }
    }
}
