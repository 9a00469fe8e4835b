package org.sayso.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.store.Store;

/** {@code sayso export} from a store of the sample texts. */
class ExportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private static Path shared;

    private static Path store;
    private static List<JsonNode> all;

    @TempDir
    private Path folder;

    @BeforeAll
    static void add() throws IOException {
        store = shared.resolve("sayso.db");
        Screen added = Screen.of("add", Screen.root().resolve("samples"), "--store", store);
        assertEquals(Main.DONE, added.code(), added.err());
        all = claims();
    }

    @Test
    void everythingIsWhatWasCoded() {
        Set<String> coded = Screen.of("code", Screen.root().resolve("samples"), "--format", "jsonl")
                .out()
                .lines()
                .collect(Collectors.toCollection(TreeSet::new));
        Screen screen = export("jsonl");
        assertEquals(coded, screen.out().lines().collect(Collectors.toCollection(TreeSet::new)));
        assertEquals("sayso: " + coded.size() + " claims: all there are\n", screen.err());
    }

    @Test
    void eachFilterFindsAllThatMeetItAndNoOther() {
        assertFinds(c -> c.at("/event/type").asText().equals("ASSAULT"), "--type", "assault");
        assertFinds(
                c -> (c.at("/event/type").asText() + "/" + c.at("/event/mode").asText()).equals("RETREAT/withdraw")
                        || c.at("/event/type").asText().equals("AID"),
                "--type",
                "RETREAT/withdraw,AID");
        assertFinds(c -> Set.of(1, 2).contains(c.at("/event/quad").asInt()), "--quad", "1,2");
        assertFinds(c -> c.at("/factuality/status").asText().equals("planned"), "--status", "planned");
        assertFinds(c -> happened(c), "--happened");
        assertFinds(c -> sourceType(c).equals("outlet"), "--source-type", "outlet");
        assertFinds(
                c -> Set.of("named-person", "organisation").contains(sourceType(c)),
                "--source-type",
                "named-person,organisation");
        assertFinds(c -> c.at("/document/outlet").asText().equals(outlet()), "--outlet", outlet());
        assertFinds(c -> c.at("/when/to").asText("").compareTo("2024-01-01") >= 0, "--from", "2024-01-01");
        assertFinds(
                c -> !c.at("/when/from").asText("").isEmpty()
                        && c.at("/when/from").asText().compareTo("2024-01-01") < 0,
                "--to",
                "2023-12-31");
        assertFinds(c -> c.at("/where/country").asText().equals("ISR"), "--country", "Israel");
        assertFinds(c -> takesPart(c, "FRA", "source", "target", "party"), "--actor", "FRA");
        assertFinds(c -> takesPart(c, "FRA", "source", "party"), "--source", "FRA");
        assertFinds(c -> takesPart(c, "FRA", "target", "party"), "--target", "FRA");
    }

    @Test
    void filtersAreSaidInWords() {
        Screen screen =
                export("jsonl", "--type", "ASSAULT,COERCE", "--from", "2020-01-01", "--origins", "1", "--happened");
        String words = "type ASSAULT or COERCE, from 2020-01-01, told as happened, at least 1 independent origin";
        assertTrue(screen.err().endsWith(": " + words + "\n"), screen.err());
        assertEquals(Main.DONE, screen.code());
    }

    @Test
    void nothingFoundIsSaid() {
        Screen screen = export("csv", "--text", "xylophone", "--pair", "FRA,GBR");
        assertEquals(Main.DONE, screen.code());
        assertEquals("sayso: no claims: between FRA,GBR, with the words xylophone\n", screen.err());
        assertEquals(1, screen.out().lines().count(), "the header alone");
    }

    @Test
    void wordsOfTheSentenceAreFound() {
        List<JsonNode> found = claims("--text", "ceasefire");
        assertFalse(found.isEmpty());
        found.forEach(c -> assertTrue(
                c.at("/sentence/text")
                        .asText()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("ceasefire"),
                c.toString()));
    }

    @Test
    void eventsKeepToTheirSchema() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Screen.root().resolve("docs/event.schema.json")));
        Screen screen = export("jsonl", "--events");
        List<JsonNode> events = nodes(screen.out());
        assertEquals("sayso: " + events.size() + " events: all there are\n", screen.err());
        assertTrue(events.size() > 50, events.size() + " events");
        Set<String> ids = all.stream().map(c -> c.get("id").asText()).collect(Collectors.toSet());
        for (JsonNode event : events) {
            assertEquals(List.of(), List.copyOf(schema.validate(event)), event::toString);
            event.get("claims").forEach(id -> assertTrue(ids.contains(id.asText()), "a claim of the store: " + id));
        }
    }

    @Test
    void eventsAreFoundByTheClaimsAboutThem() {
        List<JsonNode> assaults =
                nodes(export("jsonl", "--events", "--type", "ASSAULT").out());
        assertFalse(assaults.isEmpty());
        Set<String> ids = claims("--type", "ASSAULT").stream()
                .map(c -> c.get("id").asText())
                .collect(Collectors.toSet());
        for (JsonNode event : assaults) {
            Stream<JsonNode> about = Stream.concat(stream(event.get("claims")), stream(event.get("against")));
            assertTrue(about.anyMatch(id -> ids.contains(id.asText())), event.toString());
        }
    }

    @Test
    void parquetIsTheSameTable() throws SQLException {
        for (String what : List.of("--claims", "--events")) {
            Path parquet = folder.resolve("table.parquet");
            Path csv = folder.resolve("table.csv");
            assertEquals(Main.DONE, export("parquet", what, "--out", parquet).code());
            assertEquals(Main.DONE, export("csv", what, "--out", csv).code());
            try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
                String read = "read_csv('" + csv + "', header = true, all_varchar = true)";
                assertEquals(names(duck, read), names(duck, "'" + parquet + "'"));
                assertEquals(number(duck, "count(*)", read), number(duck, "count(*)", "'" + parquet + "'"));
                assertEquals(
                        number(duck, "sum(goldstein::DOUBLE)", read),
                        number(duck, "sum(goldstein)", "'" + parquet + "'"));
            }
        }
    }

    private static List<String> names(Connection duck, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = duck.createStatement().executeQuery("DESCRIBE SELECT * FROM " + table)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static double number(Connection duck, String what, String table) throws SQLException {
        try (ResultSet found = duck.createStatement().executeQuery("SELECT " + what + " FROM " + table)) {
            found.next();
            return found.getDouble(1);
        }
    }

    @Test
    void gdeltAndPloverHaveOnlyWhatHappened() {
        Screen gdelt = export("gdelt");
        assertEquals(Main.DONE, gdelt.code(), gdelt.err());
        assertTrue(
                gdelt.err()
                        .matches(
                                "sayso: \\d+ events \\(\\d+ others, not told as happened, left out\\): all there are\n"),
                gdelt.err());
        gdelt.out().lines().forEach(row -> assertEquals(61, row.split("\t", -1).length, row));
        List<JsonNode> happened = nodes(export("plover").out());
        assertTrue(happened.stream().allMatch(e -> Set.of("happened", "ongoing")
                .contains(e.get("sayso_status").asText())));
        List<JsonNode> planned = nodes(export("plover", "--status", "planned").out());
        assertTrue(planned.stream().anyMatch(e -> e.get("context").toString().contains("future")), planned.toString());
    }

    @Test
    void linkedDataHasAClaimALine() {
        List<JsonNode> claims = nodes(export("jsonld").out());
        assertEquals(all.size(), claims.size());
        claims.forEach(c -> assertEquals("Claim", c.get("@type").asText()));
    }

    @Test
    void aCopysFirstAppearanceIsWhatItCopies() throws IOException {
        Path twice = folder.resolve("twice.db");
        String text = Files.readString(Screen.root().resolve("samples/niger-withdrawal.txt"));
        Path lines = folder.resolve("lines.jsonl");
        Files.writeString(lines, line("first", "2026-01-07", text) + line("second", "2026-01-08", text));
        assertEquals(Main.DONE, Screen.of("add", lines, "--store", twice).code());
        List<JsonNode> claims = nodes(
                Screen.of("export", "--store", twice, "--format", "jsonld").out());
        assertTrue(claims.stream()
                .anyMatch(c -> c.at("/appearance/identifier").asText().equals("second")));
        claims.forEach(
                c -> assertEquals("first", c.at("/firstAppearance/identifier").asText()));
    }

    private static String line(String id, String published, String text) {
        return MAPPER.createObjectNode()
                        .put("id", id)
                        .put("published", published)
                        .put("text", text)
                        .toString()
                + "\n";
    }

    @Test
    void bratIsWhatCodeWrites() throws IOException {
        Path exported = folder.resolve("exported");
        Path coded = folder.resolve("coded");
        Screen screen = export("brat", "--out", exported);
        assertTrue(screen.err().endsWith(" documents: all there are\n"), screen.err());
        Screen.of("code", Screen.root().resolve("samples"), "--format", "brat", "--out", coded);
        assertEquals(files(coded), files(exported));
        assertUsage("is there already", "brat", "--out", exported);
    }

    private static Set<String> files(Path place) throws IOException {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> found = Files.list(place)) {
            for (Path file : found.toList()) {
                files.add(file.getFileName() + "\n" + Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void whatIsWrongIsNamedWithWhatThereIs() {
        assertUsage("--type: there is no \"WAR\"; there is ACCUSE, ACCUSE/allege,", "csv", "--type", "WAR");
        assertUsage("--quad: there is no \"5\"; there is 1, 2, 3, 4", "csv", "--quad", "5");
        assertUsage("--from: \"May\" is no ISO date such as 2026-01-08", "csv", "--from", "May");
        assertUsage(
                "--from: 2026-02-01 is after 2026-01-01, the last day",
                "csv",
                "--from",
                "2026-02-01",
                "--to",
                "2026-01-01");
        assertUsage("--status: there is no \"done\"; there is happened, ongoing,", "csv", "--status", "done");
        assertUsage(
                "--source-type: there is no \"friends\"; there is named-person,", "csv", "--source-type", "friends");
        assertUsage("--country: there is no \"Atlantis\"; name a country", "csv", "--country", "Atlantis");
        assertUsage("--origins: \"0\" is no whole number from 1 up", "csv", "--origins", "0");
        assertUsage("--pair: \"FRA\" is not two parted by a comma", "csv", "--pair", "FRA");
        assertUsage("--actor: nothing is named", "csv", "--actor", " ");
        assertUsage("--format gdelt has only events", "gdelt", "--claims");
        assertUsage("--format jsonld has only claims", "jsonld", "--events");
        assertUsage("--claims and --events do not go together", "csv", "--claims", "--events");
        assertUsage("--format parquet does not go to the screen: name the file with --out", "parquet");
        Screen none = Screen.of("export", "--store", folder.resolve("none.db"), "--format", "csv");
        assertEquals(Main.WRONG_USAGE, none.code());
        assertTrue(none.err().contains("there is no store; make one with sayso add"), none.err());
        assertFalse(Files.exists(folder.resolve("none.db")), "asking makes no store");
    }

    private static void assertUsage(String message, String format, Object... arguments) {
        Screen screen = export(format, arguments);
        assertEquals(Main.WRONG_USAGE, screen.code(), screen.err());
        assertTrue(screen.err().contains(message), screen.err());
        assertEquals("", screen.out());
    }

    @Test
    void theFileIsCompleteOrNotThere() throws IOException {
        Path kept = folder.resolve("kept.csv");
        Files.writeString(kept, "before");
        assertUsage("--type: there is no", "csv", "--type", "WAR", "--out", kept);
        assertEquals("before", Files.readString(kept));
        assertUsage(
                "--out: there is no folder",
                "csv",
                "--out",
                folder.resolve("none").resolve("claims.csv"));
        assertEquals(Main.DONE, export("csv", "--out", kept).code());
        assertTrue(Files.readString(kept).startsWith("id,happening,"));
        assertEquals(
                Main.DONE,
                export("parquet", "--out", folder.resolve("claims.parquet")).code());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing is left beside");
        }
    }

    @Test
    void whereAServerHasTheStoreItIsAsked() throws IOException {
        AtomicReference<URI> asked = new AtomicReference<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/export", exchange -> {
            asked.set(exchange.getRequestURI());
            boolean wrong = exchange.getRequestURI().getQuery().contains("type=WAR");
            byte[] answer = (wrong ? "there is no type WAR" : "id,type\r\n").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(wrong ? 400 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        Path served = folder.resolve("served.db");
        try (Store open = Store.open(served)) {
            URI address = URI.create("http://localhost:" + server.getAddress().getPort());
            open.serving(address, "secret");
            Screen screen = Screen.of(
                    "export", "--store", served, "--format", "csv", "--outlet", "A & B", "--outlet", "C", "--happened");
            assertEquals(
                    new Screen(Main.DONE, "id,type\n", "sayso: exported by the server at " + address + "\n"), screen);
            assertEquals(
                    "format=csv&happened=true&outlet=A & B&outlet=C&what=claims",
                    asked.get().getQuery());
            Screen wrong = Screen.of("export", "--store", served, "--format", "csv", "--type", "WAR");
            assertEquals(Main.WRONG_USAGE, wrong.code());
            assertTrue(wrong.err().contains("answers 400: there is no type WAR"), wrong.err());
        } finally {
            server.stop(0);
        }
    }

    private static Screen export(String format, Object... arguments) {
        return Screen.of(Stream.concat(Stream.of("export", "--store", store, "--format", format), Stream.of(arguments))
                .toArray());
    }

    private static List<JsonNode> claims(Object... filter) {
        return nodes(export("jsonl", filter).out());
    }

    private static List<JsonNode> nodes(String lines) {
        return lines.lines().map(ExportTest::node).toList();
    }

    private static JsonNode node(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }

    private static void assertFinds(Predicate<JsonNode> meets, Object... filter) {
        List<JsonNode> expected = all.stream().filter(meets).toList();
        assertFalse(expected.isEmpty(), "the samples have none: " + List.of(filter));
        assertTrue(expected.size() < all.size(), "the samples have nothing else: " + List.of(filter));
        assertEquals(expected, claims(filter), () -> List.of(filter).toString());
    }

    private static boolean happened(JsonNode claim) {
        return claim.at("/factuality/polarity").asText().equals("positive")
                && Set.of("happened", "ongoing")
                        .contains(claim.at("/factuality/status").asText());
    }

    private static String sourceType(JsonNode claim) {
        return claim.get("attribution").isEmpty()
                ? "outlet"
                : claim.at("/attribution/0/sourceType").asText();
    }

    private static String outlet() {
        return all.stream()
                .map(c -> c.at("/document/outlet"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElseThrow();
    }

    private static boolean takesPart(JsonNode claim, String code, String... roles) {
        return stream(claim.get("participants"))
                .filter(p -> Set.of(roles).contains(p.get("role").asText()))
                .anyMatch(p -> p.at("/actor/code").asText("").startsWith(code));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
