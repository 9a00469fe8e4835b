package org.sayso.link;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.sayso.link.Gist.Kind;

/**
 * A document as one telling of a happening, with its copies counted once.
 *
 * @param others traits that are no names
 * @param keys the heaviest of both, by which it is looked up
 * @param day when it was published, in days since 1970
 */
record Report(Traits names, Traits others, Traits keys, OptionalLong day) {

    private static final int KEYS = 20;
    private static final int SECONDS_A_DAY = 86_400;
    private static final Set<Kind> NAMES = EnumSet.of(Kind.NAMES);
    private static final Set<Kind> OTHERS = EnumSet.complementOf(EnumSet.of(Kind.NAMES));

    /** Those of the earliest of each telling, in the same order. */
    static List<Report> of(List<Digest> digests) {
        Map<Kind, Map<String, Integer>> numbers =
                Traits.numbers(digests.stream().map(Digest::gist).toList());
        return digests.stream().map(d -> of(d, numbers)).toList();
    }

    private static Report of(Digest digest, Map<Kind, Map<String, Integer>> numbers) {
        Traits names = Traits.of(digest.gist(), NAMES, numbers);
        Traits others = Traits.of(digest.gist(), OTHERS, numbers);
        Traits keys = names.plus(others).heaviest(KEYS);
        OptionalLong day = digest.published().stream()
                .mapToLong(p -> Math.floorDiv(p.getEpochSecond(), SECONDS_A_DAY))
                .findFirst();
        return new Report(names, others, keys, day);
    }

    /** Whether their days of publication, where both are known, leave open that they tell one happening. */
    boolean isNear(Report other) {
        return day.isEmpty()
                || other.day.isEmpty()
                || Math.abs(day.getAsLong() - other.day.getAsLong()) <= Group.DAYS_APART;
    }
}
