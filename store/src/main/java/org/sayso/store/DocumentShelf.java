package org.sayso.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The documents of a store as a list: the newest first, or those that hold some words, the best first. A page at a time. */
public final class DocumentShelf {

    private static final Pattern HIT = Pattern.compile("(\\d{1,9})@(\\d{1,9}(?:\\.\\d{1,12})?(?:E-?\\d{1,2})?)");
    private static final Pattern SERIAL = Pattern.compile("\\d{1,18}");

    private final Store store;

    public DocumentShelf(Store store) {
        this.store = store;
    }

    /**
     * A document in a list.
     *
     * @param claims how many rest on each type of source: "named-person" and so on, or "outlet"
     */
    public record Card(
            String id,
            Optional<String> title,
            Optional<String> outlet,
            Optional<Instant> published,
            String text,
            Map<String, Long> claims) {}

    /**
     * Some documents of a list.
     *
     * @param next where the list goes on: what to ask for the next page with; empty at its end
     */
    public record Page(List<Card> cards, Optional<String> next) {

        public Page {
            cards = List.copyOf(cards);
        }
    }

    /** A document of the list, and how one asks for those behind it. */
    private record Row(long serial, String id, Card card) {}

    /**
     * All documents; what came last stands first.
     *
     * @param after from the page before; what was not given out by a page counts as none
     */
    public Page newest(Optional<String> after, int most) {
        long before = after.filter(a -> SERIAL.matcher(a).matches())
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        try (Database own = store.database().another()) {
            List<Long> serials = own.rows(
                    row -> row.getLong(1),
                    "SELECT serial FROM documents WHERE serial < ? ORDER BY serial DESC LIMIT " + (most + 1),
                    before);
            List<Long> page = serials.subList(0, Math.min(most, serials.size()));
            Optional<String> next =
                    serials.size() > most ? Optional.of(String.valueOf(page.get(most - 1))) : Optional.empty();
            String among = String.join(", ", page.stream().map(String::valueOf).toList());
            List<Row> rows = page.isEmpty() ? List.of() : rows(own, "serial IN (" + among + ") ORDER BY serial DESC");
            return new Page(rows.stream().map(Row::card).toList(), next);
        }
    }

    /**
     * Documents with all these words in title, text or outlet.
     *
     * @param after from the page before
     */
    public Page search(String words, Optional<String> after, int most) {
        List<Words.Hit> hits = store.words().documents(words, after.flatMap(DocumentShelf::hit), most + 1);
        List<Words.Hit> page = hits.subList(0, Math.min(most, hits.size()));
        Optional<String> next = hits.size() > most ? Optional.of(cursor(page.get(most - 1))) : Optional.empty();
        try (Database own = store.database().another()) {
            Map<String, Card> cards = new HashMap<>();
            rows(
                            own,
                            "id IN (SELECT unnest(?))",
                            own.texts(page.stream().map(Words.Hit::id).toList()))
                    .forEach(row -> cards.put(row.id(), row.card()));
            return new Page(
                    page.stream()
                            .map(h -> cards.get(h.id()))
                            .filter(Objects::nonNull)
                            .toList(),
                    next);
        }
    }

    private static String cursor(Words.Hit hit) {
        return hit.number() + "@" + hit.score();
    }

    private static Optional<Words.Hit> hit(String cursor) {
        Matcher matcher = HIT.matcher(cursor);
        return matcher.matches()
                ? Optional.of(new Words.Hit("", Integer.parseInt(matcher.group(1)), Float.parseFloat(matcher.group(2))))
                : Optional.empty();
    }

    private static List<Row> rows(Database own, String which, Object... values) {
        List<Row> rows = own.rows(
                DocumentShelf::row,
                "SELECT serial, id, title, outlet, published, text FROM documents WHERE " + which,
                values);
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, Row> bySerial = new HashMap<>();
        rows.forEach(row -> bySerial.put(row.serial(), row));
        String among = String.join(
                ", ", bySerial.keySet().stream().map(String::valueOf).toList());
        own.rows(
                row -> bySerial.get(row.getLong(1)).card().claims().put(row.getString(2), row.getLong(3)),
                "SELECT serial, source_type, count(*) FROM claims WHERE serial IN (" + among
                        + ") GROUP BY serial, source_type ORDER BY serial, source_type");
        return rows;
    }

    private static Row row(ResultSet row) throws SQLException {
        Card card = new Card(
                row.getString(2),
                Optional.ofNullable(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)).map(Instant::parse),
                row.getString(6),
                new LinkedHashMap<>());
        return new Row(row.getLong(1), row.getString(2), card);
    }
}
