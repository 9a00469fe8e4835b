package org.sayso.link;

import java.util.List;
import java.util.Optional;
import org.sayso.claim.Attribution;
import org.sayso.claim.Claim;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality;
import org.sayso.claim.When;
import org.sayso.claim.Where;

/**
 * What linking needs of one claim.
 *
 * @param namedSpeakers keys of the named speakers on whose word the claim rests, from the nearest outwards; none for the outlet's
 *     own voice
 */
public record Telling(
        String claim,
        String document,
        EventType event,
        Factuality factuality,
        Optional<When> when,
        Optional<Where> where,
        List<String> namedSpeakers) {

    public Telling {
        namedSpeakers = List.copyOf(namedSpeakers);
    }

    static Telling of(Claim claim) {
        return new Telling(
                claim.id(),
                claim.document().id(),
                claim.event(),
                claim.factuality(),
                claim.when(),
                claim.where(),
                namedSpeakers(claim));
    }

    private static List<String> namedSpeakers(Claim claim) {
        return claim.attribution().stream()
                .filter(Attribution::isNamed)
                .flatMap(a -> a.speaker().stream())
                .map(s -> s.actor().name().orElse(s.text()))
                .distinct()
                .toList();
    }
}
