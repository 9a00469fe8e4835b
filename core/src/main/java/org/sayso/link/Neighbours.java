package org.sayso.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which reports may tell one happening: those that share heavy terms, were published within a week of each other, and are alike enough.
 * A term in very many reports is looked up only in those nearest by date, so that the work grows with the number of reports and no
 * faster.
 */
final class Neighbours {

    /** A term that more reports share in one week tells little. */
    private static final int MOST_SHARING = 200;

    /** What the shared heavy terms alone must add to the likeness for the rest to be looked at. */
    private static final double WORTH_A_LOOK = 0.02;

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

    private final List<Report> reports;
    private final Map<Integer, Block> blocks = new HashMap<>();
    private final double[] shared;
    private final int[] touched;
    private final List<int[]> pairs = new ArrayList<>();

    private Neighbours(List<Report> reports) {
        this.reports = reports;
        shared = new double[reports.size()];
        touched = new int[reports.size()];
    }

    /**
     * Pairs of places in the list, the larger first.
     *
     * @param reports by date of publication
     */
    static List<int[]> of(List<Report> reports) {
        Neighbours neighbours = new Neighbours(reports);
        for (int i = 0; i < reports.size(); i++) {
            neighbours.find(i);
        }
        return neighbours.pairs;
    }

    private void find(int place) {
        Report report = reports.get(place);
        int count = 0;
        for (int key : report.keys()) {
            float weight = report.traits().weights()[key];
            Block block = blocks.computeIfAbsent(report.traits().terms()[key], t -> new Block());
            count = share(report, block, weight, count);
            block.add(place, weight);
        }
        for (int i = 0; i < count; i++) {
            decide(place, touched[i]);
            shared[touched[i]] = 0;
        }
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

    private void decide(int place, int other) {
        if (shared[other] >= WORTH_A_LOOK
                && reports.get(place).traits().times(reports.get(other).traits()) >= Gathering.ENOUGH) {
            pairs.add(new int[] {place, other});
        }
    }
}
