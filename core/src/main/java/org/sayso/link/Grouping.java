package org.sayso.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sayso.link.Blocks.Pair;

/**
 * Puts the versions that hang together by pairs into events: the strongest pairs first, and never two into one of which something
 * says that they are not one. What fits two such events equally well, as "Russia struck Ukraine" does on a day with strikes on two
 * cities, joins neither.
 */
final class Grouping {

    /** What the versions of two groups must have in common on average, in points, for the groups to be one. */
    private static final int ON_AVERAGE = 4;

    private final List<Version> versions;
    private final Map<Integer, List<Integer>> groups = new TreeMap<>();
    private final Map<Integer, Integer> groupOf = new HashMap<>();
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();

    private Grouping(List<Version> versions, List<Integer> members) {
        this.versions = versions;
        for (int member : members) {
            groups.put(member, new ArrayList<>(List.of(member)));
            groupOf.put(member, member);
            apart.put(member, new HashSet<>());
        }
    }

    /**
     * @param members places in the list of those that hang together, ascending
     * @param pairs among them, the strongest first
     * @return groups of members, each ascending
     */
    static List<List<Integer>> of(List<Version> versions, List<Integer> members, List<Pair> pairs) {
        Grouping grouping = new Grouping(versions, members);
        Set<Integer> torn = grouping.torn(pairs);
        pairs.stream()
                .filter(p -> torn.contains(p.one()) == torn.contains(p.other()))
                .forEach(grouping::merge);
        return List.copyOf(grouping.groups.values());
    }

    /** Those whose strongest pairs lead to versions that are not one event. */
    private Set<Integer> torn(List<Pair> pairs) {
        Map<Integer, Integer> best = new HashMap<>();
        Map<Integer, List<Integer>> nearest = new HashMap<>();
        for (Pair pair : pairs) {
            near(pair.one(), pair.other(), pair.points(), best, nearest);
            near(pair.other(), pair.one(), pair.points(), best, nearest);
        }
        Set<Integer> torn = new HashSet<>();
        nearest.forEach((member, others) -> {
            if (areApart(others)) {
                torn.add(member);
            }
        });
        return torn;
    }

    private static void near(
            int member, int other, int points, Map<Integer, Integer> best, Map<Integer, List<Integer>> nearest) {
        if (best.computeIfAbsent(member, m -> points) == points) {
            nearest.computeIfAbsent(member, m -> new ArrayList<>()).add(other);
        }
    }

    private boolean areApart(List<Integer> others) {
        for (int i = 0; i < others.size(); i++) {
            for (int j = i + 1; j < others.size(); j++) {
                if (kinship(others.get(i), others.get(j)) == Kinship.APART) {
                    return true;
                }
            }
        }
        return false;
    }

    private int kinship(int one, int other) {
        return versions.get(one).kinship(versions.get(other));
    }

    private void merge(Pair pair) {
        int one = groupOf.get(pair.one());
        int other = groupOf.get(pair.other());
        if (one == other || apart.get(one).contains(other)) {
            return;
        }
        long sum = 0;
        for (int a : groups.get(one)) {
            for (int b : groups.get(other)) {
                int points = kinship(a, b);
                if (points == Kinship.APART) {
                    apart.get(one).add(other);
                    apart.get(other).add(one);
                    return;
                }
                sum += points;
            }
        }
        long crossings = (long) groups.get(one).size() * groups.get(other).size();
        if (sum >= ON_AVERAGE * crossings) {
            join(Math.min(one, other), Math.max(one, other));
        }
    }

    private void join(int kept, int gone) {
        List<Integer> members = groups.get(kept);
        for (int member : groups.remove(gone)) {
            members.add(member);
            groupOf.put(member, kept);
        }
        members.sort(null);
        for (int enemy : apart.remove(gone)) {
            apart.get(enemy).remove(gone);
            apart.get(enemy).add(kept);
            apart.get(kept).add(enemy);
        }
    }
}
