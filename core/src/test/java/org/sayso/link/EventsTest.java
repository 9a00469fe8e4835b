package org.sayso.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Outlets;
import org.sayso.extract.Coder;
import org.sayso.link.Disagreement.Matter;
import org.sayso.link.Disagreement.Value;
import org.sayso.text.Document;

/** Claims of texts as the coder reads them, since these are what is linked. */
class EventsTest {

    private static final String THURSDAY = "2026-01-08";
    private static final String FRIDAY = "2026-01-09";
    private static final Outlets NOBODY_KNOWN = new Outlets(List.of());

    private static Coder coder;

    @BeforeAll
    static void open() {
        coder = Coder.open();
    }

    @AfterAll
    static void close() {
        coder.close();
    }

    @Test
    void twoReportsOfOneStrikeAreOneEvent() {
        Event event = only(List.of(
                text("a", THURSDAY, "Russia struck Kharkiv on Wednesday, killing four people."),
                text("b", THURSDAY, "Russian missiles hit the city of Kharkiv on Wednesday and killed four people.")));
        assertEquals("ASSAULT", event.type().type());
        assertEquals(Status.HAPPENED, event.status());
        assertEquals("Kharkiv", event.where().orElseThrow().name());
        assertEquals("2026-01-07", event.when().orElseThrow().from().toString());
        assertEquals(List.of("a", "b"), event.corroboration().reports());
    }

    @Test
    void aLeaderStandsForHisCountry() {
        only(List.of(
                text("a", THURSDAY, "Kenya expelled three Rwandan diplomats on Wednesday."),
                text("b", THURSDAY, "President William Ruto expelled three Rwandan diplomats on Wednesday.")));
    }

    @Test
    void twoWhoMeetAreTheSameTwoInEveryReport() {
        List<Event> events = events(List.of(
                text("a", THURSDAY, "Vladimir Putin met Xi Jinping in Beijing on Wednesday."),
                text("b", THURSDAY, "Putin and Xi Jinping held talks in the Chinese capital on Wednesday."),
                text("c", THURSDAY, "Vladimir Putin met Narendra Modi in Beijing on Wednesday.")));
        assertEquals(1, told(events, "a", "b").size());
        assertEquals(0, told(events, "a", "c").size());
    }

    @Test
    void anArrestIsTheSameByWhomAndWhereNotByWhoReportsItFirst() {
        List<Event> events = events(List.of(
                text("a", THURSDAY, "Police arrested Samir Duarte in Kharkiv on Wednesday."),
                text("b", FRIDAY, "Samir Duarte was arrested in Kharkiv on Wednesday."),
                text("c", FRIDAY, "Police arrested Pavel Okemwa in Kharkiv on Wednesday.")));
        assertEquals(1, told(events, "a", "b").size());
        assertEquals(0, told(events, "a", "c").size());
    }

    @Test
    void fiveExpelledAndTwentySevenAreTwoActs() {
        assertNoneShared(
                text("a", THURSDAY, "Kenya expelled five Rwandan diplomats on Wednesday."),
                text("b", THURSDAY, "Kenya expelled 27 Rwandan diplomats on Wednesday."));
    }

    @Test
    void anotherCityIsAnotherStrike() {
        assertNoneShared(
                text("a", THURSDAY, "Russia struck Kharkiv on Wednesday."),
                text("b", THURSDAY, "Russia struck Dnipro on Wednesday."));
    }

    @Test
    void theNextDaysStrikeWithAnotherTollIsAnother() {
        assertNoneShared(
                text("a", THURSDAY, "Russia struck Kharkiv on Wednesday, killing four people."),
                text("b", FRIDAY, "Russia struck Kharkiv on Thursday, killing nine people."));
    }

    @Test
    void aReportThatIsADayOffIsStillOfTheStrikeThatKilledAsMany() {
        Event event = only(List.of(
                text("a", THURSDAY, "Russia struck Kharkiv on Tuesday, killing nine people."),
                text("b", THURSDAY, "Russia struck Kharkiv on Wednesday, killing nine people.")));
        assertEquals(List.of("2026-01-06", "2026-01-07"), values(event, Matter.DAY));
    }

    @Test
    void aPlanIsNotADeed() {
        List<Event> events = events(List.of(
                text("a", THURSDAY, "Kenya will expel three Rwandan diplomats."),
                text("b", THURSDAY, "Kenya expelled three Rwandan diplomats.")));
        assertEquals(0, told(events, "a", "b").size());
        assertEquals(1, events.stream().filter(Event::toldAsHappened).count());
    }

    @Test
    void aDenialStandsAgainstWhatOthersAssert() {
        Event event = only(List.of(
                text("a", THURSDAY, "Israel struck Rafah on Wednesday, killing four people, medics said."),
                text("b", THURSDAY, "Israel denied that it had struck Rafah.")));
        assertEquals(List.of("a"), event.corroboration().reports());
        assertEquals(1, event.against().size());
        assertEquals(event.against(), event.corroboration().denials());
    }

    @Test
    void whatIsOnlyDeniedIsNoEvent() {
        assertEquals(List.of(), events(List.of(text("a", THURSDAY, "Israel denied that it had struck Rafah."))));
    }

    @Test
    void whatTheTextsDifferOnIsTold() {
        Event event = only(List.of(
                text("a", THURSDAY, "Russia struck Kharkiv on Wednesday, killing at least four people."),
                text("b", THURSDAY, "Russia struck Kharkiv on Wednesday, killing six people.")));
        assertEquals(List.of("6", "at least 4"), values(event, Matter.KILLED));
    }

    @Test
    void whoSharesNeitherActorNorPlaceIsNeverLinked() {
        assertNoneShared(
                text("a", THURSDAY, "Gunmen attacked a convoy on Wednesday."),
                text("b", THURSDAY, "Soldiers attacked a village on Wednesday."));
    }

    @Test
    void whatFitsTwoEventsJoinsNeither() {
        List<Event> events = events(List.of(
                text("a", THURSDAY, "Russia struck Kharkiv on Wednesday."),
                text("b", THURSDAY, "Russia struck Dnipro on Wednesday."),
                text("c", THURSDAY, "Russia struck Ukraine on Wednesday.")));
        assertEquals(3, events.size());
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        List<Digest> digests = new ArrayList<>(digests(List.of(
                text("a", THURSDAY, "Russia struck Kharkiv on Wednesday, killing four people."),
                text("b", THURSDAY, "Russian missiles hit Kharkiv on Wednesday and killed four people."),
                text("c", FRIDAY, "Russia struck Kharkiv on Thursday, killing nine people. Russia struck Dnipro."),
                text("d", FRIDAY, "Russia struck Ukraine on Thursday. Moscow denied that it had struck Kharkiv."),
                text("e", THURSDAY, "Vladimir Putin met Xi Jinping in Beijing on Wednesday."),
                text("f", FRIDAY, "Putin and Xi Jinping held talks in the Chinese capital on Wednesday."),
                text("g", FRIDAY, "Kenya will expel three Rwandan diplomats. Kenya expelled a Rwandan envoy."),
                text(
                        "h",
                        THURSDAY,
                        "Kenya expelled three Rwandan diplomats on Wednesday. Gunmen attacked a convoy."))));
        Linker linker = new Linker(NOBODY_KNOWN);
        Linked first = linker.link(digests);
        for (int seed = 0; seed < 25; seed++) {
            Collections.shuffle(digests, new Random(seed));
            assertEquals(first, linker.link(digests));
        }
    }

    private static Document text(String id, String published, String text) {
        return Document.of(id, text).publishedAt(Instant.parse(published + "T12:00:00Z"));
    }

    private static List<Digest> digests(List<Document> documents) {
        List<DocumentReading> readings = coder.readings(documents);
        return readings.stream().map(Digest::of).toList();
    }

    /** Of documents of which each stands in a story of its own, so that claims alone tell. */
    private static List<Event> events(List<Document> documents) {
        List<Digest> digests = digests(documents);
        List<Story> stories = digests.stream()
                .map(d -> new Story("story-" + d.document(), List.of(d.document())))
                .toList();
        return Events.of(
                digests.stream().flatMap(d -> d.tellings().stream()).toList(),
                stories,
                Lineage.of(digests, List.of(), NOBODY_KNOWN));
    }

    /** The one event that all these tell. */
    private static Event only(List<Document> documents) {
        List<Event> events = events(documents);
        assertEquals(1, events.size(), () -> shown(events));
        return events.get(0);
    }

    private static String shown(List<Event> events) {
        return events.stream().map(Event::toString).collect(Collectors.joining("\n"));
    }

    private static List<Event> told(List<Event> events, String... documents) {
        return events.stream()
                .filter(e -> e.corroboration().reports().containsAll(List.of(documents)))
                .toList();
    }

    private static void assertNoneShared(Document one, Document other) {
        List<Event> events = events(List.of(one, other));
        assertTrue(events.size() >= 2, () -> shown(events));
        assertFalse(events.stream().anyMatch(e -> e.corroboration().reports().size() > 1), () -> shown(events));
    }

    private static List<String> values(Event event, Matter matter) {
        return event.disagreements().stream()
                .filter(d -> d.matter() == matter)
                .flatMap(d -> d.values().stream())
                .map(Value::value)
                .toList();
    }
}
