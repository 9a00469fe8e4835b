package org.sayso.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which versions are worth comparing: those that share a key and lie few days apart. No others can be linked. */
final class Blocks {

    /** Two versions, by their places in the list, with what speaks for their being one event. */
    record Pair(int one, int other, int points) {}

    /** Days between two that may still be one: one untold, and one a day off. */
    private static final long REACH = 3;

    private final List<Version> versions;
    private final List<int[]> keys = new ArrayList<>();
    private final List<List<Integer>> blocks = new ArrayList<>();

    private Blocks(List<Version> versions) {
        this.versions = versions;
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < versions.size(); i++) {
            keys.add(enter(i, versions.get(i).keys(), numbers));
        }
    }

    private int[] enter(int version, Set<String> names, Map<String, Integer> numbers) {
        int[] entered = new int[names.size()];
        int at = 0;
        for (String name : names) {
            int number = numbers.computeIfAbsent(name, n -> numbers.size());
            if (number == blocks.size()) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(number).add(version);
            entered[at++] = number;
        }
        Arrays.sort(entered);
        return entered;
    }

    /** All pairs that have at least these points, the strongest first. */
    static List<Pair> pairs(List<Version> versions, int enough) {
        Blocks blocks = new Blocks(versions);
        List<Pair> pairs = new ArrayList<>();
        for (int block = 0; block < blocks.blocks.size(); block++) {
            blocks.compare(block, enough, pairs);
        }
        pairs.sort(Comparator.comparing(Pair::points)
                .reversed()
                .thenComparing(Pair::one)
                .thenComparing(Pair::other));
        return pairs;
    }

    private void compare(int block, int enough, List<Pair> pairs) {
        List<Integer> byDay = new ArrayList<>(blocks.get(block));
        byDay.sort(Comparator.comparing(this::from).thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < byDay.size(); i++) {
            int one = byDay.get(i);
            long last = to(one) + REACH;
            for (int j = i + 1; j < byDay.size() && from(byDay.get(j)) <= last; j++) {
                int other = byDay.get(j);
                if (firstShared(one, other) == block) {
                    compare(Math.min(one, other), Math.max(one, other), enough, pairs);
                }
            }
        }
    }

    private void compare(int one, int other, int enough, List<Pair> pairs) {
        int points = versions.get(one).kinship(versions.get(other));
        if (points >= enough) {
            pairs.add(new Pair(one, other, points));
        }
    }

    private long from(int version) {
        return versions.get(version).marks().days().map(Days::from).orElse(0L);
    }

    private long to(int version) {
        return versions.get(version).marks().days().map(Days::to).orElse(0L);
    }

    /** A pair that shares several keys is compared in the first of their blocks only. */
    private int firstShared(int one, int other) {
        int[] here = keys.get(one);
        int[] there = keys.get(other);
        for (int i = 0, j = 0; i < here.length && j < there.length; ) {
            if (here[i] == there[j]) {
                return here[i];
            }
            if (here[i] < there[j]) {
                i++;
            } else {
                j++;
            }
        }
        return -1;
    }
}
