package org.sayso.link;

import java.util.Optional;
import org.sayso.claim.Claim;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality;
import org.sayso.claim.When;
import org.sayso.claim.Where;

/** What linking needs of one claim. */
public record Telling(
        String claim,
        String document,
        EventType event,
        Factuality factuality,
        Optional<When> when,
        Optional<Where> where) {

    static Telling of(Claim claim) {
        return new Telling(
                claim.id(), claim.document().id(), claim.event(), claim.factuality(), claim.when(), claim.where());
    }
}
