package org.sayso.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The word lists of {@code clutter.tsv}: by which names and lines one sees what in a page is not the article. */
enum ArticleWords {
    /** In the name of readers' comments. */
    COMMENTS,
    /** In the name of what is no article. */
    DROP,
    /** In the name of what holds the article. */
    BODY,
    /** In the name of a picture's caption. */
    CAPTION,
    /** A whole line that is no article. */
    LINE,
    /** How a link to another story begins. */
    OPENING,
    /** How an offer to the reader begins. */
    OFFER,
    /** What a line after the article holds. */
    CLOSING;

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern ABSENT = Pattern.compile(" (?:no|not|non|with|without|has|hide) \\w+(?= )");
    private static final String FILE = "clutter.tsv";
    private static final Map<ArticleWords, Pattern> PATTERNS = patterns();

    private static Map<ArticleWords, Pattern> patterns() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ArticleWords.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            Map<ArticleWords, List<String>> words = new EnumMap<>(ArticleWords.class);
            int number = 0;
            for (String line : lines.lines().toList()) {
                number++;
                if (!line.startsWith("#")) {
                    read(line, number, words);
                }
            }
            Map<ArticleWords, Pattern> patterns = new EnumMap<>(ArticleWords.class);
            words.forEach((kind, list) -> patterns.put(kind, pattern(list)));
            return patterns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(String line, int number, Map<ArticleWords, List<String>> words) {
        String[] columns = line.split("\t");
        try {
            ArticleWords kind = valueOf(columns[0].toUpperCase(Locale.ROOT));
            words.computeIfAbsent(kind, k -> new ArrayList<>()).add(columns[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException(FILE + ":" + number + ": expected a kind and words: " + line, e);
        }
    }

    private static Pattern pattern(List<String> words) {
        return Pattern.compile(
                words.stream().map(ArticleWords::pattern).collect(Collectors.joining("|", " (?:", ") ")));
    }

    private static String pattern(String words) {
        if (words.startsWith("=")) {
            return "\\| " + Pattern.quote(words.substring(1)) + " \\|";
        }
        return words.endsWith("*")
                ? Pattern.quote(words.substring(0, words.length() - 1)) + "\\S*"
                : Pattern.quote(words);
    }

    /** Whether one of the list stands among the words. */
    boolean in(String words) {
        return PATTERNS.get(this).matcher(words).find();
    }

    /** Whether the words begin with one of the list. */
    boolean open(String words) {
        return PATTERNS.get(this).matcher(words).lookingAt();
    }

    /** Whether the words are one of the list and no more. */
    boolean are(String words) {
        return PATTERNS.get(this).matcher(words).matches();
    }

    /** " share on facebook " for "Share on Facebook!". */
    static String ofText(String text) {
        return " "
                + BETWEEN_WORDS
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }

    /** " | share bar | top | " for "shareBar top"; what a name says to be absent is left out: "no-sidebar". */
    static String ofNames(String classesAndId) {
        StringBuilder words = new StringBuilder(" |");
        for (String name : BLANK.split(classesAndId)) {
            words.append(ofText(CAPITAL.matcher(name).replaceAll(" "))).append('|');
        }
        return ABSENT.matcher(words.append(' ')).replaceAll(" ");
    }
}
