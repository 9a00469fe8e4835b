package org.sayso.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Say-so from the model's scores. Towards a cue every word takes its likeliest part; the cue's head is of the cue.
 */
final class SaySoDecoder {

    private static final String NO_PART = "_";
    private static final String SOURCE = "source";
    private static final String CUE = "cue";
    private static final String CONTENT = "content";
    private static final double CERTAIN = 3;

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
        Map<String, List<Integer>> words = new HashMap<>();
        Stream.of(SOURCE, CUE, CONTENT).forEach(part -> words.put(part, new ArrayList<>()));
        for (int word = 0; word < scores.length; word++) {
            String part = word == head ? CUE : parts.get(best(scores[word]));
            if (!part.equals(NO_PART)) {
                words.get(part).add(word);
            }
        }
        return new Cue(head, probability, words.get(SOURCE), words.get(CUE), words.get(CONTENT));
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
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
