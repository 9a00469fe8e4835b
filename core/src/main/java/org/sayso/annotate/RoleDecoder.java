package org.sayso.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.annotate.Frame.Argument;

/**
 * Arguments of a predicate from the scores of each role for each word: every word takes its best role, but a core role
 * (ARG0 to ARG5) belongs to one word only, the surest. "Rebels shelled the town" has one ARG0.
 */
final class RoleDecoder {

    private final List<String> roles;

    RoleDecoder(List<String> roles) {
        this.roles = List.copyOf(roles);
    }

    /** {@code scores[word][role]}; role 0 is "no role". */
    Frame frame(int predicate, float[][] scores) {
        int[] best = new int[scores.length];
        Map<Integer, Integer> surest = new HashMap<>();
        for (int word = 0; word < scores.length; word++) {
            best[word] = argmax(scores[word]);
            if (isCore(best[word])) {
                surest.merge(best[word], word, (a, b) -> sureness(scores[b]) > sureness(scores[a]) ? b : a);
            }
        }
        List<Argument> arguments = new ArrayList<>();
        for (int word = 0; word < best.length; word++) {
            if (best[word] > 0 && surest.getOrDefault(best[word], word) == word) {
                arguments.add(new Argument(word, roles.get(best[word])));
            }
        }
        return new Frame(predicate, arguments);
    }

    private boolean isCore(int role) {
        String name = roles.get(role);
        return name.length() == 4 && name.startsWith("ARG") && Character.isDigit(name.charAt(3));
    }

    private static float sureness(float[] scores) {
        return scores[argmax(scores)] - scores[0];
    }

    private static int argmax(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }
}
