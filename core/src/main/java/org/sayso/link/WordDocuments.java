package org.sayso.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * In how many of a fixed set of English texts a word stands: what is rare there tells happenings apart. The table
 * ({@code word-documents.tsv}, counts alone) is made by {@code training/make-word-documents}; it does not change with the documents that
 * are linked, so that a document added in one place changes nothing elsewhere.
 */
final class WordDocuments {

    /** A word in more than this share of the texts tells nothing. */
    private static final double COMMON = 0.2;

    private static final String TABLE = "word-documents.tsv";
    private static final String ALL = "*";

    static final WordDocuments BUNDLED = read();

    private final int texts;
    private final Map<String, Integer> byStem;

    private WordDocuments(int texts, Map<String, Integer> byStem) {
        this.texts = texts;
        this.byStem = byStem;
    }

    boolean isCommon(String stem) {
        return byStem.getOrDefault(stem, 0) > COMMON * texts;
    }

    /** The square root of the inverse document frequency, smoothed: about 1.3 for a common word, 2.9 for one in no text. */
    double rarity(String stem) {
        return Math.sqrt(1 + Math.log((1.0 + texts) / (1 + byStem.getOrDefault(stem, 0))));
    }

    private static WordDocuments read() {
        try (InputStream in = WordDocuments.class.getResourceAsStream(TABLE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Integer> byStem = new HashMap<>();
            reader.lines()
                    .skip(1)
                    .map(row -> row.split("\t"))
                    .forEach(cells -> byStem.merge(
                            cells[0].equals(ALL) ? ALL : Stems.of(cells[0]), Integer.parseInt(cells[1]), Math::max));
            int texts = byStem.remove(ALL);
            return new WordDocuments(texts, byStem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
