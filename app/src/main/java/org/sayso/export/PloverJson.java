package org.sayso.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.sayso.claim.Actor;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.io.ClaimJson;
import org.sayso.link.Corroboration;
import org.sayso.link.Telling.Side;
import org.sayso.store.Dossier;
import org.sayso.text.Document;

/**
 * An event as one line of JSON with the field names of PLOVER (Open Event Data Alliance, draft 0.7, "JSON Data Fields"). Several
 * actors on a side stay one list; what two do together has both as sources and no recipient. PLOVER allows further fields: ours
 * begin with "sayso_".
 */
public final class PloverJson {

    private static final String PROGRAM = "sayso";

    private PloverJson() {}

    /** One line, without a line end. */
    public static String line(Dossier dossier) {
        EventType type = dossier.event().type();
        ObjectNode node = Nodes.object().put("id", dossier.event().id()).put("has_event", true);
        dossier.day().ifPresent(day -> node.put("date", day.toString()));
        dossier.event()
                .when()
                .filter(w -> w.basis() == When.Basis.STATED)
                .map(When::to)
                .ifPresent(day -> node.put("enddate", day.toString()));
        node.set("source", actors(dossier, Role.SOURCE, Role.PARTY));
        node.set("recipient", actors(dossier, Role.TARGET));
        node.set("event", Nodes.texts(List.of(type.type())));
        dossier.event().where().ifPresent(where -> node.set("event_loc", place(where)));
        node.set("event_text", Nodes.texts(triggers(dossier)));
        node.put("quad_code", type.quad()).put("event_scale", type.goldstein());
        node.set("mode", Nodes.texts(type.mode().stream().toList()));
        node.set("context", Nodes.texts(contexts(dossier)));
        node.set("cite_info", citation(dossier.first()));
        node.put("coder", PROGRAM);
        corroboration(node, dossier);
        return Nodes.line(node);
    }

    private static ArrayNode actors(Dossier dossier, Role... roles) {
        List<ObjectNode> actors = new ArrayList<>();
        for (Role role : roles) {
            dossier.participants(role).forEach(p -> actors.add(actor(p)));
        }
        return Nodes.array(actors);
    }

    /** PLOVER's code is the country's, or an international body's own. */
    private static ObjectNode actor(Side side) {
        Actor actor = side.actor();
        ObjectNode node = Nodes.object();
        actor.country().or(actor::code).ifPresent(code -> node.put("code", code));
        actor.sector().ifPresent(sector -> node.put("sector", sector));
        node.put("actor_text", side.phrase());
        actor.name().ifPresent(name -> node.put("identifier_text", name));
        return node;
    }

    /** GeoNames' names of fields, as PLOVER asks, with "cc3" for the country. */
    private static ObjectNode place(Where where) {
        ObjectNode node = Nodes.object().put("name", where.name());
        where.lat().ifPresent(lat -> node.put("latitude", lat));
        where.lon().ifPresent(lon -> node.put("longitude", lon));
        where.country().ifPresent(country -> node.put("cc3", country));
        where.admin1().ifPresent(admin1 -> node.put("admin1 name", admin1));
        return node;
    }

    private static List<String> triggers(Dossier dossier) {
        return dossier.claims().stream()
                .map(c -> c.trigger().of(c.document().text()))
                .distinct()
                .toList();
    }

    /** The codebook's contexts, and PLOVER's for what has not happened: "future", "hypothetical", "historical". */
    private static List<String> contexts(Dossier dossier) {
        List<String> contexts = new ArrayList<>(dossier.event().type().contexts());
        if (!dossier.event().toldAsHappened()) {
            contexts.add(unreal(dossier.event().status()));
        }
        return contexts;
    }

    private static String unreal(Status status) {
        return switch (status) {
            case PLANNED, PROMISED, THREATENED -> "future";
            case HISTORICAL -> "historical";
            case HAPPENED, ONGOING, CONDITIONAL, SUPPOSED, ASKED, GENERAL -> "hypothetical";
        };
    }

    private static ObjectNode citation(Document document) {
        ObjectNode node = Nodes.object().put("citation", document.id());
        document.url().ifPresent(url -> node.put("url", url));
        document.title().ifPresent(title -> node.put("title", title));
        node.put("language", document.language());
        document.outlet().ifPresent(outlet -> node.put("publication", outlet));
        return node;
    }

    private static void corroboration(ObjectNode node, Dossier dossier) {
        Corroboration corroboration = dossier.event().corroboration();
        node.put("sayso_cameo", dossier.event().type().cameo());
        node.put("sayso_status", ClaimJson.word(dossier.event().status()));
        node.put("sayso_claims", dossier.claims().size());
        node.put("sayso_claims_against", dossier.against().size());
        node.put("sayso_reports", corroboration.reports().size());
        node.put("sayso_outlets", corroboration.outlets().size());
        node.put("sayso_independent_origins", corroboration.independentOrigins());
        node.set("sayso_named_speakers", Nodes.texts(corroboration.namedSpeakers()));
    }
}
