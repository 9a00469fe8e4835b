package org.sayso.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;
import org.sayso.claim.Claim;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality;
import org.sayso.claim.Participant;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.text.Document;
import org.sayso.text.Span;

/** A claim as one line of JSON, by the contract in {@code docs/claim.schema.json}. */
public final class ClaimJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ClaimJson() {}

    /** One line, without a line end. */
    public static String line(Claim claim) {
        try {
            return MAPPER.writeValueAsString(tree(claim));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a claim is always JSON: " + claim.id(), e);
        }
    }

    /**
     * The claim that {@link #line} has written.
     *
     * @param document the one that it was read in, with its text
     * @throws IllegalArgumentException naming what is no claim of ours
     */
    public static Claim read(String line, Document document) {
        return ReadingOfJson.claim(ReadingJson.tree(line), document);
    }

    private static ObjectNode tree(Claim claim) {
        String text = claim.document().text();
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", claim.id());
        node.put("happening", claim.happening());
        node.set("document", document(claim.document()));
        node.set("sentence", stretch(claim.sentence(), text));
        node.set("event", event(claim.event()));
        node.set("trigger", stretch(claim.trigger(), text));
        var participants = node.putArray("participants");
        claim.participants().forEach(p -> participants.add(participant(p)));
        node.set("when", claim.when().map(ClaimJson::when).orElse(null));
        node.set("where", claim.where().map(ClaimJson::where).orElse(null));
        var attribution = node.putArray("attribution");
        claim.attribution().forEach(a -> attribution.add(attribution(a)));
        node.set("factuality", factuality(claim.factuality()));
        node.putObject("evidence").put("rule", claim.rule()).put("score", claim.score());
        return node;
    }

    /** What is known of a document, without its text. */
    public static ObjectNode document(Document document) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", document.id());
        node.put("title", document.title().orElse(null));
        node.put("outlet", document.outlet().orElse(null));
        node.put("agency", document.agency().orElse(null));
        node.put("url", document.url().orElse(null));
        node.put("published", document.published().map(Object::toString).orElse(null));
        return node.put("language", document.language());
    }

    static ObjectNode stretch(Span span, String text) {
        return span(span).put("text", span.of(text));
    }

    static ObjectNode span(Span span) {
        return MAPPER.createObjectNode().put("start", span.start()).put("end", span.end());
    }

    public static ObjectNode event(EventType event) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("type", event.type());
        node.put("mode", event.mode().orElse(null));
        var contexts = node.putArray("contexts");
        event.contexts().forEach(contexts::add);
        return node.put("cameo", event.cameo()).put("quad", event.quad()).put("goldstein", event.goldstein());
    }

    private static ObjectNode participant(Participant participant) {
        ObjectNode node = MAPPER.createObjectNode().put("role", word(participant.role()));
        node.setAll(span(participant.span()));
        node.put("text", participant.text());
        node.set("actor", actor(participant.actor()));
        return node;
    }

    public static ObjectNode actor(Actor actor) {
        return MAPPER.createObjectNode()
                .put("kind", word(actor.kind()))
                .put("name", actor.name().orElse(null))
                .put("country", actor.country().orElse(null))
                .put("sector", actor.sector().orElse(null))
                .put("code", actor.code().orElse(null));
    }

    public static ObjectNode when(When when) {
        return MAPPER.createObjectNode()
                .put("from", when.from().toString())
                .put("to", when.to().toString())
                .put("basis", word(when.basis()));
    }

    public static ObjectNode where(Where where) {
        return MAPPER.createObjectNode()
                .put("name", where.name())
                .put("country", where.country().orElse(null))
                .put("admin1", where.admin1().orElse(null))
                .put("lat", where.lat().orElse(null))
                .put("lon", where.lon().orElse(null))
                .put("basis", word(where.basis()));
    }

    static ObjectNode attribution(Attribution attribution) {
        ObjectNode node = MAPPER.createObjectNode();
        node.set("speaker", attribution.speaker().map(ClaimJson::speaker).orElse(null));
        node.put("sourceType", word(attribution.sourceType()));
        node.set("cue", span(attribution.cue()).put("text", attribution.cueText()));
        node.put("manner", word(attribution.manner()));
        node.put("stance", word(attribution.stance()));
        return node.put("reason", attribution.reason().orElse(null))
                .put("near", attribution.near().orElse(null));
    }

    private static ObjectNode speaker(Attribution.Speaker speaker) {
        ObjectNode node = MAPPER.createObjectNode().put("text", speaker.text());
        node.setAll(span(speaker.span()));
        node.set("actor", actor(speaker.actor()));
        return node;
    }

    private static ObjectNode factuality(Factuality factuality) {
        return MAPPER.createObjectNode()
                .put("certainty", word(factuality.certainty()))
                .put("polarity", word(factuality.polarity()))
                .put("status", word(factuality.status()))
                .put("score", factuality.score());
    }

    /** "named-person" for NAMED_PERSON: how the contract writes the values of our enums. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
