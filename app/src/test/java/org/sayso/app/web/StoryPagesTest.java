package org.sayso.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Stance;
import org.sayso.claim.DocumentReading;
import org.sayso.codebook.OutletReader;
import org.sayso.extract.Coder;
import org.sayso.link.Linker;
import org.sayso.store.Adding;
import org.sayso.store.Entry;
import org.sayso.store.Store;
import org.sayso.store.Versions;

/** The stories and the page of an event, as a browser gets them. */
class StoryPagesTest {

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "' onmouseover='alert(1)",
            "\" autofocus onfocus=\"alert(1)",
            "</a><iframe src=javascript:alert(1)>",
            "</title><script>alert(2)</script>",
            "javascript:alert(1)",
            "<style>*{display:none}</style>",
            "<base href=//evil.example>",
            "<meta http-equiv=refresh content=0>",
            "<form action=//evil.example><button>",
            "<a href=\"data:text/html,x\">here</a>",
            "</td></table><object data=x>",
            "<div hx-get=/steal hx-trigger=load>",
            "--><link rel=stylesheet href=//evil.example>",
            "<math><mi xlink:href=javascript:alert(1)>",
            "${7*7} {{7*7}} <%= 7*7 %>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "\u202egnp.exe <embed src=x>");

    @TempDir
    static Path folder;

    private static Store store;
    private static Coder coder;
    private static Site site;

    @BeforeAll
    static void serve() {
        store = Store.open(folder.resolve("sayso.db"));
        coder = Coder.open();
        List<DocumentReading> readings = new ArrayList<>();
        readings.add(News.by("The Post", 1).reading(12));
        readings.add(News.by("The Herald", 2).reading(12));
        readings.add(News.by("The Courier", 3)
                .on(SourceType.UNNAMED_GROUP, "officials", Stance.ASSERTS)
                .reading(14));
        readings.add(News.by("The Record", 4)
                .on(SourceType.ORGANISATION, "Moscow", Stance.DENIES)
                .reading(0));
        readings.add(
                News.by("The Globe", 5).on(SourceType.MEDIA, "", Stance.ASSERTS).reading(12));
        for (int i = 0; i < HOSTILE.size(); i++) {
            readings.add(News.everywhere(HOSTILE.get(i), i).reading(0));
        }
        try (Adding adding = store.adding(new Versions("0.1.0", "plover", "r", "w", "m"))) {
            adding.add(readings.stream().map(Entry::of).toList());
            adding.end();
        }
        store.relink(new Linker(OutletReader.bundled()));
        site = Site.start(store, coder, new SiteOptions("127.0.0.1", 0, Optional.empty(), false));
    }

    @AfterAll
    static void end() {
        site.close();
        coder.close();
        store.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = site.address().resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertEquals(200, response.statusCode(), path);
        return Jsoup.parse(response.body());
    }

    private static List<String> stories() throws IOException, InterruptedException {
        return page("/stories").select("tr[data-item] th a").eachAttr("href");
    }

    /** The page of the story that tells of Dnipro on 6 January. */
    private static Document story() throws IOException, InterruptedException {
        return page("/stories/story-the-post%2F1");
    }

    private static Document event() throws IOException, InterruptedException {
        return page(story().selectFirst(".matrix tr[data-item] th a").attr("href"));
    }

    @Test
    void theListCountsWhatAStoryHolds() throws IOException, InterruptedException {
        Document list = page("/stories");
        Element row = list.selectFirst("tr[data-item]");
        assertEquals("Dnipro is shelled, says The Post", row.selectFirst("th").text());
        assertEquals("2026-01-06T01:30:00Z", row.selectFirst("time").attr("datetime"));
        assertEquals("6 January 2026, 01:30 UTC", row.selectFirst("time").text());
        assertEquals(
                List.of("25", "25", "24", "1", "25"), row.select("td.number").eachText());
        assertEquals("Stories", list.selectFirst("nav [aria-current=page]").text());
    }

    @Test
    void theListEndsWhereItsPlaceSays() throws IOException, InterruptedException {
        Document end = page("/stories?after=~zzz");
        assertEquals(List.of(), end.select("tr[data-item]").eachText());
        assertEquals("/stories", end.selectFirst("main a").attr("href"));
        assertEquals(400, get("/stories?after=nowhere").statusCode());
    }

    @Test
    void aCellSaysHowAnOutletHasTheEvent() throws IOException, InterruptedException {
        Document story = story();
        List<String> outlets = story.select(".matrix thead th").eachText();
        Elements cells = story.selectFirst(".matrix tr[data-item]").children();
        assertEquals(outlets.size(), cells.size());
        assertEquals(
                "■ names a speaker: the army",
                cells.get(outlets.indexOf("The Post")).text());
        assertEquals(
                "⇉ copy of The Post ■ names a speaker: the army", spaced(cells.get(outlets.indexOf("The Herald"))));
        assertEquals("⇉ copy of The Post □ unnamed: officials", spaced(cells.get(outlets.indexOf("The Courier"))));
        assertEquals(
                "⇉ copy of The Post ■ denies, names a speaker: Moscow",
                spaced(cells.get(outlets.indexOf("The Record"))));
        assertEquals("⇉ copy of The Post · own report", spaced(cells.get(outlets.indexOf("The Globe"))));
        assertEquals(
                "/documents/the-herald%2F2",
                cells.get(outlets.indexOf("The Herald")).selectFirst("a").attr("href"));
    }

    private static String spaced(Element cell) {
        return String.join(" ", cell.select(".way").eachText());
    }

    @Test
    void wideTablesScrollInRegionsOfTheirOwn() throws IOException, InterruptedException {
        for (Document page : List.of(page("/stories"), story(), event())) {
            for (Element table : page.select("table")) {
                Element around = table.parent();
                assertEquals("region", around.attr("role"));
                assertEquals("0", around.attr("tabindex"));
                assertTrue(around.hasAttr("aria-label"));
                assertEquals(1, table.select("caption").size());
                assertEquals(0, table.select("th:not([scope])").size());
            }
            assertEquals(1, page.select("h1").size());
        }
    }

    @Test
    void answersStandBesideEachOtherWithThoseWhoGiveThem() throws IOException, InterruptedException {
        for (Document page : List.of(story(), event())) {
            Element table = page.selectFirst(".differences");
            assertTrue(table.selectFirst("caption").text().endsWith("how many were killed"));
            assertEquals(List.of("12", "14"), table.select("tbody th").eachText());
            assertEquals(
                    "The Courier, □ unnamed: officials",
                    table.select("tbody tr").get(1).selectFirst("li").text());
        }
    }

    @Test
    void copiesAreFoldedUnderTheirOriginal() throws IOException, InterruptedException {
        Document story = story();
        assertEquals(1, story.select(".documents > li").size());
        assertEquals("24 copies of it", story.selectFirst(".documents summary").text());
        Element copy = story.selectFirst(".documents details li");
        assertEquals("/documents/the-herald%2F2", copy.selectFirst("a").attr("href"));
        assertTrue(
                copy.text().matches(".*The Herald, 6 January 2026, 02:30 UTC, copy of The Post: \\d+ % of its words"),
                copy.text());
    }

    @Test
    void placesOnAStoryAreItsOwn() throws IOException, InterruptedException {
        String story = "/stories/story-the-post%2F1";
        assertEquals(0, page(story + "?after=0~9").select(".matrix").size());
        assertEquals(0, page(story + "?documents=9").select(".documents > li").size());
        assertEquals(400, get(story + "?after=x").statusCode());
        assertEquals(400, get(story + "?documents=x").statusCode());
    }

    @Test
    void anEventIsToldWithWhatItRestsOn() throws IOException, InterruptedException {
        Document event = event();
        assertEquals(
                "Assault, artillery: Russian troops (RUSMIL) → Dnipro (UKR)",
                event.selectFirst("h1").text());
        assertEquals(
                List.of("ASSAULT, artillery", "Russian troops (RUSMIL) → Dnipro (UKR)", "2026-01-05", "Dnipro, UKR"),
                event.select(".facts dd").eachText().subList(0, 4));
        String counts = event.select(".counts li").eachText().stream().collect(Collectors.joining("\n"));
        assertTrue(counts.contains("\n1 denial"), counts);
        assertTrue(counts.startsWith("24 reports"), counts);
        assertEquals(
                event.select(".origin").size(), event.select(".origin .why").size());
        assertTrue(event.select(".origin h3").eachText().stream()
                .anyMatch(h -> h.contains("independence not established")));
    }

    @Test
    void itsClaimsAreQuotedForAndAgainst() throws IOException, InterruptedException {
        Elements lists = event().select(".claims");
        assertEquals(List.of(24, 1), lists.stream().map(Element::childrenSize).toList());
        Element first = lists.get(0).child(0);
        assertEquals(
                "Russian troops shelled Dnipro, killing 12 people, the army said.",
                first.selectFirst("blockquote").text());
        assertTrue(first.text().endsWith("happened; rule assault-shell-verb, sure to 97 %"), first.text());
        assertEquals("/documents/the-post%2F1", first.selectFirst("a").attr("href"));
        assertTrue(lists.get(1).text().contains("■ denies, names a speaker: Moscow"));
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException, InterruptedException {
        assertEquals(404, get("/stories/story-none").statusCode());
        assertEquals(404, get("/events/event-%3Cscript%3E").statusCode());
        assertEquals(404, get("/events/'%20OR%20true").statusCode());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextIsTextAlone(String attack) throws IOException, InterruptedException {
        Document story = story();
        Document event = event();
        assertTrue(story.select(".matrix thead th").eachText().contains(shown(attack)));
        assertTrue(story.select(".documents details a").eachText().contains(shown(attack)));
        assertTrue(spaced(story.selectFirst(".matrix")).contains("names a speaker: " + shown(attack)));
        assertTrue(event.select(".claims blockquote").text().contains(shown(attack) + " shelled Dnipro"));
        assertTrue(event.select(".counts").text().contains(shown(attack)));
    }

    static List<String> hostile() {
        return HOSTILE;
    }

    /** As a browser shows it, white space apart. */
    private static String shown(String text) {
        return Jsoup.parse(Entities.escape(text)).text();
    }

    @Test
    void noElementOrAttributeComesFromAText() throws IOException, InterruptedException {
        for (Document page : List.of(page("/stories"), story(), event())) {
            assertEquals(
                    List.of("/assets/htmx.min.js", "/assets/sayso.js"),
                    page.select("script").eachAttr("src"));
            assertEquals(
                    0,
                    page.select(
                                    "main :is(script, style, img, svg, iframe, object, embed, base, meta, link, form, math, button)")
                            .size());
            assertEquals(0, page.select("base, style, iframe, object, embed").size());
            for (Element element : page.getAllElements()) {
                element.attributes()
                        .forEach(a -> assertTrue(
                                !a.getKey().startsWith("on") && !a.getKey().equals("style"), a.html()));
            }
            page.select("[href]").forEach(a -> assertTrue(a.attr("href").matches("[/#].*"), a.outerHtml()));
        }
    }
}
