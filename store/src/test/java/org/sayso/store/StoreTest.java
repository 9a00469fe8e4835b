package org.sayso.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.When;
import org.sayso.link.Copy;
import org.sayso.link.Corroboration;
import org.sayso.link.Digest;
import org.sayso.link.Event;
import org.sayso.link.Linked;
import org.sayso.link.Origin;
import org.sayso.link.Story;
import org.sayso.store.Adding.Added;
import org.sayso.store.Adding.Wanted;
import org.sayso.store.Condition.Between;
import org.sayso.store.Condition.DoneBy;
import org.sayso.store.Condition.DoneTo;
import org.sayso.store.Condition.In;
import org.sayso.store.Condition.Involves;
import org.sayso.store.Condition.OfQuad;
import org.sayso.store.Condition.OfType;
import org.sayso.store.Condition.On;
import org.sayso.store.Condition.PublishedBy;
import org.sayso.store.Condition.RestingOn;
import org.sayso.store.Condition.Told;
import org.sayso.store.Condition.ToldAsHappened;
import org.sayso.store.Condition.WithOrigins;
import org.sayso.store.Condition.WithWords;
import org.sayso.text.Document;

class StoreTest {

    private static final Versions OTHER = new Versions("0.1.0", "mine", "rules-2", "words-1", "model-1");

    @TempDir
    private Path folder;

    @Test
    void whatIsStoredComesBackAsItWas() {
        DocumentReading reading = Texts.shelling("d1", 3);
        try (Store store = open()) {
            assertEquals(new Added(1, 0), add(store, reading));
            assertEquals(Optional.of(reading), store.reading("d1"));
            assertEquals(Optional.of(reading.document()), store.document("d1"));
            assertEquals(Optional.empty(), store.document("d2"));
        }
        try (Store store = open()) {
            assertEquals(Optional.of(reading), store.reading("d1"));
            assertEquals(reading.claims(), claims(store, Filter.all()));
        }
    }

    @Test
    void anyTextIsKeptAsItCame() {
        String text = "\u0000 null, 😀 twice, \u2028 and \r\n lines\tthat ' end \\ \n";
        DocumentReading reading = new DocumentReading(Document.of("odd ' id", text), List.of(), List.of(), List.of());
        try (Store store = open()) {
            add(store, reading);
            assertEquals(Optional.of(reading), store.reading("odd ' id"));
        }
    }

    @Test
    void aTextThatIsThereIsNotWantedAgain() {
        DocumentReading reading = Texts.shelling("d1", 1);
        Document same = reading.document();
        Document other = Texts.document("d1", "Another text.");
        try (Store store = open()) {
            add(store, reading);
            try (Adding adding = store.adding(Texts.VERSIONS)) {
                assertEquals(new Wanted(List.of(), 1, List.of()), adding.wanted(List.of(same)));
                assertEquals(new Wanted(List.of(other), 0, List.of()), adding.wanted(List.of(other)));
                assertEquals(List.of("d1"), places(adding.wanted(List.of(other, same))));
                assertEquals(List.of("d2"), places(adding.wanted(List.of(Texts.document("d2", "half \ud83d")))));
            }
            try (Adding adding = store.adding(OTHER)) {
                assertEquals(List.of(same), adding.wanted(List.of(same)).documents());
            }
        }
    }

    @Test
    void anotherTextTakesThePlaceOfTheFirst() {
        DocumentReading other =
                Texts.shelling(Texts.document("d1", "Russian troops shelled Dnipro again, Kyiv said.\n"));
        try (Store store = open()) {
            assertEquals(new Added(2, 0), add(store, Texts.shelling("d1", 3), Texts.shelling("d2", 1)));
            assertEquals(new Added(1, 1), add(store, other, Texts.shelling("d3", 1)));
            assertEquals(Optional.of(other), store.reading("d1"));
            assertEquals(3, store.counts().documents());
            assertEquals(3, store.counts().claims());
            assertEquals(List.of("d1"), store.search("again", 9));
        }
    }

    @Test
    void codedAgainWithAnotherCodebookTheHistoryStays() {
        DocumentReading first = Texts.shelling("d1", 2);
        try (Store store = open()) {
            add(store, first);
            DocumentReading again = Texts.planned(first.document());
            try (Adding adding = store.adding(OTHER)) {
                adding.add(List.of(Entry.of(again)));
            }
            assertEquals(again.claims(), claims(store, Filter.all()));
            List<Run> runs = store.runs();
            assertEquals(
                    List.of(Texts.VERSIONS, OTHER),
                    runs.stream().map(Run::versions).toList());
            assertEquals(List.of(2L, 2L), runs.stream().map(Run::claims).toList());
            assertEquals(
                    List.of(true, false),
                    runs.stream().map(r -> r.ended().isPresent()).toList());
        }
    }

    @Test
    void aFilterAsksForClaims() {
        DocumentReading told = Texts.shelling("d1", 2);
        DocumentReading planned = Texts.planned(Texts.shelling("d2", 1).document());
        DocumentReading empty = new DocumentReading(Document.of("d3", "Nothing."), List.of(), List.of(), List.of());
        try (Store store = open()) {
            add(store, told, planned, empty);
            List<Claim> all =
                    Stream.of(told, planned).flatMap(r -> r.claims().stream()).toList();
            List<Claim> none = List.of();
            Map<Condition, List<Claim>> asked = new LinkedHashMap<>();
            asked.put(new Involves("RUS"), all);
            asked.put(new Involves("UKR"), all);
            asked.put(new Involves("FRA"), none);
            asked.put(new Involves("dnipro"), all);
            asked.put(new Involves("Russia"), all);
            asked.put(new DoneBy("RUSMIL"), all);
            asked.put(new DoneBy("UKR"), none);
            asked.put(new DoneTo("UKR"), all);
            asked.put(new DoneTo("RUS"), none);
            asked.put(new Between("UKR", "RUS"), all);
            asked.put(new Between("UKR", "FRA"), none);
            asked.put(new OfType(Set.of("ASSAULT", "AID")), all);
            asked.put(new OfType(Set.of("ASSAULT/artillery")), all);
            asked.put(new OfType(Set.of("ASSAULT/aerial")), none);
            asked.put(new OfQuad(Set.of(1, 4)), all);
            asked.put(new OfQuad(Set.of(3)), none);
            asked.put(new On(day(7), day(9)), all);
            asked.put(new On(day(8), Optional.empty()), none);
            asked.put(new On(Optional.empty(), day(6)), all);
            asked.put(new On(Optional.empty(), day(5)), none);
            asked.put(new In(Set.of("UKR")), all);
            asked.put(new In(Set.of("RUS")), none);
            asked.put(new Told(Set.of(Status.PLANNED)), planned.claims());
            asked.put(new ToldAsHappened(), told.claims());
            asked.put(new RestingOn(Set.of("organisation")), all);
            asked.put(new RestingOn(Set.of(RestingOn.OUTLET)), none);
            asked.put(new PublishedBy(Set.of("the post")), all);
            asked.put(new PublishedBy(Set.of("The Times")), none);
            asked.put(new WithWords("shelling 1"), told.claims().subList(1, 2));
            asked.put(new WithWords("\"Kyiv said\""), all);
            asked.put(new WithWords("\"said Kyiv\""), none);
            asked.put(new WithOrigins(1), none);
            asked.forEach((condition, claims) ->
                    assertEquals(claims, claims(store, Filter.all().and(condition)), condition.toString()));
            Filter both = Filter.all().and(new ToldAsHappened()).and(new WithWords("times 0"));
            assertEquals(told.claims().subList(0, 1), claims(store, both));
            List<String> documents = new ArrayList<>();
            store.documents(both, d -> documents.add(d.id()));
            store.documents(Filter.all(), d -> documents.add(d.id()));
            assertEquals(List.of("d1", "d1", "d2", "d3"), documents);
            assertEquals(Set.of("ASSAULT", "ASSAULT/artillery"), store.types());
        }
    }

    @Test
    void moreThanFitsAPageComesInItsOrder() {
        DocumentReading[] readings = IntStream.range(0, 200)
                .mapToObj(i -> Texts.shelling("document " + i, i % 3))
                .toArray(DocumentReading[]::new);
        try (Store store = open()) {
            add(store, readings);
            List<DocumentReading> found = new ArrayList<>();
            store.readings(Filter.all(), found::add);
            assertEquals(List.of(readings), found);
            List<DocumentReading> telling = new ArrayList<>();
            store.readings(Filter.all().and(new OfQuad(Set.of(4))), telling::add);
            assertEquals(Stream.of(readings).filter(r -> !r.claims().isEmpty()).toList(), telling);
            assertEquals(200, store.search("post", 500).size());
        }
    }

    @Test
    void theWordsAreMadeAnewWhereTheyAreLost() throws IOException {
        try (Store store = open()) {
            add(store, Texts.shelling("d1", 1), Texts.shelling("d2", 1));
        }
        try (Stream<Path> files = Files.list(folder.resolve("sayso.db.words"))) {
            for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (Store store = open()) {
            assertEquals(Set.of("d1", "d2"), Set.copyOf(store.search("shells", 9)));
        }
        try (Stream<Path> files = Files.list(folder.resolve("sayso.db.words"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        try (Store store = open()) {
            assertEquals(Set.of("d1", "d2"), Set.copyOf(store.search("shells", 9)));
        }
    }

    @Test
    void linksAreReplacedAsAWhole() {
        Event event = new Event(
                "e1",
                new EventType("ASSAULT", Optional.empty(), List.of(), "190", 4, -9),
                Status.HAPPENED,
                List.of(),
                Optional.of(new When(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 7), When.Basis.STATED)),
                Optional.empty(),
                List.of(Texts.shelling("d1", 1).claims().get(0).id()),
                List.of(),
                new Corroboration(
                        List.of("d1"),
                        List.of("The Post"),
                        List.of(new Origin("The Post", true, List.of("it says so"), List.of("d1"))),
                        List.of("Kyiv"),
                        List.of()),
                List.of());
        try (Store store = open()) {
            add(store, Texts.shelling("d1", 1), Texts.shelling("d2", 1));
            assertTrue(store.isToBeLinked());
            Linked linked = new Linked(
                    List.of(new Copy("d2", "d1", 0.9)), List.of(new Story("s1", List.of("d1", "d2"))), List.of(event));
            store.link(digests -> {
                assertEquals(
                        List.of("d1", "d2"),
                        digests.stream().map(Digest::document).toList());
                assertEquals(2, digests.size());
                return linked;
            });
            assertFalse(store.isToBeLinked());
            assertEquals(new Store.Counts(2, 2, 1, 1, 1), store.counts());
            assertEquals(List.of(event), events(store, Filter.all()));
            assertEquals(List.of(event), events(store, Filter.all().and(new WithOrigins(1))));
            assertEquals(List.of(), events(store, Filter.all().and(new WithOrigins(2))));
            assertEquals(List.of(), events(store, Filter.all().and(new Involves("FRA"))));
            assertEquals(
                    event.claims(),
                    claims(store, Filter.all().and(new WithOrigins(1))).stream()
                            .map(Claim::id)
                            .toList());
            List<Claim> telling = Texts.shelling("d1", 1).claims();
            assertEquals(List.of(new Dossier(event, telling, List.of())), dossiers(store, Filter.all()));
            assertEquals(List.of(), dossiers(store, Filter.all().and(new WithOrigins(2))));
            assertEquals(Optional.of("d1"), store.original("d2").map(Document::id));
            assertEquals(Optional.empty(), store.original("d1"));
            store.link(digests -> new Linked(List.of(), List.of(), List.of()));
            assertEquals(new Store.Counts(2, 2, 0, 0, 0), store.counts());
        }
    }

    @Test
    void digestsOfAnotherShapeAreMadeAnew() {
        try (Store store = open()) {
            add(store, Texts.shelling("d1", 1), Texts.shelling("d2", 1));
            store.database()
                    .run("UPDATE digests SET digest = '{}'; UPDATE meta SET value = 'x' WHERE name = 'digests'");
            store.link(digests -> {
                assertEquals(
                        List.of("d1", "d2"),
                        digests.stream().map(Digest::document).toList());
                return new Linked(List.of(), List.of(), List.of());
            });
        }
    }

    @Test
    void aSecondInThisProcessIsToldSo() {
        try (Store store = open()) {
            StoreException e = assertThrows(StoreException.class, this::open);
            assertEquals(store.path() + " is open in this process already", e.getMessage());
        }
    }

    @Test
    void whatIsNoStoreIsNotTouched() throws IOException {
        Path text = Files.writeString(
                folder.resolve("sayso.db"), "a text, and no database at all, however long it may be\n".repeat(400));
        assertTrue(message().endsWith("sayso.db is no store: name another file with --store"), message());
        assertEquals("a text", Files.readString(text).substring(0, 6));
    }

    @Test
    void storesOfOtherVersionsAreRefused() {
        version(7);
        assertTrue(message().contains("was written by a newer Sayso (store version 7; this one knows 1)"), message());
        version(0);
        assertTrue(message().contains("was written by an older Sayso (store version 0; this one writes 1)"), message());
    }

    @Test
    void aDatabaseOfOthersIsRefused() throws SQLException {
        try (Database database = Database.open(folder.resolve("sayso.db"))) {
            database.run("CREATE TABLE mine (a INTEGER)");
        }
        assertTrue(message().contains("is a DuckDB file, but no store of Sayso's"), message());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        StoreException e = assertThrows(StoreException.class, () -> Store.open(folder.resolve("no/sayso.db")));
        assertTrue(e.getMessage().endsWith("there is no folder " + folder.resolve("no")), e.getMessage());
    }

    private void version(int version) {
        if (!Files.exists(folder.resolve("sayso.db"))) {
            open().close();
        }
        try (Database database = Database.open(folder.resolve("sayso.db"))) {
            database.run("UPDATE meta SET value = '" + version + "' WHERE name = 'version'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String message() {
        return assertThrows(StoreException.class, this::open).getMessage();
    }

    private static Optional<LocalDate> day(int ofJanuary) {
        return Optional.of(LocalDate.of(2026, 1, ofJanuary));
    }

    private static List<String> places(Wanted wanted) {
        return wanted.refused().stream().map(s -> s.where()).toList();
    }

    private static List<Event> events(Store store, Filter filter) {
        List<Event> events = new ArrayList<>();
        store.events(filter, events::add);
        return events;
    }

    private Store open() {
        return Store.open(folder.resolve("sayso.db"));
    }

    private static Added add(Store store, DocumentReading... readings) {
        try (Adding adding = store.adding(Texts.VERSIONS)) {
            Added added = adding.add(Stream.of(readings).map(Entry::of).toList());
            adding.end();
            return added;
        }
    }

    private static List<Dossier> dossiers(Store store, Filter filter) {
        List<Dossier> dossiers = new ArrayList<>();
        store.dossiers(filter, dossiers::add);
        return dossiers;
    }

    private static List<Claim> claims(Store store, Filter filter) {
        List<Claim> claims = new ArrayList<>();
        store.claims(filter, claims::add);
        return claims;
    }
}
