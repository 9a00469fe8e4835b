package org.sayso.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sayso.text.Document;
import org.sayso.text.Span;

class CopiesTest {

    private static final Instant MORNING = Instant.parse("2026-01-08T06:00:00Z");
    private static final int OUTLETS = 50;
    private static final int STORIES = 300;

    private final Newsroom newsroom = new Newsroom(5);
    private final List<Digest> printed = new ArrayList<>();
    private final Map<String, String> truth = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    /** 300 stories with seven copies each; 900 reports of their own words around shared quotations; 400 pages with footers. */
    @Test
    void cutToppedAndEditedCopiesAreFoundAndNothingElse() {
        printStories();
        printPagesWithFooters();
        Map<String, String> found =
                Copies.of(printed).stream().collect(Collectors.toMap(Copy::document, Copy::original));
        List<String> wrong = found.keySet().stream()
                .filter(d -> !found.get(d).equals(truth.get(d)))
                .toList();
        List<String> missed =
                truth.keySet().stream().filter(d -> !found.containsKey(d)).toList();
        double precision = 1 - (double) wrong.size() / found.size();
        double recall = (double) (found.size() - wrong.size()) / truth.size();
        assertTrue(
                precision >= 0.995 && recall >= 0.97,
                () -> "precision %.4f, recall %.4f of %d copies among %d documents; wrong %s, missed %s"
                        .formatted(precision, recall, truth.size(), printed.size(), byKind(wrong), byKind(missed)));
    }

    @Test
    void theOrderOfArrivalMakesNoDifference() {
        printStories();
        List<Copy> copies = Copies.of(printed);
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(printed, new Random(seed));
            assertEquals(copies, Copies.of(printed));
        }
    }

    @Test
    void oneStoryMayHaveThousandsOfCopies() {
        List<String> report = newsroom.report(20);
        print("agency", "story", report);
        for (int i = 0; i < 5000; i++) {
            List<String> copy =
                    switch (i % 3) {
                        case 0 -> report;
                        case 1 -> Newsroom.cut(report, 0.4);
                        default -> newsroom.topped(report);
                    };
            print("outlet " + i, "copy", newsroom.edited(copy));
        }
        long ofTheFirst = Copies.of(printed).stream()
                .filter(c -> c.original().equals(printed.get(0).document()))
                .count();
        assertTrue(ofTheFirst >= 4900, () -> ofTheFirst + " of 5000");
    }

    @Test
    void theOriginalIsTheEarliestThenThatOfTheFirstIdAndUndatedOnesComeLast() {
        List<String> report = newsroom.report(6);
        Digest undated = undated("a", report);
        Digest late = Newsroom.digest("b", "The Bugle", report, MORNING.plusSeconds(60));
        Digest early = Newsroom.digest("d", "The Horn", report, MORNING);
        Digest asEarly = Newsroom.digest("c", "The Times", report, MORNING);
        assertEquals(
                List.of(new Copy("d", "c", 1), new Copy("b", "c", 1), new Copy("a", "c", 1)),
                Copies.of(List.of(undated, late, early, asEarly)));
    }

    @Test
    void theShareIsOfTheCopysOwnWording() {
        List<String> report = newsroom.report(30);
        List<String> half = Newsroom.cut(report, 0.5);
        Copy cut = Copies.of(List.of(digest("a", report, 0), digest("b", half, 60)))
                .get(0);
        Copy told = Copies.of(List.of(digest("a", half, 0), digest("b", report, 60)))
                .get(0);
        assertEquals(1, cut.share(), 0.02);
        assertEquals(0.5, told.share(), 0.1);
    }

    @Test
    void aRoundUpDoesNotMakeItsStoriesOne() {
        List<String> one = newsroom.report(15);
        List<String> other = newsroom.report(15);
        List<String> roundUp = new ArrayList<>(Newsroom.cut(one, 0.6));
        roundUp.addAll(Newsroom.cut(other, 0.6));
        List<Copy> copies =
                Copies.of(List.of(digest("a", one, 0), digest("b", other, 60), digest("round-up", roundUp, 120)));
        assertEquals(List.of("round-up"), copies.stream().map(Copy::document).toList());
    }

    /** What a cluster needs of two documents that it has joined on a hash. */
    @Test
    void twoSketchesTellWhetherOneRepeatsTheOther() {
        List<String> report = newsroom.report(15);
        Sketch sketch = digest("a", report, 0).sketch();
        assertTrue(Repeats.areCopies(
                sketch, digest("b", newsroom.topped(report), 60).sketch()));
        assertFalse(
                Repeats.areCopies(sketch, digest("c", newsroom.report(15), 120).sketch()));
    }

    @Test
    void aSpeechInQuotationMarksIsACopyOfItself() {
        String speech = "“" + String.join(" ", newsroom.report(10)) + "”";
        assertEquals(
                1,
                Copies.of(List.of(digest("a", List.of(speech), 0), digest("b", List.of(speech), 60)))
                        .size());
    }

    @Test
    void captionsMakeNoCopies() {
        String caption = String.join(" ", newsroom.report(6)) + "\n";
        assertEquals(List.of(), Copies.of(List.of(captioned("a", caption), captioned("b", caption))));
    }

    @Test
    void whatHasNoWordsIsNoCopy() {
        assertEquals(List.of(), Copies.of(List.of(digest("a", List.of(" … "), 0), digest("b", List.of(""), 60))));
    }

    private void printStories() {
        for (int i = 0; i < STORIES; i++) {
            List<String> report = newsroom.report();
            report.add(3, newsroom.quotation());
            String original = print("agency", "story", report);
            List<String> cut = Newsroom.cut(report, 0.4);
            copy("cut", original, cut);
            copy("topped", original, newsroom.topped(report));
            copy("edited", original, newsroom.edited(report));
            copy("cut and edited", original, newsroom.edited(cut));
            copy("cut and topped", original, newsroom.topped(cut));
            copy("cut, edited and topped", original, newsroom.topped(newsroom.edited(cut)));
            copy("in other type", original, Newsroom.reset(report));
            String quotation = newsroom.quotation();
            IntStream.of(3, 6, 12).forEach(n -> print(anyOutlet(), "own words", newsroom.reportAround(quotation, n)));
        }
    }

    private void printPagesWithFooters() {
        for (int outlet = 0; outlet < 20; outlet++) {
            List<String> footer = newsroom.report(4);
            for (int page = 0; page < 20; page++) {
                List<String> report = newsroom.report(2 + page % 5);
                report.addAll(footer);
                print("outlet " + outlet, "page with footer", report);
            }
        }
    }

    private String print(String outlet, String kind, List<String> report) {
        Digest digest = newsroom.printed(outlet, report);
        printed.add(digest);
        kinds.put(digest.document(), kind);
        return digest.document();
    }

    private void copy(String kind, String original, List<String> report) {
        truth.put(print(anyOutlet(), kind, report), original);
    }

    private String anyOutlet() {
        return "outlet " + printed.size() % OUTLETS;
    }

    private Map<String, Long> byKind(List<String> documents) {
        return documents.stream().collect(Collectors.groupingBy(kinds::get, TreeMap::new, Collectors.counting()));
    }

    private static Digest digest(String id, List<String> report, int seconds) {
        return Newsroom.digest(id, "The Bugle", report, MORNING.plusSeconds(seconds));
    }

    private static Digest undated(String id, List<String> report) {
        Document document = Document.of(id, String.join(" ", report));
        return digest(document);
    }

    private Digest captioned(String id, String caption) {
        String text = caption + String.join(" ", newsroom.report(3));
        return digest(new Document(
                id,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                Optional.empty(),
                List.of(new Span(0, caption.length()))));
    }

    private static Digest digest(Document document) {
        return new Digest(
                document.id(),
                document.title(),
                document.outlet(),
                document.agency(),
                document.url(),
                document.published(),
                Sketch.of(document),
                new Gist(new TreeMap<>()),
                List.of());
    }
}
