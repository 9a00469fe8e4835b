package org.sayso.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.app.fetch.LocalServer;
import org.sayso.store.Filter;
import org.sayso.store.Store;
import org.sayso.text.Document;

/** The command sayso watch against a server of the test, with all that it writes. */
class WatchTest {

    private static final String RSS = "application/rss+xml";
    private static final String HTML = "text/html; charset=utf-8";

    /** Stories of our own, each about something else. */
    private static final List<String> STORIES = List.of(
            "Rebels shelled the port of Zarra on Thursday morning, the governor of the province said. "
                    + "Two ferries burned at their moorings and the harbour was closed until the evening. "
                    + "Dockers carried eleven wounded sailors to the naval hospital above the lighthouse. "
                    + "The coast guard sent a tug and three patrol boats to search for a missing pilot.",
            "Ministers of France and Germany met in Lisbon to discuss quotas for cod and herring. "
                    + "They agreed to meet again in spring, a spokesman for the French ministry said. "
                    + "Trawler owners from Brittany want smaller nets forbidden, not larger catches allowed. "
                    + "Biologists had warned that stocks in northern waters shrink faster than expected.",
            "The parliament of Peru rejected a law on mining in the rainforest by a narrow vote. "
                    + "Indigenous groups had protested against it outside the building for nine days. "
                    + "Copper companies called the outcome a blow to investment in the highlands. "
                    + "A senator of the opposition promised to bring in another draft before Easter.");

    @TempDir
    private Path folder;

    private final LocalServer server = new LocalServer();

    @AfterEach
    void close() {
        server.close();
    }

    private Path store() {
        return folder.resolve("news.db");
    }

    private Screen watch(Object... more) {
        List<Object> words = new ArrayList<>(List.of("watch", "--once", "--allow-private", "--pause", "0s"));
        Collections.addAll(words, "--store", store());
        Collections.addAll(words, more);
        return Screen.of(words.toArray());
    }

    private List<Document> stored() {
        List<Document> stored = new ArrayList<>();
        try (Store store = Store.open(store())) {
            store.documents(Filter.all(), stored::add);
        }
        return stored;
    }

    private static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>The Harbour Post</title>" + String.join("", items)
                + "</channel></rss>";
    }

    private String item(int number, String link) {
        return "<item><title>Story " + number + "</title><link>" + link + "</link><guid isPermaLink=\"false\">p"
                + number + "</guid><pubDate>Thu, 08 Jan 2026 0" + number + ":30:00 GMT</pubDate>"
                + "<description>In short.</description></item>";
    }

    /** A feed with so many items, each with a page. */
    private void feed(String path, int items) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= items; i++) {
            String page = path + "/" + i + ".html";
            all.add(item(i, server.url(page)));
            server.serve(page, HTML, page(i));
        }
        server.serve(path, RSS, rss(all.toArray(String[]::new)));
    }

    private static String page(int number) {
        String story = STORIES.get((number - 1) % STORIES.size());
        return "<html><head><title>Story " + number
                + "</title></head><body><nav><a href=\"/\">Home</a></nav><article><h1>Story "
                + number + "</h1><p>" + story + "</p></article></body></html>";
    }

    private static String line(String time, String title) {
        return time + "  new    1 outlet    1 document     " + title + "\n";
    }

    @Test
    void whatIsNewIsAddedAndToldByStory() {
        feed("/feed.xml", 2);
        Screen first = watch(server.url("/feed.xml"));
        assertEquals("sayso: 1 feed polled; 2 documents added to 2 stories\n", first.err());
        assertEquals(line("2026-01-08 01:30", "Story 1") + line("2026-01-08 02:30", "Story 2"), first.out());
        assertEquals(Main.DONE, first.code());
        assertEquals(List.of("/robots.txt", "/feed.xml", "/feed.xml/1.html", "/feed.xml/2.html"), server.asked());
        Document port = stored().get(0);
        assertEquals(server.url("/feed.xml/1.html"), port.id());
        assertEquals(Optional.of("The Harbour Post"), port.outlet());
        assertTrue(port.text().contains("Rebels shelled the port"), port::text);
        assertFalse(port.text().contains("Home"), port::text);
    }

    @Test
    void whatWasSeenIsNotFetchedAgain() {
        feed("/feed.xml", 1);
        assertEquals(Main.DONE, watch(server.url("/feed.xml")).code());
        server.forgetAsked();
        Screen same = watch(server.url("/feed.xml"));
        assertEquals(new Screen(Main.DONE, "", "sayso: 1 feed polled; 0 documents added\n"), same);
        assertEquals(List.of("/robots.txt", "/feed.xml"), server.asked());
        feed("/feed.xml", 3);
        server.forgetAsked();
        Screen more = watch(server.url("/feed.xml"));
        assertEquals(line("2026-01-08 02:30", "Story 2") + line("2026-01-08 03:30", "Story 3"), more.out());
        assertEquals(List.of("/robots.txt", "/feed.xml", "/feed.xml/2.html", "/feed.xml/3.html"), server.asked());
        assertEquals(3, stored().size());
    }

    @Test
    void aStoryGrowsWithWhatOthersTell() {
        feed("/feed.xml", 2);
        watch(server.url("/feed.xml"));
        server.serve("/other.xml", RSS, rss(item(4, "/other/1.html")).replace("The Harbour Post", "Coast Radio"));
        server.serve(
                "/other/1.html",
                HTML,
                page(1).replace("Story 1", "Port of Zarra burns").replace("on Thursday morning", "early on Thursday"));
        Screen screen = watch(server.url("/feed.xml"), server.url("/other.xml"));
        assertEquals("2026-01-08 04:30  grown  2 outlets   2 documents    Story 1\n", screen.out());
        assertEquals("sayso: 2 feeds polled; 1 document added to 1 story\n", screen.err());
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() {
        server.serve("/1.html", HTML, page(1));
        server.reply("/feed.xml", exchange -> {
            exchange.getResponseHeaders().add("ETag", "W/\"one\"");
            if ("W/\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                LocalServer.send(
                        exchange, RSS, rss(item(1, server.url("/1.html"))).getBytes(StandardCharsets.UTF_8));
            }
        });
        assertEquals(
                "sayso: 1 feed polled; 1 document added to 1 story\n",
                watch(server.url("/feed.xml")).err());
        assertEquals(
                "sayso: 1 feed polled; 0 documents added\n",
                watch(server.url("/feed.xml")).err());
        assertEquals("W/\"one\"", server.header("/feed.xml", "If-none-match"));
    }

    /** Each bad feed costs itself and is named; the good one, in gzip, comes in. */
    @Test
    void badFeedsCostThemselvesOnly() throws IOException {
        int dead;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            dead = closed.getLocalPort();
        }
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hush");
        server.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
        server.serve("/huge.xml", RSS, rss(" ".repeat(1_000_001)));
        server.gzip("/bomb.xml", RSS, new byte[40_000_000]);
        server.serve("/broken.xml", RSS, "<rss version=\"2.0\"><channel><title>Off</title><item>");
        server.serve("/page.xml", HTML, "<html><body>No feed here.</body></html>");
        server.serve(
                "/reaches-out.xml",
                RSS,
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                        + rss("<item><title>&x;</title></item>"));
        server.redirect("/loop.xml", 302, "/loop.xml");
        server.serve("/film.xml", "video/mp4", "x");
        server.serve("/good/1.html", HTML, page(1));
        server.gzip("/good.xml", RSS, rss(item(1, "/good/1.html")).getBytes(StandardCharsets.UTF_8));
        try (LocalServer busy = new LocalServer()) {
            busy.status("/feed.xml", 429, "Retry-After: 3600");
            Screen screen = watch(
                    "--size-limit",
                    1,
                    "http://127.0.0.1:" + dead + "/feed.xml",
                    server.url("/huge.xml"),
                    server.url("/bomb.xml"),
                    server.url("/broken.xml"),
                    server.url("/page.xml"),
                    server.url("/reaches-out.xml"),
                    server.url("/loop.xml"),
                    server.url("/film.xml"),
                    server.url("/private/feed.xml"),
                    server.url("/gone.xml"),
                    busy.url("/feed.xml"),
                    server.url("/good.xml"));
            assertEquals(
                    """
                    sayso: http://127.0.0.1:DEAD/feed.xml: refused the connection
                    sayso: SERVER/huge.xml: larger than 1,000,000 bytes
                    sayso: SERVER/bomb.xml: larger than 1,000,000 bytes
                    sayso: SERVER/broken.xml: broken XML
                    sayso: SERVER/page.xml: no feed: Invalid document
                    sayso: SERVER/reaches-out.xml: declares a document type, which may name files and addresses to fetch: refused
                    sayso: SERVER/loop.xml: leads from one address to the next more than 5 times
                    sayso: SERVER/film.xml: is of the kind video/mp4, which is not read
                    sayso: SERVER/private/feed.xml: its robots.txt asks robots to stay away
                    sayso: SERVER/gone.xml: its server answered with status 404
                    sayso: BUSY/feed.xml: 127.0.0.1:PORT asks to be left alone until TIME
                    sayso: 12 feeds polled; 1 document added to 1 story; 11 failures (reasons above)
                    """,
                    screen.err()
                            .replaceAll("broken XML: .*", "broken XML")
                            .replaceAll("until [-0-9T:]+Z", "until TIME")
                            .replace(busy.url(""), "BUSY")
                            .replace(String.valueOf(busy.port()), "PORT")
                            .replace(server.url(""), "SERVER")
                            .replace(String.valueOf(dead), "DEAD"));
            assertEquals(line("2026-01-08 01:30", "Story 1"), screen.out());
            assertEquals(Main.SOME_FAILED, screen.code());
            assertEquals(List.of("/robots.txt", "/feed.xml"), busy.asked());
            busy.forgetAsked();
            assertTrue(watch(busy.url("/feed.xml")).err().contains("asks to be left alone until"));
            assertEquals(List.of(), busy.asked(), "what a server asked for holds in the next run");
        }
    }

    @Test
    void aSlowFeedCostsTheTimeLimit() {
        server.drip("/slow.xml", RSS);
        Screen screen = watch("--time-limit", "500ms", server.url("/slow.xml"));
        assertEquals(
                "sayso: " + server.url("/slow.xml") + ": took longer than 500ms\n"
                        + "sayso: 1 feed polled; 0 documents added; 1 failure (reasons above)\n",
                screen.err());
        assertEquals(Main.SOME_FAILED, screen.code());
    }

    @Test
    void privateAddressesAreRefusedUnlessAllowed() {
        feed("/feed.xml", 1);
        String byName = "http://localhost:" + server.port() + "/feed.xml";
        Screen screen = Screen.of("watch", "--once", "--store", store(), server.url("/feed.xml"), byName);
        assertEquals(
                "sayso: " + server.url("/feed.xml") + ": 127.0.0.1 is a private address; --allow-private allows it\n"
                        + "sayso: " + byName + ": localhost is a private address; --allow-private allows it\n"
                        + "sayso: 2 feeds polled; 0 documents added; 2 failures (reasons above)\n",
                screen.err());
        assertEquals(Main.SOME_FAILED, screen.code());
        assertEquals(List.of(), server.asked());
    }

    @Test
    void itemsAreTakenAsTheyCome() {
        String whole = ("<p>" + STORIES.get(1) + "</p>").repeat(6).replace("<", "&lt;");
        server.serve("/1.html", HTML, page(1));
        server.serve("/empty.html", HTML, "<html><body><nav><a href=\"/\">Home</a></nav></body></html>");
        server.serve(
                "/german.html",
                HTML,
                "<html><body><article><h1>Der Hafen</h1><p>"
                        + "Die Regierung hat am Donnerstag beschlossen, den Hafen für alle Schiffe zu schließen. "
                                .repeat(5)
                        + "</p></article></body></html>");
        server.serve(
                "/feed.xml",
                RSS,
                rss(
                        item(1, "/1.html"),
                        item(1, "/1.html?again"),
                        "<item><title>The same page</title><link>/1.html#top</link><guid>other</guid></item>",
                        item(2, "file:///etc/passwd"),
                        item(3, "javascript:alert(1)"),
                        "<item><title>Nothing behind it</title></item>",
                        "<item><guid isPermaLink=\"false\">w</guid><title>Without a page</title><description>"
                                + STORIES.get(2) + "</description></item>",
                        "<item><title>Whole</title><link>/whole.html</link><description>" + whole
                                + "</description></item>",
                        item(4, "/empty.html"),
                        item(5, "/german.html"),
                        item(6, "/gone.html")));
        Screen screen = watch(server.url("/feed.xml"));
        assertEquals("""
                sayso: file:///etc/passwd: only http and https are fetched, not file:
                sayso: javascript:alert(1): only http and https are fetched, not javascript:
                sayso: Nothing behind it: has no link, and no English text of its own
                sayso: SERVER/empty.html: no article is found in the page
                sayso: SERVER/german.html: is in German: not added
                sayso: SERVER/gone.html: its server answered with status 404
                sayso: 1 feed polled; 3 documents added to 3 stories; 5 failures (reasons above)
                """, screen.err().replace(server.url(""), "SERVER"));
        assertEquals(
                List.of("/robots.txt", "/feed.xml", "/1.html", "/empty.html", "/german.html", "/gone.html"),
                server.asked());
        assertEquals(
                List.of(server.url("/1.html"), server.url("/feed.xml") + "#w", server.url("/whole.html")),
                stored().stream().map(Document::id).toList());
        assertEquals(
                new Screen(Main.DONE, "", "sayso: 1 feed polled; 0 documents added\n"), watch(server.url("/feed.xml")));
    }

    @Test
    void aPageThatCannotBeHadIsTriedThreeTimes() {
        server.serve("/feed.xml", RSS, rss(item(1, "/1.html")));
        server.status("/1.html", 500);
        String why = "sayso: " + server.url("/1.html") + ": its server answered with status 500; ";
        String again = why + "tried again at the next poll\n"
                + "sayso: 1 feed polled; 0 documents added; 1 failure (reasons above)\n";
        assertEquals(again, watch(server.url("/feed.xml")).err());
        assertEquals(again, watch(server.url("/feed.xml")).err());
        assertEquals(
                again.replace("tried again at the next poll", "given up"),
                watch(server.url("/feed.xml")).err());
        assertEquals(
                "sayso: 1 feed polled; 0 documents added\n",
                watch(server.url("/feed.xml")).err());
    }

    @Test
    void aFeedThatMovedForGoodIsReadWhereItIs() {
        feed("/new.xml", 1);
        server.redirect("/old.xml", 301, "/new.xml");
        assertEquals(
                "sayso: " + server.url("/old.xml") + ": has moved for good to " + server.url("/new.xml")
                        + " and is read there from now on\nsayso: 1 feed polled; 1 document added to 1 story\n",
                watch(server.url("/old.xml")).err());
        server.forgetAsked();
        assertEquals(
                "sayso: 1 feed polled; 0 documents added\n",
                watch(server.url("/old.xml")).err());
        assertEquals(List.of("/robots.txt", "/new.xml"), server.asked());
    }

    @Test
    void aListOfFeedsIsReadAsFarAsItGoes() throws IOException {
        feed("/a.xml", 1);
        Path list = Files.writeString(
                folder.resolve("feeds.opml"), """
                <opml version="2.0"><head><title>Mine</title></head><body>
                <outline text="World"><outline text="Near"><outline type="rss" text="A" xmlUrl="%s"/></outline>
                <outline type="rss" text="A again" xmlurl="%s"/>
                <outline type="rss" text="B" xmlUrl="file:///etc/passwd"/></outline>
                <outline type="rss" text="C"/>
                </body></opml>
                """.formatted(server.url("/a.xml"), server.url("/a.xml")));
        Screen screen = watch("--opml", list);
        assertEquals("""
                sayso: LIST:4: only http and https are fetched, not file:
                sayso: LIST:5: a feed without xmlUrl
                sayso: 1 feed polled; 1 document added to 1 story; 2 failures (reasons above)
                """, screen.err().replace(list.toString(), "LIST"));
        assertEquals(Main.SOME_FAILED, screen.code());
    }

    @Test
    void wrongUsageIsTwo() throws IOException {
        Path text = Files.writeString(folder.resolve("a.opml"), "<opml><body/></opml>");
        assertUsage("sayso: watch: no feed to watch: name one, or a list of feeds with --opml");
        assertUsage("sayso: watch: no feed to watch: name one, or a list of feeds with --opml", text);
        assertUsage("sayso: file:///etc/passwd: only http and https are fetched, not file:", "file:///etc/passwd");
        assertUsage(
                "sayso: none.opml: no such file, and no address of the web such as https://example.org/feed",
                "none.opml");
        assertUsage("sayso: --every: no feed is polled more often than once a minute (1m)", "--every", "59s", text);
        assertUsage("sayso: --every: \"often\" is no span of time such as 30s, 10m or 2h", "--every", "often", text);
        assertUsage("sayso: --pause: at least 1s, unless --allow-private is given", "--pause", "0s", text);
        assertUsage("sayso: --size-limit: 1 to 1000 megabytes", "--size-limit", "0", text);
        assertUsage("sayso: --time-limit: at least 1ms", "--time-limit", "0s", text);
    }

    private static void assertUsage(String message, Object... arguments) {
        List<Object> words = new ArrayList<>(List.of("watch"));
        Collections.addAll(words, arguments);
        assertEquals(new Screen(Main.WRONG_USAGE, "", message + "\n"), Screen.of(words.toArray()));
    }
}
