package org.sayso.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.extract.Coder;
import org.sayso.io.ClaimJson;
import org.sayso.io.ReadingJson;
import org.sayso.store.Filter;
import org.sayso.store.Store;

/** Texts into a store, as typed. */
class AddTest {

    private static final String GREETING = "France greeted Germany.\n";

    /** Tells no act. */
    private static final String WIND = "The wind shook the roof.\n";

    @TempDir
    private Path folder;

    @Test
    void theSamplesComeBackAsTheyWereCoded() {
        Path samples = Screen.root().resolve("samples");
        Screen coded = Screen.of("code", samples, "--format", "jsonl");
        long claims = coded.out().lines().count();
        Screen added = Screen.of("add", samples, "--store", store());
        assertEquals("sayso: 11 documents added; " + claims + " claims; in " + store() + "\n", added.err());
        assertEquals(Main.DONE, added.code());
        List<String> lines = new ArrayList<>();
        List<DocumentReading> readings = new ArrayList<>();
        try (Store store = Store.open(store());
                Coder coder = Coder.open()) {
            store.claims(Filter.all(), claim -> lines.add(ClaimJson.line(claim)));
            store.readings(Filter.all(), readings::add);
            assertEquals(coded.out().lines().toList(), lines);
            readings.forEach(stored -> assertRoundTrip(coder.reading(stored.document()), stored));
        }
        Screen again = Screen.of("add", samples, "--store", store());
        assertEquals("sayso: 0 documents added; 0 claims; 11 there already; in " + store() + "\n", again.err());
    }

    private static void assertRoundTrip(DocumentReading coded, DocumentReading stored) {
        assertEquals(coded, stored);
        List<Claim> read = coded.claims().stream()
                .map(c -> ClaimJson.read(ClaimJson.line(c), coded.document()))
                .toList();
        assertEquals(coded, ReadingJson.read(ReadingJson.line(coded), coded.document(), read));
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestGoesOn() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), WIND);
        Screen screen = Screen.of("add", good, folder.resolve("none.txt"), "--store", store());
        assertEquals(Main.SOME_FAILED, screen.code());
        assertEquals(
                "sayso: skipped " + folder.resolve("none.txt") + ": no such file\n"
                        + "sayso: 1 document added; 0 claims; 1 skipped (reasons above); in " + store() + "\n",
                screen.err());
    }

    @Test
    void anotherTextOfTheSameNameTakesItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), GREETING);
        Screen.of("add", file, "--store", store());
        Files.writeString(file, WIND);
        Screen screen = Screen.of("add", file, "--store", store());
        assertEquals("sayso: 0 documents added, 1 replaced; 0 claims; in " + store() + "\n", screen.err());
    }

    @Test
    void withAnotherCodebookItIsCodedAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), GREETING);
        Path codebook = CommandLineTest.codebook(folder.resolve("greetings"), CommandLineTest.RULE);
        Screen.of("add", file, "--store", store());
        Screen screen = Screen.of("add", "--recode", "--codebook", codebook, "--store", store());
        assertEquals("sayso: 0 documents added, 1 replaced; 1 claim; in " + store() + "\n", screen.err());
        assertEquals(Main.DONE, screen.code());
        Screen again = Screen.of("add", "--recode", "--codebook", codebook, "--store", store());
        assertEquals("sayso: 0 documents added; 0 claims; 1 there already; in " + store() + "\n", again.err());
        Files.writeString(codebook.resolve("rules/greet.yml"), "# changed\n", StandardOpenOption.APPEND);
        Screen changed = Screen.of("add", file, "--codebook", codebook, "--store", store());
        assertEquals("sayso: 0 documents added, 1 replaced; 1 claim; in " + store() + "\n", changed.err());
        try (Store store = Store.open(store())) {
            assertEquals(
                    List.of("plover", "greetings", "greetings", "greetings"),
                    store.runs().stream().map(r -> r.versions().codebook()).toList());
        }
    }

    @Test
    void withNothingToAddItSaysSo() {
        Screen screen = Screen.of("add");
        assertEquals(Main.WRONG_USAGE, screen.code());
        assertEquals("sayso: name an INPUT to add, or say --recode; see sayso add --help\n", screen.err());
    }

    @Test
    void whatIsNoStoreIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), GREETING.repeat(1000));
        Screen screen = Screen.of("add", file, "--store", file);
        assertEquals(Main.SOME_FAILED, screen.code());
        assertEquals("sayso: " + file + " is no store: name another file with --store\n", screen.err());
    }

    @Test
    void whereAServerHasTheStoreOpenItIsAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), GREETING);
        List<String> asked = new ArrayList<>();
        HttpServer server = server(asked, 200);
        try (Store store = Store.open(store())) {
            URI address = URI.create("http://localhost:" + server.getAddress().getPort());
            store.serving(address, "secret");
            Screen screen = Screen.of("add", file, "--outlet", "The Post", "--store", store());
            String name = "the server at " + address + "/api/v1/documents (process "
                    + ProcessHandle.current().pid() + ")";
            assertEquals(
                    "sayso: skipped x: odd\n"
                            + "sayso: 1 document added, 2 replaced; 4 claims; 3 there already; 1 skipped (reasons above); by "
                            + name + "\n",
                    screen.err());
            assertEquals(Main.SOME_FAILED, screen.code());
            assertEquals("POST /api/v1/documents Bearer secret", asked.get(0));
            JsonNode document = new ObjectMapper().readTree(asked.get(1)).at("/documents/0");
            assertEquals(GREETING, document.path("text").asText());
            assertEquals("The Post", document.path("outlet").asText());
            assertTrue(document.path("id").asText().endsWith("a.txt"));
            assertFalse(document.has("title"));
            Screen other = Screen.of("add", "--recode", "--store", store());
            assertEquals(Main.WRONG_USAGE, other.code());
            assertEquals(
                    "sayso: " + name + " has the store open and codes as it was started: end it to use"
                            + " --recode, --codebook or --actors\n",
                    other.err());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aServerThatRefusesIsQuoted() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), GREETING);
        HttpServer server = server(new ArrayList<>(), 503);
        try (Store store = Store.open(store())) {
            URI address = URI.create("http://localhost:" + server.getAddress().getPort());
            store.serving(address, "secret");
            Screen refused = Screen.of("add", file, "--store", store());
            assertTrue(refused.err().contains(" refused documents: 503 {"), refused.err());
            assertEquals(Main.SOME_FAILED, refused.code());
            server.stop(0);
            Screen silent = Screen.of("add", file, "--store", store());
            assertTrue(silent.err().contains(" does not answer "), silent.err());
            assertEquals(Main.SOME_FAILED, silent.code());
        }
    }

    private static HttpServer server(List<String> asked, int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, asked, status));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, List<String> asked, int status) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] answer = """
                {"added": 1, "replaced": 2, "thereAlready": 3, "sentences": 9, "claims": 4,
                 "skipped": [{"where": "x", "why": "odd"}]}""".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    private Path store() {
        return folder.resolve("sayso.db");
    }
}
