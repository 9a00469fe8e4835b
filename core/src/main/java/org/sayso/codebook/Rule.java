package org.sayso.codebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant.Role;

/**
 * A codebook's rule: from the trigger "attack" with a subject and an object to an ASSAULT by the one on the other.
 *
 * @param id unique in the codebook, type first, such as "assault-attack-verb"
 * @param when constraints that must all hold
 * @param unless constraints of which none may hold
 * @param participants by role, the slots tried in order; each step is a list of slots that are joined into one
 * @param needs roles that an actor must fill; empty where any one participant that is an actor will do
 * @param status what the act carries if nothing in the sentence says otherwise
 * @param file where it is written
 * @param line where it starts, from 1
 */
public record Rule(
        String id,
        String type,
        Optional<String> mode,
        List<String> contexts,
        Trigger trigger,
        Map<Slot, Constraint> when,
        Map<Slot, Constraint> unless,
        Map<Role, List<List<Slot>>> participants,
        Set<Role> needs,
        Optional<Status> status,
        List<WorkedSentence> examples,
        String file,
        int line) {

    public Rule {
        contexts = List.copyOf(contexts);
        examples = List.copyOf(examples);
        needs = Set.copyOf(needs);
    }

    /** Whether the act is done by saying the trigger: one side is whoever says it. */
    public boolean bySaying() {
        return participants.values().stream().flatMap(List::stream).anyMatch(step -> step.contains(Slot.SPEAKER));
    }
}
