package org.sayso.link;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups of sketches that repeat each other, by going through them in the order given: each joins the group of the earlier one that
 * it shares most with, or founds its own. A round-up that prints two stories joins one of them and does not make the two one.
 *
 * <p>The cost for each sketch is bounded, however many copies a story has: a copy is found again only under hashes that none has had
 * before it, such as those of a new lead, and under each hash only the {@value #LOOKED_AT} latest are looked at.
 */
final class Repeats {

    /** What the shorter must share with the longer. */
    static final double ENOUGH = 0.4;

    /** What the shorter must share for two pages of one outlet to be one story for certain. */
    static final double NEARLY_ALL = 0.8;

    /** Hashes in common below which it may be chance. */
    static final int AT_LEAST = 6;

    /** Hashes of a sketch under which others are looked for. */
    private static final int LOOKED_UP = 48;

    /** Others looked at under each, the latest. */
    private static final int LOOKED_AT = 16;

    /** Others compared in full, those found most often. */
    private static final int COMPARED = 16;

    /** Groups that hold a run of words before it is a stock phrase. */
    private static final int STOCK = 5;

    private static final int NONE = -1;

    private final List<Sketch> sketches;
    private final double enough;
    private final Shared shared;
    private final int[] original;
    private final int[] votes;
    private final Postings postings;

    private Repeats(List<Sketch> sketches, double enough) {
        this.enough = enough;
        this.sketches = sketches;
        shared = Shared.in(sketches);
        original = new int[sketches.size()];
        votes = new int[sketches.size()];
        postings = new Postings(shared.hashes().length);
    }

    static Repeats in(List<Sketch> sketches, double enough) {
        Repeats repeats = new Repeats(sketches, enough);
        for (int i = 0; i < sketches.size(); i++) {
            repeats.place(i);
        }
        return repeats;
    }

    /** Whether one repeats the other: the longer holds enough of what the shorter says. */
    static boolean areCopies(Sketch one, Sketch other) {
        return isEnough(one.overlap(other), ENOUGH);
    }

    /** As {@link #stock(Shared)}, where these are all. */
    int[] stock() {
        return stock(shared);
    }

    /** The first of its group. */
    int original(int sketch) {
        return original[sketch];
    }

    /**
     * Hashes held by many groups, ascending: by at least {@value #STOCK}, of which none has half of the sketches that hold them. What
     * one story's copies have in common is no stock phrase, even where some of them were taken for stories of their own.
     *
     * @param all these sketches and others; hashes that the others hold more often are left out
     */
    int[] stock(Shared all) {
        int[] groups = new int[shared.hashes().length];
        int[] inGroup = new int[groups.length];
        int[] inLargest = new int[groups.length];
        int[] latest = new int[groups.length];
        Arrays.fill(latest, NONE);
        for (int sketch : byGroup()) {
            for (int number : shared.ofSketch()[sketch]) {
                boolean same = latest[number] == original[sketch];
                latest[number] = original[sketch];
                groups[number] += same ? 0 : 1;
                inGroup[number] = same ? inGroup[number] + 1 : 1;
                inLargest[number] = Math.max(inLargest[number], inGroup[number]);
            }
        }
        return IntStream.range(0, groups.length)
                .filter(n -> groups[n] >= STOCK && 2 * inLargest[n] < shared.holders()[n])
                .filter(n -> 2 * shared.holders()[n] > all.holders(shared.hashes()[n]))
                .map(n -> shared.hashes()[n])
                .toArray();
    }

    private int[] byGroup() {
        return IntStream.range(0, original.length)
                .mapToLong(i -> (long) original[i] << Integer.SIZE | i)
                .sorted()
                .mapToInt(i -> (int) i)
                .toArray();
    }

    private static boolean isEnough(Sketch.Overlap overlap, double enough) {
        int shorter = Math.min(overlap.one(), overlap.other());
        return overlap.ofShorter() >= enough && overlap.shared() >= Math.min(AT_LEAST, shorter);
    }

    private void place(int sketch) {
        int best = best(sketch);
        original[sketch] = best == NONE ? sketch : original[best];
        for (int number : shared.ofSketch()[sketch]) {
            if (best == NONE || postings.isNew(number)) {
                postings.add(number, sketch);
            }
        }
    }

    /** The earlier one whose overlap is the greatest; of equals, the earliest. */
    private int best(int sketch) {
        int best = NONE;
        double most = 0;
        for (int earlier : candidates(sketch)) {
            Sketch.Overlap overlap = sketches.get(sketch).overlap(sketches.get(earlier));
            if (isEnough(overlap, enough) && overlap.ofShorter() > most) {
                best = earlier;
                most = overlap.ofShorter();
            }
        }
        return best;
    }

    /** Those with most hashes in common, in ascending order. */
    private int[] candidates(int sketch) {
        int[] found = postings.under(shared.spread(sketch, LOOKED_UP), votes);
        if (found.length > COMPARED) {
            long[] byVotes = Arrays.stream(found)
                    .mapToLong(f -> (long) -votes[f] << Integer.SIZE | f)
                    .sorted()
                    .limit(COMPARED)
                    .toArray();
            Arrays.stream(found).forEach(f -> votes[f] = 0);
            return Arrays.stream(byVotes).mapToInt(v -> (int) v).sorted().toArray();
        }
        Arrays.stream(found).forEach(f -> votes[f] = 0);
        Arrays.sort(found);
        return found;
    }

    /** Under each hash those that hold it, the latest first. */
    private final class Postings {

        private final int[] head;
        private int[] sketch = new int[1024];
        private int[] next = new int[1024];
        private int count;

        Postings(int hashes) {
            head = new int[hashes];
            Arrays.fill(head, NONE);
        }

        void add(int number, int added) {
            if (count == sketch.length) {
                sketch = Arrays.copyOf(sketch, 2 * count);
                next = Arrays.copyOf(next, 2 * count);
            }
            sketch[count] = added;
            next[count] = head[number];
            head[number] = count++;
        }

        boolean isNew(int number) {
            return head[number] == NONE;
        }

        /** Those under any of the hashes, and for each in {@code votes} under how many. */
        int[] under(int[] numbers, int[] votes) {
            int[] found = new int[16];
            int size = 0;
            for (int number : numbers) {
                int looked = 0;
                for (int at = head[number]; at != NONE && looked < LOOKED_AT; at = next[at], looked++) {
                    if (votes[sketch[at]]++ == 0) {
                        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                        found[size++] = sketch[at];
                    }
                }
            }
            return Arrays.copyOf(found, size);
        }
    }
}
