package org.sayso.link;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A document as one telling of a happening, with its copies counted once.
 *
 * @param keys the places in {@code traits} of its heaviest terms
 * @param day when it was published, in days since 1970
 */
record Report(Traits traits, List<Integer> keys, OptionalLong day) {

    /** By which it is looked up. */
    private static final int KEYS = 20;

    static Report of(Traits traits, OptionalLong day) {
        List<Integer> keys = IntStream.range(0, traits.terms().length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -traits.weights()[i]))
                .limit(KEYS)
                .toList();
        return new Report(traits, keys, day);
    }

    /** Whether their days of publication, where both are known, leave open that they tell one happening. */
    boolean isNear(Report other) {
        return day.isEmpty()
                || other.day.isEmpty()
                || Math.abs(day.getAsLong() - other.day.getAsLong()) <= Group.DAYS_APART;
    }
}
