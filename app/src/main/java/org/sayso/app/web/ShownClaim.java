package org.sayso.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.claim.Attribution;
import org.sayso.claim.Basis;
import org.sayso.claim.Claim;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;

/**
 * A claim in the list beside its text.
 *
 * @param number its place in the document, from 1
 * @param type with its mode: "ASSAULT/artillery"
 * @param parties who, and whom; with the sign between them
 * @param sayso the chain of speakers from the nearest outwards; empty for the outlet's own voice
 * @param first the number of the claim that tells the same happening first; 0 where it is this one
 */
public record ShownClaim(
        int number,
        Basis basis,
        String type,
        List<Party> parties,
        String status,
        boolean happened,
        String when,
        String where,
        List<Voice> sayso,
        String rule,
        String score,
        int first) {

    /**
     * Somebody who takes part.
     *
     * @param before the sign before them: "→"; empty for the first
     * @param known whom the dictionaries take them for
     */
    public record Party(String before, String phrase, String known) {}

    /** A speaker with the mark and the words of what kind of source it is. */
    public record Voice(String mark, String phrase, String kind) {}

    public ShownClaim {
        parties = List.copyOf(parties);
        sayso = List.copyOf(sayso);
    }

    /** @param all the claims of the document in their order */
    static ShownClaim of(List<Claim> all, int index) {
        Claim claim = all.get(index);
        return new ShownClaim(
                index + 1,
                Basis.of(claim),
                claim.event().type() + claim.event().mode().map(m -> "/" + m).orElse(""),
                parties(claim),
                Phrases.status(claim.factuality()),
                claim.factuality().toldAsHappened(),
                claim.when().map(Phrases::days).orElse(""),
                claim.where().map(Phrases::place).orElse(""),
                claim.attribution().stream().map(ShownClaim::voice).toList(),
                claim.rule(),
                String.format(Locale.ROOT, "%.2f", claim.score()),
                claim.isToldAgain() ? numberOf(claim.happening(), all) : 0);
    }

    private static int numberOf(String id, List<Claim> all) {
        List<String> ids = all.stream().map(Claim::id).toList();
        return ids.indexOf(id) + 1;
    }

    private static List<Party> parties(Claim claim) {
        List<Party> parties = new ArrayList<>(side(claim, Role.PARTY, "", "↔"));
        List<Party> doers = side(claim, Role.SOURCE, "", "+");
        List<Party> targets = side(claim, Role.TARGET, "→", "+");
        if (parties.isEmpty() && doers.isEmpty()) {
            doers = List.of(new Party("", "?", "the text does not say who"));
        }
        return Stream.of(parties, doers, targets).flatMap(List::stream).toList();
    }

    private static List<Party> side(Claim claim, Role role, String first, String between) {
        List<Party> side = new ArrayList<>();
        for (Participant p : claim.participants()) {
            if (p.role() == role) {
                side.add(new Party(
                        side.isEmpty() ? first : between, Phrases.oneLine(p.text()), Phrases.known(p.actor())));
            }
        }
        return side;
    }

    private static Voice voice(Attribution attribution) {
        return new Voice(
                Basis.of(attribution).mark(), Phrases.speaker(attribution), Phrases.words(attribution.sourceType()));
    }

    public String classes() {
        return TextMarks.restsOn(basis);
    }

    /** Where to go for the claim that tells it first. */
    public Optional<Integer> toldFirst() {
        return first == 0 ? Optional.empty() : Optional.of(first);
    }
}
