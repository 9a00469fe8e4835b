package org.sayso.extract;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How well factuality from -3 to +3 agrees with that by hand.
 *
 * <p>Above 1 a score is "+", a fact or probable; below -1 it is "-"; from -1 to 1 it is uncertain: what is only possible (1 on the
 * scale) is no fact. Whatever is not "+" by hand is a non-fact.
 *
 * @param gold the scores by hand
 * @param predicted in the same order
 */
public record FactualityScore(List<Double> gold, List<Double> predicted) {

    /** The score of what is told plainly. */
    public static final double CERTAIN = 3;

    private static final double BORDER = 1;

    public FactualityScore {
        gold = List.copyOf(gold);
        predicted = List.copyOf(predicted);
        if (gold.size() != predicted.size()) {
            throw new IllegalArgumentException(gold.size() + " by hand, " + predicted.size() + " predicted");
        }
    }

    /** The same gold, with everything taken for certain. */
    public FactualityScore ofCertain() {
        return new FactualityScore(gold, Collections.nCopies(gold.size(), CERTAIN));
    }

    /** The mean absolute error. */
    public double meanError() {
        return rows().mapToDouble(i -> Math.abs(gold.get(i) - predicted.get(i)))
                .average()
                .orElse(0);
    }

    /** Pearson's r; 0 where either side is the same throughout. */
    public double correlation() {
        double goldMean = mean(gold);
        double predictedMean = mean(predicted);
        double together = rows().mapToDouble(i -> (gold.get(i) - goldMean) * (predicted.get(i) - predictedMean))
                .sum();
        double spread = Math.sqrt(squares(gold, goldMean) * squares(predicted, predictedMean));
        return spread == 0 ? 0 : together / spread;
    }

    /** The mean F1 over +, uncertain and -, of those that the gold has. */
    public double macroF1() {
        return new RelationScore(polarities(gold), polarities(predicted)).macroF1();
    }

    /** The share of non-facts by hand that are not taken for facts. */
    public double nonFactRecall() {
        return rows().filter(i -> !polarity(gold.get(i)).equals("+"))
                .mapToDouble(i -> polarity(predicted.get(i)).equals("+") ? 0 : 1)
                .average()
                .orElse(0);
    }

    /** One row of the figures: "coded  MAE 0.412  r 0.701  macro-F1 61.2  recall on non-facts 70.3". */
    public String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-12s MAE %.3f  r %.3f  macro-F1 %5.1f  recall on non-facts %5.1f",
                name,
                meanError(),
                correlation(),
                100 * macroF1(),
                100 * nonFactRecall());
    }

    private IntStream rows() {
        return IntStream.range(0, gold.size());
    }

    private static double mean(List<Double> scores) {
        return values(scores).average().orElse(0);
    }

    private static double squares(List<Double> scores, double mean) {
        return values(scores).map(s -> (s - mean) * (s - mean)).sum();
    }

    private static DoubleStream values(List<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue);
    }

    private static List<String> polarities(List<Double> scores) {
        return scores.stream().map(FactualityScore::polarity).toList();
    }

    private static String polarity(double score) {
        return score > BORDER ? "+" : score < -BORDER ? "-" : "uncertain";
    }
}
