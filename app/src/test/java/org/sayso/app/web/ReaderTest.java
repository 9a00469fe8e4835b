package org.sayso.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.codebook.Codebook;
import org.sayso.extract.Coder;
import org.sayso.store.Adding;
import org.sayso.store.Entry;
import org.sayso.store.Store;
import org.sayso.store.Versions;

/** The reader and the list of documents, as a browser gets them. */
class ReaderTest {

    private static final String ADDRESS = "https://example.org/a?b=<script>&c=1/2";
    private static final String TEXT =
            "Kyiv said that villagers had told it that Russian troops shelled Dnipro 😀 on Monday.\n\n"
                    + "<script>alert(1)</script> <img src=x onerror=alert(1)> Rebels attacked Aden.";
    private static final int MORE_THAN_A_PAGE = 30;

    @TempDir
    private static Path folder;

    private static Store store;
    private static Coder coder;
    private static Site site;

    @BeforeAll
    static void start() {
        store = Store.open(folder.resolve("s.db"));
        coder = Coder.open();
        List<org.sayso.text.Document> documents = new ArrayList<>();
        documents.add(new org.sayso.text.Document(
                ADDRESS,
                TEXT,
                Optional.of("<b onclick=alert(1)>Shells & shots</b>"),
                Optional.of("\"><script>alert(1)</script>"),
                Optional.empty(),
                Optional.of("javascript:alert(1)"),
                Optional.empty(),
                "en"));
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            documents.add(org.sayso.text.Document.of("wind/" + i, "The wind shook roof number " + i + "."));
        }
        try (Adding adding =
                store.adding(Versions.of("test", Codebook.bundled(), Optional.empty(), Optional.empty()))) {
            adding.add(coder.readings(documents).stream().map(Entry::of).toList());
            adding.end();
        }
        site = Site.start(store, coder, new SiteOptions("127.0.0.1", 0, Optional.empty(), false));
    }

    @AfterAll
    static void end() {
        site.close();
        coder.close();
        store.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(site.address() + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertEquals(200, response.statusCode(), path);
        return Jsoup.parse(response.body(), site.address().toString());
    }

    private static Document article(String query) throws IOException, InterruptedException {
        return page("/documents/" + URLEncoder.encode(ADDRESS, StandardCharsets.UTF_8) + query);
    }

    @Test
    void whatIsToldOfWhatIsSaidLiesWithinIt() throws Exception {
        Document page = article("");
        Element villagers = page.selectFirst(".said.rests-named-record .said.rests-unnamed");
        assertTrue(villagers.text().contains("Russian troops shelled Dnipro 😀 on Monday"), villagers.text());
        assertEquals("□", villagers.selectFirst("> .sign").text());
    }

    @Test
    void theTextComesAsItIs() throws Exception {
        Document page = article("");
        page.select(".block .sign, .block .unseen, .block .kind").remove();
        assertEquals(List.of(TEXT.split("\n\n")), page.select(".block").eachText());
    }

    @Test
    void aClaimLeadsToItsTriggerAndBack() throws Exception {
        Document page = article("");
        Element claim = page.selectFirst("[data-claim=1]");
        Element trigger = page.selectFirst(claim.selectFirst("h3 a").attr("href"));
        assertEquals("shelled", trigger.text());
        assertEquals("#" + claim.id(), trigger.attr("href"));
        assertEquals("Russian troops", page.select(".c1-source").text());
        String lights =
                get(page.selectFirst("link[href^=/assets/lights]").attr("href")).body();
        assertTrue(lights.contains("#claim-1:is(:hover"), lights);
    }

    @Test
    void nothingOfATextRunsOrLoadsOrLeadsOutUnlessToTheWeb() throws Exception {
        Document page = article("");
        assertEquals(2, page.select("script").size());
        assertEquals(
                0,
                page.select("img, style, [style], iframe, object, a[href^=javascript]")
                        .size());
        assertTrue(page.getAllElements().stream()
                .flatMap(e -> e.attributes().asList().stream())
                .noneMatch(a -> a.getKey().startsWith("on")));
        assertTrue(page.selectFirst(".facts").text().contains("javascript:alert(1)"));
    }

    @Test
    void theNamedRecordAloneIsAnAddressOfItsOwn() throws Exception {
        assertFalse(article("").selectFirst(".reading").hasClass("only-named"));
        Document page = article("?only=named");
        assertTrue(page.selectFirst(".reading").hasClass("only-named"));
        assertTrue(page.selectFirst(".toggle [aria-current]").text().contains("named record"));
    }

    @Test
    void theBarIsToldInWords() throws Exception {
        Document page = article("");
        assertTrue(page.selectFirst("svg.bar").attr("aria-label").startsWith("2 claims: "));
        assertEquals(
                page.select("svg.bar rect").size(),
                page.select(".shares .key li").size());
    }

    @Test
    void noSuchDocumentIsSaid() throws Exception {
        assertEquals(404, get("/documents/nothing").statusCode());
        assertEquals(404, get("/assets/lights/999.css").statusCode());
    }

    @Test
    void theListGoesOnWhereItEnded() throws Exception {
        List<String> all = addresses("/documents");
        assertEquals(MORE_THAN_A_PAGE + 1, all.size());
        assertEquals(all.size(), new HashSet<>(all).size());
        assertEquals("/documents/wind%2F29", all.get(0));
    }

    @Test
    void aSearchGoesOnWhereItEnded() throws Exception {
        List<String> found = addresses("/documents?q=winds+roof");
        assertEquals(MORE_THAN_A_PAGE, new HashSet<>(found).size());
        assertEquals(MORE_THAN_A_PAGE, found.size());
        Document page = page("/documents?q=troops");
        assertEquals("troops", page.selectFirst(".found mark").text());
        assertEquals("troops", page.selectFirst("#q").attr("value"));
    }

    @Test
    void whateverIsAskedForIsAnswered() throws Exception {
        for (String query : List.of("%22", "%28%29*", "%3Cscript%3E", "a~999999999", "-", "%F0%9F%98%80")) {
            assertEquals(0, page("/documents?q=" + query).select("h1 script").size());
        }
        page("/documents?after=-1");
        page("/documents?q=wind&after=999999999@1.0");
        page("/documents?q=wind&after=x");
    }

    private static List<String> addresses(String path) throws IOException, InterruptedException {
        Document page = page(path);
        List<String> found = new ArrayList<>(page.select(".found h2 a").eachAttr("href"));
        Element next = page.selectFirst("a[rel=next]");
        if (next != null) {
            found.addAll(addresses(next.attr("href")));
        }
        return found;
    }
}
