package org.sayso.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A word list: phrases of lemmas with their classes, such as "say" or "according to" in {@code lexicons/saying.tsv}.
 */
public final class Lexicon {

    /** A phrase with the cells after it. */
    public record Entry(List<String> phrase, Table.Row row) {

        public String cell(int column) {
            return row.cell(column);
        }
    }

    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    private Lexicon(Table table) {
        for (Table.Row row : table.rows()) {
            List<String> phrase = List.of(row.cell(0).split(" "));
            byFirst.computeIfAbsent(phrase.get(0), key -> new ArrayList<>()).add(new Entry(phrase, row));
        }
        Comparator<Entry> longestFirst =
                Comparator.comparing((Entry e) -> e.phrase().size()).reversed();
        byFirst.values().forEach(entries -> entries.sort(longestFirst));
    }

    /** The bundled list of this name; its first column is the phrase, its header must be exactly {@code columns}. */
    public static Lexicon read(String file, String... columns) {
        return new Lexicon(Table.resource("lexicons/" + file, columns));
    }

    /** The entry of one word. */
    public Optional<Entry> find(String lemma) {
        return byFirst.getOrDefault(lemma, List.of()).stream()
                .filter(e -> e.phrase().size() == 1)
                .findFirst();
    }

    /** Whether the list has this single word. */
    public boolean has(String lemma) {
        return find(lemma).isPresent();
    }

    /** The longest entry whose words are {@code lemma(from)}, {@code lemma(from + 1)} and so on, before {@code end}. */
    public Optional<Entry> longest(IntFunction<String> lemma, int from, int end) {
        for (Entry entry : byFirst.getOrDefault(lemma.apply(from), List.of())) {
            if (matches(entry.phrase(), lemma, from, end)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static boolean matches(List<String> phrase, IntFunction<String> lemma, int from, int end) {
        if (from + phrase.size() > end) {
            return false;
        }
        for (int i = 1; i < phrase.size(); i++) {
            if (!phrase.get(i).equals(lemma.apply(from + i))) {
                return false;
            }
        }
        return true;
    }
}
