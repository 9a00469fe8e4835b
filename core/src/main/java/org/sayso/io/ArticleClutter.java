package org.sayso.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Words in the names and lines of a page by which one sees what is not the article: {@code <div class="shareBar">}. The
 * lists are in {@code clutter.tsv}.
 */
final class ArticleClutter {

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_OFFER = 200;
    private static final int LONGEST_CLOSING = 400;
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern NOTHING_SAID = Pattern.compile(" (?:no|not|non|with|without|has|hide) \\w+(?= )");
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    static final ArticleClutter BUNDLED = bundled();

    private final Map<String, Pattern> patterns;

    private ArticleClutter(Map<String, List<String>> words) {
        patterns = new TreeMap<>();
        words.forEach((kind, list) -> patterns.put(kind, pattern(list)));
    }

    private static ArticleClutter bundled() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ArticleClutter.class.getResourceAsStream("clutter.tsv")),
                StandardCharsets.UTF_8))) {
            Map<String, List<String>> words = new TreeMap<>();
            for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
                String[] columns = line.split("\t");
                words.computeIfAbsent(columns[0], kind -> new ArrayList<>()).add(columns[1]);
            }
            return new ArticleClutter(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(List<String> words) {
        return Pattern.compile(
                words.stream().map(ArticleClutter::pattern).collect(Collectors.joining("|", " (?:", ") ")));
    }

    private static String pattern(String words) {
        if (words.startsWith("=")) {
            return "\\| " + Pattern.quote(words.substring(1)) + " \\|";
        }
        return words.endsWith("*")
                ? Pattern.quote(words.substring(0, words.length() - 1)) + "\\S*"
                : Pattern.quote(words);
    }

    private boolean has(String kind, String words) {
        return patterns.getOrDefault(kind, NOTHING).matcher(words).find();
    }

    /** " share bar top " for {@code class="shareBar top"}. */
    private static String words(String names) {
        String apart = CAPITAL.matcher(names).replaceAll(" ").toLowerCase(Locale.ROOT);
        return " " + BETWEEN_WORDS.matcher(apart).replaceAll(" ").strip() + " ";
    }

    /** " | share bar | top | " for {@code class="shareBar top"}. */
    private static String names(Element element) {
        StringBuilder names = new StringBuilder(" |");
        for (String name : BLANK.split(element.className() + " " + element.id())) {
            names.append(words(name)).append('|');
        }
        return NOTHING_SAID.matcher(names.append(' ')).replaceAll(" ");
    }

    boolean isComments(Element element) {
        return has("comments", names(element));
    }

    boolean isClutter(Element element) {
        return has("drop", names(element)) && element.selectFirst("blockquote") == null;
    }

    boolean isBody(Element element) {
        return element.attr("itemprop").equals("articleBody") || has("body", names(element));
    }

    boolean isCaption(Element element) {
        return element.nameIs("figcaption") || has("caption", names(element));
    }

    boolean isClutter(ArticleParagraph paragraph) {
        String words = words(paragraph.text());
        return is("line", words)
                || paragraph.text().length() <= LONGEST_OFFER && opens("offer", words)
                || paragraph.linkDensity() > 0.5 && opens("opening", words);
    }

    /** What stands near the end of a page and is no part of its article: who wrote it, whose rights it is under. */
    boolean isClosing(ArticleParagraph paragraph) {
        return paragraph.text().length() <= LONGEST_CLOSING && has("closing", words(paragraph.text()));
    }

    private boolean is(String kind, String words) {
        return patterns.getOrDefault(kind, NOTHING).matcher(words).matches();
    }

    private boolean opens(String kind, String words) {
        return patterns.getOrDefault(kind, NOTHING).matcher(words).lookingAt();
    }
}
