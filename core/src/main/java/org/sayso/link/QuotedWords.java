package org.sayso.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.claim.Attribution.Manner;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Quotation;

/**
 * What tells whether two documents quote the same words: hashes of runs of {@value #RUN} words out of direct quotations, of each
 * {@value #WINDOW} neighbouring runs the lowest. Two documents that quote the same eight words share a hash, wherever either
 * begins or breaks off; so do two that quote the same six words and no more (winnowing: Schleimer, Wilkerson and Aiken, 2003).
 */
final class QuotedWords {

    private static final int RUN = 6;
    private static final int WINDOW = 3;

    private static final Pattern IN_MARKS = Pattern.compile("[“\"«„]([^“”\"«»„]+)[”\"»“]");

    private QuotedWords() {}

    /** Ascending, each once. */
    static List<Integer> of(DocumentReading reading) {
        String text = reading.document().text();
        return reading.quotations().stream()
                .flatMap(q -> spoken(q, text))
                .flatMapToInt(QuotedWords::hashes)
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    /** The speaker's own words: of "he would “never give in”" only what stands between the marks. */
    private static Stream<String> spoken(Quotation quotation, String text) {
        Manner manner = quotation.attribution().manner();
        if (manner == Manner.INDIRECT) {
            return Stream.empty();
        }
        Stream<String> said = quotation.content().stream().map(c -> c.of(text));
        return manner == Manner.DIRECT ? said : said.flatMap(s -> inMarks(s).stream());
    }

    private static List<String> inMarks(String said) {
        List<String> stretches = new ArrayList<>();
        for (Matcher matcher = IN_MARKS.matcher(said); matcher.find(); ) {
            stretches.add(matcher.group(1));
        }
        return stretches;
    }

    private static IntStream hashes(String spoken) {
        long[] words = Runs.words(spoken);
        if (words.length < RUN) {
            return IntStream.empty();
        }
        int[] runs = Runs.of(words, RUN);
        int windows = Math.max(1, runs.length - WINDOW + 1);
        return IntStream.range(0, windows).map(i -> Arrays.stream(runs, i, Math.min(i + WINDOW, runs.length))
                .min()
                .getAsInt());
    }
}
