package org.sayso.app.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sayso.app.api.InTray.Stored;
import org.sayso.claim.DocumentReading;
import org.sayso.io.ClaimJson;
import org.sayso.link.Story;
import org.sayso.store.Catalogue.Page;
import org.sayso.text.Document;

/** Answers of the service. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** From JSON of our own. */
    static JsonNode tree(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what we write is JSON", e);
        }
    }

    static void answer(Context ctx, JsonNode node) {
        ctx.contentType("application/json").result(node.toString());
    }

    static <T> void answer(Context ctx, Page<T> page, Function<T, JsonNode> item) {
        ObjectNode node = object();
        ArrayNode items = node.putArray("items");
        page.items().forEach(i -> items.add(item.apply(i)));
        answer(ctx, node.put("next", page.next().orElse(null)));
    }

    static JsonNode story(Story story) {
        ObjectNode node = object().put("id", story.id());
        ArrayNode documents = node.putArray("documents");
        story.documents().forEach(documents::add);
        return node;
    }

    /** A document with its text and all its claims. */
    static JsonNode reading(DocumentReading reading, Optional<Document> original) {
        Document document = reading.document();
        ObjectNode node = ClaimJson.document(document)
                .put("byline", document.byline().orElse(null))
                .put("text", document.text())
                .put("copyOf", original.map(Document::id).orElse(null));
        ArrayNode captions = node.putArray("captions");
        document.captions()
                .forEach(c -> captions.addObject().put("start", c.start()).put("end", c.end()));
        node.set("claims", claims(reading.claims().stream().map(ClaimJson::line).toList()));
        return node;
    }

    static ArrayNode claims(List<String> lines) {
        ArrayNode claims = MAPPER.createArrayNode();
        lines.forEach(line -> claims.add(tree(line)));
        return claims;
    }

    static JsonNode stored(Stored stored) {
        ObjectNode node = object().put("added", stored.added().added())
                .put("replaced", stored.added().replaced())
                .put("thereAlready", stored.thereAlready())
                .put("sentences", stored.sentences())
                .put("claims", stored.claims());
        ArrayNode skipped = node.putArray("skipped");
        stored.skipped()
                .forEach(s -> skipped.addObject().put("where", s.where()).put("why", s.why()));
        return node;
    }
}
