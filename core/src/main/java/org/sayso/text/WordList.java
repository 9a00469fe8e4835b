package org.sayso.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A word list beside this class: a header row, then one word a row, in lower case, with at most one more column ("mr",
 * "title"). Lookups ignore case.
 */
record WordList(Map<String, String> rows) {

    static final WordList ABBREVIATIONS = read("abbreviations.tsv");
    static final WordList PREFIXES = read("prefixes.tsv");
    static final WordList CONTRACTIONS = read("contractions.tsv");
    static final WordList OPENERS = read("openers.tsv");
    static final WordList SAYING = read("saying.tsv");
    static final WordList EMOTICONS = read("emoticons.tsv");
    static final WordList UNITS = read("units.tsv");
    static final WordList ENDINGS = read("endings.tsv");

    boolean has(String word) {
        return rows.containsKey(Letters.lower(word));
    }

    /** The second column, or "" where the word is not listed. */
    String of(String word) {
        return rows.getOrDefault(Letters.lower(word), "");
    }

    private static WordList read(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int columns = reader.readLine().split("\t", -1).length;
            Map<String, String> rows = new HashMap<>();
            int line = 1;
            for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                line++;
                String[] cells = row.split("\t", -1);
                if (cells.length != columns || cells[0].isBlank()) {
                    throw new IllegalStateException(name + ":" + line + ": expected " + columns + " filled columns");
                }
                rows.put(Letters.lower(cells[0]), columns > 1 ? cells[1] : "");
            }
            return new WordList(Map.copyOf(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
