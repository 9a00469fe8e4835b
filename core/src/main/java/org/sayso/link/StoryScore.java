package org.sayso.link;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well stories found agree with stories marked by hand.
 *
 * <p>B-cubed (Bagga and Baldwin 1998): for each document, which share of the documents of its found story are of its true one (precision)
 * and which share of its true story are in its found one (recall), each with the document itself; means over all documents. Pairwise:
 * precision and recall of pairs of documents that are in one story. Adjusted Rand index (Hubert and Arabie 1985): agreement on pairs,
 * 0 for stories drawn at random, 1 for the same stories.
 *
 * @param found how many stories were found
 * @param stories how many there are by hand
 */
public record StoryScore(
        int documents,
        int found,
        int stories,
        double precision,
        double recall,
        double pairPrecision,
        double pairRecall,
        double adjustedRand) {

    /** The story of one document, found and by hand. */
    public record Placing(String found, String story) {}

    public static StoryScore of(List<Placing> placings) {
        Map<Placing, Long> both = placings.stream().collect(groupingBy(identity(), counting()));
        Map<String, Long> found = placings.stream().collect(groupingBy(Placing::found, counting()));
        Map<String, Long> stories = placings.stream().collect(groupingBy(Placing::story, counting()));
        double precise = 0;
        double recalled = 0;
        for (var entry : both.entrySet()) {
            double squared = entry.getValue() * entry.getValue();
            precise += squared / found.get(entry.getKey().found());
            recalled += squared / stories.get(entry.getKey().story());
        }
        double right = pairs(both);
        double foundPairs = pairs(found);
        double storyPairs = pairs(stories);
        int all = placings.size();
        return new StoryScore(
                all,
                found.size(),
                stories.size(),
                share(precise, all),
                share(recalled, all),
                share(right, foundPairs),
                share(right, storyPairs),
                adjustedRand(right, foundPairs, storyPairs, pairs(all)));
    }

    private static double adjustedRand(double right, double foundPairs, double storyPairs, double allPairs) {
        double byChance = allPairs == 0 ? 0 : foundPairs * storyPairs / allPairs;
        double most = (foundPairs + storyPairs) / 2;
        return most == byChance ? 1 : (right - byChance) / (most - byChance);
    }

    private static double pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToDouble(StoryScore::pairs).sum();
    }

    private static double pairs(long size) {
        return size * (size - 1) / 2.0;
    }

    /** 1 where there is nothing to share in: no pair was found, so none of those found is wrong. */
    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    public double f() {
        return harmonic(precision, recall);
    }

    public double pairF() {
        return harmonic(pairPrecision, pairRecall);
    }

    private static double harmonic(double one, double other) {
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }

    /** The figures as lines for people. */
    public List<String> lines() {
        return List.of(
                line("B-cubed  P %.4f  R %.4f  F %.4f", precision, recall, f()),
                line("pairs    P %.4f  R %.4f  F %.4f", pairPrecision, pairRecall, pairF()),
                line("adjusted Rand index  %.4f", adjustedRand),
                line("stories  %d found, %d by hand", found, stories));
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
