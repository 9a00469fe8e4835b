package org.sayso.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.claim.Claim;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.link.Event;
import org.sayso.link.Telling.Side;
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

    public List<Side> participants(Role role) {
        return event.participants().stream().filter(s -> s.role() == role).toList();
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

    /** The first of the days that the claims state; where they state none, the day of the first report. */
    public Optional<LocalDate> day() {
        return event.when()
                .filter(w -> w.basis() == When.Basis.STATED)
                .map(When::from)
                .or(() -> firstPublished().map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC)));
    }
}
