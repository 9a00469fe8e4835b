package org.sayso.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.sayso.claim.Actor;
import org.sayso.claim.Claim;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.io.ClaimJson;
import org.sayso.text.Document;

/**
 * The rows of some documents.
 *
 * @param first the serial of the first; the others follow
 */
record Batch(List<Entry> entries, long first, long run) {

    /** Days before and after are no news' and may lie beyond what a database can hold. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** Inside a transaction that the caller has begun. */
    void appendTo(Database database) {
        database.append("documents", rows -> each((serial, entry) -> document(rows, serial, entry)));
        database.append("claims", rows -> each((serial, entry) -> claims(rows, serial, entry)));
        database.append(
                "digests",
                rows -> each((serial, entry) ->
                        rows.beginRow().append(serial).append(entry.digest()).endRow()));
        database.append(
                "codings",
                rows -> each((serial, entry) -> rows.beginRow()
                        .append(run)
                        .append(entry.reading().document().id())
                        .append(entry.textHash())
                        .append(entry.claimLines().size())
                        .endRow()));
    }

    private interface EntryRow {
        void append(long serial, Entry entry) throws SQLException;
    }

    private void each(EntryRow row) throws SQLException {
        for (int i = 0; i < entries.size(); i++) {
            row.append(first + i, entries.get(i));
        }
    }

    private void document(DuckDBAppender rows, long serial, Entry entry) throws SQLException {
        Document document = entry.reading().document();
        rows.beginRow()
                .append(serial)
                .append(document.id())
                .append(entry.textHash())
                .append(run)
                .append(document.text());
        text(rows, document.title());
        text(rows, document.outlet());
        text(rows, document.agency());
        text(rows, document.url());
        text(rows, document.published().map(Object::toString));
        day(rows, document.published().flatMap(Batch::day));
        rows.append(document.language());
        text(rows, document.byline());
        rows.append(
                document.captions().stream().map(c -> c.start() + "-" + c.end()).collect(Collectors.joining(";")));
        rows.append(entry.readingLine()).endRow();
    }

    /** The day on which it was published in UTC. */
    private static Optional<LocalDate> day(Instant published) {
        return published.isBefore(FIRST) || published.isAfter(LAST)
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(published, ZoneOffset.UTC));
    }

    private static void claims(DuckDBAppender rows, long serial, Entry entry) throws SQLException {
        List<Claim> claims = entry.reading().claims();
        for (int place = 0; place < claims.size(); place++) {
            claim(rows, serial, place, claims.get(place), entry.claimLines().get(place));
        }
    }

    private static void claim(DuckDBAppender rows, long serial, int place, Claim claim, String line)
            throws SQLException {
        rows.beginRow()
                .append(serial)
                .append(place)
                .append(claim.document().id())
                .append(claim.id())
                .append(claim.happening())
                .append(claim.event().type());
        text(rows, claim.event().mode());
        rows.append(claim.event().quad())
                .append(claim.event().cameo())
                .append(claim.event().goldstein())
                .append(codes(claim, Role.TARGET))
                .append(names(claim, Role.TARGET))
                .append(codes(claim, Role.SOURCE))
                .append(names(claim, Role.SOURCE));
        day(rows, claim.when().map(When::from));
        day(rows, claim.when().map(When::to));
        text(rows, claim.where().flatMap(Where::country));
        rows.append(ClaimJson.word(claim.factuality().status()))
                .append(ClaimJson.word(claim.factuality().polarity()))
                .append(ClaimJson.word(claim.factuality().certainty()))
                .append(claim.attribution().stream()
                        .findFirst()
                        .map(a -> ClaimJson.word(a.sourceType()))
                        .orElse(Condition.RestingOn.OUTLET));
        text(rows, claim.document().outlet());
        rows.append(claim.rule()).append(line).endRow();
    }

    /** Of those on a side of the act: all but those on the other, for a party is on both. */
    private static List<String> codes(Claim claim, Role other) {
        return claim.participants().stream()
                .filter(p -> p.role() != other)
                .flatMap(p -> p.actor().code().stream())
                .toList();
    }

    /** What they are called, in the text and in the dictionary. */
    private static List<String> names(Claim claim, Role other) {
        return claim.participants().stream()
                .filter(p -> p.role() != other)
                .map(Batch::name)
                .toList();
    }

    private static String name(Participant participant) {
        Optional<String> known =
                participant.actor().name().filter(n -> participant.actor().kind() != Actor.Kind.UNKNOWN);
        return known.filter(n -> !n.equals(participant.text()))
                .map(n -> n + "; " + participant.text())
                .orElse(participant.text());
    }

    private static void text(DuckDBAppender rows, Optional<String> text) throws SQLException {
        rows.append(text.orElse(null));
    }

    private static void day(DuckDBAppender rows, Optional<LocalDate> day) throws SQLException {
        rows.append(day.orElse(null));
    }
}
