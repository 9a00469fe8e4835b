package org.sayso.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How well the body of one page was found: shares of all shingles of page and prediction, as counted by
 * github.com/scrapinghub/article-extraction-benchmark (evaluate.py). A shingle is four words in a row; words are runs of
 * letters, digits and underscores; a shingle that occurs twice counts twice.
 *
 * @param right the share of shingles that truth and prediction have in common
 * @param extra the share that only the prediction has
 * @param missed the share that only the truth has
 */
public record ArticleScore(double right, double extra, double missed) {

    /** What Python's {@code \w+} matches. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private static final int LONGEST_SHINGLE = 4;

    /** Compares the body of a page with what was found. */
    public static ArticleScore of(String truth, String found) {
        Map<List<String>, Integer> wanted = shingles(truth);
        Map<List<String>, Integer> had = shingles(found);
        double right = wanted.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), had.getOrDefault(e.getKey(), 0)))
                .sum();
        double extra = count(had) - right;
        double missed = count(wanted) - right;
        double all = Math.max(1, right + extra + missed);
        return new ArticleScore(right / all, extra / all, missed / all);
    }

    /** The share of what was found that is right; none where nothing was found: the benchmark leaves such pages out. */
    public OptionalDouble precision() {
        return share(extra);
    }

    /** The share of the truth that was found; none where there is nothing to find. */
    public OptionalDouble recall() {
        return share(missed);
    }

    private OptionalDouble share(double wrong) {
        return right + wrong > 0 ? OptionalDouble.of(right / (right + wrong)) : OptionalDouble.empty();
    }

    /** The means over pages, and the harmonic mean of the two means. */
    public record Mean(double precision, double recall) {

        public static Mean of(List<ArticleScore> pages) {
            return new Mean(mean(pages, ArticleScore::precision), mean(pages, ArticleScore::recall));
        }

        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }

        private static double mean(List<ArticleScore> pages, Function<ArticleScore, OptionalDouble> measure) {
            return pages.stream()
                    .map(measure)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .average()
                    .orElse(0);
        }
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<List<String>, Integer> counts = new HashMap<>();
        int last = Math.max(1, words.size() - LONGEST_SHINGLE + 1);
        for (int i = 0; i < last && !words.isEmpty(); i++) {
            counts.merge(words.subList(i, Math.min(words.size(), i + LONGEST_SHINGLE)), 1, Integer::sum);
        }
        return counts;
    }

    private static int count(Map<List<String>, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }
}
