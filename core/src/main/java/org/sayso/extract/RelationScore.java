package org.sayso.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * How well predicted labels agree with those by hand. A missing prediction (an empty text) counts as wrong. Macro-F1 is the mean of
 * the labels' F1 over the labels that the gold has.
 *
 * @param gold the labels by hand
 * @param predicted in the same order; "" for none
 */
public record RelationScore(List<String> gold, List<String> predicted) {

    public RelationScore {
        gold = List.copyOf(gold);
        predicted = List.copyOf(predicted);
    }

    /** The same over coarser labels. */
    public RelationScore by(UnaryOperator<String> coarser) {
        return new RelationScore(
                gold.stream().map(coarser).toList(),
                predicted.stream().map(p -> p.isEmpty() ? p : coarser.apply(p)).toList());
    }

    public double macroF1() {
        return new TreeSet<>(gold).stream().mapToDouble(this::f1).average().orElse(0);
    }

    public double accuracy() {
        return right() / (double) Math.max(1, gold.size());
    }

    /** The share of rows that have a prediction. */
    public double coded() {
        return codedRows() / (double) Math.max(1, gold.size());
    }

    /** The share of right ones among the rows that have a prediction. */
    public double precision() {
        return right() / (double) Math.max(1, codedRows());
    }

    private long codedRows() {
        return predicted.stream().filter(p -> !p.isEmpty()).count();
    }

    private long right() {
        return pairs().stream().filter(p -> p.get(0).equals(p.get(1))).count();
    }

    double f1(String label) {
        long both = pairs().stream().filter(List.of(label, label)::equals).count();
        long sum = count(gold, label) + count(predicted, label);
        return sum == 0 ? 0 : 2.0 * both / sum;
    }

    private List<List<String>> pairs() {
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            pairs.add(List.of(gold.get(i), predicted.get(i)));
        }
        return pairs;
    }

    private static long count(List<String> labels, String label) {
        return labels.stream().filter(label::equals).count();
    }

    /** A line for each gold label: its F1, how many there are, and what they were taken for, "-" for no prediction. */
    public List<String> confusion() {
        List<String> lines = new ArrayList<>();
        for (String label : new TreeSet<>(gold)) {
            Map<String, Integer> taken = new TreeMap<>();
            for (List<String> pair : pairs()) {
                if (pair.get(0).equals(label)) {
                    taken.merge(
                            Optional.of(pair.get(1)).filter(p -> !p.isEmpty()).orElse("-"), 1, Integer::sum);
                }
            }
            StringBuilder line = new StringBuilder(
                    String.format(Locale.ROOT, "%-10s F1 %5.1f of %3d:", label, 100 * f1(label), count(gold, label)));
            taken.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .forEach(
                            e -> line.append(' ').append(e.getKey()).append(' ').append(e.getValue()));
            lines.add(line.toString());
        }
        return lines;
    }
}
