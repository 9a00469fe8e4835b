package org.sayso.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Quotation;
import org.sayso.text.Document;
import org.sayso.text.Span;

/**
 * What is read in a document beside its claims, as JSON: the sentences as pairs of offsets and who says what. The claims themselves
 * are lines of {@link ClaimJson}.
 */
public final class ReadingJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReadingJson() {}

    /** One line, without a line end. */
    public static String line(DocumentReading reading) {
        ObjectNode node = MAPPER.createObjectNode();
        node.set("sentences", spans(reading.sentences()));
        ArrayNode quotations = node.putArray("quotations");
        reading.quotations().forEach(q -> quotations.add(quotation(q)));
        return node.toString();
    }

    /**
     * @param claims those of the document, in the order of the text
     * @throws IllegalArgumentException for what {@link #line} does not write
     */
    public static DocumentReading read(String line, Document document, List<Claim> claims) {
        JsonNode node = tree(line);
        return new DocumentReading(
                document,
                spans(ReadingOfJson.need(node, "sentences")),
                ReadingOfJson.list(ReadingOfJson.need(node, "quotations"), ReadingJson::quotation),
                claims);
    }

    private static ObjectNode quotation(Quotation quotation) {
        ObjectNode node = MAPPER.createObjectNode();
        node.set("content", spans(quotation.content()));
        node.set("attribution", ClaimJson.attribution(quotation.attribution()));
        return node;
    }

    private static Quotation quotation(JsonNode node) {
        return new Quotation(
                spans(ReadingOfJson.need(node, "content")),
                ReadingOfJson.attribution(ReadingOfJson.need(node, "attribution")));
    }

    private static ArrayNode spans(List<Span> spans) {
        ArrayNode node = MAPPER.createArrayNode();
        spans.forEach(s -> node.addArray().add(s.start()).add(s.end()));
        return node;
    }

    private static List<Span> spans(JsonNode node) {
        return ReadingOfJson.list(
                node, pair -> new Span(pair.get(0).intValue(), pair.get(1).intValue()));
    }

    static JsonNode tree(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
