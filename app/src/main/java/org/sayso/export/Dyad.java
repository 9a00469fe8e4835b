package org.sayso.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.claim.Participant.Role;
import org.sayso.link.Telling.Side;
import org.sayso.store.Dossier;

/**
 * One pair of an event's participants. "Germany and France condemned Russia and Belarus" unfolds into four; "Germany and France
 * met" into two, one in each direction.
 *
 * @param number counts the pairs of the event from 0
 */
record Dyad(Dossier dossier, int number, Optional<Side> source, Optional<Side> target) {

    /** At least one: where nobody is known on a side, that side is empty. */
    static List<Dyad> of(Dossier dossier) {
        List<Dyad> dyads = new ArrayList<>();
        List<Side> parties = dossier.participants(Role.PARTY);
        List<Side> sources = dossier.participants(Role.SOURCE);
        List<Side> targets = dossier.participants(Role.TARGET);
        for (Optional<Side> source : orNobody(parties.size() == 1 && sources.isEmpty() ? parties : sources)) {
            for (Optional<Side> target : orNobody(targets)) {
                dyads.add(new Dyad(dossier, dyads.size(), source, target));
            }
        }
        if (parties.size() < 2) {
            return dyads;
        }
        if (sources.isEmpty() && targets.isEmpty()) {
            dyads.clear();
        }
        for (Side one : parties) {
            for (Side other : parties) {
                if (!one.equals(other)) {
                    dyads.add(new Dyad(dossier, dyads.size(), Optional.of(one), Optional.of(other)));
                }
            }
        }
        return dyads;
    }

    private static List<Optional<Side>> orNobody(List<Side> participants) {
        return participants.isEmpty()
                ? List.of(Optional.empty())
                : participants.stream().map(Optional::of).toList();
    }
}
