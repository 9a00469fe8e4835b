package org.sayso.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.sayso.claim.When;
import org.sayso.link.Event;
import org.sayso.store.Timeline.Bar;
import org.sayso.store.Timeline.Unit;

/**
 * The events that a claim asked for tells or denies, as they stood when the question was put: how many, page by page, and counted
 * over time, all of the same. Used by one thread; to be closed.
 */
public final class EventShelf implements AutoCloseable {

    private final Found found;
    private final Database database;
    private final String among;

    private EventShelf(Found found, boolean all) {
        this.found = found;
        database = found.askForEvents();
        among = all ? "true" : "e.number IN (SELECT number FROM found)";
    }

    /** Puts the question. */
    public static EventShelf open(Store store, Filter filter) {
        Found found = store.found(filter);
        try {
            return new EventShelf(found, filter.isAll());
        } catch (RuntimeException e) {
            found.close();
            throw e;
        }
    }

    public long count() {
        return database.number("SELECT count(*) FROM found");
    }

    /**
     * Where a page begins: after the event of this first day and id. Holds also when events have come or gone since.
     *
     * @param day empty where the event has none
     */
    public record After(Optional<LocalDate> day, String id) {

        public static After of(Event event) {
            return new After(event.when().map(When::from), event.id());
        }
    }

    /** The next events, the latest first by their first day, those without a day last. */
    public List<Event> page(Optional<After> after, int most) {
        List<Object> values = new ArrayList<>();
        String where = after.map(a -> beyond(a, values)).orElse("");
        List<Long> numbers = database.rows(
                row -> row.getLong(1),
                "SELECT number FROM events e WHERE " + among + where + " ORDER BY from_day DESC NULLS LAST, id LIMIT "
                        + most,
                values.toArray());
        return events(numbers);
    }

    private static String beyond(After after, List<Object> values) {
        if (after.day().isEmpty()) {
            values.add(after.id());
            return " AND from_day IS NULL AND id > ?";
        }
        Date day = Date.valueOf(after.day().get());
        values.addAll(List.of(day, day, after.id()));
        return " AND (from_day < ? OR from_day IS NULL OR (from_day = ? AND id > ?))";
    }

    /** In the order of the numbers. */
    private List<Event> events(List<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<Long, Event> events = new HashMap<>();
        database.rows(
                row -> events.put(row.getLong(1), Shapes.read(row.getString(2), Event.class)),
                "SELECT number, json FROM events WHERE number IN ("
                        + numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")");
        return numbers.stream().map(events::get).toList();
    }

    /**
     * An event as it came to the store.
     *
     * @param told when the last report of it was stored
     * @param published when the first report was published, of those that have a date
     */
    public record Arrival(Event event, Instant told, Optional<Instant> published) {}

    /** The events of which a report was stored last, the latest first. */
    public List<Arrival> latest(int most) {
        List<Long> numbers = new ArrayList<>();
        List<Instant> told = new ArrayList<>();
        List<Optional<Instant>> published = new ArrayList<>();
        database.rows(
                row -> {
                    told.add(row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC));
                    published.add(Optional.ofNullable(row.getString(3)).map(Instant::parse));
                    return numbers.add(row.getLong(1));
                },
                "SELECT e.number, max(r.started), min(d.published) FROM events e JOIN event_members m ON m.event = e.id"
                        + " JOIN claims c ON c.id = m.claim JOIN documents d ON d.serial = c.serial JOIN runs r ON r.id = d.run"
                        + " WHERE " + among + " GROUP BY e.number ORDER BY max(c.serial) DESC, e.number LIMIT "
                        + most);
        List<Event> events = events(numbers);
        return IntStream.range(0, events.size())
                .mapToObj(i -> new Arrival(events.get(i), told.get(i), published.get(i)))
                .toList();
    }

    /** How many there are over time; empty where no event has a day. */
    public Optional<Timeline> timeline() {
        return database.row(
                        row -> new Days(day(row, 1), day(row, 2)),
                        "SELECT quantile_disc(from_day, 0.02), quantile_disc(from_day, 0.98) FROM events e WHERE "
                                + among + " AND from_day IS NOT NULL HAVING count(*) > 0")
                .map(days -> timeline(Unit.of(days.from(), days.to()), days));
    }

    private record Days(LocalDate from, LocalDate to) {}

    private Timeline timeline(Unit unit, Days days) {
        LocalDate first = unit.first(days.from());
        LocalDate end = unit.next(unit.first(days.to()));
        Map<LocalDate, long[]> counts = new TreeMap<>();
        for (LocalDate day = first; day.isBefore(end); day = unit.next(day)) {
            counts.put(day, new long[Timeline.QUADS]);
        }
        database.rows(
                row -> counts.get(unit.first(day(row, 1)))[row.getInt(2) - 1] += row.getLong(3),
                "SELECT from_day, quad, count(*) FROM events e WHERE " + among
                        + " AND from_day >= ? AND from_day < ? GROUP BY from_day, quad",
                Date.valueOf(first),
                Date.valueOf(end));
        return new Timeline(
                unit,
                counts.entrySet().stream()
                        .map(e -> new Bar(
                                e.getKey(),
                                unit.next(e.getKey()).minusDays(1),
                                LongStream.of(e.getValue()).boxed().toList()))
                        .toList(),
                count("from_day < ?", Date.valueOf(first)),
                count("from_day >= ?", Date.valueOf(end)),
                count("from_day IS NULL"));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private long count(String where, Object... values) {
        return database.number("SELECT count(*) FROM events e WHERE " + among + " AND " + where, values);
    }

    @Override
    public void close() {
        found.close();
    }
}
