package org.sayso.link;

import java.util.Optional;
import org.sayso.claim.Factuality.Status;

/** Claims of one family may tell one event: what went on and what happened, what is planned and what is promised. */
enum Family {
    DONE,
    INTENDED,
    THREATENED,
    IMAGINED,
    ASKED,
    HISTORICAL;

    /** Empty for what is told in general: "police often arrest reporters" is no single event. */
    static Optional<Family> of(Status status) {
        return switch (status) {
            case HAPPENED, ONGOING -> Optional.of(DONE);
            case PLANNED, PROMISED -> Optional.of(INTENDED);
            case THREATENED -> Optional.of(THREATENED);
            case CONDITIONAL, SUPPOSED -> Optional.of(IMAGINED);
            case ASKED -> Optional.of(ASKED);
            case HISTORICAL -> Optional.of(HISTORICAL);
            case GENERAL -> Optional.empty();
        };
    }
}
