package org.sayso.link;

import java.util.List;
import java.util.Optional;
import org.sayso.claim.EventType;
import org.sayso.claim.When;
import org.sayso.claim.Where;

/**
 * What we take to have happened, inferred from the claims about it.
 *
 * @param id computed from its first claim by date and id
 * @param claims ids of the claims that tell it, by date of publication and place in the text
 * @param against ids of the claims that deny or doubt it
 */
public record Event(
        String id,
        EventType type,
        Optional<When> when,
        Optional<Where> where,
        List<String> claims,
        List<String> against,
        Corroboration corroboration) {

    public Event {
        claims = List.copyOf(claims);
        against = List.copyOf(against);
    }
}
