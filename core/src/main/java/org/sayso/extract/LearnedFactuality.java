package org.sayso.extract;

import java.util.Map;

/**
 * A factuality on the scale that annotators of a style use, from what the model has learned of them and from what speeches and
 * scopes say.
 *
 * <p>Annotators leave the ends of the scale less often than a score that errs evenly on both sides does. So what is nearly certain
 * is certain, what is possible drops towards unknown, and in MEANTIME, which hardly knows degrees, all is certain or at most
 * possible. The shares and borders were set on the development sets of the three styles.
 */
final class LearnedFactuality {

    /**
     * How a style's scores are read.
     *
     * @param rules the share of what speeches and scopes say
     * @param from scores, ascending
     * @param to what they become; those between two lie in proportion between what the two become
     */
    private record Scale(double rules, double[] from, double[] to) {

        double of(double score) {
            int next = 1;
            while (next + 1 < from.length && from[next] < score) {
                next++;
            }
            double part = (score - from[next - 1]) / (from[next] - from[next - 1]);
            return to[next - 1] + part * (to[next] - to[next - 1]);
        }
    }

    private static final Scale AS_IT_IS = new Scale(0, new double[] {-3, 3}, new double[] {-3, 3});

    private static final Map<String, Scale> SCALES = Map.of(
            "UW",
            new Scale(0.2, new double[] {-3, 0, 1, 2, 2.65, 2.75, 3}, new double[] {-3, -1, 0.7, 1.9, 2.7, 3, 3}),
            "MEANTIME",
            new Scale(0.3, new double[] {-3, 1, 1.8, 1.801, 3}, new double[] {-3, 1, 1, 3, 3}));

    private LearnedFactuality() {}

    /**
     * @param learned the model's score in this style, from -3 to +3
     * @param presented the score by speeches and scopes
     */
    static double of(String style, double learned, double presented) {
        Scale scale = SCALES.getOrDefault(style, AS_IT_IS);
        return scale.of((1 - scale.rules) * learned + scale.rules * presented);
    }
}
