package org.sayso.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Summary;
import org.sayso.claim.Telling;
import org.sayso.text.Document;

/** A summary's JSON against {@code docs/summary.schema.json}. */
class SummaryJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();
    private static final String TEXT = """
            Kyiv said drones hit a port.
            Some said the ships sank.
            Guns shot all day long.""";

    private static final DocumentReading READING = new Telling(TEXT)
            .says(
                    "Kyiv",
                    Actor.of(Actor.Kind.NAMED, "Ukraine", "UKR", "GOV"),
                    SourceType.ORGANISATION,
                    "said drones",
                    "drones hit a port")
            .says("Some", SourceType.UNNAMED_GROUP, "said the", "the ships sank")
            .claims("hit", "drones", "a port")
            .claims("sank", "the ships")
            .claims("shot", "Guns")
            .reading();

    @Test
    void aSummaryOfEverything() throws JsonProcessingException {
        JsonNode json = json(READING);
        assertValid(json);
        assertEquals(3, json.get("claims").asInt());
        assertEquals(0.3333, json.at("/sourceTypes/organisation/share").asDouble(), "a share has four decimals");
        assertEquals(1, json.at("/sourceTypes/outlet/claims").asInt());
        assertEquals("[\"Kyiv\"]", json.at("/thirds/0/speakers").toString());
        assertEquals("[]", json.at("/thirds/2/speakers").toString());
        assertEquals(1, json.at("/thirds/2/bases/own-voice").asInt());
        assertEquals("unnamed", json.at("/sentences/1/basis").asText());
        assertEquals(TEXT.indexOf("Some"), json.at("/nobodyNamed/start").asInt());
        assertEquals(
                "drones hit a port",
                json.at("/speakers/0/quotations/0/content/0/text").asText());
        assertEquals(
                READING.claims().get(0).id(),
                json.at("/speakers/0/quotations/0/claims/0").asText());
        assertEquals(READING.claims().get(1).id(), json.at("/unnamedOnly/0").asText());
        assertEquals(READING.claims().get(2).id(), json.at("/ownVoice/0").asText());
    }

    @Test
    void aSummaryOfNothing() throws JsonProcessingException {
        JsonNode json = json(new DocumentReading(Document.of("d1", ""), List.of(), List.of(), List.of()));
        assertValid(json);
        assertTrue(json.get("nobodyNamed").isNull());
        assertEquals(0, json.at("/sourceTypes/outlet/share").asDouble());
    }

    @Test
    void theSchemaRefusesWhatIsNoSummary() throws JsonProcessingException {
        for (String field : List.of("claims", "sourceTypes", "thirds", "nobodyNamed", "ownVoice")) {
            ObjectNode json = (ObjectNode) json(READING);
            json.remove(field);
            assertFalse(SCHEMA.validate(json).isEmpty(), "without " + field);
        }
    }

    private static JsonNode json(DocumentReading reading) throws JsonProcessingException {
        return MAPPER.readTree(SummaryJson.line(Summary.of(reading)));
    }

    private static void assertValid(JsonNode json) {
        assertEquals(List.of(), List.copyOf(SCHEMA.validate(json)));
    }

    private static JsonSchema schema() {
        Path file = Path.of(System.getProperty("basedir", "."), "..", "docs", "summary.schema.json");
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(file), strict);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
