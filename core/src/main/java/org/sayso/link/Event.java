package org.sayso.link;

import java.util.List;
import java.util.Optional;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.When;
import org.sayso.claim.Where;

/**
 * What we take to have happened, inferred from the claims about it; or what is told as planned, threatened or supposed, which its
 * status says.
 *
 * @param id computed from its first claim by date and id
 * @param status as most of its claims tell it; claims of a deed and of a plan are never one event
 * @param participants who takes part, each by the most telling of the names that the claims give: "Vladimir Putin" for "he"
 * @param when the days that most claims state; where none does, the day of the first report and the one before
 * @param where the narrowest place that most claims state, never a guess
 * @param claims ids of the claims that tell it, by date of publication and place in the text
 * @param against ids of the claims that deny or doubt it, in the same order
 * @param disagreements what its claims tell differently
 */
public record Event(
        String id,
        EventType type,
        Status status,
        List<Telling.Side> participants,
        Optional<When> when,
        Optional<Where> where,
        List<String> claims,
        List<String> against,
        Corroboration corroboration,
        List<Disagreement> disagreements) {

    public Event {
        participants = List.copyOf(participants);
        claims = List.copyOf(claims);
        against = List.copyOf(against);
        disagreements = List.copyOf(disagreements);
    }

    /** Whether it is told as something that happens or has happened. */
    public boolean toldAsHappened() {
        return status == Status.HAPPENED || status == Status.ONGOING;
    }
}
