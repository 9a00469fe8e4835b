package org.sayso.app.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.BadRequestResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.io.DocumentReader;
import org.sayso.text.Document;
import org.sayso.text.Span;

/** Documents as JSON; what is not as it must be is named with its place: "documents/3/published". */
final class Posted {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final int MOST_DOCUMENTS = 256;
    private static final int SHOWN_OF_HASH = 20;
    private static final Set<String> FIELDS =
            Set.of("id", "text", "title", "outlet", "agency", "url", "published", "byline", "captions");

    private final JsonNode node;
    private final String where;

    private Posted(JsonNode node, String where) {
        this.node = node;
        this.where = where;
    }

    /** An object of JSON. */
    static JsonNode object(String body) {
        try {
            JsonNode node = MAPPER.readTree(body);
            if (node == null || !node.isObject()) {
                throw new BadRequestResponse("the body is no object of JSON");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new BadRequestResponse("the body is not JSON: " + e.getOriginalMessage());
        }
    }

    /** From {@code {"documents": [{"text": …}, …]}}, or from one document alone. */
    static List<Document> documents(JsonNode body) {
        if (!body.has("documents")) {
            return List.of(new Posted(body, "").document());
        }
        JsonNode all = body.get("documents");
        if (body.size() > 1 || !all.isArray() || all.size() > MOST_DOCUMENTS) {
            throw new BadRequestResponse(
                    "documents: stands alone, and is a list of at most " + MOST_DOCUMENTS + " documents");
        }
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            documents.add(new Posted(all.get(i), "documents/" + i + "/").document());
        }
        return documents;
    }

    private Document document() {
        if (!node.isObject()) {
            throw wrong("", "is no object of JSON");
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw wrong(name, "is no field of a document");
            }
        }
        String text = text("text").orElseThrow(() -> wrong("text", "is missing"));
        if (text.isBlank()) {
            throw wrong("text", "is empty");
        }
        return new Document(
                text("id").or(() -> text("url")).orElseGet(() -> id(text)),
                text,
                text("title"),
                text("outlet"),
                text("agency"),
                text("url"),
                text("published").map(this::instant),
                "en",
                text("byline"),
                captions(text.length()));
    }

    /** The same text has the same id. */
    static String id(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "text-" + HexFormat.of().formatHex(hash).substring(0, SHOWN_OF_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Optional<String> text(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw wrong(name, "is no text");
        }
        return Optional.of(value.textValue());
    }

    private Instant instant(String value) {
        try {
            return DocumentReader.instant(value);
        } catch (DateTimeException e) {
            throw wrong("published", "\"" + value + "\" is no ISO date such as 2026-01-08");
        }
    }

    private List<Span> captions(int length) {
        List<Span> captions = new ArrayList<>();
        int last = 0;
        for (JsonNode caption : node.path("captions")) {
            int start = caption.path("start").asInt(-1);
            int end = caption.path("end").asInt(-1);
            if (start < last || end <= start || end > length) {
                throw wrong("captions", "are stretches of the text, one after the other");
            }
            captions.add(new Span(start, end));
            last = end;
        }
        return captions;
    }

    private BadRequestResponse wrong(String name, String why) {
        return new BadRequestResponse(where + name + ": " + why);
    }
}
