package org.sayso.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.claim.Actor;
import org.sayso.claim.Claim;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.io.ClaimJson;
import org.sayso.link.Corroboration;
import org.sayso.link.Disagreement;
import org.sayso.link.Origin;
import org.sayso.link.Telling.Side;
import org.sayso.store.Dossier;

/** Events as a table, a row each; several values in a cell are joined by ";". */
public final class EventColumns {

    public static final List<Column<Dossier>> ALL = List.of(
            Column.text("id", d -> d.event().id()),
            Column.text("type", d -> d.event().type().type()),
            Column.maybe("mode", d -> d.event().type().mode()),
            Column.texts("contexts", d -> d.event().type().contexts()),
            Column.text("cameo", d -> d.event().type().cameo()),
            Column.whole("quad", d -> d.event().type().quad()),
            Column.number("goldstein", d -> d.event().type().goldstein()),
            Column.texts("source", d -> texts(d, Role.SOURCE)),
            Column.texts("source_code", d -> codes(d, Role.SOURCE)),
            Column.texts("source_name", d -> names(d, Role.SOURCE)),
            Column.texts("target", d -> texts(d, Role.TARGET)),
            Column.texts("target_code", d -> codes(d, Role.TARGET)),
            Column.texts("target_name", d -> names(d, Role.TARGET)),
            Column.texts("party", d -> texts(d, Role.PARTY)),
            Column.texts("party_code", d -> codes(d, Role.PARTY)),
            Column.texts("party_name", d -> names(d, Role.PARTY)),
            Column.date("from", d -> d.event().when().map(When::from)),
            Column.date("to", d -> d.event().when().map(When::to)),
            Column.maybe("when_basis", d -> d.event().when().map(When::basis).map(ClaimJson::word)),
            Column.maybe("place", d -> d.event().where().map(Where::name)),
            Column.maybe("place_country", d -> d.event().where().flatMap(Where::country)),
            Column.maybe("place_admin1", d -> d.event().where().flatMap(Where::admin1)),
            Column.maybeNumber("lat", d -> d.event().where().flatMap(Where::lat)),
            Column.maybeNumber("lon", d -> d.event().where().flatMap(Where::lon)),
            Column.text("status", d -> ClaimJson.word(d.event().status())),
            Column.whole("claims", d -> d.claims().size()),
            Column.whole("claims_against", d -> d.against().size()),
            Column.whole("reports", d -> corroboration(d).reports().size()),
            Column.whole("outlets", d -> corroboration(d).outlets().size()),
            Column.whole("origins", d -> corroboration(d).independentOrigins()),
            Column.whole("origins_open", d -> origins(d, false).count()),
            Column.whole("named_speakers", d -> corroboration(d).namedSpeakers().size()),
            Column.whole("denials", d -> corroboration(d).denials().size()),
            Column.texts("outlet_names", d -> corroboration(d).outlets()),
            Column.texts("origin_names", d -> origins(d, true).map(Origin::name).toList()),
            Column.texts("speaker_names", d -> corroboration(d).namedSpeakers()),
            Column.time("first_published", Dossier::firstPublished),
            Column.time("last_published", Dossier::lastPublished),
            Column.maybe("first_title", d -> d.first().title()),
            Column.maybe("first_url", d -> d.first().url()),
            Column.texts("disagreements", EventColumns::disagreements),
            Column.texts("documents", d -> corroboration(d).reports()),
            Column.texts("claim_ids", d -> d.claims().stream().map(Claim::id).toList()),
            Column.texts("against_ids", d -> d.against().stream().map(Claim::id).toList()));

    private EventColumns() {}

    /** "killed: at least 12 / 15". */
    private static List<String> disagreements(Dossier dossier) {
        return dossier.event().disagreements().stream()
                .map(d -> ClaimJson.word(d.matter()) + ": "
                        + d.values().stream().map(Disagreement.Value::value).collect(Collectors.joining(" / ")))
                .toList();
    }

    private static Corroboration corroboration(Dossier dossier) {
        return dossier.event().corroboration();
    }

    private static Stream<Origin> origins(Dossier dossier, boolean established) {
        return corroboration(dossier).origins().stream().filter(o -> o.established() == established);
    }

    private static List<String> texts(Dossier dossier, Role role) {
        return dossier.participants(role).stream().map(Side::phrase).toList();
    }

    private static List<String> codes(Dossier dossier, Role role) {
        return actors(dossier, role, Actor::code);
    }

    private static List<String> names(Dossier dossier, Role role) {
        return actors(dossier, role, Actor::name);
    }

    private static List<String> actors(Dossier dossier, Role role, Function<Actor, Optional<String>> part) {
        return dossier.participants(role).stream()
                .map(side -> part.apply(side.actor()).orElse(""))
                .toList();
    }
}
