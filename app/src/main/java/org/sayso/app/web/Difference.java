package org.sayso.app.web;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sayso.claim.Claim;
import org.sayso.link.Disagreement;
import org.sayso.store.Dossier;

/**
 * On what the claims of an event differ, answer beside answer.
 *
 * @param event which event
 * @param matter "how many were killed"
 */
public record Difference(Told event, String matter, List<Answer> answers) {

    /** One of the answers with those who give it. */
    public record Answer(String value, List<Voice> voices) {}

    /**
     * Who gives an answer.
     *
     * @param outlet in which it stands
     * @param way on whose word
     * @param address of the document in the reader
     */
    public record Voice(String outlet, Way way, String address) {}

    static Stream<Difference> of(Dossier dossier) {
        Map<String, Claim> claims = new HashMap<>();
        dossier.claims().forEach(c -> claims.put(c.id(), c));
        dossier.against().forEach(c -> claims.put(c.id(), c));
        Told event = Told.of(dossier.event());
        return dossier.event().disagreements().stream().map(d -> difference(event, d, claims));
    }

    private static Difference difference(Told event, Disagreement disagreement, Map<String, Claim> claims) {
        String matter =
                switch (disagreement.matter()) {
                    case DAY -> "on which day";
                    case PLACE -> "where";
                    case KILLED -> "how many were killed";
                    case INJURED -> "how many were injured";
                    case AFFECTED -> "to how many it was done";
                    case DOER -> "who did it";
                };
        return new Difference(
                event,
                matter,
                disagreement.values().stream().map(v -> answer(v, claims)).toList());
    }

    private static Answer answer(Disagreement.Value value, Map<String, Claim> claims) {
        List<Voice> voices = value.claims().stream()
                .filter(claims::containsKey)
                .map(id -> voice(claims.get(id)))
                .toList();
        return new Answer(value.value(), List.copyOf(new LinkedHashSet<>(voices)));
    }

    private static Voice voice(Claim claim) {
        String outlet = StoryMatrix.named(claim.document().outlet());
        return new Voice(
                outlet, Way.of(claim), Phrases.documentAddress(claim.document().id()));
    }
}
