package org.sayso.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sayso.claim.Attribution;
import org.sayso.claim.Claim;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.io.ClaimJson;

/** Claims as a table, a row each; several participants of a role and the chain of speakers are joined by ";". */
public final class ClaimColumns {

    public static final List<Column<Claim>> ALL = List.of(
            Column.text("id", Claim::id),
            Column.text("happening", Claim::happening),
            Column.text("document", c -> c.document().id()),
            Column.time("published", c -> c.document().published()),
            Column.maybe("outlet", c -> c.document().outlet()),
            Column.maybe("agency", c -> c.document().agency()),
            Column.maybe("title", c -> c.document().title()),
            Column.maybe("url", c -> c.document().url()),
            Column.text("type", c -> c.event().type()),
            Column.maybe("mode", c -> c.event().mode()),
            Column.texts("contexts", c -> c.event().contexts()),
            Column.text("cameo", c -> c.event().cameo()),
            Column.whole("quad", c -> c.event().quad()),
            Column.number("goldstein", c -> c.event().goldstein()),
            Column.text("trigger", c -> c.trigger().of(c.document().text())),
            Column.texts("source", c -> texts(c, Role.SOURCE)),
            Column.texts("source_code", c -> codes(c, Role.SOURCE)),
            Column.texts("source_name", c -> names(c, Role.SOURCE)),
            Column.texts("target", c -> texts(c, Role.TARGET)),
            Column.texts("target_code", c -> codes(c, Role.TARGET)),
            Column.texts("target_name", c -> names(c, Role.TARGET)),
            Column.texts("party", c -> texts(c, Role.PARTY)),
            Column.texts("party_code", c -> codes(c, Role.PARTY)),
            Column.texts("party_name", c -> names(c, Role.PARTY)),
            Column.date("from", c -> c.when().map(When::from)),
            Column.date("to", c -> c.when().map(When::to)),
            Column.maybe("when_basis", c -> c.when().map(When::basis).map(ClaimJson::word)),
            Column.maybe("place", c -> c.where().map(Where::name)),
            Column.maybe("place_country", c -> c.where().flatMap(Where::country)),
            Column.maybe("place_admin1", c -> c.where().flatMap(Where::admin1)),
            Column.maybeNumber("lat", c -> c.where().flatMap(Where::lat)),
            Column.maybeNumber("lon", c -> c.where().flatMap(Where::lon)),
            Column.maybe("where_basis", c -> c.where().map(Where::basis).map(ClaimJson::word)),
            Column.texts("speakers", c -> speakers(c, s -> s.text())),
            Column.texts("speaker_codes", c -> speakers(c, s -> s.actor().code().orElse(""))),
            Column.texts("speaker_names", c -> speakers(c, s -> s.actor().name().orElse(""))),
            Column.text("source_type", ClaimColumns::sourceType),
            Column.maybe("reason", c -> nearest(c).flatMap(Attribution::reason)),
            Column.maybe("cue", c -> nearest(c).map(Attribution::cueText)),
            Column.maybe("manner", c -> nearest(c).map(Attribution::manner).map(ClaimJson::word)),
            Column.maybe("stance", c -> nearest(c).map(Attribution::stance).map(ClaimJson::word)),
            Column.text("certainty", c -> ClaimJson.word(c.factuality().certainty())),
            Column.text("polarity", c -> ClaimJson.word(c.factuality().polarity())),
            Column.text("status", c -> ClaimJson.word(c.factuality().status())),
            Column.number("score", c -> c.factuality().score()),
            Column.text("rule", Claim::rule),
            Column.number("rule_score", Claim::score),
            Column.whole("start", c -> c.trigger().start()),
            Column.whole("end", c -> c.trigger().end()),
            Column.text("sentence", c -> c.sentence().of(c.document().text())));

    /** Stands among the source types for claims without a speaker. */
    private static final String OUTLET = "outlet";

    private ClaimColumns() {}

    private static Optional<Attribution> nearest(Claim claim) {
        return claim.attribution().stream().findFirst();
    }

    private static String sourceType(Claim claim) {
        return nearest(claim).map(Attribution::sourceType).map(ClaimJson::word).orElse(OUTLET);
    }

    private static List<String> texts(Claim claim, Role role) {
        return participants(claim, role, Participant::text);
    }

    private static List<String> codes(Claim claim, Role role) {
        return participants(claim, role, p -> p.actor().code().orElse(""));
    }

    private static List<String> names(Claim claim, Role role) {
        return participants(claim, role, p -> p.actor().name().orElse(""));
    }

    private static List<String> participants(Claim claim, Role role, Function<Participant, String> part) {
        return claim.participants().stream()
                .filter(p -> p.role() == role)
                .map(part)
                .toList();
    }

    /** The chain from the nearest speaker outwards. */
    private static List<String> speakers(Claim claim, Function<Attribution.Speaker, String> part) {
        return claim.attribution().stream()
                .map(a -> a.speaker().map(part).orElse(""))
                .toList();
    }
}
