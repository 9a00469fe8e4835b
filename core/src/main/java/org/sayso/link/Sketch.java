package org.sayso.link;

import java.util.Arrays;
import org.sayso.text.Document;

/**
 * What tells whether one document repeats another's words: a sample of its runs of {@value #RUN} words, each run by its hash.
 *
 * <p>The sample is by hash, so that two documents that share a run both keep it or both drop it: however much shorter one is than
 * the other, the share of its wording that the other holds can be read off the samples.
 *
 * @param hashes ascending, each once: all the document's hashes from 0 to {@code limit}
 * @param limit the highest hash that is kept; {@link Integer#MAX_VALUE} where all are
 */
public record Sketch(int[] hashes, int limit) {

    /** The sketch of a text without words. */
    public static final Sketch EMPTY = new Sketch(new int[0], Integer.MAX_VALUE);

    static final int RUN = 4;

    private static final int KEPT_IN_ANY_CASE = 128;
    private static final int KEPT_AT_MOST = 1024;

    private static final int HALF_OF_ALL = Integer.MAX_VALUE / 2;

    /** What two sketches share, counting only hashes that both would have kept. */
    record Overlap(int shared, int one, int other) {

        /** How much of the one's wording is the other's, 0 to 1. */
        double ofOne() {
            return one == 0 ? 0 : (double) shared / one;
        }

        /** How much of the shorter's wording is the longer's, 0 to 1. */
        double ofShorter() {
            int shorter = Math.min(one, other);
            return shorter == 0 ? 0 : (double) shared / shorter;
        }
    }

    static Sketch of(Document document) {
        int[] hashes = OwnWords.of(document).stream()
                .flatMapToInt(s -> Arrays.stream(Runs.of(Runs.words(s), RUN)))
                .sorted()
                .distinct()
                .toArray();
        if (hashes.length <= KEPT_IN_ANY_CASE) {
            return new Sketch(hashes, Integer.MAX_VALUE);
        }
        int limit = Math.max(HALF_OF_ALL, hashes[KEPT_IN_ANY_CASE - 1]);
        if (hashes.length > KEPT_AT_MOST) {
            limit = Math.min(limit, hashes[KEPT_AT_MOST - 1]);
        }
        return new Sketch(Arrays.copyOf(hashes, upTo(hashes, limit)), limit);
    }

    Overlap overlap(Sketch other) {
        int common = Math.min(limit, other.limit);
        int one = upTo(hashes, common);
        int two = upTo(other.hashes, common);
        int shared = 0;
        for (int i = 0, j = 0; i < one && j < two; ) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Overlap(shared, one, two);
    }

    /**
     * The same, as if the document did not have these runs.
     *
     * @param left ascending hashes
     */
    Sketch without(int[] left) {
        if (left.length == 0) {
            return this;
        }
        int[] rest = Arrays.stream(hashes)
                .filter(h -> Arrays.binarySearch(left, h) < 0)
                .toArray();
        return rest.length == hashes.length ? this : new Sketch(rest, limit);
    }

    /** How many of these ascending hashes are at most {@code limit}. */
    private static int upTo(int[] hashes, int limit) {
        int at = Arrays.binarySearch(hashes, limit);
        return at < 0 ? -at - 1 : at + 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && limit == sketch.limit && Arrays.equals(hashes, sketch.hashes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hashes) + limit;
    }

    @Override
    public String toString() {
        return hashes.length + " hashes up to " + limit;
    }
}
