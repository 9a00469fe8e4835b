package org.sayso.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.sayso.claim.Actor;
import org.sayso.claim.EventType;
import org.sayso.claim.Where;
import org.sayso.link.Telling.Side;

/**
 * The 61 columns of the event table of GDELT 2.0, in the order of its codebook (GDELT Event Database Data Format Codebook V2.0,
 * 19 February 2015). A column that is not computed stays empty; {@code docs/formats.md} says which.
 */
final class GdeltColumns {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    /** An international body's code is this and its own: IGOUNO. */
    private static final String BODY = "IGO";

    private static final int CODE = 3;

    static final List<Column<Dyad>> ALL = all();

    private GdeltColumns() {}

    private static List<Column<Dyad>> all() {
        List<Column<Dyad>> columns = new ArrayList<>();
        columns.add(Column.whole("GlobalEventID", GdeltColumns::number));
        columns.add(whole("Day", d -> Long.parseLong(DAY.format(d))));
        columns.add(whole("MonthYear", d -> d.getYear() * 100L + d.getMonthValue()));
        columns.add(whole("Year", LocalDate::getYear));
        columns.add(Column.maybeNumber("FractionDate", d -> d.dossier().day().map(GdeltColumns::fraction)));
        actor(columns, "Actor1", Dyad::source);
        actor(columns, "Actor2", Dyad::target);
        act(columns);
        columns.add(Column.whole("NumMentions", d -> d.dossier().claims().size()));
        columns.add(Column.whole(
                "NumSources", d -> d.dossier().event().corroboration().independentOrigins()));
        columns.add(Column.whole(
                "NumArticles",
                d -> d.dossier().event().corroboration().reports().size()));
        columns.add(empty("AvgTone"));
        geography(columns, "Actor1Geo_", d -> Optional.empty());
        geography(columns, "Actor2Geo_", d -> Optional.empty());
        geography(
                columns,
                "ActionGeo_",
                d -> Optional.of(GdeltPlace.of(d.dossier().event().where())));
        columns.add(new Column<>("DATEADDED", Column.Kind.WHOLE, d -> d.dossier()
                .firstPublished()
                .map(GdeltColumns::second)));
        columns.add(Column.text("SOURCEURL", GdeltColumns::address));
        return List.copyOf(columns);
    }

    private static void actor(List<Column<Dyad>> columns, String name, Function<Dyad, Optional<Side>> side) {
        Function<Dyad, Optional<Actor>> actor = side.andThen(p -> p.map(Side::actor));
        columns.add(Column.maybe(name + "Code", d -> actor.apply(d).flatMap(Actor::code)));
        columns.add(Column.maybe(name + "Name", d -> side.apply(d).map(GdeltColumns::name)));
        columns.add(Column.maybe(name + "CountryCode", d -> actor.apply(d).flatMap(Actor::country)));
        columns.add(Column.maybe(name + "KnownGroupCode", d -> actor.apply(d).flatMap(GdeltColumns::group)));
        columns.add(empty(name + "EthnicCode"));
        columns.add(empty(name + "Religion1Code"));
        columns.add(empty(name + "Religion2Code"));
        columns.add(Column.maybe(name + "Type1Code", d -> actor.apply(d).flatMap(Actor::sector)));
        columns.add(empty(name + "Type2Code"));
        columns.add(empty(name + "Type3Code"));
    }

    private static void act(List<Column<Dyad>> columns) {
        columns.add(Column.whole("IsRootEvent", d -> Leads.standsInLead(d.dossier()) ? 1 : 0));
        columns.add(code("EventCode", Integer.MAX_VALUE));
        columns.add(code("EventBaseCode", 3));
        columns.add(code("EventRootCode", 2));
        columns.add(Column.whole("QuadClass", d -> type(d).quad()));
        columns.add(Column.number("GoldsteinScale", d -> type(d).goldstein()));
    }

    private static void geography(List<Column<Dyad>> columns, String name, Function<Dyad, Optional<GdeltPlace>> place) {
        columns.add(new Column<>(
                name + "Type", Column.Kind.WHOLE, d -> place.apply(d).map(p -> (long) p.type())));
        columns.add(Column.maybe(name + "Fullname", d -> place.apply(d).flatMap(GdeltPlace::fullName)));
        columns.add(Column.maybe(name + "CountryCode", d -> place.apply(d).flatMap(GdeltPlace::country)));
        columns.add(empty(name + "ADM1Code"));
        columns.add(empty(name + "ADM2Code"));
        columns.add(Column.maybeNumber(
                name + "Lat", d -> place.apply(d).flatMap(GdeltPlace::where).flatMap(Where::lat)));
        columns.add(Column.maybeNumber(
                name + "Long", d -> place.apply(d).flatMap(GdeltPlace::where).flatMap(Where::lon)));
        columns.add(empty(name + "FeatureID"));
    }

    private static Column<Dyad> empty(String name) {
        return Column.maybe(name, d -> Optional.empty());
    }

    private static Column<Dyad> whole(String name, ToLongFunction<LocalDate> part) {
        return new Column<>(name, Column.Kind.WHOLE, d -> d.dossier().day().map(day -> (Object) part.applyAsLong(day)));
    }

    /** The first digits of a CAMEO code, all of which are written: 0874, 087, 08. */
    private static Column<Dyad> code(String name, int digits) {
        return Column.text(name, d -> type(d).cameo()
                .substring(0, Math.min(digits, type(d).cameo().length())));
    }

    private static EventType type(Dyad dyad) {
        return dyad.dossier().event().type();
    }

    /** The same event and pair always get the same number, below 2^52 so that programs that count in doubles keep it exact. */
    private static long number(Dyad dyad) {
        return Numbers.number(dyad.dossier().event().id() + "\n" + dyad.number());
    }

    /** As GDELT's files have it: months of 30 days in a year of 365, to four decimals; 2004.8932 for 26 November 2004. */
    private static double fraction(LocalDate day) {
        double share = ((day.getMonthValue() - 1) * 30 + day.getDayOfMonth()) / 365.0;
        return Math.round((day.getYear() + share) * 10_000) / 10_000.0;
    }

    private static Object second(Instant time) {
        return Long.parseLong(SECOND.format(time));
    }

    private static String name(Side side) {
        return side.actor().name().orElse(side.phrase()).toUpperCase(Locale.ROOT);
    }

    /** UNO of IGOUNO. */
    private static Optional<String> group(Actor actor) {
        return actor.code().filter(c -> c.startsWith(BODY) && c.length() > CODE).map(c -> c.substring(CODE));
    }

    private static String address(Dyad dyad) {
        return dyad.dossier().first().url().orElse(dyad.dossier().first().id());
    }
}
