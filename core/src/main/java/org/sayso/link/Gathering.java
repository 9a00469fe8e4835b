package org.sayso.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Joins the two groups that are most like each other, again and again, until none are like enough: average link, with what speaks
 * against it taken off. Groups are joined only where a report of the one is a neighbour of a report of the other.
 */
final class Gathering {

    /** Fitted on ECB+; between 0.08 and 0.15 its scores hardly change. */
    static final double ENOUGH = 0.11;

    /** Two groups as they were when they were compared: what has grown since is compared anew. */
    private record Meeting(double likeness, int one, int other, int oneSize, int otherSize) {

        static final Comparator<Meeting> LIKEST_FIRST = Comparator.comparingDouble(Meeting::likeness)
                .reversed()
                .thenComparingInt(Meeting::one)
                .thenComparingInt(Meeting::other);
    }

    /** By place; null where the group went into another. */
    private final List<Group> groups = new ArrayList<>();

    private final List<TreeSet<Integer>> neighbours = new ArrayList<>();
    private final PriorityQueue<Meeting> meetings = new PriorityQueue<>(Meeting.LIKEST_FIRST);

    private Gathering(List<Group> singles, List<int[]> pairs) {
        groups.addAll(singles);
        singles.forEach(s -> neighbours.add(new TreeSet<>()));
        for (int[] pair : pairs) {
            neighbours.get(pair[0]).add(pair[1]);
            neighbours.get(pair[1]).add(pair[0]);
        }
        pairs.forEach(pair -> compare(Math.min(pair[0], pair[1]), Math.max(pair[0], pair[1])));
    }

    /** @param pairs places in {@code singles} of the neighbours, each pair once */
    static List<Group> of(List<Group> singles, List<int[]> pairs) {
        Gathering gathering = new Gathering(singles, pairs);
        gathering.join();
        return gathering.groups.stream().filter(Objects::nonNull).toList();
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
        TreeSet<Integer> around = neighbours.get(one);
        around.addAll(neighbours.get(other));
        around.remove(one);
        around.remove(other);
        neighbours.set(other, new TreeSet<>());
        for (int neighbour : around) {
            neighbours.get(neighbour).remove(other);
            neighbours.get(neighbour).add(one);
            compare(Math.min(one, neighbour), Math.max(one, neighbour));
        }
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
