package org.sayso.link;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sayso.link.Gist.Kind;

/**
 * Terms of a gist as numbers, or the sum of several; only their inner products matter.
 *
 * @param terms ascending; the terms of all gists are numbered in the order of their kinds and letters
 */
record Traits(int[] terms, float[] weights) {

    /** By kind, from term to number. */
    static Map<Kind, Map<String, Integer>> numbers(List<Gist> gists) {
        Map<Kind, Set<String>> terms = new TreeMap<>();
        for (Gist gist : gists) {
            gist.terms().forEach((kind, weights) -> terms.computeIfAbsent(kind, k -> new HashSet<>())
                    .addAll(weights.keySet()));
        }
        Map<Kind, Map<String, Integer>> numbers = new TreeMap<>();
        int next = 0;
        for (Kind kind : terms.keySet()) {
            Map<String, Integer> ofKind = new HashMap<>();
            for (String term : terms.get(kind).stream().sorted().toList()) {
                ofKind.put(term, next++);
            }
            numbers.put(kind, ofKind);
        }
        return numbers;
    }

    /** Those of some kinds, weighed by the shares of the kinds. */
    static Traits of(Gist gist, Set<Kind> kinds, Map<Kind, Map<String, Integer>> numbers) {
        int size = kinds.stream()
                .mapToInt(k -> gist.terms().getOrDefault(k, Map.of()).size())
                .sum();
        Traits traits = new Traits(new int[size], new float[size]);
        int i = 0;
        for (Kind kind : kinds) {
            double scale = Math.sqrt(kind.share());
            for (var term : gist.terms().getOrDefault(kind, Map.of()).entrySet()) {
                traits.terms[i] = numbers.get(kind).get(term.getKey());
                traits.weights[i++] = (float) (scale * term.getValue());
            }
        }
        return traits;
    }

    /** The terms that weigh most. */
    Traits heaviest(int most) {
        int[] kept = IntStream.range(0, terms.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -weights[i]))
                .limit(most)
                .sorted()
                .mapToInt(i -> i)
                .toArray();
        Traits heaviest = new Traits(new int[kept.length], new float[kept.length]);
        for (int i = 0; i < kept.length; i++) {
            heaviest.terms[i] = terms[kept[i]];
            heaviest.weights[i] = weights[kept[i]];
        }
        return heaviest;
    }

    double times(Traits other) {
        double product = 0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length; ) {
            if (terms[i] == other.terms[j]) {
                product += weights[i++] * other.weights[j++];
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return product;
    }

    Traits plus(Traits other) {
        int[] sumTerms = new int[terms.length + other.terms.length];
        float[] sumWeights = new float[sumTerms.length];
        int size = 0;
        for (int i = 0, j = 0; i < terms.length || j < other.terms.length; size++) {
            boolean here = j == other.terms.length || i < terms.length && terms[i] <= other.terms[j];
            boolean there = i == terms.length || j < other.terms.length && other.terms[j] <= terms[i];
            sumTerms[size] = here ? terms[i] : other.terms[j];
            sumWeights[size] = (here ? weights[i++] : 0) + (there ? other.weights[j++] : 0);
        }
        return new Traits(Arrays.copyOf(sumTerms, size), Arrays.copyOf(sumWeights, size));
    }
}
