package org.sayso.store;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.link.Copy;
import org.sayso.link.Digest;
import org.sayso.link.Event;
import org.sayso.link.Linked;
import org.sayso.link.Story;

/** The tables that linking fills. */
record Links(Database database) {

    private static final List<String> TABLES = List.of("copies", "stories", "story_members", "events", "event_members");

    /** Makes all digests anew where those that are stored have another shape than this program's. */
    void refreshDigests(Store store) {
        String shape = Shapes.fingerprint(Digest.class);
        if (Schema.get(database, Schema.DIGESTS).equals(shape)) {
            return;
        }
        database.transaction(() -> {
            database.run("DELETE FROM digests");
            database.append("digests", rows -> store.groups(Filter.all(), group -> digest(rows, group)));
            Schema.set(database, Schema.DIGESTS, shape);
        });
    }

    private static void digest(DuckDBAppender rows, Group group) {
        try {
            rows.beginRow()
                    .append(group.serial())
                    .append(Shapes.line(Digest.of(group.reading())))
                    .endRow();
        } catch (SQLException e) {
            throw new StoreException(
                    "the digest of " + group.document().id() + " cannot be stored: " + e.getMessage(), e);
        }
    }

    /** Inside a transaction that the caller has begun. */
    void replace(Linked linked) {
        TABLES.forEach(table -> database.run("DELETE FROM " + table));
        database.append("copies", rows -> {
            for (Copy copy : linked.copies()) {
                rows.beginRow()
                        .append(copy.document())
                        .append(copy.original())
                        .append(copy.share())
                        .endRow();
            }
        });
        database.append("stories", rows -> stories(rows, linked.stories()));
        database.append("story_members", rows -> storyMembers(rows, linked.stories()));
        database.append("events", rows -> events(rows, linked.events()));
        database.append("event_members", rows -> eventMembers(rows, linked.events()));
    }

    private static void stories(DuckDBAppender rows, List<Story> stories) throws SQLException {
        for (int number = 0; number < stories.size(); number++) {
            Story story = stories.get(number);
            rows.beginRow()
                    .append((long) number)
                    .append(story.id())
                    .append(story.documents().size())
                    .append(Shapes.line(story))
                    .endRow();
        }
    }

    private static void storyMembers(DuckDBAppender rows, List<Story> stories) throws SQLException {
        for (Story story : stories) {
            for (int place = 0; place < story.documents().size(); place++) {
                rows.beginRow()
                        .append(story.id())
                        .append(place)
                        .append(story.documents().get(place))
                        .endRow();
            }
        }
    }

    private static void events(DuckDBAppender rows, List<Event> events) throws SQLException {
        for (int number = 0; number < events.size(); number++) {
            Event event = events.get(number);
            rows.beginRow()
                    .append((long) number)
                    .append(event.id())
                    .append(event.type().type())
                    .append(event.type().mode().orElse(null))
                    .append(event.type().quad())
                    .append(event.when().map(When::from).orElse(null))
                    .append(event.when().map(When::to).orElse(null))
                    .append(event.where().flatMap(Where::country).orElse(null))
                    .append(event.corroboration().reports().size())
                    .append(event.corroboration().outlets().size())
                    .append(event.corroboration().independentOrigins())
                    .append(event.corroboration().denials().size())
                    .append(Shapes.line(event))
                    .endRow();
        }
    }

    private static void eventMembers(DuckDBAppender rows, List<Event> events) throws SQLException {
        for (Event event : events) {
            members(rows, event, event.claims(), false);
            members(rows, event, event.against(), true);
        }
    }

    private static void members(DuckDBAppender rows, Event event, List<String> claims, boolean against)
            throws SQLException {
        for (int place = 0; place < claims.size(); place++) {
            rows.beginRow()
                    .append(event.id())
                    .append(place)
                    .append(claims.get(place))
                    .append(against)
                    .endRow();
        }
    }
}
