package org.sayso.link;

import java.util.List;
import java.util.stream.Stream;

/**
 * Reports of what may be one happening. Their traits are summed, so that the mean likeness of all pairs across two groups costs one
 * product.
 *
 * @param names sums of the reports' names; {@code others} of their other traits
 * @param named how many reports have two names or more
 * @param squares the sum of each report's own product with itself
 * @param dated how many reports have a day
 * @param days the sum of those days
 * @param members numbers of the reports
 */
record Group(
        Traits names,
        Traits others,
        int named,
        double squares,
        int dated,
        double days,
        long firstDay,
        long lastDay,
        List<Integer> members) {

    /** Two reports further apart never meet; a week, since that is about how long one happening is news. */
    static final int DAYS_APART = 7;

    /** No story lasts longer by its days of publication: a long trial falls into several stories. */
    private static final int LONGEST_STORY = 21;

    /** Smaller groups have no inner likeness to go by. */
    private static final int FEW = 3;

    /** By how much it counts that two groups are less like each other than each is within itself. */
    private static final double APARTNESS = 1.6;

    /** Likeness in other traits counts up to so many times the likeness in names: what shares no names is another happening. */
    private static final double BESIDES_NAMES = 2;

    /** One name may be shared by chance, or not be one. */
    private static final int NAMED = 2;

    /** Reports in the same words say nothing of how like independent reports of the happening are. */
    private static final double MOST_WITHIN = 0.5;

    static Group of(int number, Report report) {
        Traits names = report.names();
        Traits others = report.others();
        return new Group(
                names,
                others,
                names.terms().length >= NAMED ? 1 : 0,
                names.times(names) + others.times(others),
                report.day().isPresent() ? 1 : 0,
                report.day().orElse(0),
                report.day().orElse(Long.MAX_VALUE),
                report.day().orElse(Long.MIN_VALUE),
                List.of(number));
    }

    Group with(Group other) {
        return new Group(
                names.plus(other.names),
                others.plus(other.others),
                named + other.named,
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
        double across = across(other) * closeness(other);
        if (size() < FEW || other.size() < FEW) {
            return across;
        }
        double within = Math.min(MOST_WITHIN, Math.min(within(), other.within()));
        return across - APARTNESS * Math.max(0, within - across);
    }

    private double across(Group other) {
        double pairs = (double) size() * other.size();
        double byNames = names.times(other.names);
        double byOthers = others.times(other.others) / pairs;
        if (named == 0 || other.named == 0) {
            return byNames / pairs + byOthers;
        }
        return byNames / pairs + Math.min(byOthers, BESIDES_NAMES * byNames / ((double) named * other.named));
    }

    private double within() {
        return (names.times(names) + others.times(others) - squares) / ((double) size() * (size() - 1));
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
