package org.sayso.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Say-so from the model's scores. Towards a cue each word takes a part, so that all together are likeliest; the cue's head is of
 * the cue.
 */
final class SaySoDecoder {

    private static final String NO_PART = "_";
    private static final String SOURCE = "source";
    private static final String CUE = "cue";
    private static final String CONTENT = "content";
    private static final double CERTAIN = 3;

    /** What each change of part from a word to the next costs: sources and contents are stretches, hardly ever with gaps. */
    private static final double CHANGE = 1;

    /** Training weighs words of sources and cues double; here they count as they come. */
    private static final double WEIGHT = Math.log(2);

    private final List<String> parts;
    private final List<String> styles;

    /**
     * @param parts the labels of a word towards a cue, "_" the first; empty where the model knows no cues
     * @param styles the styles of factuality; empty where it knows none
     */
    SaySoDecoder(List<String> parts, List<String> styles) {
        this.parts = List.copyOf(parts);
        this.styles = List.copyOf(styles);
        if (knowsCues() && (!parts.containsAll(List.of(SOURCE, CUE, CONTENT)) || parts.indexOf(NO_PART) != 0)) {
            throw new IllegalArgumentException("labels of attribution: " + parts);
        }
    }

    boolean knowsCues() {
        return !parts.isEmpty();
    }

    boolean knowsFactuality() {
        return !styles.isEmpty();
    }

    /** How many labels a word has towards a cue. */
    int labels() {
        return parts.size();
    }

    /** How many parts a word may have by itself: all but "_". */
    int parts() {
        return parts.size() - 1;
    }

    int styles() {
        return styles.size();
    }

    /** The probability of heading a cue, from the scores for no and yes. */
    static double cueProbability(float[] scores) {
        return ActDecoder.probabilities(scores)[1];
    }

    /** @param scores {@code [word][label]} towards the head */
    Cue cue(int head, double probability, float[][] scores) {
        int[] labels = likeliest(scores, head);
        return new Cue(head, probability, words(labels, SOURCE), words(labels, CUE), words(labels, CONTENT));
    }

    private List<Integer> words(int[] labels, String part) {
        int label = parts.indexOf(part);
        return IntStream.range(0, labels.length)
                .filter(word -> labels[word] == label)
                .boxed()
                .toList();
    }

    /** The labels that are likeliest together, by Viterbi's algorithm. */
    private int[] likeliest(float[][] scores, int head) {
        double[] best = new double[parts.size()];
        int[][] before = new int[scores.length][parts.size()];
        for (int word = 0; word < scores.length; word++) {
            double[] values = values(scores[word], word == head);
            int any = highest(best);
            for (int label = 0; label < values.length; label++) {
                boolean changes = best[any] - CHANGE > best[label];
                before[word][label] = changes ? any : label;
                values[label] += changes ? best[any] - CHANGE : best[label];
            }
            best = values;
        }
        int[] labels = new int[scores.length];
        int label = highest(best);
        for (int word = scores.length - 1; word >= 0; word--) {
            labels[word] = label;
            label = before[word][label];
        }
        return labels;
    }

    private double[] values(float[] scores, boolean head) {
        double[] probabilities = ActDecoder.probabilities(scores);
        double[] values = new double[parts.size()];
        for (int label = 0; label < values.length; label++) {
            String part = parts.get(label);
            double own = Math.log(probabilities[label]) - (part.equals(SOURCE) || part.equals(CUE) ? WEIGHT : 0);
            values[label] = !head ? own : part.equals(CUE) ? 0 : Double.NEGATIVE_INFINITY;
        }
        return values;
    }

    private static int highest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /** @param scores {@code [word][part]}, each part for itself */
    List<Double> said(float[][] scores) {
        int content = parts.indexOf(CONTENT) - 1;
        return each(scores, s -> 1 / (1 + Math.exp(-s[content])));
    }

    /** @param scores {@code [word][style]} */
    Map<String, List<Double>> factuality(float[][] scores) {
        Map<String, List<Double>> byStyle = new HashMap<>();
        for (int i = 0; i < styles.size(); i++) {
            int style = i;
            byStyle.put(styles.get(i), each(scores, s -> Math.max(-CERTAIN, Math.min(CERTAIN, s[style]))));
        }
        return byStyle;
    }

    private static List<Double> each(float[][] scores, ToDoubleFunction<float[]> value) {
        return Stream.of(scores).mapToDouble(value).boxed().toList();
    }
}
