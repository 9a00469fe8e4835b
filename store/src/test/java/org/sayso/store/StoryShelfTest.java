package org.sayso.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality.Status;
import org.sayso.link.Copy;
import org.sayso.link.Corroboration;
import org.sayso.link.Event;
import org.sayso.link.Linked;
import org.sayso.link.Story;
import org.sayso.store.StoryShelf.Heading;
import org.sayso.store.StoryShelf.Mark;
import org.sayso.store.StoryShelf.Member;
import org.sayso.store.StoryShelf.Original;
import org.sayso.store.StoryShelf.Placed;
import org.sayso.text.Document;

class StoryShelfTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-01-06T08:00:00Z");

    @TempDir
    private Path folder;

    /** d1 and its copy d2 are a story of Tuesday, d3 is one of Monday, d4 one without a date. */
    private Store store() {
        Store store = Store.open(folder.resolve("sayso.db"));
        DocumentReading first = reading("d1", MONDAY, 2);
        DocumentReading copy = reading("d2", TUESDAY, 1);
        DocumentReading other = reading("d3", MONDAY, 1);
        DocumentReading undated =
                new DocumentReading(Document.of("d4", "Nothing happened.\n"), List.of(), List.of(), List.of());
        try (Adding adding = store.adding(Texts.VERSIONS)) {
            adding.add(Stream.of(first, copy, other, undated).map(Entry::of).toList());
            adding.end();
        }
        Event twice = event("e1", claim(first, 0), claim(copy, 0));
        Event once = event("e2", claim(first, 1));
        Event apart = event("e3", claim(other, 0));
        store.link(digests -> new Linked(
                List.of(new Copy("d2", "d1", 0.9)),
                List.of(
                        new Story("story-d1", List.of("d1", "d2")),
                        new Story("story-d3", List.of("d3")),
                        new Story("story-d4", List.of("d4"))),
                List.of(once, twice, apart)));
        return store;
    }

    private static DocumentReading reading(String id, Instant published, int sentences) {
        return Texts.shelling(Texts.shelling(id, sentences).document().publishedAt(published));
    }

    private static String claim(DocumentReading reading, int place) {
        return reading.claims().get(place).id();
    }

    private static Event event(String id, String... claims) {
        return new Event(
                id,
                new EventType("ASSAULT", Optional.empty(), List.of(), "190", 4, -9),
                Status.HAPPENED,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(claims),
                List.of(),
                new Corroboration(List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of());
    }

    @Test
    void theStoryToldLastComesFirst() {
        try (Store store = store()) {
            Heading first = new Heading(
                    "story-d1", Optional.of("Shells on d1"), Optional.of(MONDAY), Optional.of(TUESDAY), 1, 2, 1, 3, 2);
            Heading last = new Heading(
                    "story-d4", Optional.of("Nothing happened.\n"), Optional.empty(), Optional.empty(), 0, 1, 0, 0, 0);
            List<Heading> all = new StoryShelf(store).page(Optional.empty(), 9);
            assertEquals(List.of("story-d1", "story-d3", "story-d4"), ids(all));
            assertEquals(first, all.get(0));
            assertEquals(last, all.get(2));
            assertEquals(Optional.of(first), new StoryShelf(store).find("story-d1"));
            assertEquals(Optional.empty(), new StoryShelf(store).find("story-d2"));
        }
    }

    @Test
    void pagesFollowOnEachOther() {
        try (Store store = store()) {
            StoryShelf shelf = new StoryShelf(store);
            List<String> seen = new ArrayList<>();
            Optional<Mark> mark = Optional.empty();
            for (List<Heading> page = shelf.page(mark, 1); !page.isEmpty(); page = shelf.page(mark, 1)) {
                seen.addAll(ids(page));
                mark = Optional.of(Mark.read(page.get(0).mark().toString()));
            }
            assertEquals(List.of("story-d1", "story-d3", "story-d4"), seen);
        }
    }

    @Test
    void aPlaceIsWrittenByTheShelfAlone() {
        assertEquals(new Mark("2026", "story-a~b"), Mark.read("2026~story-a~b"));
        assertThrows(IllegalArgumentException.class, () -> Mark.read("2026"));
    }

    @Test
    void aCopyNamesItsOriginal() {
        try (Store store = store()) {
            List<Member> members = new StoryShelf(store).members("story-d1");
            assertEquals(List.of("d1", "d2"), members.stream().map(Member::id).toList());
            assertEquals(Optional.empty(), members.get(0).original());
            assertEquals(
                    Optional.of(new Original("d1", Optional.of("Shells on d1"), Optional.of("The Post"), 0.9)),
                    members.get(1).original());
        }
    }

    @Test
    void whatMostDocumentsTellComesFirst() {
        try (Store store = store()) {
            StoryShelf shelf = new StoryShelf(store);
            Placed twice = new Placed("e1", 2, 1);
            Placed once = new Placed("e2", 1, 0);
            assertEquals(List.of(twice, once), shelf.events("story-d1", Optional.empty(), 9));
            assertEquals(List.of(twice), shelf.events("story-d1", Optional.empty(), 1));
            assertEquals(List.of(once), shelf.events("story-d1", Optional.of(twice), 1));
            assertEquals(List.of(), shelf.events("story-d1", Optional.of(once), 1));
        }
    }

    @Test
    void eventsAreAskedForById() {
        try (Store store = store()) {
            List<String> found = new ArrayList<>();
            Filter filter = Filter.all().and(new Condition.OfEvents(Set.of("e1", "e3", "e'")));
            store.dossiers(filter, d -> found.add(d.event().id()));
            assertEquals(List.of("e1", "e3"), found);
        }
    }

    private static List<String> ids(List<Heading> headings) {
        return headings.stream().map(Heading::id).toList();
    }
}
