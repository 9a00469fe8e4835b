package org.sayso.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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

/** From the JSON that {@link ClaimJson} writes back to what it was written from; a field that is not there is an error that names it. */
final class ReadingOfJson {

    private ReadingOfJson() {}

    static Claim claim(JsonNode node, Document document) {
        JsonNode evidence = need(node, "evidence");
        return new Claim(
                text(node, "id"),
                text(node, "happening"),
                document,
                span(need(node, "sentence")),
                event(need(node, "event")),
                span(need(node, "trigger")),
                list(need(node, "participants"), ReadingOfJson::participant),
                some(node, "when").map(ReadingOfJson::when),
                some(node, "where").map(ReadingOfJson::where),
                list(need(node, "attribution"), ReadingOfJson::attribution),
                factuality(need(node, "factuality")),
                text(evidence, "rule"),
                number(evidence, "score"));
    }

    static Span span(JsonNode node) {
        return new Span(need(node, "start").intValue(), need(node, "end").intValue());
    }

    private static EventType event(JsonNode node) {
        return new EventType(
                text(node, "type"),
                someText(node, "mode"),
                list(need(node, "contexts"), JsonNode::textValue),
                text(node, "cameo"),
                need(node, "quad").intValue(),
                number(node, "goldstein"));
    }

    private static Participant participant(JsonNode node) {
        return new Participant(
                word(Participant.Role.class, node, "role"), span(node), text(node, "text"), actor(need(node, "actor")));
    }

    private static Actor actor(JsonNode node) {
        return new Actor(
                word(Actor.Kind.class, node, "kind"),
                someText(node, "name"),
                someText(node, "country"),
                someText(node, "sector"),
                someText(node, "code"));
    }

    private static When when(JsonNode node) {
        return new When(
                LocalDate.parse(text(node, "from")),
                LocalDate.parse(text(node, "to")),
                word(When.Basis.class, node, "basis"));
    }

    private static Where where(JsonNode node) {
        return new Where(
                text(node, "name"),
                someText(node, "country"),
                someText(node, "admin1"),
                some(node, "lat").map(JsonNode::doubleValue),
                some(node, "lon").map(JsonNode::doubleValue),
                word(Where.Basis.class, node, "basis"));
    }

    static Attribution attribution(JsonNode node) {
        JsonNode cue = need(node, "cue");
        return new Attribution(
                some(node, "speaker").map(ReadingOfJson::speaker),
                word(Attribution.SourceType.class, node, "sourceType"),
                span(cue),
                text(cue, "text"),
                word(Attribution.Manner.class, node, "manner"),
                word(Attribution.Stance.class, node, "stance"),
                someText(node, "reason"),
                someText(node, "near"));
    }

    private static Attribution.Speaker speaker(JsonNode node) {
        return new Attribution.Speaker(span(node), text(node, "text"), actor(need(node, "actor")));
    }

    private static Factuality factuality(JsonNode node) {
        return new Factuality(
                word(Factuality.Certainty.class, node, "certainty"),
                word(Factuality.Polarity.class, node, "polarity"),
                word(Factuality.Status.class, node, "status"),
                number(node, "score"));
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> one) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(one.apply(node)));
        return all;
    }

    static JsonNode need(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("no field \"" + field + "\" in " + node);
        }
        return value;
    }

    private static Optional<JsonNode> some(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).filter(value -> !value.isNull());
    }

    private static String text(JsonNode node, String field) {
        return need(node, field).textValue();
    }

    private static Optional<String> someText(JsonNode node, String field) {
        return some(node, field).map(JsonNode::textValue);
    }

    private static double number(JsonNode node, String field) {
        return need(node, field).doubleValue();
    }

    /** NAMED_PERSON for "named-person"; see {@link ClaimJson#word}. */
    private static <E extends Enum<E>> E word(Class<E> words, JsonNode node, String field) {
        return Enum.valueOf(words, text(node, field).toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
