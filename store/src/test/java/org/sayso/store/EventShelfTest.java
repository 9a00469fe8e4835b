package org.sayso.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.When;
import org.sayso.link.Corroboration;
import org.sayso.link.Event;
import org.sayso.link.Linked;
import org.sayso.store.Condition.Involves;
import org.sayso.store.Condition.WithWords;
import org.sayso.store.EventShelf.After;
import org.sayso.store.EventShelf.Arrival;
import org.sayso.store.Timeline.Bar;
import org.sayso.store.Timeline.Unit;

/** Events of a store that holds a document for each, "d0", "d1", …, linked by hand. */
class EventShelfTest {

    @TempDir
    private Path folder;

    @Test
    void pagesFollowEachOtherFromTheLatestDay() {
        Event undated = event(0, 4, null);
        Event old = event(1, 4, "2025-12-31");
        Event late = event(2, 4, "2026-01-06");
        Event alsoLate = event(3, 1, "2026-01-06");
        try (Store store = store(undated, old, late, alsoLate);
                EventShelf shelf = EventShelf.open(store, Filter.all())) {
            assertEquals(4, shelf.count());
            List<Event> pages = new ArrayList<>();
            for (List<Event> page = shelf.page(Optional.empty(), 1);
                    !page.isEmpty();
                    page = shelf.page(Optional.of(After.of(page.get(0))), 1)) {
                pages.addAll(page);
            }
            assertEquals(List.of(late, alsoLate, old, undated), pages);
            assertEquals(pages, shelf.page(Optional.empty(), 9));
            assertEquals(
                    List.of(old, undated),
                    shelf.page(Optional.of(new After(Optional.of(LocalDate.of(2026, 1, 2)), "gone")), 9));
        }
    }

    @Test
    void onlyWhatIsAskedForIsCountedAndShown() {
        Event event = event(0, 4, "2026-01-06");
        try (Store store = store(event, event(1, 4, "2026-01-07"))) {
            try (EventShelf shelf = EventShelf.open(store, Filter.all().and(new WithWords("\"dnipro 0\"")))) {
                assertEquals(1, shelf.count());
                assertEquals(List.of(event), shelf.page(Optional.empty(), 9));
                assertEquals(1, shelf.timeline().orElseThrow().bars().size());
                assertEquals(
                        List.of(event),
                        shelf.latest(9).stream().map(Arrival::event).toList());
            }
            try (EventShelf shelf = EventShelf.open(store, Filter.all().and(new Involves("FRA")))) {
                assertEquals(0, shelf.count());
                assertEquals(List.of(), shelf.page(Optional.empty(), 9));
                assertEquals(List.of(), shelf.latest(9));
                assertEquals(Optional.empty(), shelf.timeline());
            }
        }
    }

    @Test
    void theLatestAreThoseThatWereToldLast() {
        Event first = event(0, 4, "2026-01-09");
        Event second = event(1, 4, "2026-01-06");
        try (Store store = store(first, second);
                EventShelf shelf = EventShelf.open(store, Filter.all())) {
            List<Arrival> latest = shelf.latest(9);
            assertEquals(
                    List.of(second, first), latest.stream().map(Arrival::event).toList());
            assertEquals(
                    Optional.of(Instant.parse("2026-01-08T06:30:00.123456789Z")),
                    latest.get(0).published());
            assertTrue(latest.get(0).told().isAfter(Instant.parse("2020-01-01T00:00:00Z")));
            assertEquals(
                    List.of(second),
                    shelf.latest(1).stream().map(Arrival::event).toList());
        }
    }

    @Test
    void aTimelineHasNoGapsAndCountsByQuadClass() {
        try (Store store = store(
                        event(0, 4, "2026-01-05"),
                        event(1, 1, "2026-01-05"),
                        event(2, 4, "2026-01-05"),
                        event(3, 3, "2026-01-07"),
                        event(4, 3, null));
                EventShelf shelf = EventShelf.open(store, Filter.all())) {
            Timeline expected = new Timeline(
                    Unit.DAY,
                    List.of(
                            bar("2026-01-05", 1, 0, 0, 2),
                            bar("2026-01-06", 0, 0, 0, 0),
                            bar("2026-01-07", 0, 0, 1, 0)),
                    0,
                    0,
                    1);
            assertEquals(Optional.of(expected), shelf.timeline());
        }
    }

    @Test
    void whatIsLongAgoIsCountedBesideTheBars() {
        Stream<Event> days = IntStream.range(0, 99).mapToObj(i -> event(i, 4, "2026-01-" + (10 + i % 20)));
        Stream<Event> war = Stream.of(event(99, 4, "1870-07-19"));
        try (Store store = store(Stream.concat(days, war).toArray(Event[]::new));
                EventShelf shelf = EventShelf.open(store, Filter.all())) {
            Timeline timeline = shelf.timeline().orElseThrow();
            assertEquals(Unit.DAY, timeline.unit());
            assertEquals(1, timeline.earlier());
            assertEquals(
                    100,
                    timeline.earlier()
                            + timeline.later()
                            + timeline.bars().stream().mapToLong(Bar::all).sum());
        }
    }

    @Test
    void theBarsAreAsLongAsNeedBe() {
        LocalDate day = LocalDate.of(2026, 2, 26);
        assertEquals(Unit.DAY, Unit.of(day, day));
        assertEquals(Unit.WEEK, Unit.of(day, day.plusDays(62)));
        assertEquals(Unit.MONTH, Unit.of(day, day.plusYears(2)));
        assertEquals(Unit.YEAR, Unit.of(day, day.plusYears(6)));
        assertEquals(Unit.DECADE, Unit.of(day, day.plusYears(90)));
        assertEquals(LocalDate.of(2026, 2, 23), Unit.WEEK.first(day));
        assertEquals(LocalDate.of(2026, 2, 1), Unit.MONTH.first(day));
        assertEquals(LocalDate.of(2020, 1, 1), Unit.DECADE.first(day));
    }

    private static Bar bar(String day, long... quads) {
        LocalDate date = LocalDate.parse(day);
        return new Bar(date, date, Arrays.stream(quads).boxed().toList());
    }

    /** The event that the first claim of the document of this number tells. */
    private static Event event(int number, int quad, String day) {
        return new Event(
                String.format("e%03d", number),
                new EventType("ASSAULT", Optional.empty(), List.of(), "190", quad, -9),
                Status.HAPPENED,
                List.of(),
                Optional.ofNullable(day).map(LocalDate::parse).map(d -> new When(d, d.plusDays(1), When.Basis.STATED)),
                Optional.empty(),
                List.of(Texts.shelling("d" + number, 1).claims().get(0).id()),
                List.of(),
                new Corroboration(List.of("d" + number), List.of("The Post"), List.of(), List.of("Kyiv"), List.of()),
                List.of());
    }

    private Store store(Event... events) {
        Store store = Store.open(folder.resolve("sayso.db"));
        try (Adding adding = store.adding(Texts.VERSIONS)) {
            adding.add(IntStream.range(0, events.length)
                    .mapToObj(i -> Entry.of(Texts.shelling(
                            Texts.document("d" + i, "Russian troops shelled Dnipro " + i + " times, Kyiv said.\n"))))
                    .toList());
            adding.end();
        }
        store.link(digests -> new Linked(List.of(), List.of(), List.of(events)));
        return store;
    }
}
