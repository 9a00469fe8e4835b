package org.sayso.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sayso.claim.Claim;
import org.sayso.io.ClaimJson;
import org.sayso.link.Event;
import org.sayso.link.Story;
import org.sayso.store.Condition.Sql;
import org.sayso.text.Document;
import org.sayso.text.Span;

/**
 * What a filter asks for, as it stood when the question was put: documents in the order in which they came, a few at a time, so that
 * any number fits in memory. Has a connection of its own.
 */
final class Found implements AutoCloseable {

    private static final int DOCUMENTS = 64;
    private static final int EVENTS = 500;
    private static final String COLUMNS =
            "serial, id, text, title, outlet, agency, url, published, language, byline, captions, reading";

    /** The claims of the events asked for, so that a page of events need not look for its own among all. */
    private static final String TOLD =
            "CREATE TEMP TABLE told AS SELECT e.number, c.id, c.serial, c.json FROM found f JOIN events e ON e.number = f.number"
                    + " JOIN event_members m ON m.event = e.id JOIN claims c ON c.id = m.claim ORDER BY e.number";

    private final Database database;
    private final Filter filter;

    private Found(Database database, Filter filter) {
        this.database = database;
        this.filter = filter;
    }

    static Found of(Filter filter, Database database, Words words) {
        Found found = new Found(database, filter);
        try {
            database.run("BEGIN");
            found.findWords(words);
            return found;
        } catch (RuntimeException e) {
            found.close();
            throw e;
        }
    }

    private void findWords(Words words) {
        if (filter.words().isPresent()) {
            database.run("CREATE TEMP TABLE worded (serial BIGINT, place INTEGER)");
            database.append(
                    "worded",
                    rows -> words.claims(
                            filter.words().get(),
                            (serial, place) ->
                                    rows.beginRow().append(serial).append(place).endRow()));
        }
    }

    /** Documents with a claim that is asked for; all documents, also those without claims, where everything is. */
    void documents(long after, Consumer<Group> sink) {
        if (filter.isAll()) {
            database.run("CREATE TEMP VIEW found AS SELECT serial FROM documents");
        } else {
            Sql where = filter.sql();
            database.run(
                    "CREATE TEMP TABLE found AS SELECT c.serial, c.place FROM claims c WHERE " + where.text()
                            + " ORDER BY c.serial, c.place",
                    where.values());
        }
        long last = after;
        for (List<Long> page = page(last); !page.isEmpty(); page = page(last)) {
            groups(page).forEach(sink);
            last = page.get(page.size() - 1);
        }
    }

    private List<Long> page(long after) {
        return database.rows(
                row -> row.getLong(1),
                "SELECT DISTINCT serial FROM found WHERE serial > ? ORDER BY serial LIMIT " + DOCUMENTS,
                after);
    }

    private List<Group> groups(List<Long> serials) {
        String among = " BETWEEN " + serials.get(0) + " AND " + serials.get(serials.size() - 1) + " ";
        Map<Long, List<String>> claims = new HashMap<>();
        String asked = filter.isAll()
                ? ""
                : "AND (serial, place) IN (SELECT serial, place FROM found WHERE serial" + among + ") ";
        database.rows(
                row -> claims.computeIfAbsent(row.getLong(1), serial -> new ArrayList<>())
                        .add(row.getString(2)),
                "SELECT serial, json FROM claims WHERE serial" + among + asked + "ORDER BY serial, place");
        return database.rows(
                row -> group(row, claims.getOrDefault(row.getLong(1), List.of())),
                "SELECT " + COLUMNS + " FROM documents WHERE serial" + among
                        + "AND serial IN (SELECT serial FROM found WHERE serial" + among + ") ORDER BY serial");
    }

    /** The document of this id with all its claims. */
    Optional<Group> document(String id) {
        Optional<Group> bare =
                database.row(row -> group(row, List.of()), "SELECT " + COLUMNS + " FROM documents WHERE id = ?", id);
        return bare.map(g -> new Group(
                g.serial(),
                g.document(),
                g.readingLine(),
                database.rows(
                        row -> row.getString(1),
                        "SELECT json FROM claims WHERE serial = ? ORDER BY place",
                        g.serial())));
    }

    private static Group group(ResultSet row, List<String> claims) throws SQLException {
        Document document = new Document(
                row.getString(2),
                row.getString(3),
                text(row, 4),
                text(row, 5),
                text(row, 6),
                text(row, 7),
                text(row, 8).map(Instant::parse),
                row.getString(9),
                text(row, 10),
                spans(row.getString(11)));
        return new Group(row.getLong(1), document, row.getString(12), claims);
    }

    /** From "12-40;55-80", as {@link Batch} writes it. */
    private static List<Span> spans(String text) {
        return Pattern.compile("(\\d+)-(\\d+)")
                .matcher(text)
                .results()
                .map(r -> new Span(Integer.parseInt(r.group(1)), Integer.parseInt(r.group(2))))
                .toList();
    }

    private static Optional<String> text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** Events that a claim asked for tells or denies, in the order of linking. */
    void events(Consumer<Event> sink) {
        askForEvents();
        eventPages(page -> page.forEach(e -> sink.accept(e.thing())));
    }

    /** The same events with the claims for and against each; one whose claims are all gone is left out until linking is done again. */
    void dossiers(Consumer<Dossier> sink) {
        askForEvents();
        database.run(TOLD);
        eventPages(page -> {
            Map<String, Claim> claims = claims(page);
            page.forEach(e -> dossier(e.thing(), claims).ifPresent(sink));
        });
    }

    /** By id, those of these events. */
    private Map<String, Claim> claims(List<Numbered<Event>> page) {
        return claims(page.get(0).number(), page.get(page.size() - 1).number());
    }

    private static Optional<Dossier> dossier(Event event, Map<String, Claim> claims) {
        List<Claim> telling = among(event.claims(), claims);
        return telling.isEmpty()
                ? Optional.empty()
                : Optional.of(new Dossier(event, telling, among(event.against(), claims)));
    }

    private static List<Claim> among(List<String> ids, Map<String, Claim> claims) {
        return ids.stream().filter(claims::containsKey).map(claims::get).toList();
    }

    /** By id, those of the events with these numbers. */
    private Map<String, Claim> claims(long first, long last) {
        Map<Long, Document> documents = new HashMap<>();
        database.rows(
                row -> documents.put(row.getLong(1), group(row, List.of()).document()),
                "SELECT " + COLUMNS
                        + " FROM documents WHERE serial IN (SELECT serial FROM told WHERE number BETWEEN ? AND ?)",
                first,
                last);
        Map<String, Claim> claims = new HashMap<>();
        database.rows(
                row -> claims.put(row.getString(1), ClaimJson.read(row.getString(3), documents.get(row.getLong(2)))),
                "SELECT id, serial, json FROM told WHERE number BETWEEN ? AND ?",
                first,
                last);
        return claims;
    }

    /** The numbers of the events become the table {@code found} of the connection. */
    Database askForEvents() {
        if (filter.isAll()) {
            database.run("CREATE TEMP VIEW found AS SELECT number FROM events");
        } else {
            askForEvents("", Long.MAX_VALUE);
        }
        return database;
    }

    /** An event's id; what is told of it, where not all its claims have gone. */
    record Told(String id, Optional<Dossier> dossier) {}

    /** Some events with their claims, in the order of their ids, which is that of their numbers. */
    List<Told> dossiers(String after, int most) {
        askForEvents(after, most);
        return told();
    }

    private List<Told> told() {
        database.run(TOLD);
        List<Told> all = new ArrayList<>();
        eventPages(page -> {
            Map<String, Claim> claims = claims(page);
            page.forEach(e -> all.add(new Told(e.thing().id(), dossier(e.thing(), claims))));
        });
        return all;
    }

    private void askForEvents(String after, long most) {
        Sql where = filter.sql();
        String asked = filter.isAll()
                ? ""
                : " AND id IN (SELECT m.event FROM event_members m JOIN claims c ON c.id = m.claim WHERE "
                        + where.text() + ")";
        List<Object> values = new ArrayList<>(List.of(after));
        values.addAll(where.values());
        values.add(most);
        database.run(
                "CREATE TEMP TABLE found AS SELECT number FROM events WHERE id > ?" + asked
                        + " ORDER BY number LIMIT ?",
                values);
    }

    /** Some claims as JSON, in the order in which their documents came; each with the place that it is asked on from. */
    List<Catalogue.Line> claims(long serial, int place, int most) {
        Sql where = filter.sql();
        List<Object> values = new ArrayList<>(where.values());
        values.addAll(List.of(serial, serial, place, most));
        return database.rows(
                row -> new Catalogue.Line(row.getLong(1) + "." + row.getInt(2), row.getString(3)),
                "SELECT c.serial, c.place, c.json FROM claims c WHERE " + where.text()
                        + " AND (c.serial > ? OR (c.serial = ? AND c.place > ?)) ORDER BY c.serial, c.place LIMIT ?",
                values.toArray());
    }

    /** Some documents with a claim that is asked for, with the number that it is asked on from; all where everything is. */
    List<Numbered<Document>> documents(long after, int most) {
        Sql where = filter.sql();
        List<Object> values = new ArrayList<>(List.of(after));
        values.addAll(where.values());
        values.add(most);
        String asked =
                filter.isAll() ? "" : " AND serial IN (SELECT c.serial FROM claims c WHERE " + where.text() + ")";
        return database.rows(
                row -> new Numbered<>(row.getLong(1), group(row, List.of()).document()),
                "SELECT " + COLUMNS + " FROM documents WHERE serial > ?" + asked + " ORDER BY serial LIMIT ?",
                values.toArray());
    }

    /** Some stories with a document in which a claim is asked for; all where everything is. */
    List<Story> stories(String after, int most) {
        Sql where = filter.sql();
        List<Object> values = new ArrayList<>(List.of(after));
        values.addAll(where.values());
        values.add(most);
        String asked = filter.isAll()
                ? ""
                : " AND id IN (SELECT m.story FROM story_members m JOIN claims c ON c.document = m.document WHERE "
                        + where.text() + ")";
        return database.rows(
                row -> Shapes.read(row.getString(1), Story.class),
                "SELECT json FROM stories WHERE id > ?" + asked + " ORDER BY id LIMIT ?",
                values.toArray());
    }

    /** The story of this id. */
    Optional<Story> story(String id) {
        return database.row(
                row -> Shapes.read(row.getString(1), Story.class), "SELECT json FROM stories WHERE id = ?", id);
    }

    /** The event of this id with the claims for and against it. */
    Optional<Dossier> dossier(String id) {
        database.run("CREATE TEMP TABLE found AS SELECT number FROM events WHERE id = ?", List.of(id));
        return told().stream().findFirst().flatMap(Told::dossier);
    }

    private void eventPages(Consumer<List<Numbered<Event>>> sink) {
        long last = -1;
        for (List<Numbered<Event>> page = eventPage(last); !page.isEmpty(); page = eventPage(last)) {
            sink.accept(page);
            last = page.get(page.size() - 1).number();
        }
    }

    /** Something with its number in the store. */
    record Numbered<T>(long number, T thing) {}

    private List<Numbered<Event>> eventPage(long after) {
        return database.rows(
                row -> new Numbered<>(row.getLong(1), Shapes.read(row.getString(2), Event.class)),
                "SELECT number, json FROM events WHERE number > ? AND number IN (SELECT number FROM found) ORDER BY number"
                        + " LIMIT " + EVENTS,
                after);
    }

    @Override
    public void close() {
        database.close();
    }
}
