package org.sayso.annotate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.text.Token;

/**
 * A sentence of a treebank or another annotated file.
 *
 * @param rows the columns of each word
 */
record GoldSentence(String id, List<String[]> rows) {

    private static final Map<String, String> SAME_RELATION = Map.of(
            "obl:tmod", "obl:unmarked",
            "obl:npmod", "obl:unmarked",
            "nmod:npmod", "nmod:unmarked",
            "nmod:tmod", "nmod:unmarked");

    /** The sentences of a CoNLL-U or IOB2 file; ranges (1-2) and empty words (1.1) are left out. */
    static List<GoldSentence> read(Path file) {
        try {
            return Arrays.stream(Files.readString(file).split("\n\\s*\n"))
                    .map(GoldSentence::of)
                    .filter(s -> !s.rows.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldSentence of(String block) {
        String id = "";
        List<String[]> rows = new ArrayList<>();
        for (String line : block.split("\n")) {
            String[] columns = line.split("\t");
            if (line.startsWith("# sent_id = ")) {
                id = line.substring("# sent_id = ".length()).strip();
            } else if (columns[0].matches("\\d+")) {
                rows.add(columns);
            }
        }
        return new GoldSentence(id, rows);
    }

    List<String> column(int number) {
        return rows.stream().map(row -> row[number]).toList();
    }

    List<String> words() {
        return column(1);
    }

    /** The index of the word's head; -1 for the root. */
    int head(int word) {
        return Integer.parseInt(rows.get(word)[6]) - 1;
    }

    /** The relation; names that UD has given up count as what took their place. */
    String relation(int word) {
        return sameRelation(rows.get(word)[7]);
    }

    static String sameRelation(String relation) {
        return SAME_RELATION.getOrDefault(relation, relation);
    }

    /** The first word of [start, end) that hangs on a word outside, punctuation last. */
    int headWord(int start, int end) {
        Optional<Integer> mark = Optional.empty();
        for (int word = start; word < end; word++) {
            boolean outside = head(word) < start || head(word) >= end;
            if (outside && !relation(word).equals("punct")) {
                return word;
            }
            mark = outside && mark.isEmpty() ? Optional.of(word) : mark;
        }
        return mark.orElse(start);
    }

    /** The words as the annotator takes them, as if written with single spaces. */
    Sentence sentence() {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words()) {
            tokens.add(new Token(new Span(at, at + word.length()), word));
            at += word.length() + 1;
        }
        return new Sentence(new Span(0, at - 1), tokens, Sentence.Kind.BODY, 0);
    }
}
