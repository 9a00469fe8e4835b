package org.sayso.link;

import java.time.LocalDate;
import java.util.Optional;
import org.sayso.claim.When;

/**
 * Between which days something is told to have happened, both included, in days since 1970. What a text does not date happened, as
 * far as we know, on the day of its publication or the day before.
 */
record Days(long from, long to, boolean stated) {

    private static final int WIDE = 7;

    static Optional<Days> of(Telling telling) {
        Optional<When> stated = telling.when().filter(w -> w.basis() == When.Basis.STATED);
        return stated.map(w -> new Days(w.from().toEpochDay(), w.to().toEpochDay(), true))
                .or(() -> telling.day().map(Days::untold));
    }

    private static Days untold(LocalDate published) {
        return new Days(published.toEpochDay() - 1, published.toEpochDay(), false);
    }

    /** "In January", "last year": no day to link by. */
    boolean isWide() {
        return to - from > WIDE;
    }

    /** How many days lie between the two; 0 where they overlap. */
    long gap(Days other) {
        return Math.max(0, Math.max(other.from - to, from - other.to));
    }

    boolean equalDays(Days other) {
        return from == other.from && to == other.to;
    }
}
