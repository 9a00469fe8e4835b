package org.sayso.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.claim.Claim;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.link.Event;
import org.sayso.text.Document;

/**
 * An event with all that is said for and against it.
 *
 * @param claims those that tell it, by date of publication and place in the text; at least one
 * @param against those that deny or doubt it
 */
public record Dossier(Event event, List<Claim> claims, List<Claim> against) {

    public Dossier {
        claims = List.copyOf(claims);
        against = List.copyOf(against);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("no claim tells the event " + event.id());
        }
    }

    /** Whether somebody tells it as something that happens or has happened. */
    public boolean isToldAsHappened() {
        return claims.stream().anyMatch(c -> c.factuality().toldAsHappened());
    }

    /**
     * The claim whose words stand for the event: told as happened before planned, with an actor on both sides before one side, and
     * of these the first.
     */
    public Claim lead() {
        return claims.stream()
                .max(Comparator.comparing((Claim c) -> c.factuality().toldAsHappened())
                        .thenComparing(Dossier::sides)
                        .thenComparing(c -> -claims.indexOf(c)))
                .orElseThrow();
    }

    private static int sides(Claim claim) {
        long parties = count(claim, Role.PARTY);
        return (int)
                Math.min(2, Math.min(1, count(claim, Role.SOURCE)) + Math.min(1, count(claim, Role.TARGET)) + parties);
    }

    private static long count(Claim claim, Role role) {
        return claim.participants().stream().filter(p -> p.role() == role).count();
    }

    /** Those of the claim that stands for the event, in the order of its text. */
    public List<Participant> participants(Role role) {
        return lead().participants().stream().filter(p -> p.role() == role).toList();
    }

    /** The document that told it first. */
    public Document first() {
        return claims.get(0).document();
    }

    /** When it was told first, of what has a date. */
    public Optional<Instant> firstPublished() {
        return published().min(Comparator.naturalOrder());
    }

    /** When it was told last. */
    public Optional<Instant> lastPublished() {
        return published().max(Comparator.naturalOrder());
    }

    private Stream<Instant> published() {
        return claims.stream().flatMap(c -> c.document().published().stream());
    }

    /** The first day on which it happened; else the day of the first report. */
    public Optional<LocalDate> day() {
        return event.when().map(When::from).or(() -> firstPublished().map(i -> LocalDate.ofInstant(i, ZoneOffset.UTC)));
    }
}
