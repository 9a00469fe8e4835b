package org.sayso.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which reports may tell one happening: those that share heavy terms, were published within a week of each other, and are alike enough.
 * A term in very many reports is looked up only in those nearest by date, so that the work grows with the number of reports and no
 * faster.
 */
final class Neighbours {

    /** A term that more reports share in one week tells little. */
    private static final int MOST_SHARING = 100;

    /** More neighbours than this among the earlier reports add nothing: groups are compared by all their reports anyway. */
    private static final int MOST_NEIGHBOURS = 25;

    /** So many are compared in all their traits, the likest by their shared heavy terms. */
    private static final int MOST_LOOKED_AT = 100;

    /** What the shared heavy terms alone must add to the likeness for the rest to be looked at. */
    private static final double WORTH_A_LOOK = 0.04;

    /** The reports that have one term among their keys, in their order, with its weights in them. */
    private static final class Block {

        private int[] reports = new int[4];
        private float[] weights = new float[4];
        private int size;

        void add(int report, float weight) {
            if (size == reports.length) {
                reports = Arrays.copyOf(reports, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            reports[size] = report;
            weights[size++] = weight;
        }
    }

    /** An earlier report and how like it is. */
    private record Candidate(int report, double likeness) {

        static final Comparator<Candidate> LIKEST_FIRST =
                Comparator.comparingDouble(Candidate::likeness).reversed().thenComparingInt(Candidate::report);
    }

    private final List<Report> reports;
    private final List<Group> singles;
    private final Map<Integer, Block> blocks = new HashMap<>();
    private final double[] shared;
    private final int[] touched;

    private Neighbours(List<Report> reports, List<Group> singles) {
        this.reports = reports;
        this.singles = singles;
        shared = new double[reports.size()];
        touched = new int[reports.size()];
    }

    /**
     * For each report the places of those before it that are its neighbours, ascending.
     *
     * @param reports by date of publication
     * @param singles each of them as a group
     */
    static int[][] of(List<Report> reports, List<Group> singles) {
        Neighbours neighbours = new Neighbours(reports, singles);
        return IntStream.range(0, reports.size()).mapToObj(neighbours::find).toArray(int[][]::new);
    }

    private int[] find(int place) {
        Report report = reports.get(place);
        int count = 0;
        Traits keys = report.keys();
        for (int i = 0; i < keys.terms().length; i++) {
            float weight = keys.weights()[i];
            Block block = blocks.computeIfAbsent(keys.terms()[i], t -> new Block());
            count = share(report, block, weight, count);
            block.add(place, weight);
        }
        return candidates(count).stream()
                .sorted(Candidate.LIKEST_FIRST)
                .limit(MOST_LOOKED_AT)
                .map(c -> new Candidate(c.report, singles.get(place).likeness(singles.get(c.report))))
                .filter(c -> c.likeness >= Gathering.ENOUGH)
                .sorted(Candidate.LIKEST_FIRST)
                .limit(MOST_NEIGHBOURS)
                .mapToInt(Candidate::report)
                .sorted()
                .toArray();
    }

    /** Those touched, as like as their shared heavy terms make them; nothing stays touched. */
    private List<Candidate> candidates(int count) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int other = touched[i];
            if (shared[other] >= WORTH_A_LOOK) {
                candidates.add(new Candidate(other, shared[other]));
            }
            shared[other] = 0;
        }
        return candidates;
    }

    /** Adds what the term gives to the likeness with each earlier report that has it; gives back how many were touched by now. */
    private int share(Report report, Block block, float weight, int count) {
        int touchedNow = count;
        int last = Math.max(0, block.size - MOST_SHARING);
        for (int i = block.size - 1; i >= last && report.isNear(reports.get(block.reports[i])); i--) {
            int other = block.reports[i];
            if (shared[other] == 0) {
                touched[touchedNow++] = other;
            }
            shared[other] += weight * block.weights[i];
        }
        return touchedNow;
    }
}
