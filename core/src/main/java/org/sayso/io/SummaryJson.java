package org.sayso.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Basis;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Passage;
import org.sayso.claim.Quotation;
import org.sayso.claim.Summary;
import org.sayso.claim.Summary.NamedSpeaker;
import org.sayso.claim.Summary.Third;
import org.sayso.text.Span;

/** A summary as one line of JSON, by the contract in {@code docs/summary.schema.json}. */
public final class SummaryJson {

    /** Stands among the source types for claims without a speaker. */
    private static final String OUTLET = "outlet";

    private static final double TEN_THOUSAND = 10_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SummaryJson() {}

    /** One line, without a line end. */
    public static String line(Summary summary) {
        try {
            return MAPPER.writeValueAsString(tree(summary));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a summary is always JSON: " + summary.reading().document().id(), e);
        }
    }

    private static ObjectNode tree(Summary summary) {
        DocumentReading reading = summary.reading();
        ObjectNode node = MAPPER.createObjectNode();
        node.set("document", ClaimJson.document(reading.document()));
        node.put("claims", reading.claims().size());
        node.set("sourceTypes", sourceTypes(reading.claims()));
        node.set("thirds", array(summary.thirds().stream().map(t -> third(t, summary))));
        node.set("sentences", array(summary.passages().stream().map(SummaryJson::sentence)));
        node.set(
                "nobodyNamed",
                summary.nobodyNamed().map(s -> nobodyNamed(s, reading)).orElse(null));
        node.set("speakers", array(summary.speakers().stream().map(s -> speaker(s, reading))));
        node.set("unnamedOnly", ids(summary.unnamedOnly()));
        node.set("ownVoice", ids(summary.ownVoice()));
        return node;
    }

    private static ArrayNode array(Stream<ObjectNode> nodes) {
        return MAPPER.createArrayNode().addAll(nodes.toList());
    }

    private static ArrayNode ids(List<Claim> claims) {
        ArrayNode node = MAPPER.createArrayNode();
        claims.forEach(c -> node.add(c.id()));
        return node;
    }

    private static ObjectNode sourceTypes(List<Claim> claims) {
        List<String> types = claims.stream()
                .map(c -> c.attribution().stream()
                        .findFirst()
                        .map(a -> ClaimJson.word(a.sourceType()))
                        .orElse(OUTLET))
                .toList();
        ObjectNode node = MAPPER.createObjectNode();
        Stream.concat(Stream.of(SourceType.values()).map(ClaimJson::word), Stream.of(OUTLET))
                .forEach(type -> {
                    long count = types.stream().filter(type::equals).count();
                    node.putObject(type).put("claims", count).put("share", share(count, types.size()));
                });
        return node;
    }

    private static ObjectNode third(Third third, Summary summary) {
        ObjectNode node =
                ClaimJson.span(third.span()).put("claims", third.claims().size());
        ObjectNode bases = node.putObject("bases");
        for (Basis basis : Basis.values()) {
            bases.put(
                    ClaimJson.word(basis),
                    third.claims().stream().filter(c -> Basis.of(c) == basis).count());
        }
        ArrayNode speakers = node.putArray("speakers");
        summary.speakers(third).forEach(s -> speakers.add(s.name()));
        return node;
    }

    private static ObjectNode sentence(Passage passage) {
        return ClaimJson.span(passage.sentence()).put("basis", ClaimJson.word(passage.basis()));
    }

    private static ObjectNode nobodyNamed(Span span, DocumentReading reading) {
        return ClaimJson.span(span)
                .put("share", share(span.length(), reading.document().text().length()));
    }

    private static ObjectNode speaker(NamedSpeaker speaker, DocumentReading reading) {
        Attribution first = speaker.attribution();
        ObjectNode node = MAPPER.createObjectNode().put("name", speaker.name());
        node.put("sourceType", ClaimJson.word(first.sourceType()));
        node.set("actor", ClaimJson.actor(first.speaker().orElseThrow().actor()));
        node.set("quotations", array(speaker.quotations().stream().map(q -> quotation(q, reading))));
        return node;
    }

    private static ObjectNode quotation(Quotation quotation, DocumentReading reading) {
        String text = reading.document().text();
        Attribution attribution = quotation.attribution();
        ObjectNode node = MAPPER.createObjectNode();
        node.set("cue", ClaimJson.stretch(attribution.cue(), text));
        node.set("content", array(quotation.content().stream().map(c -> ClaimJson.stretch(c, text))));
        node.put("manner", ClaimJson.word(attribution.manner()));
        node.put("stance", ClaimJson.word(attribution.stance()));
        node.set("claims", ids(reading.claims(quotation)));
        return node;
    }

    /** Of one, to four decimals; 0 of nothing. */
    private static double share(long part, long whole) {
        return whole == 0 ? 0 : Math.round(part * TEN_THOUSAND / whole) / TEN_THOUSAND;
    }
}
