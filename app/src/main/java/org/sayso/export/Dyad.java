package org.sayso.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.store.Dossier;

/**
 * One pair of an event's participants. "Germany and France condemned Russia and Belarus" unfolds into four; "Germany and France
 * met" into two, one in each direction.
 *
 * @param number counts the pairs of the event from 0
 */
record Dyad(Dossier dossier, int number, Optional<Participant> source, Optional<Participant> target) {

    /** At least one: where nobody is known on a side, that side is empty. */
    static List<Dyad> of(Dossier dossier) {
        List<Dyad> dyads = new ArrayList<>();
        List<Participant> parties = dossier.participants(Role.PARTY);
        List<Participant> sources = dossier.participants(Role.SOURCE);
        List<Participant> targets = dossier.participants(Role.TARGET);
        for (Optional<Participant> source : orNobody(parties.size() == 1 && sources.isEmpty() ? parties : sources)) {
            for (Optional<Participant> target : orNobody(targets)) {
                dyads.add(new Dyad(dossier, dyads.size(), source, target));
            }
        }
        if (parties.size() < 2) {
            return dyads;
        }
        if (sources.isEmpty() && targets.isEmpty()) {
            dyads.clear();
        }
        for (Participant one : parties) {
            for (Participant other : parties) {
                if (!one.equals(other)) {
                    dyads.add(new Dyad(dossier, dyads.size(), Optional.of(one), Optional.of(other)));
                }
            }
        }
        return dyads;
    }

    private static List<Optional<Participant>> orNobody(List<Participant> participants) {
        return participants.isEmpty()
                ? List.of(Optional.empty())
                : participants.stream().map(Optional::of).toList();
    }
}
