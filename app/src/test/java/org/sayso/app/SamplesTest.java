package org.sayso.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sayso.io.DocumentReader;
import org.sayso.io.Outcome;
import org.sayso.text.Document;

/** The texts that come with the program, coded as the README says. */
class SamplesTest {

    private static final int FEWEST_CLAIMS_A_TEXT = 3;

    private static Path samples;
    private static Screen screen;
    private static final List<JsonNode> CLAIMS = new ArrayList<>();
    private static Map<String, Document> documents;

    @BeforeAll
    static void code() throws IOException {
        samples = Screen.root().resolve("samples");
        screen = Screen.of("code", samples, "--format", "jsonl");
        ObjectMapper mapper = new ObjectMapper();
        for (String line : screen.out().lines().toList()) {
            CLAIMS.add(mapper.readTree(line));
        }
        List<Outcome> outcomes = new ArrayList<>();
        new DocumentReader(Optional.empty(), Optional.empty()).read(samples, outcomes::add);
        documents = outcomes.stream()
                .map(o -> ((Outcome.Read) o).document())
                .collect(Collectors.toMap(Document::id, Function.identity()));
    }

    @Test
    void allAreCoded() {
        assertEquals(Main.DONE, screen.code(), screen.err());
        assertEquals("sayso: " + documents.size() + " documents coded; " + CLAIMS.size() + " claims\n", screen.err());
    }

    @Test
    void everyTextHasClaims() {
        Map<String, Long> counts = CLAIMS.stream()
                .collect(Collectors.groupingBy(c -> c.at("/document/id").asText(), Collectors.counting()));
        documents
                .keySet()
                .forEach(id -> assertTrue(
                        counts.getOrDefault(id, 0L) >= FEWEST_CLAIMS_A_TEXT,
                        id + " has " + counts.getOrDefault(id, 0L)));
    }

    @Test
    void everySummaryKeepsToTheSchema() throws IOException {
        JsonSchema schema = schema("docs/summary.schema.json");
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = Screen.of("code", samples, "--summary", "--format", "jsonl")
                .out()
                .lines()
                .toList();
        assertEquals(documents.size(), lines.size());
        for (String line : lines) {
            assertEquals(List.of(), List.copyOf(schema.validate(mapper.readTree(line))), line);
        }
    }

    private static JsonSchema schema(String file) throws IOException {
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Screen.root().resolve(file)), strict);
    }

    @Test
    void everyClaimKeepsToTheSchema() throws IOException {
        JsonSchema schema = schema("docs/claim.schema.json");
        for (JsonNode claim : CLAIMS) {
            assertEquals(List.of(), List.copyOf(schema.validate(claim)), claim::toString);
        }
    }

    @Test
    void everyOffsetPointsIntoTheText() {
        for (JsonNode claim : CLAIMS) {
            String text = documents.get(claim.at("/document/id").asText()).text();
            assertPoints(claim.get("sentence"), text);
            assertPoints(claim.get("trigger"), text);
            claim.get("participants").forEach(p -> assertPoints(p, text));
            claim.get("attribution").forEach(a -> assertPoints(a.get("cue"), text));
            claim.get("attribution").findValues("speaker").stream()
                    .filter(s -> !s.isNull())
                    .forEach(s -> assertPoints(s, text));
            int start = claim.at("/trigger/start").asInt();
            assertTrue(claim.at("/sentence/start").asInt() <= start, claim::toString);
            assertTrue(start < claim.at("/sentence/end").asInt(), claim::toString);
        }
    }

    @Test
    void noTwoClaimsShareAnId() {
        Set<String> ids = new HashSet<>();
        CLAIMS.forEach(claim -> assertTrue(ids.add(claim.get("id").asText()), claim::toString));
    }

    @Test
    void theNewsIsNotAllOneVoice() {
        long attributed =
                CLAIMS.stream().filter(c -> !c.get("attribution").isEmpty()).count();
        long told = CLAIMS.stream()
                .filter(c -> c.at("/factuality/status").asText().equals("happened"))
                .count();
        assertTrue(attributed * 5 > CLAIMS.size(), attributed + " of " + CLAIMS.size() + " have a speaker");
        assertTrue(attributed < CLAIMS.size(), "some is in the outlet's own voice");
        assertTrue(told < CLAIMS.size(), "some is planned, denied or history");
    }

    private static void assertPoints(JsonNode stretch, String text) {
        int start = stretch.get("start").asInt();
        int end = stretch.get("end").asInt();
        assertTrue(start < end && end <= text.length(), stretch::toString);
        assertEquals(text.substring(start, end), stretch.get("text").asText());
    }
}
