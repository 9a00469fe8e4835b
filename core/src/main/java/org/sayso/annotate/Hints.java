package org.sayso.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.codebook.KnowledgeException;

/**
 * Marks words that a name list knows: bit 1 a given name, bit 2 a place. In "Maria left New York", "Maria" gets 1, "New"
 * and "York" get 2. The longest match wins; a name must begin with a capital.
 */
final class Hints {

    private final Map<List<String>, Integer> names = new HashMap<>();
    private int longest = 1;

    static Hints read(BufferedReader lines) throws IOException {
        Hints hints = new Hints();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            hints.add(line, ++number);
        }
        return hints;
    }

    private void add(String line, int number) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 2 || !cells[1].matches("[123]")) {
            throw new KnowledgeException("hints.tsv", number, "a row is a name and 1, 2 or 3");
        }
        List<String> words = List.of(cells[0].split(" ", -1));
        names.put(words, Integer.valueOf(cells[1]));
        longest = Math.max(longest, words.size());
    }

    /** A mark for each word; 0 where the list knows nothing. */
    int[] of(List<String> words) {
        List<String> plain = words.stream().map(Hints::plain).toList();
        int[] marks = new int[words.size()];
        for (int start = 0; start < marks.length; ) {
            start += isCapital(words.get(start)) ? mark(plain, marks, start) : 1;
        }
        return marks;
    }

    private int mark(List<String> words, int[] marks, int start) {
        for (int length = Math.min(longest, marks.length - start); length > 0; length--) {
            int bits = names.getOrDefault(words.subList(start, start + length), 0);
            if (bits != 0) {
                Arrays.fill(marks, start, start + length, bits);
                return length;
            }
        }
        return 1;
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /** A word of four letters or more in capitals ("PARIS") is looked up as "Paris". */
    private static String plain(String word) {
        if (word.codePointCount(0, word.length()) <= 3 || !isAllCapitals(word)) {
            return word;
        }
        int first = word.codePointAt(0);
        String lowerFirst = Character.toString(first).toLowerCase(Locale.ROOT);
        return Character.toString(Character.toTitleCase(first))
                + word.toLowerCase(Locale.ROOT).substring(lowerFirst.length());
    }

    private static boolean isAllCapitals(String word) {
        return word.codePoints().anyMatch(Character::isUpperCase)
                && word.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c));
    }
}
