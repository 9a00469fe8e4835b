package org.sayso.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sayso.claim.Where;
import org.sayso.link.Telling.Side;
import org.sayso.link.Toll.Kind;

/**
 * How much speaks for two claims telling one event, in points, or that something speaks against it. "Russia struck Dnipro on Monday"
 * and "Russian missiles killed five in Dnipro" share the country (3), the town (4) and the day (1).
 */
final class Kinship {

    /** What two claims of different events are worth. */
    static final int APART = Integer.MIN_VALUE / 2;

    /** Points from which two claims tell one event. */
    static final int ENOUGH = 8;

    /** Points from which a denial is about it. */
    static final int ENOUGH_TO_DENY = 7;

    /** PLOVER's quad class of material cooperation. */
    private static final int MATERIAL_COOPERATION = 2;

    private static final int SAME_TOWN = 4;
    private static final int TOWN_TWICE = 1;
    private static final int WITHIN = 1;
    private static final int SAME_DAY = 2;
    private static final int LIKELY_DAY = 1;
    private static final int DAY_OFF = -2;
    private static final int SAME_WORD = 1;
    private static final int SAME_MODE = 1;
    private static final int SAME_STORY = 3;
    private static final int SAME_TOLL = 2;
    private static final int OTHER_TOLL = -1;
    private static final int OTHER_DOER = -2;
    private static final int OTHER_TOWN = -4;
    private static final int DENIED_BY_DOER = 3;

    /** Days after a deed within which a report may leave its day untold. */
    private static final int FRESH = 2;

    /** From this number on an equal toll is no accident. */
    private static final int TELLING_TOLL = 3;

    private final Marks one;
    private final Marks other;
    private final boolean sameStory;
    private final int toll;

    private Kinship(Marks one, Marks other, boolean severalTexts) {
        this.one = one;
        this.other = other;
        sameStory = severalTexts && !one.story().isEmpty() && one.story().equals(other.story());
        toll = toll();
    }

    /** @param severalTexts whether they stand in different documents, so that a shared story says something */
    static int of(Marks one, Marks other, boolean severalTexts) {
        return new Kinship(one, other, severalTexts).points();
    }

    private int points() {
        if (!one.type().equals(other.type()) || one.family() != other.family() || otherMode()) {
            return APART;
        }
        int sides = sides();
        int days = sides == APART ? APART : days(sides);
        int places = days == APART || isOtherCount() ? APART : places();
        if (places == APART) {
            return APART;
        }
        boolean nothingShared = sides <= 0 && places <= 0;
        int points = days + places + sides + toll + word() + (sameStory ? SAME_STORY : 0) + denied();
        return nothingShared || !isAnchored(sides, places) ? Math.min(points, ENOUGH_TO_DENY - 1) : points;
    }

    private boolean otherMode() {
        return one.mode().isPresent() && other.mode().isPresent() && !one.mode().equals(other.mode());
    }

    /**
     * Two arrests of a man in one town on one day may be two: somebody known, a number or the story must tie them. Words are cheaper
     * than deeds: that one man criticises twice ties nothing, unless it is the same whom he criticises.
     */
    private boolean isAnchored(int sides, int places) {
        boolean words = one.quad() != Toll.FORCE && one.quad() != MATERIAL_COOPERATION;
        if (toll >= SAME_TOLL || sides >= 2 * Likeness.STATE.weight()) {
            return true;
        }
        boolean oneKnown = sides >= Likeness.STATE.weight();
        boolean inStory = !words || places == SAME_TOWN || sides > Likeness.SAME.weight();
        return sameStory ? inStory : oneKnown && !words;
    }

    private int word() {
        int word = one.stem().equals(other.stem()) ? SAME_WORD : 0;
        return word + (one.mode().isPresent() && one.mode().equals(other.mode()) ? SAME_MODE : 0);
    }

    private int days(int sides) {
        if (one.days().isEmpty() || other.days().isEmpty()) {
            return 0;
        }
        Days a = one.days().get();
        Days b = other.days().get();
        long gap = a.gap(b);
        if (a.isWide() || b.isWide()) {
            return gap == 0 ? 0 : APART;
        }
        return a.stated() && b.stated() ? stated(a, b, gap, sides) : untold(gap);
    }

    /** Strikes on a city recur from day to day: a day off is one only if the same number died, a meeting if the same two met. */
    private int stated(Days a, Days b, long gap, int sides) {
        if (gap == 0) {
            return a.equalDays(b) ? SAME_DAY : LIKELY_DAY;
        }
        boolean recurs = one.quad() == Toll.FORCE || sides < 2 * Likeness.STATE.weight();
        boolean mayBeOne = recurs ? toll >= SAME_TOLL : toll >= 0;
        return gap == 1 && mayBeOne ? DAY_OFF : APART;
    }

    /** "Expelled five diplomats" and "expelled 27" are two acts, unless the story has both. */
    private boolean isOtherCount() {
        return toll < 0 && !sameStory && areFarApart(tolls(one, Kind.AFFECTED), tolls(other, Kind.AFFECTED));
    }

    private static boolean areFarApart(List<Toll> here, List<Toll> there) {
        return here.stream().anyMatch(a -> there.stream().anyMatch(b -> a.isFarFrom(b)));
    }

    private int untold(long gap) {
        boolean otherDay = !one.published().equals(other.published());
        if (gap > FRESH || toll < 0 && otherDay && !sameStory) {
            return APART;
        }
        return gap == 0 ? LIKELY_DAY : 0;
    }

    private int places() {
        if (one.where().isEmpty() || other.where().isEmpty()) {
            return 0;
        }
        return switch (Places.of(one.where().get(), other.where().get())) {
            case SAME -> SAME_TOWN;
            case WITHIN -> WITHIN;
            case APART -> sameStory && toll > SAME_TOLL && sameRegion() ? OTHER_TOWN : APART;
        };
    }

    private boolean sameRegion() {
        Where a = one.where().get();
        Where b = other.where().get();
        return Places.sameCountry(a, b) && Places.sameRegion(a, b);
    }

    private int sides() {
        if (one.reciprocal() || other.reciprocal()) {
            return parties(pooled(one), pooled(other));
        }
        Likeness doers = Likeness.of(one.doers(), other.doers());
        Likeness doneTo = Likeness.of(one.doneTo(), other.doneTo());
        if (doneTo == Likeness.OTHER || doers == Likeness.OTHER && !isDisputed(doneTo)) {
            return APART;
        }
        boolean townTwice = doneTo == Likeness.SAME && one.isDoneToTown() && other.isDoneToTown();
        return (doers == Likeness.OTHER ? OTHER_DOER : doers.weight()) + (townTwice ? TOWN_TWICE : doneTo.weight());
    }

    /** Who did it may be what the texts differ on where they agree on the rest: whom it killed, or on the very thing hit. */
    private boolean isDisputed(Likeness doneTo) {
        boolean sameTown = one.where()
                .flatMap(a -> other.where().map(b -> Places.of(a, b) == Places.SAME))
                .orElse(false);
        return sameStory && sameTown && (toll >= SAME_TOLL || doneTo.compareTo(Likeness.KIND) >= 0);
    }

    private static List<Side> pooled(Marks marks) {
        List<Side> pooled = new ArrayList<>(marks.doers());
        marks.doneTo().stream().filter(s -> !pooled.contains(s)).forEach(pooled::add);
        return pooled;
    }

    /** Of those who act together each of the shorter list must be able to be one of the longer; the two best count. */
    private static int parties(List<Side> one, List<Side> other) {
        List<Side> few = one.size() <= other.size() ? one : other;
        List<Side> many = one.size() <= other.size() ? other : one;
        int best = 0;
        int second = 0;
        for (Side side : few) {
            Likeness likeness = Likeness.of(List.of(side), many);
            if (likeness == Likeness.OTHER) {
                return APART;
            }
            second = Math.max(second, Math.min(best, likeness.weight()));
            best = Math.max(best, likeness.weight());
        }
        return best + second;
    }

    /** By the first kind of number that both tell. */
    private int toll() {
        for (Kind kind : Kind.values()) {
            List<Toll> here = tolls(one, kind);
            List<Toll> there = tolls(other, kind);
            if (!here.isEmpty() && !there.isEmpty()) {
                return toll(here, there);
            }
        }
        return 0;
    }

    private static int toll(List<Toll> here, List<Toll> there) {
        Optional<Toll> shared = here.stream().filter(isAmong(there)).findFirst();
        if (shared.isPresent()) {
            return shared.get().number() >= TELLING_TOLL ? SAME_TOLL + 1 : SAME_TOLL;
        }
        boolean mayAgree = here.stream().anyMatch(a -> there.stream().anyMatch(a::mayAgreeWith));
        return mayAgree ? 0 : OTHER_TOLL;
    }

    private static Predicate<Toll> isAmong(List<Toll> tolls) {
        return a -> tolls.stream().anyMatch(b -> a.number() == b.number());
    }

    /** Whether both tell how many were killed, and not as many. */
    static boolean otherDead(Marks one, Marks other) {
        List<Toll> here = tolls(one, Kind.KILLED);
        List<Toll> there = tolls(other, Kind.KILLED);
        return !here.isEmpty() && !there.isEmpty() && toll(here, there) < 0;
    }

    private static List<Toll> tolls(Marks marks, Kind kind) {
        return marks.tolls().stream().filter(t -> t.kind() == kind).toList();
    }

    /** "Israel denied that it had struck Rafah": the denier is whom others say did it. */
    private int denied() {
        if (one.negated() == other.negated()) {
            return 0;
        }
        Marks denial = one.negated() ? one : other;
        Marks claim = one.negated() ? other : one;
        return Likeness.of(denial.deniers(), claim.doers()).compareTo(Likeness.STATE) >= 0 ? DENIED_BY_DOER : 0;
    }
}
