package org.sayso.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sayso.claim.Claim;
import org.sayso.io.ClaimJson;
import org.sayso.link.Corroboration;
import org.sayso.link.Disagreement;
import org.sayso.link.Origin;
import org.sayso.link.Telling.Side;
import org.sayso.store.Dossier;

/** An event as one line of JSON, by the contract in {@code docs/event.schema.json}. */
public final class EventJson {

    private EventJson() {}

    /** One line, without a line end. */
    public static String line(Dossier dossier) {
        ObjectNode node = Nodes.object().put("id", dossier.event().id());
        node.set("event", ClaimJson.event(dossier.event().type()));
        node.set(
                "participants",
                Nodes.array(dossier.event().participants().stream()
                        .map(EventJson::participant)
                        .toList()));
        node.set("when", dossier.event().when().map(ClaimJson::when).orElse(null));
        node.set("where", dossier.event().where().map(ClaimJson::where).orElse(null));
        node.put("status", ClaimJson.word(dossier.event().status()));
        node.put(
                "firstPublished", dossier.firstPublished().map(Object::toString).orElse(null));
        node.put("lastPublished", dossier.lastPublished().map(Object::toString).orElse(null));
        node.set("claims", ids(dossier.claims()));
        node.set("against", ids(dossier.against()));
        node.set("corroboration", corroboration(dossier.event().corroboration()));
        node.set(
                "disagreements",
                Nodes.array(dossier.event().disagreements().stream()
                        .map(EventJson::disagreement)
                        .toList()));
        return Nodes.line(node);
    }

    private static ObjectNode participant(Side side) {
        ObjectNode node =
                Nodes.object().put("role", ClaimJson.word(side.role())).put("text", side.phrase());
        node.set("actor", ClaimJson.actor(side.actor()));
        return node;
    }

    private static ObjectNode disagreement(Disagreement disagreement) {
        ObjectNode node = Nodes.object().put("matter", ClaimJson.word(disagreement.matter()));
        node.set(
                "values",
                Nodes.array(disagreement.values().stream().map(EventJson::value).toList()));
        return node;
    }

    private static ObjectNode value(Disagreement.Value value) {
        ObjectNode node = Nodes.object().put("value", value.value());
        node.set("claims", Nodes.texts(value.claims()));
        return node;
    }

    private static ArrayNode ids(List<Claim> claims) {
        return Nodes.texts(claims.stream().map(Claim::id).toList());
    }

    private static ObjectNode corroboration(Corroboration corroboration) {
        ObjectNode node = Nodes.object();
        node.set("reports", Nodes.texts(corroboration.reports()));
        node.set("outlets", Nodes.texts(corroboration.outlets()));
        node.put("independentOrigins", corroboration.independentOrigins());
        node.set(
                "origins",
                Nodes.array(
                        corroboration.origins().stream().map(EventJson::origin).toList()));
        node.set("namedSpeakers", Nodes.texts(corroboration.namedSpeakers()));
        node.set("denials", Nodes.texts(corroboration.denials()));
        return node;
    }

    private static ObjectNode origin(Origin origin) {
        ObjectNode node = Nodes.object().put("name", origin.name()).put("established", origin.established());
        node.set("why", Nodes.texts(origin.why()));
        node.set("documents", Nodes.texts(origin.documents()));
        return node;
    }
}
