package org.sayso.extract;

import java.util.List;
import java.util.Optional;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant;

/**
 * Where a text speaks of an act: "shelled" in "Rebels shelled the port", with who did it to whom. Whether it happened is
 * not said here.
 *
 * @param trigger index in the sentence of the word that tells the act
 * @param rule id of the codebook's rule that found it
 * @param score how sure it is, 0 to 1; see {@link EventFinder}
 * @param status what the rule says of the act, where nothing in the sentence says otherwise
 * @param bySaying whether the act is done by saying so: in "Kyiv said the vote was a farce" Kyiv condemns the vote, and that it does is
 *     told by whoever reports Kyiv's words
 */
public record EventMention(
        int sentence,
        int trigger,
        EventType event,
        List<Participant> participants,
        String rule,
        double score,
        Optional<Status> status,
        boolean bySaying) {

    public EventMention {
        participants = List.copyOf(participants);
    }
}
