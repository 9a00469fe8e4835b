package org.sayso.link;

import java.util.Locale;
import org.sayso.claim.Where;

/** Whether two texts may mean one place: Rafah and Gaza may, Rafah and Jenin may not. */
enum Places {
    APART,
    /** One lies in the other, or may stand for its region. */
    WITHIN,
    SAME;

    /** Kilometres within which two names are taken for one place. */
    private static final double NEAR = 5;

    private static final double KILOMETRES_A_DEGREE = 111.2;

    static Places of(Where one, Where other) {
        if (one.name().equals(other.name())) {
            return isWhole(one) || isWhole(other) ? WITHIN : SAME;
        }
        if (isNear(one, other)) {
            return SAME;
        }
        return sameCountry(one, other)
                        && (isWhole(one)
                                || isWhole(other)
                                || sameRegion(one, other) && (isRegion(one) || isRegion(other)))
                ? WITHIN
                : APART;
    }

    /** A country, or a stretch of one that has no region of its own. */
    static boolean isWhole(Where where) {
        return where.admin1().isEmpty();
    }

    static boolean sameCountry(Where one, Where other) {
        return one.country().isPresent() && one.country().equals(other.country());
    }

    static boolean sameRegion(Where one, Where other) {
        return one.admin1().equals(other.admin1());
    }

    /** "Gaza", for which the gazetteer has Gaza City in the Gaza Strip, may be either. */
    private static boolean isRegion(Where where) {
        return first(where.name()).equals(first(where.admin1().orElse("")));
    }

    private static String first(String name) {
        return name.toLowerCase(Locale.ROOT).split(" ", 2)[0];
    }

    private static boolean isNear(Where one, Where other) {
        if (one.lat().isEmpty()
                || one.lon().isEmpty()
                || other.lat().isEmpty()
                || other.lon().isEmpty()) {
            return false;
        }
        if (isWhole(one) || isWhole(other)) {
            return false;
        }
        double north = one.lat().get() - other.lat().get();
        double east = (one.lon().get() - other.lon().get())
                * Math.cos(Math.toRadians(one.lat().get()));
        return Math.hypot(north, east) * KILOMETRES_A_DEGREE <= NEAR;
    }
}
