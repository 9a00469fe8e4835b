package org.sayso.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Claim;
import org.sayso.claim.Factuality.Status;
import org.sayso.export.FormatsDocument.Described;
import org.sayso.store.Dossier;

/** What {@code docs/formats.md} says is what comes out. */
class FormatsTest {

    private static final String CLAIMS = "Claims as a table";
    private static final String EVENTS = "Events as a table";
    private static final String GDELT = "GDELT 2.0 events";
    private static final String PLOVER = "PLOVER";
    private static final String LINKED = "schema.org";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A claim and an event in which every field that there is has a value. */
    private static final Claim FULL = News.full().claim("hit");

    private static final Claim FROM_A_DOCUMENT = new News("Drones hit a port, an audit said.")
            .said("an audit", Actor.UNKNOWN, SourceType.DOCUMENT)
            .claim("hit");

    @ParameterizedTest
    @ValueSource(strings = {CLAIMS, EVENTS, GDELT, PLOVER, LINKED})
    void everyColumnIsDescribed(String table) {
        List<Described> columns = FormatsDocument.table(table);
        for (Described column : columns) {
            assertFalse(column.meaning().isBlank(), column.name());
            assertTrue(column.allows(column.example()), column.name() + ": its example is none of its values");
        }
        assertEquals(names(columns).size(), Set.copyOf(names(columns)).size(), "no name stands twice");
    }

    @Test
    void claimsAsCsv() {
        List<CsvRecord> rows = csv(out -> new CsvTable<>(out, ClaimColumns.ALL), claims());
        assertEquals(claims().size(), rows.size() - 1);
        assertKept(FormatsDocument.table(CLAIMS), rows);
    }

    @Test
    void eventsAsCsv() {
        List<CsvRecord> rows = csv(out -> new CsvTable<>(out, EventColumns.ALL), dossiers());
        assertEquals(dossiers().size(), rows.size() - 1);
        assertKept(FormatsDocument.table(EVENTS), rows);
    }

    private static void assertKept(List<Described> columns, List<CsvRecord> rows) {
        assertEquals(names(columns), rows.get(0).getFields());
        rows.stream().skip(1).forEach(row -> assertKept(columns, row.getFields(), row.toString()));
    }

    private static void assertKept(List<Described> columns, List<String> cells, String row) {
        assertEquals(columns.size(), cells.size(), row);
        for (int i = 0; i < columns.size(); i++) {
            assertTrue(columns.get(i).allows(cells.get(i)), columns.get(i) + " does not allow " + cells.get(i));
        }
    }

    @Test
    void gdeltAsTabs() {
        List<Described> columns = FormatsDocument.table(GDELT);
        assertEquals(61, columns.size());
        assertEquals(names(columns), GdeltColumns.ALL.stream().map(Column::name).toList());
        List<String> rows = gdelt(dossiers());
        assertTrue(rows.size() > 100, rows.size() + " rows");
        rows.forEach(row -> assertKept(columns, List.of(row.split("\t", -1)), row));
        Set<String> numbers =
                rows.stream().map(r -> r.substring(0, r.indexOf('\t'))).collect(Collectors.toSet());
        assertEquals(rows.size(), numbers.size(), "no two rows share a GlobalEventID");
    }

    @Test
    void gdeltOfOneEvent() {
        String row = gdelt(List.of(News.dossier(FULL))).get(0);
        Map<String, String> cells = new TreeMap<>();
        List<Described> columns = FormatsDocument.table(GDELT);
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i).name(), row.split("\t", -1)[i]);
        }
        cells.values().removeIf(String::isEmpty);
        cells.remove("GlobalEventID");
        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry("Day", "20260107"),
                        Map.entry("MonthYear", "202601"),
                        Map.entry("Year", "2026"),
                        Map.entry("FractionDate", "2026.0192"),
                        Map.entry("Actor1Code", "RUSMIL"),
                        Map.entry("Actor1Name", "RUSSIA"),
                        Map.entry("Actor1CountryCode", "RUS"),
                        Map.entry("Actor1Type1Code", "MIL"),
                        Map.entry("Actor2Code", "UKRBUS"),
                        Map.entry("Actor2Name", "UKRAINE"),
                        Map.entry("Actor2CountryCode", "UKR"),
                        Map.entry("Actor2Type1Code", "BUS"),
                        Map.entry("IsRootEvent", "1"),
                        Map.entry("EventCode", "195"),
                        Map.entry("EventBaseCode", "195"),
                        Map.entry("EventRootCode", "19"),
                        Map.entry("QuadClass", "4"),
                        Map.entry("GoldsteinScale", "-9.0"),
                        Map.entry("NumMentions", "1"),
                        Map.entry("NumSources", "1"),
                        Map.entry("NumArticles", "1"),
                        Map.entry("ActionGeo_Type", "4"),
                        Map.entry("ActionGeo_Fullname", "Dnipro, Dnipropetrovsk, Ukraine"),
                        Map.entry("ActionGeo_CountryCode", "UP"),
                        Map.entry("ActionGeo_Lat", "48.46"),
                        Map.entry("ActionGeo_Long", "35.04"),
                        Map.entry("DATEADDED", "20260108063000"),
                        Map.entry("SOURCEURL", "https://example.org/1"))),
                cells);
    }

    @Test
    void gdeltHasOnlyWhatHappened() {
        for (Status status : Status.values()) {
            boolean happens = status == Status.HAPPENED || status == Status.ONGOING;
            Dossier dossier = News.dossier(News.full().status(status).claim("hit"));
            assertEquals(happens ? 1 : 0, gdelt(List.of(dossier)).size(), status.name());
        }
    }

    @Test
    void gdeltsCodesByTheirDigits() {
        Dossier dossier = News.dossier(
                new News("The troops withdrew.").type("RETREAT", "0874", 2, 10).claim("withdrew"));
        String row = gdelt(List.of(dossier)).get(0);
        assertTrue(row.contains("\t0874\t087\t08\t2\t10.0\t"), row);
    }

    @Test
    void gdeltsPlaces() {
        assertTrue(place(new News("Ann hit Bob.").in("Ukraine", "UKR")).startsWith("1\tUkraine\tUP\t\t\t\t\t"));
        assertTrue(place(new News("Ann hit Bob.").near("Houston", "USA", "Texas", 29.76, -95.36))
                .startsWith("3\tHouston, Texas, United States\tUS\t\t\t29.76\t-95.36\t"));
        assertTrue(place(new News("Ann hit Bob.").near("Rafah", "PSE", "Gaza Strip", 31.29, 34.25))
                .startsWith("4\tRafah, Gaza Strip, Palestine\tGZ\t"));
        assertTrue(place(new News("Ann hit Bob.")).startsWith("0\t\t\t\t\t\t\t"));
    }

    private static String place(News news) {
        String row = gdelt(List.of(News.dossier(news.claim("hit")))).get(0);
        List<String> cells = List.of(row.split("\t", -1));
        return String.join("\t", cells.subList(51, 61));
    }

    @Test
    void ploversFields() throws JsonProcessingException {
        List<String> lines = dossiers().stream().map(PloverJson::line).toList();
        assertFieldsKept(FormatsDocument.table(PLOVER), lines);
    }

    @Test
    void ploverKeepsSeveralActorsInOneList() throws JsonProcessingException {
        Actor germany = Actor.of(Actor.Kind.NAMED, "Germany", "DEU", "GOV");
        Actor france = Actor.of(Actor.Kind.NAMED, "France", "FRA", "GOV");
        JsonNode met = json(PloverJson.line(News.dossier(new News("Germany and France met.")
                .party("Germany", germany)
                .party("France", france)
                .claim("met"))));
        assertEquals(2, met.get("source").size());
        assertEquals("DEU", met.at("/source/0/code").asText());
        assertEquals(0, met.get("recipient").size());
    }

    @Test
    void ploversContextTellsWhatHasNotHappened() throws JsonProcessingException {
        Map<Status, String> contexts = Map.of(
                Status.PLANNED, "future",
                Status.THREATENED, "future",
                Status.CONDITIONAL, "hypothetical",
                Status.HISTORICAL, "historical");
        for (Map.Entry<Status, String> entry : contexts.entrySet()) {
            Dossier dossier = News.dossier(News.full().status(entry.getKey()).claim("hit"));
            assertEquals(
                    "[\"military\",\"" + entry.getValue() + "\"]",
                    json(PloverJson.line(dossier)).get("context").toString());
        }
        assertEquals(
                "[\"military\"]",
                json(PloverJson.line(News.dossier(FULL))).get("context").toString());
    }

    @Test
    void linkedDataOfClaims() throws JsonProcessingException {
        List<String> lines = claims().stream()
                .map(c -> ClaimLinkedData.line(c, c.document()))
                .toList();
        assertFieldsKept(FormatsDocument.table(LINKED), lines);
    }

    @Test
    void linkedDataNamesTheDocumentThatWasCopied() throws JsonProcessingException {
        Claim copy = News.full().id("copy").claim("hit");
        JsonNode node = json(ClaimLinkedData.line(copy, FULL.document()));
        assertEquals("copy", node.at("/appearance/identifier").asText());
        assertEquals("d1", node.at("/firstAppearance/identifier").asText());
    }

    @Test
    void whoMakesAClaimIsItsAuthor() throws JsonProcessingException {
        assertEquals("Ukraine", author(News.full()));
        assertEquals("The Post", author(new News("Drones hit a port.")), "the outlet's own voice");
        assertEquals(
                "Ann",
                author(new News("Drones hit a port, Ann said.").said("Ann", Actor.UNKNOWN, SourceType.NAMED_PERSON)));
        assertEquals(
                "",
                author(new News("Drones hit a port, an audit said.")
                        .said("an audit", Actor.UNKNOWN, SourceType.DOCUMENT)),
                "a document is no author");
        assertEquals(
                "an audit",
                json(ClaimLinkedData.line(FROM_A_DOCUMENT, FROM_A_DOCUMENT.document()))
                        .at("/isBasedOn/name")
                        .asText());
    }

    private static String author(News news) throws JsonProcessingException {
        Claim claim = news.claim("hit");
        return json(ClaimLinkedData.line(claim, claim.document()))
                .at("/author/name")
                .asText();
    }

    @Test
    void everyEventKeepsToTheSchema() throws IOException {
        JsonSchema schema = schema("event.schema.json");
        for (Dossier dossier : dossiers()) {
            JsonNode event = json(EventJson.line(dossier));
            assertEquals(List.of(), List.copyOf(schema.validate(event)), event::toString);
        }
        assertFalse(schema.validate(MAPPER.readTree("{\"id\": \"e1\"}")).isEmpty());
    }

    /** Every field is in the document with a value it allows, and every field of the document comes out somewhere. */
    private static void assertFieldsKept(List<Described> fields, List<String> lines) throws JsonProcessingException {
        Map<String, Described> byName = fields.stream().collect(Collectors.toMap(Described::name, Function.identity()));
        Set<String> seen = new TreeSet<>();
        for (String line : lines) {
            for (Map.Entry<String, JsonNode> leaf : leaves("", json(line))) {
                Described field = byName.get(leaf.getKey());
                assertTrue(field != null, "docs/formats.md has no field " + leaf.getKey());
                assertTrue(field.allows(leaf.getValue().asText()), field + " does not allow " + leaf.getValue());
                seen.add(leaf.getKey());
            }
        }
        assertEquals(new TreeSet<>(byName.keySet()), seen);
    }

    private static List<Map.Entry<String, JsonNode>> leaves(String path, JsonNode node) {
        List<Map.Entry<String, JsonNode>> leaves = new ArrayList<>();
        if (node.isObject()) {
            node.properties()
                    .forEach(f ->
                            leaves.addAll(leaves(path.isEmpty() ? f.getKey() : path + "." + f.getKey(), f.getValue())));
        } else if (node.isArray()) {
            node.forEach(n -> leaves.addAll(leaves(path + "[]", n)));
        } else {
            leaves.add(Map.entry(path, node));
        }
        return leaves;
    }

    private static List<Claim> claims() {
        return Stream.concat(Samples.claims().stream(), Stream.of(FULL, FROM_A_DOCUMENT, bare()))
                .toList();
    }

    private static List<Dossier> dossiers() {
        return Stream.concat(
                        Samples.dossiers().stream(),
                        Stream.of(FULL, FROM_A_DOCUMENT, bare()).map(News::dossier))
                .toList();
    }

    private static Claim bare() {
        return new News("Something hit something.").bare().id("bare").claim("hit");
    }

    private static List<String> names(List<Described> columns) {
        return columns.stream().map(Described::name).toList();
    }

    private interface Opener<R> {
        RowWriter<R> open(PrintStream out);
    }

    private static <R> String written(Opener<R> opener, List<R> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        try (RowWriter<R> writer = opener.open(out)) {
            rows.forEach(writer::write);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static <R> List<CsvRecord> csv(Opener<R> opener, List<R> rows) {
        return CsvReader.builder().ofCsvRecord(written(opener, rows)).stream().toList();
    }

    private static List<String> gdelt(List<Dossier> dossiers) {
        return written(GdeltTable::new, dossiers).lines().toList();
    }

    private static JsonNode json(String line) throws JsonProcessingException {
        assertFalse(line.contains("\n"), "a line is one line");
        return MAPPER.readTree(line);
    }

    private static JsonSchema schema(String name) throws IOException {
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        Path file = Path.of(System.getProperty("basedir", "."), "..", "docs", name);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(file), strict);
    }
}
