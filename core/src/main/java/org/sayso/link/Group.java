package org.sayso.link;

import java.util.List;
import java.util.stream.Stream;

/**
 * Reports of what may be one happening. Its traits are summed, so that the mean likeness of all pairs across two groups costs one
 * product.
 *
 * @param squares the sum of each report's own product with itself
 * @param dated how many reports have a day
 * @param days the sum of those days
 * @param members numbers of the reports
 */
record Group(Traits sum, double squares, int dated, double days, long firstDay, long lastDay, List<Integer> members) {

    /** Two reports further apart never meet; a week, since that is about how long one happening is news. */
    static final int DAYS_APART = 7;

    /** No story lasts longer by its days of publication: a long trial falls into several stories. */
    private static final int LONGEST_STORY = 21;

    /** Smaller groups have no inner likeness to go by. */
    private static final int FEW = 3;

    /** By how much it counts that two groups are less like each other than each is within itself. */
    private static final double APARTNESS = 1.3;

    /** Reports in the same words say nothing of how like independent reports of the happening are. */
    private static final double MOST_WITHIN = 0.5;

    static Group of(int number, Report report) {
        Traits traits = report.traits();
        return new Group(
                traits,
                traits.times(traits),
                report.day().isPresent() ? 1 : 0,
                report.day().orElse(0),
                report.day().orElse(Long.MAX_VALUE),
                report.day().orElse(Long.MIN_VALUE),
                List.of(number));
    }

    Group with(Group other) {
        return new Group(
                sum.plus(other.sum),
                squares + other.squares,
                dated + other.dated,
                days + other.days,
                Math.min(firstDay, other.firstDay),
                Math.max(lastDay, other.lastDay),
                Stream.concat(members.stream(), other.members.stream()).toList());
    }

    int size() {
        return members.size();
    }

    /**
     * The mean likeness across the two. Two earthquakes: if reports within each group are far more like one another than across, they
     * are two happenings, however like the words of one earthquake are to those of another; so the difference is taken off.
     */
    double likeness(Group other) {
        if (isTooLong(other)) {
            return 0;
        }
        double across = sum.times(other.sum) / ((double) size() * other.size()) * closeness(other);
        if (size() < FEW || other.size() < FEW) {
            return across;
        }
        double within = Math.min(MOST_WITHIN, Math.min(within(), other.within()));
        return across - APARTNESS * Math.max(0, within - across);
    }

    private double within() {
        return (sum.times(sum) - squares) / ((double) size() * (size() - 1));
    }

    private boolean isTooLong(Group other) {
        return dated > 0
                && other.dated > 0
                && Math.max(lastDay, other.lastDay) - Math.min(firstDay, other.firstDay) > LONGEST_STORY;
    }

    /** 1 for the same mean day, one half a week apart, nothing from two weeks; 1 where no day is known. */
    private double closeness(Group other) {
        if (dated == 0 || other.dated == 0) {
            return 1;
        }
        double apart = Math.abs(days / dated - other.days / other.dated);
        return Math.max(0, 1 - apart / (2 * DAYS_APART));
    }
}
