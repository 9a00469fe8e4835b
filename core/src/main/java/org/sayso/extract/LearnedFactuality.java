package org.sayso.extract;

import java.util.Map;
import org.sayso.annotate.ParsedSentence;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.codebook.Lexicon;

/**
 * A factuality on the scale that annotators of a style use, from what the model has learned of them and from what speeches and
 * scopes say.
 *
 * <p>Annotators leave the ends of the scale less often than a score that errs evenly on both sides does. So what is nearly certain
 * is certain, what is possible drops towards unknown, and in MEANTIME, which hardly knows degrees, all is certain, certainly not or at most
 * possible: whatever its training part denies stands at -3. The shares and borders were set on the development sets of the three styles.
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
            new Scale(0.3, new double[] {-3, -0.3, -0.299, 1, 1.8, 1.801, 3}, new double[] {-3, -3, -0.3, 1, 1, 3, 3}));

    /**
     * At or below this mean of all styles, what no scope calls in question is no plain fact: of eleven such claims in 84 political
     * articles and the samples, "defended people accused of murder" and six more had not been told as having happened.
     */
    private static final double DOUBT = 0.85;

    private static final Lexicon NEGATORS = Lexicon.read("negators.tsv", "phrase", "class");

    private LearnedFactuality() {}

    /**
     * What speeches and scopes take for a plain fact, as supposed where the model clearly holds it for none. A sentence with a
     * negator is left to the scopes: they know that who "did not fail to act" acted.
     *
     * @param told by speeches and scopes
     * @param trigger the index of the word that tells the act
     */
    static Factuality tempered(Factuality told, ParsedSentence sentence, int trigger) {
        boolean plain = told.toldAsHappened() && told.certainty() == Certainty.CERTAIN;
        return plain && doubts(sentence, trigger) && !hasNegator(sentence)
                ? new Factuality(Certainty.UNKNOWN, Polarity.POSITIVE, Status.SUPPOSED, 0)
                : told;
    }

    private static boolean doubts(ParsedSentence sentence, int trigger) {
        return sentence.saySo().factuality().values().stream()
                        .mapToDouble(scores -> scores.get(trigger))
                        .average()
                        .orElse(Double.MAX_VALUE)
                <= DOUBT;
    }

    private static boolean hasNegator(ParsedSentence sentence) {
        return sentence.words().stream().anyMatch(w -> NEGATORS.has(w.lemma()) || NEGATORS.has(w.form()));
    }

    /**
     * @param learned the model's score in this style, from -3 to +3
     * @param presented the score by speeches and scopes
     */
    static double of(String style, double learned, double presented) {
        Scale scale = SCALES.getOrDefault(style, AS_IT_IS);
        return scale.of((1 - scale.rules) * learned + scale.rules * presented);
    }
}
