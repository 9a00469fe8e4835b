package org.sayso.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * Names from the scores of O, B- and I- labels: the best sequence in which an I- follows only a B- or I- of its own type,
 * so that "Bank of England" comes out as one name and not as three loose ends.
 */
final class NameDecoder {

    private final List<String> labels;
    private final boolean[][] follows;

    NameDecoder(List<String> labels) {
        this.labels = List.copyOf(labels);
        this.follows = new boolean[labels.size()][labels.size()];
        for (int before = 0; before < labels.size(); before++) {
            for (int after = 0; after < labels.size(); after++) {
                follows[before][after] = mayFollow(labels.get(before), labels.get(after));
            }
        }
    }

    private static boolean mayFollow(String before, String after) {
        return !after.startsWith("I-")
                || before.length() > 2 && before.substring(2).equals(after.substring(2));
    }

    /** The names of a sentence in order; {@code scores[word][label]}. */
    List<Name> names(float[][] scores) {
        int[] best = bestSequence(scores);
        List<Name> names = new ArrayList<>();
        for (int start = 0; start < best.length; ) {
            int end = start + 1;
            while (end < best.length && labels.get(best[end]).startsWith("I-")) {
                end++;
            }
            if (labels.get(best[start]).startsWith("B-")) {
                names.add(new Name(start, end, type(labels.get(best[start]))));
                start = end;
            } else {
                start++;
            }
        }
        return names;
    }

    /** Viterbi: the best way to reach each label of each word, then back from the best end. */
    private int[] bestSequence(float[][] scores) {
        int[][] from = new int[scores.length][labels.size()];
        double[] reached = new double[labels.size()];
        for (int word = 0; word < scores.length; word++) {
            reached = step(reached, scores[word], from[word], word == 0);
        }
        int[] best = new int[scores.length];
        int label = argmax(reached);
        for (int word = scores.length - 1; word >= 0; word--) {
            best[word] = label;
            label = from[word][label];
        }
        return best;
    }

    private double[] step(double[] before, float[] scores, int[] from, boolean first) {
        double[] reached = new double[before.length];
        for (int label = 0; label < reached.length; label++) {
            from[label] = first ? 0 : bestBefore(before, label);
            boolean open = first ? !labels.get(label).startsWith("I-") : follows[from[label]][label];
            reached[label] = open ? before[from[label]] + scores[label] : Double.NEGATIVE_INFINITY;
        }
        return reached;
    }

    private int bestBefore(double[] before, int label) {
        int best = -1;
        for (int i = 0; i < before.length; i++) {
            if (follows[i][label] && (best < 0 || before[i] > before[best])) {
                best = i;
            }
        }
        return Math.max(best, 0);
    }

    private static int argmax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    private static Name.Type type(String label) {
        return switch (label.substring(2)) {
            case "PER" -> Name.Type.PERSON;
            case "ORG" -> Name.Type.ORGANISATION;
            case "LOC" -> Name.Type.PLACE;
            default -> Name.Type.OTHER;
        };
    }
}
