package org.sayso.codebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the type of an act in a codebook of one's own, from the encoder's vector of its word: a linear classifier (multinomial
 * logistic regression) fitted to the codebook's worked sentences. The encoder itself stays as it is.
 *
 * @param types the codebook's types; the weights' first row is of words that tell no act
 * @param weights a row for "no act" and for each type: one weight for each number of the vector, then the bias
 */
public record TypeHead(List<String> types, double[][] weights) {

    /** Where a codebook's folder keeps its head. */
    public static final String FILE = "head.json";

    private static final int STEPS = 400;
    private static final double RATE = 0.5;
    private static final double MOMENTUM = 0.9;

    /** Strength of the pull to zero, for each example; a codebook's examples are few. */
    private static final double SHRINK = 1e-3;

    /** A word to learn from: its vector, and its type or "" for none. */
    public record Example(float[] vector, String type) {}

    /** Fits a head to the examples. */
    public static TypeHead fit(List<String> types, List<Example> examples) {
        int width = examples.isEmpty() ? 0 : examples.get(0).vector().length;
        double[][] weights = new double[types.size() + 1][width + 1];
        double[][] speed = new double[types.size() + 1][width + 1];
        for (int step = 0; step < STEPS; step++) {
            double[][] gradient = gradient(types, examples, weights);
            for (int row = 0; row < weights.length; row++) {
                for (int i = 0; i <= width; i++) {
                    double pull = i < width ? SHRINK * weights[row][i] : 0;
                    speed[row][i] = MOMENTUM * speed[row][i] - RATE * (gradient[row][i] + pull);
                    weights[row][i] += speed[row][i];
                }
            }
        }
        return new TypeHead(types, weights);
    }

    private static double[][] gradient(List<String> types, List<Example> examples, double[][] weights) {
        double[][] gradient = new double[weights.length][weights[0].length];
        for (Example example : examples) {
            double[] likely = probabilities(weights, example.vector());
            int right = types.indexOf(example.type()) + 1;
            for (int row = 0; row < weights.length; row++) {
                double error = (likely[row] - (row == right ? 1 : 0)) / examples.size();
                for (int i = 0; i < example.vector().length; i++) {
                    gradient[row][i] += error * example.vector()[i];
                }
                gradient[row][example.vector().length] += error;
            }
        }
        return gradient;
    }

    private static double[] probabilities(double[][] weights, float[] vector) {
        double[] scores = new double[weights.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < weights.length; row++) {
            double score = weights[row][vector.length];
            for (int i = 0; i < vector.length; i++) {
                score += weights[row][i] * vector[i];
            }
            scores[row] = score;
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int row = 0; row < scores.length; row++) {
            scores[row] = Math.exp(scores[row] - highest);
            sum += scores[row];
        }
        for (int row = 0; row < scores.length; row++) {
            scores[row] /= sum;
        }
        return scores;
    }

    /** How likely a word with this vector tells an act of each type, by type; what is missing to 1 is that it tells none. */
    public Map<String, Double> types(float[] vector) {
        double[] likely = probabilities(weights, vector);
        Map<String, Double> byType = new LinkedHashMap<>();
        for (int i = 0; i < types.size(); i++) {
            byType.put(types.get(i), likely[i + 1]);
        }
        return byType;
    }

    /** The type that is likelier than all others and than none; "" where none is likeliest. */
    public String best(float[] vector) {
        double[] likely = probabilities(weights, vector);
        int best = 0;
        for (int row = 1; row < likely.length; row++) {
            best = likely[row] > likely[best] ? row : best;
        }
        return best == 0 ? "" : types.get(best - 1);
    }

    /** Writes it into the codebook's folder. */
    public void write(Path folder) {
        try {
            new ObjectMapper().writeValue(folder.resolve(FILE).toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The head in a codebook's folder; empty where none was fitted.
     *
     * @throws KnowledgeException for a file that is none
     */
    public static Optional<TypeHead> find(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ObjectMapper().readValue(file.toFile(), TypeHead.class));
        } catch (IOException e) {
            throw new KnowledgeException(
                    file.toString(), 0, "is no head; fit it again with sayso check --train, or delete it");
        }
    }
}
