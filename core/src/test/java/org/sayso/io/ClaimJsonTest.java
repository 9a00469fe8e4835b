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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.Manner;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Stance;
import org.sayso.claim.Claim;
import org.sayso.claim.Claims;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.text.Document;
import org.sayso.text.Span;

/** A claim's JSON against {@code docs/claim.schema.json}. */
class ClaimJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();
    private static final String TEXT = "Russian drones hit a “power plant” near Dnipro on Wednesday, Kyiv said.";

    @Test
    void aClaimWithEverything() throws JsonProcessingException {
        JsonNode json = json(full(Status.HAPPENED));
        assertValid(json);
        assertEquals("Russian drones", json.at("/participants/0/text").asText());
        assertEquals("RUSMIL", json.at("/participants/0/actor/code").asText());
        assertEquals("in-role", json.at("/participants/0/actor/kind").asText());
        assertEquals("organisation", json.at("/attribution/0/sourceType").asText());
        assertEquals("2026-01-07", json.at("/when/from").asText());
        assertEquals(48.45, json.at("/where/lat").asDouble());
        assertEquals("hit", json.at("/trigger/text").asText());
        assertEquals(TEXT, json.at("/sentence/text").asText());
        assertEquals("2026-01-08T00:00:00Z", json.at("/document/published").asText());
    }

    @Test
    void whatIsNotKnownIsNull() throws JsonProcessingException {
        JsonNode json = json(bare());
        assertValid(json);
        for (String path : List.of(
                "/when",
                "/where",
                "/event/mode",
                "/document/title",
                "/document/outlet",
                "/document/agency",
                "/document/url",
                "/document/published",
                "/attribution/0/speaker",
                "/attribution/0/reason",
                "/attribution/0/near",
                "/participants/0/actor/name",
                "/participants/0/actor/country",
                "/participants/0/actor/sector",
                "/participants/0/actor/code")) {
            assertTrue(json.at(path).isNull(), path + " is " + json.at(path));
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusIsInTheSchema(Status status) throws JsonProcessingException {
        assertValid(json(full(status)));
    }

    @ParameterizedTest
    @EnumSource(SourceType.class)
    void everySourceTypeIsInTheSchema(SourceType type) throws JsonProcessingException {
        JsonNode json = json(full(Status.HAPPENED));
        ((ObjectNode) json.at("/attribution/0")).put("sourceType", ClaimJson.word(type));
        assertValid(json);
    }

    @Test
    void theSchemaRefusesWhatIsNoClaim() throws JsonProcessingException {
        for (String field : List.of("id", "when", "attribution", "factuality", "evidence")) {
            ObjectNode json = (ObjectNode) json(full(Status.HAPPENED));
            json.remove(field);
            assertFalse(SCHEMA.validate(json).isEmpty(), "without " + field);
        }
        ObjectNode json = (ObjectNode) json(full(Status.HAPPENED));
        ((ObjectNode) json.get("factuality")).put("status", "HAPPENED");
        assertFalse(SCHEMA.validate(json).isEmpty(), "a status in capitals");
    }

    @Test
    void aLineIsOneLine() {
        Document document = Document.of("two\nlines", "A line\r\nand another");
        Claim claim = claim(document, new Span(0, 19), new Span(2, 6), bare());
        assertFalse(ClaimJson.line(claim).contains("\n"));
    }

    private static Claim full(Status status) {
        Document document = new Document(
                "d1",
                TEXT,
                Optional.of("Drones"),
                Optional.of("The Post"),
                Optional.of("Wire"),
                Optional.of("https://example.org/d1"),
                Optional.of(Instant.parse("2026-01-08T00:00:00Z")),
                "en");
        Actor kyiv = Actor.of(Actor.Kind.NAMED, "Ukraine", "UKR", "GOV");
        Attribution said = new Attribution(
                Optional.of(new Attribution.Speaker(span("Kyiv"), "Kyiv", kyiv)),
                SourceType.ORGANISATION,
                span("said"),
                "said",
                Manner.INDIRECT,
                Stance.ASSERTS,
                Optional.of("not allowed to speak"),
                Optional.of("close to the army"));
        return new Claim(
                Claims.id("d1", span("hit"), "ASSAULT"),
                document,
                new Span(0, TEXT.length()),
                new EventType("ASSAULT", Optional.of("aerial"), List.of("military"), "195", 4, -9.0),
                span("hit"),
                List.of(
                        participant(
                                Role.SOURCE, "Russian drones", Actor.of(Actor.Kind.IN_ROLE, "Russia", "RUS", "MIL")),
                        participant(Role.TARGET, "a “power plant”", Actor.UNKNOWN)),
                Optional.of(new When(LocalDate.of(2026, 1, 7), LocalDate.of(2026, 1, 7), When.Basis.STATED)),
                Optional.of(new Where(
                        "Dnipro",
                        Optional.of("UKR"),
                        Optional.of("Dnipropetrovsk"),
                        Optional.of(48.45),
                        Optional.of(34.98),
                        Where.Basis.STATED)),
                List.of(said),
                new Factuality(Certainty.CERTAIN, Polarity.POSITIVE, status, 3.0),
                "assault-hit-verb",
                0.97);
    }

    private static Claim bare() {
        Attribution reportedly = new Attribution(
                Optional.empty(),
                SourceType.UNSTATED,
                span("said"),
                "said",
                Manner.INDIRECT,
                Stance.ASSERTS,
                Optional.empty(),
                Optional.empty());
        return new Claim(
                Claims.id("d2", span("hit"), "ASSAULT"),
                Document.of("d2", TEXT),
                new Span(0, TEXT.length()),
                new EventType("ASSAULT", Optional.empty(), List.of(), "190", 4, -9.0),
                span("hit"),
                List.of(participant(Role.PARTY, "Russian drones", Actor.UNKNOWN)),
                Optional.empty(),
                Optional.empty(),
                List.of(reportedly),
                new Factuality(Certainty.UNKNOWN, Polarity.NEGATIVE, Status.SUPPOSED, 0.0),
                "model",
                0.5);
    }

    private static Claim claim(Document document, Span sentence, Span trigger, Claim like) {
        return new Claim(
                Claims.id(document.id(), trigger, "ASSAULT"),
                document,
                sentence,
                like.event(),
                trigger,
                List.of(),
                like.when(),
                like.where(),
                List.of(),
                like.factuality(),
                like.rule(),
                like.score());
    }

    private static Participant participant(Role role, String text, Actor actor) {
        return new Participant(role, span(text), text, actor);
    }

    private static Span span(String part) {
        return new Span(TEXT.indexOf(part), TEXT.indexOf(part) + part.length());
    }

    private static JsonNode json(Claim claim) throws JsonProcessingException {
        return MAPPER.readTree(ClaimJson.line(claim));
    }

    private static void assertValid(JsonNode json) {
        assertEquals(List.of(), List.copyOf(SCHEMA.validate(json)));
    }

    private static JsonSchema schema() {
        Path file = Path.of(System.getProperty("basedir", "."), "..", "docs", "claim.schema.json");
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
