package org.sayso.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Joins the two groups that are most like each other, again and again, until none are like enough: average link, with what speaks
 * against it taken off. Groups are joined only where a report of the one is a neighbour of a report of the other.
 */
final class Gathering {

    /** Fitted on ECB+, whose scores hardly change between 0.05 and 0.14. */
    static final double ENOUGH = 0.1;

    private static final int[] NONE = {};

    /** Two groups as they were when they were compared: what has grown since is compared anew. */
    private record Meeting(double likeness, int one, int other, int oneSize, int otherSize) {

        static final Comparator<Meeting> LIKEST_FIRST = Comparator.comparingDouble(Meeting::likeness)
                .reversed()
                .thenComparingInt(Meeting::one)
                .thenComparingInt(Meeting::other);
    }

    /** By place; null where the group went into another. */
    private final List<Group> groups;

    /** By place; those that went into another stand for it. */
    private final int[][] neighbours;

    private final Components joined;
    private final PriorityQueue<Meeting> meetings = new PriorityQueue<>(Meeting.LIKEST_FIRST);

    private Gathering(List<Group> singles, int[][] earlier) {
        groups = new ArrayList<>(singles);
        joined = new Components(singles.size());
        neighbours = bothWays(earlier);
        for (int i = 0; i < earlier.length; i++) {
            for (int neighbour : earlier[i]) {
                compare(neighbour, i);
            }
        }
    }

    /** @param earlier for each single the places in {@code singles} of its neighbours before it */
    static List<Group> of(List<Group> singles, int[][] earlier) {
        if (singles.size() == 1) {
            return singles;
        }
        Gathering gathering = new Gathering(singles, earlier);
        gathering.join();
        return gathering.groups.stream().filter(Objects::nonNull).toList();
    }

    private static int[][] bothWays(int[][] earlier) {
        int[] sizes = new int[earlier.length];
        for (int i = 0; i < earlier.length; i++) {
            sizes[i] += earlier[i].length;
            Arrays.stream(earlier[i]).forEach(neighbour -> sizes[neighbour]++);
        }
        int[][] all = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int i = 0; i < earlier.length; i++) {
            for (int neighbour : earlier[i]) {
                all[i][--sizes[i]] = neighbour;
                all[neighbour][--sizes[neighbour]] = i;
            }
        }
        return all;
    }

    private void join() {
        while (!meetings.isEmpty()) {
            Meeting meeting = meetings.poll();
            if (isCurrent(meeting.one, meeting.oneSize) && isCurrent(meeting.other, meeting.otherSize)) {
                join(meeting.one, meeting.other);
            }
        }
    }

    private boolean isCurrent(int place, int size) {
        return groups.get(place) != null && groups.get(place).size() == size;
    }

    private void join(int one, int other) {
        groups.set(one, groups.get(one).with(groups.get(other)));
        groups.set(other, null);
        joined.join(one, other);
        int[] around = IntStream.concat(Arrays.stream(neighbours[one]), Arrays.stream(neighbours[other]))
                .map(joined::root)
                .filter(neighbour -> neighbour != one)
                .sorted()
                .distinct()
                .toArray();
        neighbours[one] = around;
        neighbours[other] = NONE;
        Arrays.stream(around).forEach(neighbour -> compare(Math.min(one, neighbour), Math.max(one, neighbour)));
    }

    private void compare(int one, int other) {
        Group a = groups.get(one);
        Group b = groups.get(other);
        double likeness = a.likeness(b);
        if (likeness >= ENOUGH) {
            meetings.add(new Meeting(likeness, one, other, a.size(), b.size()));
        }
    }
}
