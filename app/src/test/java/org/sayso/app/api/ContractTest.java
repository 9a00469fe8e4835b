package org.sayso.app.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.app.fetch.LocalServer;
import org.sayso.app.filter.FilterReader;
import org.sayso.app.web.Site;
import org.sayso.app.web.SiteOptions;
import org.sayso.app.web.Visitor;
import org.sayso.extract.Coder;
import org.sayso.store.Store;

/** The service does what openapi.json says, and openapi.json says all that it does. */
class ContractTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String AT = "https://sayso.test/api/v1/";
    private static final String[] OWN = {"Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"};

    @TempDir
    private static Path folder;

    private static Store store;
    private static Coder coder;
    private static Site site;
    private static Visitor visitor;
    private static JsonNode contract;

    @BeforeAll
    static void serve() throws IOException {
        store = Store.open(folder.resolve("sayso.db"));
        coder = Coder.open();
        site = Site.start(store, coder, new SiteOptions("127.0.0.1", 0, Optional.empty(), false));
        visitor = new Visitor(site.address());
        contract = MAPPER.readTree(visitor.get("/api/v1/openapi.json").body());
        String body = """
                {"documents": [
                  {"id": "/news/a b?.txt", "text": "Syria shelled Turkey on Monday, the French foreign minister said.\\nRussia accused Ukraine.",
                   "outlet": "The Post", "published": "2026-01-08", "title": "War", "byline": "By Ann Lee"},
                  {"text": "Syria shelled Turkey on Monday, the French foreign minister said.", "outlet": "The Times", "published": "2026-01-08"}
                ]}""";
        JsonNode stored = answered(visitor.post("/api/v1/documents", body, OWN), "/documents", "post");
        assertEquals(2, stored.path("added").asInt(), stored.toString());
        assertEquals(200, visitor.get("/api/v1/export?format=jsonl&what=events").statusCode(), "by then it is linked");
    }

    @AfterAll
    static void end() {
        site.close();
        coder.close();
        store.close();
    }

    @Test
    void everyRouteIsInItAndNoOther() {
        Set<String> said = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                said.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }
        Set<String> served = new TreeSet<>();
        try (Api api = new Api(store, coder, false)) {
            api.routes().forEach(r -> served.add(r.method() + " " + r.path()));
        }
        assertEquals(said, served);
    }

    @Test
    void everyFilterIsInIt() {
        Set<String> said = new HashSet<>();
        contract.at("/components/parameters").fieldNames().forEachRemaining(said::add);
        said.removeAll(Set.of("after", "limit"));
        assertEquals(Set.copyOf(FilterReader.NAMES), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents", "/claims", "/events", "/stories"})
    void aListIsReadPageByPage(String path) throws IOException {
        List<JsonNode> whole = new ArrayList<>();
        get(path, path).path("items").forEach(whole::add);
        assertTrue(path.equals("/stories") || whole.size() > 1, path + " has " + whole.size());
        List<JsonNode> paged = new ArrayList<>();
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            JsonNode page = get(path, path + "?limit=1" + after.get());
            page.path("items").forEach(paged::add);
            after = Optional.ofNullable(page.path("next").textValue()).map(n -> "&after=" + encoded(n));
        }
        assertEquals(whole, paged);
    }

    @Test
    void eachThingIsReadByItsId() throws IOException {
        for (String path : List.of("/documents", "/events", "/stories")) {
            for (JsonNode item : get(path, path).path("items")) {
                String id = item.path("id").asText();
                assertEquals(
                        id,
                        get(path + "/{id}", path + "/" + encoded(id)).path("id").asText());
            }
            assertEquals(404, refused(path + "/{id}", "get", visitor.get("/api/v1" + path + "/none")));
        }
        JsonNode document = get("/documents/{id}", "/documents/" + encoded("/news/a b?.txt"));
        assertEquals("By Ann Lee", document.path("byline").asText());
        assertTrue(document.path("claims").size() > 1, document.toString());
    }

    @Test
    void whatIsAskedForIsFiltered() throws IOException {
        assertEquals(
                1,
                get("/documents", "/documents?outlet=The%20Post").path("items").size());
        assertEquals(0, get("/events", "/events?type=AID").path("items").size());
        get("/claims", "/claims?text=shelled")
                .path("items")
                .forEach(c -> assertTrue(c.at("/sentence/text").asText().contains("shelled")));
    }

    @ParameterizedTest
    @CsvSource({
        "/claims, limit=0", "/claims, limit=501", "/claims, after=x", "/documents, after=-1", "/claims, color=red",
        "/events, from=May", "/events, type=WAR", "/stories, origins=0", "/export, format=doc", "/export, what=claims",
        "/export, format=gdelt&what=claims", "/claims, happened=maybe", "/claims, actor=A&actor=B", "/claims, actor="
    })
    void whatIsAskedWronglyIsAProblem(String path, String query) throws IOException {
        assertEquals(400, refused(path, "get", visitor.get("/api/v1" + path + "?" + query)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"text\": 1}",
                "{\"text\": \" \"}",
                "{\"title\": \"no text\"}",
                "{\"text\": \"a\", \"colour\": \"b\"}",
                "{\"documents\": 1}",
                "{\"documents\": [1]}",
                "{\"text\": \"a\", \"published\": \"May\"}",
                "{\"text\": \"a\", \"captions\": [{\"start\": 0, \"end\": 9}]}",
                "{\"text\": \"a\"} x",
                "{\"url\": \"::\"}",
                "{\"url\": \"http://\", \"text\": 2}"
            })
    void whatIsPostedWronglyIsAProblem(String body) throws IOException {
        assertEquals(400, refused("/documents", "post", visitor.post("/api/v1/documents", body, OWN)));
    }

    @Test
    void whatIsOfAnotherKindIsRefused() throws IOException {
        HttpResponse<String> answer =
                visitor.post("/api/v1/documents", "a,b", "Content-Type", "text/csv", "Sec-Fetch-Site", "same-origin");
        assertEquals(415, refused("/documents", "post", answer));
    }

    @Test
    void addressesOfThisMachineAreNotFetched() throws IOException {
        try (LocalServer server = new LocalServer()) {
            server.serve("/a.html", "text/html", "<html><body><p>France greeted Germany.</p></body></html>");
            String body = "{\"url\": \"" + server.url("/a.html") + "\"}";
            assertEquals(422, refused("/documents", "post", visitor.post("/api/v1/documents", body, OWN)));
            assertEquals(List.of(), server.asked());
        }
    }

    @Test
    void aPageIsAddedByItsAddressOrAsItIs() throws IOException {
        String page = "<html><head><title>Greetings</title></head><body><article><h1>Greetings</h1>"
                + "<p>France greeted Germany on Monday, and the ministers spoke about trade at some length in Paris.</p>"
                + "<p>The talks go on, a spokesman said, and both sides hope to end them before the summer comes.</p>"
                + "</article></body></html>";
        HttpResponse<String> posted = visitor.post(
                "/api/v1/documents?url=https://news.example/greetings",
                page,
                "Content-Type",
                "text/html; charset=utf-8",
                "Sec-Fetch-Site",
                "same-origin");
        assertEquals(1, answered(posted, "/documents", "post").path("added").asInt(), posted.body());
        try (LocalServer server = new LocalServer();
                Store other = Store.open(folder.resolve("pages.db"));
                Site open = Site.start(other, coder, new SiteOptions("127.0.0.1", 0, Optional.empty(), true))) {
            server.serve("/a.html", "text/html", page);
            String body = "{\"url\": \"" + server.url("/a.html") + "\"}";
            HttpResponse<String> fetched = new Visitor(open.address()).post("/api/v1/documents", body, OWN);
            assertEquals(
                    1, answered(fetched, "/documents", "post").path("added").asInt(), fetched.body());
        }
    }

    @Test
    void aTextIsExplained() throws IOException {
        String body = "{\"text\": \"Syria shelled Turkey.\"}";
        JsonNode answer = answered(visitor.post("/api/v1/explain", body, OWN), "/explain", "post");
        assertTrue(answer.path("explanation").asText().contains("shelled"), answer.toString());
        assertEquals(1, answer.path("claims").size());
    }

    @Test
    void theSchemasAreServed() throws IOException {
        get("/claim.schema.json", "/claim.schema.json");
        get("/event.schema.json", "/event.schema.json");
    }

    private static JsonNode get(String path, String address) throws IOException {
        return answered(visitor.get("/api/v1" + address), path, "get");
    }

    private static JsonNode answered(HttpResponse<String> answer, String path, String method) throws IOException {
        assertEquals(200, answer.statusCode(), answer + answer.body());
        return shaped(answer, path, method, "application/json");
    }

    private static int refused(String path, String method, HttpResponse<String> answer) throws IOException {
        JsonNode problem = shaped(answer, path, method, "application/problem+json");
        assertEquals(answer.statusCode(), problem.path("status").asInt());
        return answer.statusCode();
    }

    /** The body, which has the shape that the contract gives it. */
    private static JsonNode shaped(HttpResponse<String> answer, String path, String method, String type)
            throws IOException {
        assertTrue(answer.headers().firstValue("content-type").orElse("").startsWith(type), answer + answer.body());
        String place = "/paths/" + path.replace("/", "~1") + "/" + method + "/responses/" + answer.statusCode()
                + "/content/" + type.replace("/", "~1") + "/schema";
        assertTrue(!contract.at(place).isMissingNode(), "the contract has no " + place);
        JsonNode body = MAPPER.readTree(answer.body());
        assertEquals(Set.of(), schema(place).validate(body), answer.body());
        return body;
    }

    private static JsonSchema schema(String place) {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaMappers(m -> m.mapPrefix(AT, "classpath:org/sayso/app/api/")));
        return factory.getSchema(SchemaLocation.of(AT + "openapi.json#" + encodedPointer(place)));
    }

    private static String encodedPointer(String pointer) {
        return pointer.replace("{", "%7B").replace("}", "%7D");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
