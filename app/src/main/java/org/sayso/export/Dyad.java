package org.sayso.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** At least one: where nobody is known on a side, that side is empty. Who does something together does it to the targets too. */
    static List<Dyad> of(Dossier dossier) {
        List<Side> parties = dossier.participants(Role.PARTY);
        List<Side> doers = Stream.concat(parties.stream(), dossier.participants(Role.SOURCE).stream())
                .toList();
        List<Side> targets = dossier.participants(Role.TARGET);
        boolean together = !parties.isEmpty() && doers.size() > 1;
        List<Dyad> dyads = new ArrayList<>();
        if (!together || !targets.isEmpty()) {
            for (Optional<Side> source : orNobody(doers)) {
                orNobody(targets).forEach(target -> dyads.add(new Dyad(dossier, dyads.size(), source, target)));
            }
        }
        if (together) {
            for (Side one : doers) {
                doers.stream()
                        .filter(other -> !other.equals(one))
                        .forEach(other ->
                                dyads.add(new Dyad(dossier, dyads.size(), Optional.of(one), Optional.of(other))));
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
