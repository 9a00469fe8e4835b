package org.sayso.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sayso.annotate.Act.Guess;
import org.sayso.annotate.Act.Part;
import org.sayso.claim.Participant.Role;

/**
 * Acts from the model's scores. A label is a type with or without a mode ("ASSAULT/drone"); a type's probability is the sum
 * over its labels. The first label is "no act".
 */
final class ActDecoder {

    /** The order of the participants' labels in training. */
    private static final List<Role> ROLES = List.of(Role.SOURCE, Role.TARGET, Role.PARTY);

    static final int ROLE_LABELS = ROLES.size() + 1;

    private final List<String> labels;

    ActDecoder(List<String> labels) {
        this.labels = List.copyOf(labels);
    }

    int labels() {
        return labels.size();
    }

    /** Whether a word with these scores tells an act with at least this probability. */
    boolean mayBeAct(float[] scores, double least) {
        return 1 - probabilities(scores)[0] >= least;
    }

    Act act(int word, float[] scores, float[] vector, float[][] roles) {
        return new Act(word, guesses(probabilities(scores)), parts(word, roles), vector);
    }

    private List<Guess> guesses(double[] probabilities) {
        Map<String, Guess> byType = new LinkedHashMap<>();
        Map<String, Double> best = new LinkedHashMap<>();
        for (int i = 1; i < probabilities.length; i++) {
            String[] label = labels.get(i).split("/", 2);
            double probability = probabilities[i];
            Guess sum = byType.getOrDefault(label[0], new Guess(label[0], Optional.empty(), 0));
            boolean first = probability > best.getOrDefault(label[0], 0.0);
            Optional<String> mode = !first ? sum.mode() : label.length > 1 ? Optional.of(label[1]) : Optional.empty();
            best.merge(label[0], probability, Math::max);
            byType.put(label[0], new Guess(label[0], mode, sum.probability() + probability));
        }
        return byType.values().stream()
                .sorted(Comparator.comparingDouble(Guess::probability).reversed())
                .toList();
    }

    private static List<Part> parts(int trigger, float[][] roles) {
        List<Part> parts = new ArrayList<>();
        for (int word = 0; word < roles.length; word++) {
            double[] probabilities = probabilities(roles[word]);
            int best = 0;
            for (int role = 1; role < ROLE_LABELS; role++) {
                best = probabilities[role] > probabilities[best] ? role : best;
            }
            if (best > 0 && word != trigger) {
                parts.add(new Part(word, ROLES.get(best - 1), probabilities[best]));
            }
        }
        return parts;
    }

    /** The named scores as probabilities, by label. */
    static Map<String, Double> named(List<String> names, float[] scores) {
        double[] probabilities = probabilities(scores);
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i).toUpperCase(Locale.ROOT), probabilities[i]);
        }
        return named;
    }

    static double[] probabilities(float[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        double[] probabilities = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = Math.exp(scores[i] - highest);
            sum += probabilities[i];
        }
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }
}
