package org.sayso.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How well {@link Splitter} finds the tokens and sentences of a CoNLL-U file from its raw text alone: sentences joined by
 * a space, paragraphs and documents by a blank line. Spans must be equal, as in the CoNLL 2018 shared task
 * (https://universaldependencies.org/conll18/evaluation.html).
 *
 * <p>The words of a multiword token count by their own letters ("do", "n't"). Where these do not spell the token, it
 * and whatever was found inside it are left out.
 */
public record TokenScore(Figures tokens, Figures sentences) {

    /** How many there are, how many were found, how many of these are right. */
    public record Figures(int gold, int found, int right) {

        public double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        public double recall() {
            return gold == 0 ? 0 : (double) right / gold;
        }

        public double f1() {
            return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
        }

        private Figures plus(Set<Span> gold, Set<Span> found) {
            int both = (int) found.stream().filter(gold::contains).count();
            return new Figures(this.gold + gold.size(), this.found + found.size(), right + both);
        }
    }

    /** Scores one file; a form that is not in its sentence's text is an error that names file and line. */
    public static TokenScore of(Path conllu) {
        Figures tokens = new Figures(0, 0, 0);
        Figures sentences = new Figures(0, 0, 0);
        for (Gold gold : Gold.read(conllu)) {
            List<Sentence> found = Splitter.split(Document.of("gold", gold.text.toString()));
            Set<Span> words = new HashSet<>();
            found.forEach(sentence -> sentence.tokens().forEach(token -> words.add(token.span())));
            words.removeIf(word -> gold.skipped.stream().anyMatch(skip -> skip.overlaps(word)));
            tokens = tokens.plus(gold.words, words);
            Set<Span> spans = new HashSet<>();
            found.forEach(sentence -> spans.add(sentence.span()));
            sentences = sentences.plus(gold.sentences, spans);
        }
        return new TokenScore(tokens, sentences);
    }

    /** Two lines, such as "tokens     F1 0.9900  precision 0.9910  recall 0.9890". */
    @Override
    public String toString() {
        return line("tokens", tokens) + System.lineSeparator() + line("sentences", sentences);
    }

    private static String line(String name, Figures figures) {
        return String.format(
                Locale.ROOT,
                "%-10s F1 %.4f  precision %.4f  recall %.4f",
                name,
                figures.f1(),
                figures.precision(),
                figures.recall());
    }

    /** One document of the file. */
    static final class Gold {

        final StringBuilder text = new StringBuilder();
        final Set<Span> words = new HashSet<>();
        final Set<Span> sentences = new HashSet<>();
        final List<Span> skipped = new ArrayList<>();
        private int at;

        static List<Gold> read(Path conllu) {
            try {
                return read(conllu, Files.readAllLines(conllu));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<Gold> read(Path conllu, List<String> lines) {
            List<Gold> documents = new ArrayList<>();
            boolean paragraph = false;
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.startsWith("# newdoc") || documents.isEmpty()) {
                    documents.add(new Gold());
                }
                Gold gold = documents.get(documents.size() - 1);
                if (line.startsWith("# newpar")) {
                    paragraph = true;
                } else if (line.startsWith("# text = ")) {
                    gold.sentence(line.substring("# text = ".length()), paragraph);
                    paragraph = false;
                } else if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
                    i = gold.token(conllu, lines, i);
                }
            }
            return documents;
        }

        private void sentence(String written, boolean paragraph) {
            if (!text.isEmpty()) {
                text.append(paragraph ? "\n\n" : " ");
            }
            at = text.length();
            text.append(written);
            sentences.add(trimmed(at, text.length()));
        }

        private Span trimmed(int from, int to) {
            int start = from;
            int end = to;
            while (start < end && Letters.blank(text.charAt(start))) {
                start++;
            }
            while (end > start && Letters.blank(text.charAt(end - 1))) {
                end--;
            }
            return new Span(start, end);
        }

        /** Reads the token at this line, with its words where it has several; gives back its last line. */
        private int token(Path conllu, List<String> lines, int line) {
            String[] cells = lines.get(line).split("\t", -1);
            if (cells[0].contains(".")) {
                return line;
            }
            while (at < text.length() && Letters.blank(text.charAt(at))) {
                at++;
            }
            if (text.indexOf(cells[1], at) != at) {
                throw new IllegalArgumentException(conllu + ":" + (line + 1) + ": not in the text: " + cells[1]);
            }
            Span span = new Span(at, at + cells[1].length());
            at = span.end();
            String[] range = cells[0].split("-");
            if (range.length == 1) {
                words.add(span);
                return line;
            }
            int parts = Integer.parseInt(range[1]) - Integer.parseInt(range[0]) + 1;
            parts(lines.subList(line + 1, line + 1 + parts), cells[1], span);
            return line + parts;
        }

        private void parts(List<String> lines, String form, Span span) {
            List<String> forms =
                    lines.stream().map(line -> line.split("\t", -1)[1]).toList();
            if (!String.join("", forms).equals(form)) {
                skipped.add(span);
                return;
            }
            int start = span.start();
            for (String part : forms) {
                words.add(new Span(start, start + part.length()));
                start += part.length();
            }
        }
    }
}
