package org.sayso.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Events over time, each counted at its first day. The bars stand for the days of all but the first and last 2 in 100 events, so that
 * one event of long ago does not press all others together.
 *
 * @param bars one after the other without a gap, also where nothing is told
 * @param earlier how many events are before the first bar
 * @param later how many are after the last
 * @param undated how many have no day
 */
public record Timeline(Unit unit, List<Bar> bars, long earlier, long later, long undated) {

    static final int QUADS = 4;

    public Timeline {
        bars = List.copyOf(bars);
    }

    /**
     * The events that begin on these days, both included.
     *
     * @param quads how many of quad class 1, 2, 3 and 4
     */
    public record Bar(LocalDate from, LocalDate to, List<Long> quads) {

        public Bar {
            quads = List.copyOf(quads);
        }

        /** @param quad 1 to 4 */
        public long of(int quad) {
            return quads.get(quad - 1);
        }

        public long all() {
            return quads.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** How long a bar is. Weeks begin on Monday. */
    public enum Unit {
        DAY(1),
        WEEK(7),
        MONTH(30),
        YEAR(365),
        DECADE(3652);

        private static final int MOST_BARS = 62;
        private static final int YEARS = 10;

        private final int days;

        Unit(int days) {
            this.days = days;
        }

        /** The shortest that needs few enough bars. */
        static Unit of(LocalDate from, LocalDate to) {
            long span = to.toEpochDay() - from.toEpochDay();
            for (Unit unit : values()) {
                if (span < (long) unit.days * MOST_BARS) {
                    return unit;
                }
            }
            return DECADE;
        }

        LocalDate first(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
                case DECADE -> day.withDayOfYear(1).minusYears(Math.floorMod(day.getYear(), YEARS));
            };
        }

        LocalDate next(LocalDate first) {
            return switch (this) {
                case DAY -> first.plusDays(1);
                case WEEK -> first.plusWeeks(1);
                case MONTH -> first.plusMonths(1);
                case YEAR -> first.plusYears(1);
                case DECADE -> first.plusYears(YEARS);
            };
        }
    }
}
