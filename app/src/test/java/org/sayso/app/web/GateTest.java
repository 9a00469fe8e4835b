package org.sayso.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.extract.Coder;
import org.sayso.store.Store;

/** Who may come in, and what a browser is told, of a site that is open to this machine and of one that demands a token. */
class GateTest {

    private static final String TEXT = "{\"text\": \"The wind shook the roof.\"}";

    @TempDir
    private static Path folder;

    private static Store store;
    private static Store guarded;
    private static Coder coder;
    private static Site open;
    private static Site closed;
    private static Visitor here;
    private static Visitor there;

    @BeforeAll
    static void serve() {
        store = Store.open(folder.resolve("open.db"));
        guarded = Store.open(folder.resolve("closed.db"));
        coder = Coder.open();
        open = Site.start(store, coder, new SiteOptions("127.0.0.1", 0, Optional.empty(), false));
        closed = Site.start(guarded, coder, new SiteOptions("127.0.0.1", 0, Optional.of("open sesame"), false));
        here = new Visitor(open.address());
        there = new Visitor(closed.address());
    }

    @AfterAll
    static void end() {
        open.close();
        closed.close();
        coder.close();
        store.close();
        guarded.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/assets/sayso.css",
                "/assets/none.css",
                "/nowhere",
                "/api/v1/claims",
                "/api/v1/claims?limit=x",
                "/api/v1/events/none",
                "/api/v1/export?format=csv",
                "/api/v1/openapi.json",
                "/%00",
                "/a%2Fb",
                "/..%2f..%2fetc/passwd"
            })
    void everyAnswerBringsTheHeaders(String path) {
        assertHeaders(here.get(path));
        assertHeaders(there.get(path));
    }

    @Test
    void refusalsBringTheHeadersToo() {
        assertHeaders(here.post("/api/v1/explain", TEXT));
        assertHeaders(here.send("DELETE", "/api/v1/claims"));
        assertHeaders(here.send("TRACE", "/"));
    }

    private static void assertHeaders(HttpResponse<String> answer) {
        Map<String, String> told = Map.of(
                "x-content-type-options",
                "nosniff",
                "x-frame-options",
                "DENY",
                "referrer-policy",
                "no-referrer",
                "cross-origin-opener-policy",
                "same-origin",
                "cross-origin-resource-policy",
                "same-origin");
        told.forEach(
                (name, value) -> assertEquals(List.of(value), answer.headers().allValues(name), answer + name));
        String policy = answer.headers().firstValue("content-security-policy").orElse("");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertFalse(answer.headers().firstValue("server").isPresent(), "it does not say what it is made of");
    }

    @Test
    void anotherSitesNameIsTurnedAway() throws IOException {
        assertTrue(raw(open, "GET / HTTP/1.1", "Host: evil.example").startsWith("HTTP/1.1 403 "));
        assertTrue(raw(open, "GET /api/v1/claims HTTP/1.1", "Host: localhost.evil.example:80")
                .startsWith("HTTP/1.1 403 "));
        assertTrue(raw(open, "GET / HTTP/1.1", "Host: localhost:1").startsWith("HTTP/1.1 200 "));
        assertTrue(raw(open, "GET / HTTP/1.1", "Host: [::1]:1").startsWith("HTTP/1.1 200 "));
        assertTrue(raw(open, "GET / HTTP/1.0").startsWith("HTTP/1.1 403 "));
        assertTrue(raw(open, "GET http://evil.example/ HTTP/1.1", "Host: evil.example")
                .startsWith("HTTP/1.1 403 "));
    }

    @Test
    void whatIsNoRequestIsAnsweredWithoutTheProgramsInside() throws IOException {
        for (String line : List.of("GET /%zz HTTP/1.1", "GET /\u0001 HTTP/1.1", "NONSENSE", "GET / HTTP/9.9")) {
            String answer = raw(open, line, "Host: localhost");
            assertTrue(answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 5"), answer);
            assertFalse(answer.contains("jetty") || answer.contains("Jetty") || answer.contains("\tat "), answer);
        }
    }

    /** A request as it is, with all that a well-mannered client would not send. */
    private static String raw(Site site, String... lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", site.address().getPort())) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theTokenIsDemanded() {
        assertEquals(401, there.get("/").statusCode());
        assertEquals(401, there.get("/assets/sayso.css").statusCode());
        assertEquals(401, there.get("/nowhere").statusCode(), "not even what is not there is told");
        assertEquals(401, there.get("/?token=open%20sesam").statusCode());
        assertEquals(401, there.get("/", "Authorization", "Bearer open").statusCode());
        assertEquals(401, there.get("/", "Authorization", "Basic open sesame").statusCode());
        assertEquals(401, there.get("/", "Cookie", "sayso-token=wrong").statusCode());
        assertEquals(200, there.get("/", "Authorization", "Bearer open sesame").statusCode());
        HttpResponse<String> problem = there.get("/api/v1/claims");
        assertEquals(
                "application/problem+json",
                problem.headers().firstValue("content-type").orElse(""));
    }

    @Test
    void aCookieIsGivenForTheTokenInTheAddressAlone() {
        HttpResponse<String> answer = there.get("/?token=open%20sesame");
        assertEquals(200, answer.statusCode());
        String cookie = answer.headers().firstValue("set-cookie").orElse("");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        assertEquals(
                200,
                there.get("/", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .statusCode());
        assertFalse(there.get("/", "Authorization", "Bearer open sesame")
                .headers()
                .firstValue("set-cookie")
                .isPresent());
        assertFalse(
                there.get("/?token=wrong").headers().firstValue("set-cookie").isPresent());
    }

    @Test
    void anotherSitesFormChangesNothing() {
        String own = open.address().toString();
        String[] json = {"Content-Type", "application/json"};
        assertEquals(403, explain(json), "nobody says from where");
        assertEquals(403, explain(json, "Origin", "http://evil.example"));
        assertEquals(403, explain(json, "Origin", "null"));
        assertEquals(403, explain(json, "Origin", own.replace("http:", "https:") + ".evil.example"));
        assertEquals(403, explain(json, "Sec-Fetch-Site", "cross-site"));
        assertEquals(403, explain(json, "Sec-Fetch-Site", "same-site", "Origin", own));
        assertEquals(403, explain(json, "Sec-Fetch-Site", "none"));
        assertEquals(403, explain(json, "Authorization", "Bearer wrong", "Origin", "http://evil.example"));
        assertEquals(200, explain(json, "Origin", own));
        assertEquals(200, explain(json, "Sec-Fetch-Site", "same-origin"));
    }

    @Test
    void theCookieAloneChangesNothingFromAnotherSite() {
        String cookie = there.get("/?token=open%20sesame")
                .headers()
                .firstValue("set-cookie")
                .orElse("");
        String held = cookie.substring(0, cookie.indexOf(';'));
        assertEquals(
                403,
                there.post("/api/v1/explain", TEXT, "Cookie", held, "Origin", "http://evil.example")
                        .statusCode());
        assertEquals(
                200,
                there.post(
                                "/api/v1/explain",
                                TEXT,
                                "Cookie",
                                held,
                                "Content-Type",
                                "application/json",
                                "Sec-Fetch-Site",
                                "same-origin")
                        .statusCode());
    }

    private static int explain(String[] type, String... more) {
        String[] headers = new String[type.length + more.length];
        System.arraycopy(type, 0, headers, 0, type.length);
        System.arraycopy(more, 0, headers, type.length, more.length);
        return here.post("/api/v1/explain", TEXT, headers).statusCode();
    }

    @Test
    void aRequestHasItsLimit() {
        HttpResponse<String> answer = here.post(
                "/api/v1/documents",
                "{\"text\": \"" + "a".repeat(20_000_001) + "\"}",
                "Content-Type",
                "application/json",
                "Sec-Fetch-Site",
                "same-origin");
        assertEquals(413, answer.statusCode());
        assertHeaders(answer);
    }

    @Test
    void aFailureIsShownInWordsAndItsPathAsText() {
        HttpResponse<String> answer = here.get("/%3Cscript%3Ealert(1)%3C/script%3E?q=%22%3E%3Cimg%20src=x%3E");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.headers().firstValue("content-type").orElse("").startsWith("text/html"));
        assertFalse(answer.body().contains("<script>alert"), answer.body());
        assertFalse(answer.body().contains("<img"), answer.body());
        assertTrue(answer.body().contains("&lt;script"), answer.body());
        assertTrue(answer.body().contains("<h1>404"), answer.body());
        assertFalse(answer.body().contains("\tat "), answer.body());
    }
}
