package org.sayso.link;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The hashes that at least two of some sketches hold, numbered from 0. Most runs of words stand in one document only and are not
 * kept.
 *
 * @param hashes by their numbers, ascending
 * @param holders how many sketches hold each
 * @param ofSketch for each sketch, in the order given, the numbers of those that it holds, ascending
 */
record Shared(int[] hashes, int[] holders, int[][] ofSketch) {

    static Shared in(List<Sketch> sketches) {
        long[] held = held(sketches);
        int[] hashes = new int[16];
        int[] holders = new int[16];
        int count = 0;
        int[][] ofSketch = new int[sketches.size()][0];
        int[] filled = new int[sketches.size()];
        for (int from = 0, to; from < held.length; from = to) {
            to = from + 1;
            while (to < held.length && hash(held[to]) == hash(held[from])) {
                to++;
            }
            if (to - from > 1) {
                hashes = count == hashes.length ? Arrays.copyOf(hashes, 2 * count) : hashes;
                holders = count == holders.length ? Arrays.copyOf(holders, 2 * count) : holders;
                hashes[count] = hash(held[from]);
                holders[count] = to - from;
                for (int i = from; i < to; i++) {
                    add(ofSketch, filled, (int) held[i], count);
                }
                count++;
            }
        }
        for (int i = 0; i < ofSketch.length; i++) {
            ofSketch[i] = Arrays.copyOf(ofSketch[i], filled[i]);
        }
        return new Shared(Arrays.copyOf(hashes, count), Arrays.copyOf(holders, count), ofSketch);
    }

    /** How many sketches hold this hash: 0 where fewer than two do. */
    int holders(int hash) {
        int number = Arrays.binarySearch(hashes, hash);
        return number < 0 ? 0 : holders[number];
    }

    /**
     * The numbers of at most so many hashes of the sketch, evenly from the rarest to the commonest: rare ones find the few that have
     * an odd phrase too, common ones the story that thousands have printed.
     */
    int[] spread(int sketch, int most) {
        int[] numbers = ofSketch[sketch];
        if (numbers.length <= most) {
            return numbers;
        }
        long[] byHolders = Arrays.stream(numbers)
                .mapToLong(n -> (long) holders[n] << Integer.SIZE | n)
                .sorted()
                .toArray();
        return IntStream.range(0, most)
                .map(i -> (int) byHolders[i * numbers.length / most])
                .toArray();
    }

    /** Each hash with the sketch that holds it, by hash. */
    private static long[] held(List<Sketch> sketches) {
        long[] held =
                new long[sketches.stream().mapToInt(s -> s.hashes().length).sum()];
        int at = 0;
        for (int i = 0; i < sketches.size(); i++) {
            for (int hash : sketches.get(i).hashes()) {
                held[at++] = (long) hash << Integer.SIZE | i;
            }
        }
        Arrays.parallelSort(held);
        return held;
    }

    private static int hash(long held) {
        return (int) (held >>> Integer.SIZE);
    }

    private static void add(int[][] ofSketch, int[] filled, int sketch, int number) {
        if (filled[sketch] == ofSketch[sketch].length) {
            ofSketch[sketch] = Arrays.copyOf(ofSketch[sketch], Math.max(8, 2 * filled[sketch]));
        }
        ofSketch[sketch][filled[sketch]++] = number;
    }
}
