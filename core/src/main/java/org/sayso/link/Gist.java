package org.sayso.link;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sayso.claim.DocumentReading;

/**
 * What tells whether two documents are about the same happening: "Quake of 6.1 shakes Aceh" has the word "quak", the name "aceh" and the
 * number 6.1. Computed from the one document alone.
 *
 * @param terms the heaviest of each kind, with their weights; the squares of one kind's weights sum to 1. A kind without any is left out
 */
public record Gist(Map<Kind, Map<String, Double>> terms) {

    /**
     * What a term is. The shares are what each kind adds to the likeness of two documents: the coefficients, scaled to sum to 1, of a
     * logistic regression that tells pairs of ECB+ texts of one story from pairs of two. {@code most} terms are kept.
     */
    public enum Kind {
        /** Stems of words that are no names and in few texts. */
        WORDS(40, 0.05),
        /** Words that stand capitalised within a sentence. */
        NAMES(30, 0.38),
        /** As digits: 6.1, 65-53, 2013. */
        NUMBERS(15, 0.15),
        /** Words, names and numbers of the headline and the first sentence or, without a title, of the first two sentences. */
        LEAD(25, 0.22),
        /** Four digits from 1950 to 2049. */
        YEARS(10, 0.07),
        /** Days of any year, written or claimed: 05-03 is the third of May. */
        DAYS(10, 0.07),
        /** Who takes part in the claims, by name: "Kyiv" that acts is Ukraine. */
        ACTORS(15, 0.06);

        private final int most;
        private final double share;

        Kind(int most, double share) {
            this.most = most;
            this.share = share;
        }

        double share() {
            return share;
        }
    }

    private static final double ROUNDING = 1000;

    public Gist {
        Map<Kind, Map<String, Double>> sorted = new EnumMap<>(Kind.class);
        terms.forEach((kind, weights) -> sorted.put(kind, Collections.unmodifiableMap(new TreeMap<>(weights))));
        terms = Collections.unmodifiableMap(sorted);
    }

    static Gist of(DocumentReading reading) {
        Map<Kind, List<Term>> found = Stream.concat(Wording.of(reading), Term.ofClaims(reading.claims()))
                .collect(groupingBy(Term::kind));
        Map<Kind, Map<String, Double>> terms = new EnumMap<>(Kind.class);
        found.forEach((kind, all) -> terms.put(kind, heaviest(all, kind.most)));
        return new Gist(terms);
    }

    /** A term weighs by its own weight and the logarithm of how often it stands, early places counting more. */
    private static Map<String, Double> heaviest(List<Term> terms, int most) {
        Map<String, Double> own = new TreeMap<>();
        terms.forEach(t -> own.put(t.term(), t.weight()));
        Map<String, Double> often = terms.stream().collect(groupingBy(Term::term, summingDouble(Term::prominence)));
        own.replaceAll((term, weight) -> weight * (1 + Math.log(often.get(term))));
        List<Map.Entry<String, Double>> kept = own.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .toList();
        double length = Math.sqrt(
                kept.stream().mapToDouble(e -> e.getValue() * e.getValue()).sum());
        Map<String, Double> weights = new TreeMap<>();
        kept.forEach(e -> weights.put(e.getKey(), Math.round(ROUNDING * e.getValue() / length) / ROUNDING));
        return weights;
    }
}
