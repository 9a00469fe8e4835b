package org.sayso.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stories of a store as people look them through: those told last come first, a page at a time. */
public final class StoryShelf {

    /** Of a document without a title the beginning of its text. */
    private static final String TITLE =
            "coalesce(nullif(trim(d.title), ''), left(d.text, 100) || CASE WHEN length(d.text) > 100 THEN '…' ELSE '' END)";

    private static final String COUNTED =
            "SELECT m.story, arg_min(" + TITLE + ", m.place), min(d.published), max(d.published),"
                    + " count(DISTINCT d.outlet), count(*), count(c.document)"
                    + " FROM story_members m JOIN documents d ON d.id = m.document LEFT JOIN copies c ON c.document = m.document"
                    + " WHERE m.story IN (SELECT unnest(?)) GROUP BY m.story";

    private static final String CLAIMED = "SELECT m.story, count(DISTINCT c.id), count(DISTINCT e.event)"
            + " FROM story_members m JOIN documents d ON d.id = m.document JOIN claims c ON c.serial = d.serial"
            + " LEFT JOIN event_members e ON e.claim = c.id WHERE m.story IN (SELECT unnest(?)) GROUP BY m.story";

    private static final String MEMBERS =
            "SELECT d.id, " + TITLE + ", d.outlet, d.agency, d.published, c.original, o.title, o.outlet, c.share"
                    + " FROM story_members m JOIN documents d ON d.id = m.document LEFT JOIN copies c ON c.document = m.document"
                    + " LEFT JOIN documents o ON o.id = c.original WHERE m.story = ? ORDER BY m.place";

    private static final String EVENTS = "SELECT e.id, count(DISTINCT c.serial) AS told, e.number"
            + " FROM story_members s JOIN documents d ON d.id = s.document JOIN claims c ON c.serial = d.serial"
            + " JOIN event_members m ON m.claim = c.id JOIN events e ON e.id = m.event WHERE s.story = ?"
            + " GROUP BY e.id, e.number HAVING told < ? OR (told = ? AND e.number > ?)"
            + " ORDER BY told DESC, e.number LIMIT ?";

    /**
     * A story in a list.
     *
     * @param title of the first of its documents; where that has none, the beginning of its text
     * @param first when it was told first, of what has a date
     * @param last when it was told last
     * @param outlets how many are known by name
     * @param copies how many of its documents repeat another's words
     */
    public record Heading(
            String id,
            Optional<String> title,
            Optional<Instant> first,
            Optional<Instant> last,
            long outlets,
            long documents,
            long copies,
            long claims,
            long events) {

        /** Where the list goes on below this story. */
        public Mark mark() {
            return new Mark(last.map(Instant::toString).orElse(""), id);
        }
    }

    /** A place in the list of stories: below the one of this id, told last at this time; no time comes after all times. */
    public record Mark(String last, String id) {

        private static final Mark TOP = new Mark("\uffff", "");

        /** @throws IllegalArgumentException where {@link #toString} has not written it */
        public static Mark read(String text) {
            int at = text.indexOf('~');
            if (at < 0) {
                throw new IllegalArgumentException("not a place in the list of stories: " + text);
            }
            return new Mark(text.substring(0, at), text.substring(at + 1));
        }

        @Override
        public String toString() {
            return last + "~" + id;
        }
    }

    /**
     * A document of a story, without its text.
     *
     * @param title where it has none, the beginning of its text
     */
    public record Member(
            String id,
            Optional<String> title,
            Optional<String> outlet,
            Optional<String> agency,
            Optional<Instant> published,
            Optional<Original> original) {}

    /**
     * What a copy repeats.
     *
     * @param share how much of the copy's wording is the original's, 0 to 1
     */
    public record Original(String id, Optional<String> title, Optional<String> outlet, double share) {}

    /**
     * An event of a story.
     *
     * @param documents how many documents of the story tell or deny it
     * @param number the event's place among all
     */
    public record Placed(String event, long documents, long number) {

        private static final Placed TOP = new Placed("", Long.MAX_VALUE, -1);
    }

    private final Store store;

    public StoryShelf(Store store) {
        this.store = store;
    }

    /** The stories below this place, those told last first; from the top where none is given. */
    public List<Heading> page(Optional<Mark> after, int most) {
        Mark mark = after.orElse(Mark.TOP);
        try (Database own = store.database().another()) {
            List<String> ids = own.rows(
                    row -> row.getString(1),
                    "SELECT m.story, coalesce(max(d.published), '') AS last"
                            + " FROM story_members m JOIN documents d ON d.id = m.document GROUP BY m.story"
                            + " HAVING last < ? OR (last = ? AND m.story > ?) ORDER BY last DESC, m.story LIMIT ?",
                    mark.last(),
                    mark.last(),
                    mark.id(),
                    most);
            return headings(own, ids);
        }
    }

    /** The story of this id. */
    public Optional<Heading> find(String id) {
        try (Database own = store.database().another()) {
            return headings(own, List.of(id)).stream().findFirst();
        }
    }

    private record Counts(long claims, long events) {

        private static final Counts NONE = new Counts(0, 0);
    }

    private static List<Heading> headings(Database database, List<String> ids) {
        Map<String, Counts> counts = new HashMap<>();
        database.rows(
                row -> counts.put(row.getString(1), new Counts(row.getLong(2), row.getLong(3))),
                CLAIMED,
                database.texts(ids));
        Map<String, Heading> headings = new HashMap<>();
        database.rows(
                row -> headings.put(row.getString(1), heading(row, counts.getOrDefault(row.getString(1), Counts.NONE))),
                COUNTED,
                database.texts(ids));
        return ids.stream().filter(headings::containsKey).map(headings::get).toList();
    }

    private static Heading heading(ResultSet row, Counts counts) throws SQLException {
        return new Heading(
                row.getString(1),
                text(row, 2),
                text(row, 3).map(Instant::parse),
                text(row, 4).map(Instant::parse),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                counts.claims(),
                counts.events());
    }

    /** The documents of a story by date of publication. */
    public List<Member> members(String story) {
        try (Database own = store.database().another()) {
            return own.rows(StoryShelf::member, MEMBERS, story);
        }
    }

    private static Member member(ResultSet row) throws SQLException {
        Optional<Original> original = Optional.empty();
        if (row.getString(6) != null) {
            original = Optional.of(new Original(row.getString(6), text(row, 7), text(row, 8), row.getDouble(9)));
        }
        return new Member(
                row.getString(1),
                text(row, 2),
                text(row, 3),
                text(row, 4),
                text(row, 5).map(Instant::parse),
                original);
    }

    /** The events of a story below this one, those that most of its documents tell first; from the top where none is given. */
    public List<Placed> events(String story, Optional<Placed> after, int most) {
        Placed top = after.orElse(Placed.TOP);
        try (Database own = store.database().another()) {
            return own.rows(
                    row -> new Placed(row.getString(1), row.getLong(2), row.getLong(3)),
                    EVENTS,
                    story,
                    top.documents(),
                    top.documents(),
                    top.number(),
                    most);
        }
    }

    private static Optional<String> text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
