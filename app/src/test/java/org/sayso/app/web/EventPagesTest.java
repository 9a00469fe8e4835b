package org.sayso.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.claim.Actor;
import org.sayso.claim.Claim;
import org.sayso.claim.Claims;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.codebook.OutletReader;
import org.sayso.extract.Coder;
import org.sayso.link.Linker;
import org.sayso.store.Adding;
import org.sayso.store.Entry;
import org.sayso.store.Store;
import org.sayso.store.Versions;
import org.sayso.text.Document;
import org.sayso.text.Span;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** {@code /events} over a store in which a hostile name does something on each of 70 days, and some thank each other. */
class EventPagesTest {

    private static final int DAYS = 70;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Store store;
    private static Coder coder;
    private static Site site;

    static List<String> attacks() {
        return List.of(
                "<script>alert(1)</script>",
                "\"><script>alert(2)</script>",
                "'><img src=x onerror=alert(3)>",
                "\" onmouseover=\"alert(4)",
                "' onfocus='alert(5)' autofocus='",
                "<svg onload=alert(6)>",
                "</title><script>alert(7)</script>",
                "</textarea><script>alert(8)</script>",
                "javascript:alert(9)",
                "<iframe src=javascript:alert(10)></iframe>",
                "<a href=\"data:text/html,<script>alert(11)</script>\">x</a>",
                "]]><x xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(12)</script></x>",
                "&lt;script&gt;alert(13)&lt;/script&gt;",
                "&#x3C;script&#x3E;alert(14)",
                "${7*7} @raw $unsafe{x} {{7*7}}",
                "'; DROP TABLE events; --",
                "' OR '1'='1",
                "?\" OR 1=1; ATTACH 'x.db' --",
                "%00%0d%0aSet-Cookie: a=b",
                "\r\nSet-Cookie: sayso-token=x",
                "<!--<script>alert(15)//-->",
                "<style>*{display:none}</style>",
                "\u202Egnp.exe\u0007\u0000\uFFFE",
                "<form action=//evil.example><button>x",
                "=HYPERLINK(\"http://evil.example\")",
                "*:* ~ (( \" [a TO b] -",
                "<meta http-equiv=refresh content=0;url=//evil.example>");
    }

    @BeforeAll
    static void serve() {
        store = Store.open(folder.resolve("sayso.db"));
        try (Adding adding = store.adding(new Versions("0.1.0", "plover", "1", "1", "1"))) {
            adding.add(readings().map(Entry::of).toList());
            adding.end();
        }
        store.relink(new Linker(OutletReader.bundled()));
        coder = Coder.open();
        site = Site.start(store, coder, new SiteOptions("127.0.0.1", 0, Optional.empty(), false));
    }

    @AfterAll
    static void end() {
        site.close();
        coder.close();
        store.close();
    }

    private static Stream<DocumentReading> readings() {
        List<String> attacks = attacks();
        return IntStream.range(0, DAYS)
                .mapToObj(day -> reading(day, attacks.get(day % attacks.size()) + " " + day, day % 5 == 0 ? 1 : 4));
    }

    private static DocumentReading reading(int number, String name, int quad) {
        String text = name + " shelled it.\n";
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(number);
        Document document = new Document(
                "d" + number,
                text,
                Optional.of(name),
                Optional.of(name),
                Optional.empty(),
                Optional.of("javascript:alert(1)"),
                Optional.of(Instant.parse("2026-04-01T00:00:00Z").plusSeconds(number)),
                "en",
                Optional.empty(),
                List.of());
        Span trigger = new Span(name.length() + 1, name.length() + "shelled".length() + 1);
        Actor actor = new Actor(
                Actor.Kind.NAMED,
                Optional.of(name),
                Optional.of("RUS"),
                Optional.empty(),
                Optional.of(number < 10 ? "RUSMIL" : "X" + name));
        Claim claim = new Claim(
                Claims.id(document.id(), trigger, "ASSAULT"),
                document,
                new Span(0, text.length() - 1),
                new EventType(quad == 1 ? "SUPPORT" : "ASSAULT", Optional.of(name), List.of(), "190", quad, -9),
                trigger,
                List.of(
                        new Participant(Role.SOURCE, new Span(0, name.length()), name, actor),
                        new Participant(Role.TARGET, new Span(0, name.length()), name, actor)),
                Optional.of(new When(day, day, When.Basis.STATED)),
                Optional.of(new Where(
                        name,
                        Optional.of("UKR"),
                        Optional.of(name),
                        Optional.empty(),
                        Optional.empty(),
                        Where.Basis.STATED)),
                List.of(),
                new Factuality(Certainty.CERTAIN, Polarity.POSITIVE, Status.HAPPENED, 3),
                "rule",
                1);
        return new DocumentReading(document, List.of(claim.sentence()), List.of(), List.of(claim));
    }

    // ---- What is asked for

    @Test
    void tableTimelineFeedAndExportAreOfTheSameEvents() {
        for (String question : List.of("?from=2026-01-05&to=2026-01-14", "?actor=RUSMIL", "?quad=4&to=2026-01-20")) {
            Element page = page("/events" + question);
            Set<String> shown =
                    new HashSet<>(page.select("table.events tbody a").eachAttr("href"));
            assertEquals(shown.size() + " events", page.select(".asked strong").text());
            long drawn = page.select(".timeline tbody td").eachText().stream()
                    .mapToLong(Long::parseLong)
                    .sum();
            assertEquals(shown.size(), drawn);
            Set<String> sent = new HashSet<>();
            get("/events/export" + question + "&format=csv")
                    .body()
                    .lines()
                    .skip(1)
                    .forEach(l -> sent.add(l.split(",")[0]));
            sent.removeIf(id -> !shown.contains("/events/" + id));
            assertEquals(shown.size(), sent.size());
            assertEquals(
                    shown.size(),
                    get("/events/export" + question + "&format=jsonl")
                            .body()
                            .lines()
                            .count());
            assertEquals(shown.size(), entries("/events.atom" + question).getLength());
        }
    }

    @Test
    void theQuestionIsSaidInWordsAndCanBeLoosened() {
        Element page = page("/events?actor=RUSMIL&quad=4&quad=3&origins=&text=");
        assertEquals(
                "8 events that a claim tells or denies with all of this:",
                page.select(".asked").text());
        assertEquals(
                List.of("actor RUSMIL ✕", "quad class 4 or 3 ✕"),
                page.select(".conditions li").eachText());
        assertEquals(
                List.of("/events?quad=4%2C3", "/events?actor=RUSMIL"),
                page.select(".conditions a").eachAttr("href"));
        assertEquals("RUSMIL", page.select("#f-actor").val());
        assertEquals(List.of("3", "4"), page.select("input[name=quad][checked]").eachAttr("value"));
        assertEquals(
                List.of(
                        "/events/export?actor=RUSMIL&quad=4%2C3&format=csv",
                        "/events/export?actor=RUSMIL&quad=4%2C3&format=jsonl", "/events.atom?actor=RUSMIL&quad=4%2C3"),
                page.select(".takeaway a").eachAttr("href"));
    }

    @Test
    void pagesFollowEachOther() {
        Element first = page("/events");
        assertEquals("70 events: all there are.", first.select(".asked").text());
        Element second = page(first.select("a[rel=next]").attr("href"));
        Set<String> all = new HashSet<>(first.select("table.events tbody a").eachAttr("href"));
        assertEquals(50, all.size());
        all.addAll(second.select("table.events tbody a").eachAttr("href"));
        assertEquals(70, all.size());
        assertTrue(second.select("a[rel=next]").isEmpty());
        assertEquals("2026-03-11", first.select("td.when").first().text());
        assertEquals("2026-01-01", second.select("td.when").last().text());
    }

    @Test
    void aBarNarrowsTheDates() {
        Element page = page("/events?from=2026-01-05&to=2026-01-14");
        assertEquals(10, page.select(".timeline svg a").size());
        Element bar = page.select(".timeline svg a").get(1);
        assertEquals("/events?from=2026-01-06&to=2026-01-06", bar.attr("href"));
        assertEquals(
                "2026-01-06: 1 event, of which 1 verbal cooperation",
                bar.select("title").text());
        assertEquals("1 event", page(bar.attr("href")).select(".asked strong").text());
        assertEquals("Events per week", page("/events").select("#timeline").text());
        assertEquals(
                "/events?from=2026-01-03&to=2026-01-04",
                page("/events?from=2026-01-03")
                        .select(".timeline svg a")
                        .first()
                        .attr("href"));
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        Element page = page("/events?actor=FRA");
        assertEquals(
                "no events that a claim tells or denies with all of this:",
                page.select(".asked").text());
        assertTrue(page.text().contains("No event meets all of it. Leave out a condition with its ✕, or ask for all."));
        assertEquals(0, entries("/events.atom?actor=FRA").getLength());
        assertEquals("", get("/events/export?format=jsonl&actor=FRA").body());
    }

    @Test
    void anEmptyStoreSaysWhatToDo() {
        try (Store empty = Store.open(folder.resolve("empty.db"));
                Site other = Site.start(empty, coder, new SiteOptions("127.0.0.1", 0, Optional.empty(), false))) {
            String page = get(other, "/events").body();
            assertTrue(Jsoup.parse(page).text().contains("Events are found when texts are linked. Add some"));
        }
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        for (String question : List.of(
                "from=yesterday",
                "quad=7",
                "pair=RUS",
                "country=Atlantis",
                "origins=0",
                "status=gone",
                "type=,",
                "from=2026-02-01&to=2026-01-01",
                "source-type=x",
                "happened=maybe",
                "actor=a&actor=b",
                "from=%2B999999999-01-01",
                "after=soon")) {
            HttpResponse<String> page = get("/events?" + question);
            assertEquals(400, page.statusCode(), question);
            String problem = Jsoup.parse(page.body()).select("[role=alert]").text();
            assertTrue(problem.startsWith("This cannot be asked. " + question.split("=")[0] + ": "), problem);
        }
        assertEquals(400, get("/events.atom?from=yesterday").statusCode());
        assertEquals(400, get("/events/export?format=csv&from=yesterday").statusCode());
        assertEquals(400, get("/events/export?format=xls").statusCode());
        assertEquals(400, get("/events/export").statusCode());
    }

    @Test
    void theFeedHasTheSameIdsEachTime() {
        NodeList entries = entries("/events.atom?actor=RUSMIL");
        assertEquals(10, entries.getLength());
        assertEquals(ids(entries), ids(entries("/events.atom?actor=RUSMIL")));
        assertEquals(10, new HashSet<>(ids(entries)).size());
        HttpResponse<String> feed = get("/events.atom");
        assertEquals(
                "application/atom+xml; charset=utf-8",
                feed.headers().firstValue("Content-Type").orElseThrow().toLowerCase());
    }

    private static List<String> ids(NodeList entries) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < entries.getLength(); i++) {
            ids.add(((org.w3c.dom.Element) entries.item(i))
                    .getElementsByTagName("id")
                    .item(0)
                    .getTextContent());
        }
        return ids;
    }

    // ---- Hostile names and questions

    @Test
    void hostileNamesAreShownAsText() {
        Element page = page("/events");
        assertHarmless(page);
        assertHarmless(page(page.select("a[rel=next]").attr("href")));
        String shown = page.text() + page("/events?to=2026-01-31").text();
        assertTrue(shown.contains("<script>alert(1)</script>"), shown);
        assertTrue(shown.contains("&lt;script&gt;alert(13)&lt;/script&gt;"), shown);
        assertTrue(shown.contains("${7*7} @raw $unsafe{x} {{7*7}}"), shown);
        assertEquals(50, entries("/events.atom").getLength());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aHostileQuestionIsOnlyText(String attack) {
        String value = EventQuestion.encoded(attack);
        for (String option : List.of(
                "actor",
                "pair",
                "type",
                "quad",
                "status",
                "country",
                "from",
                "source-type",
                "outlet",
                "origins",
                "text",
                "after",
                "q")) {
            String question = "?" + option + "=" + value;
            HttpResponse<String> page = get("/events" + question);
            assertTrue(Set.of(200, 400).contains(page.statusCode()), page.statusCode() + " " + question);
            assertHarmless(Jsoup.parse(page.body()));
            assertTrue(page.headers().allValues("Set-Cookie").isEmpty());
        }
        for (String option : List.of("actor", "outlet", "text")) {
            String question = "?" + option + "=" + value;
            int feed = get("/events.atom" + question).statusCode();
            assertTrue(Set.of(200, 400).contains(feed), feed + " " + question);
            if (feed == 200) {
                entries("/events.atom" + question);
            }
            HttpResponse<String> file = get("/events/export" + question + "&format=csv");
            assertTrue(Set.of(200, 400).contains(file.statusCode()), file.statusCode() + " " + question);
            assertFalse(file.headers().firstValue("Content-Type").orElseThrow().contains("html"));
        }
        assertEquals("70 events", page("/events").select(".asked strong").text());
        HttpResponse<String> own = get("/events?outlet=" + value + "%200");
        assertEquals(200, own.statusCode());
    }

    /** Only the site's own scripts, no handlers, styles, frames or images, and links that stay here. */
    private static void assertHarmless(Element page) {
        assertEquals(
                List.of("/assets/htmx.min.js", "/assets/sayso.js"),
                page.select("script").eachAttr("src"));
        assertEquals(2, page.select("script").size());
        assertTrue(page.select("iframe, img, object, embed, style, base, meta[http-equiv], svg svg, textarea")
                .isEmpty());
        assertEquals(2, page.select("form").size());
        for (Element element : page.getAllElements()) {
            element.attributes()
                    .forEach(a -> assertFalse(
                            a.getKey().startsWith("on")
                                    || a.getKey().equals("style")
                                    || a.getKey().equals("autofocus"),
                            element::outerHtml));
        }
        page.select("[href]")
                .eachAttr("href")
                .forEach(h -> assertTrue(h.startsWith("/") && !h.startsWith("//") || h.equals("#main"), h));
        page.select("[src], [action], [hx-get]")
                .forEach(e -> assertTrue(
                        (e.attr("src") + e.attr("action") + e.attr("hx-get")).startsWith("/"), e::outerHtml));
    }

    // ---- Fetching

    private static Element page(String address) {
        HttpResponse<String> response = get(address);
        assertEquals(200, response.statusCode(), address);
        return Jsoup.parse(response.body());
    }

    private static NodeList entries(String address) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            byte[] xml = get(address).body().getBytes(StandardCharsets.UTF_8);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getElementsByTagName("entry");
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(address, e);
        }
    }

    private static HttpResponse<String> get(String address) {
        return get(site, address);
    }

    private static HttpResponse<String> get(Site from, String address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(from.address() + address)).build();
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
