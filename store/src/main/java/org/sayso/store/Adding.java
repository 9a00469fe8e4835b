package org.sayso.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sayso.io.Outcome;
import org.sayso.text.Document;

/**
 * One run of coding into the store: first {@link #wanted} says which documents are to be coded at all, then {@link #add} stores what
 * was read in them. One thread may do the one and another the other.
 */
public final class Adding implements AutoCloseable {

    private final Store store;
    private final Database database;
    private final String versions;
    private final long run;

    private Adding(Store store, Database database, String versions, long run) {
        this.store = store;
        this.database = database;
        this.versions = versions;
        this.run = run;
    }

    static Adding begin(Store store, Versions versions) {
        Database database = store.database().another();
        long run = Runs.begin(database, versions);
        database.run("CREATE TEMP TABLE seen (id VARCHAR, text_hash VARCHAR)");
        return new Adding(store, database, versions.key(), run);
    }

    /**
     * Which of some documents are to be coded.
     *
     * @param documents those that are not stored, or stored with another text or coded with other versions
     * @param thereAlready how many are stored as they would be
     * @param refused those that cannot be stored, with the reason
     */
    public record Wanted(List<Document> documents, int thereAlready, List<Outcome.Skipped> refused) {

        public Wanted {
            documents = List.copyOf(documents);
            refused = List.copyOf(refused);
        }
    }

    /**
     * What became of a batch.
     *
     * @param added documents that were not stored before
     * @param replaced documents that took the place of an earlier text or coding of the same id
     */
    public record Added(int added, int replaced) {}

    /** What is stored under an id. */
    private record Stored(String id, long serial, String textHash, String versions) {

        static Stored of(ResultSet row) throws SQLException {
            return new Stored(row.getString(1), row.getLong(2), row.getString(3), row.getString(4));
        }
    }

    /**
     * Call with every document of the run in its order, some at a time. A second text under an id that the run has had before is
     * refused; a text under an id that an earlier run has stored is a new version, which takes its place.
     */
    public synchronized Wanted wanted(List<Document> documents) {
        List<String> ids = documents.stream().map(Document::id).distinct().toList();
        Map<String, Stored> stored = stored(database, ids);
        Map<String, String> seen = seen(ids);
        Map<String, String> fresh = new LinkedHashMap<>();
        List<Document> wanted = new ArrayList<>();
        List<Outcome.Skipped> refused = new ArrayList<>();
        int there = 0;
        for (Document document : documents) {
            String hash = Fingerprint.of(document.text());
            String before = seen.putIfAbsent(document.id(), hash);
            if (holdsHalfCharacter(document)) {
                refused.add(new Outcome.Skipped(
                        document.id(), "holds half of a character (a lone surrogate): mend its text"));
            } else if (before != null && !before.equals(hash)) {
                refused.add(new Outcome.Skipped(
                        document.id(), "the id of another text of this run: give each text an id of its own"));
            } else if (before != null || isThere(stored.get(document.id()), hash)) {
                fresh.putIfAbsent(document.id(), hash);
                there++;
            } else {
                fresh.put(document.id(), hash);
                wanted.add(document);
            }
        }
        remember(fresh);
        return new Wanted(wanted, there, refused);
    }

    private boolean isThere(Stored stored, String hash) {
        return stored != null
                && stored.textHash().equals(hash)
                && stored.versions().equals(versions);
    }

    private static boolean holdsHalfCharacter(Document document) {
        return (document.id()
                        + document.text()
                        + document.title().orElse("")
                        + document.outlet().orElse(""))
                .codePoints()
                .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static Map<String, Stored> stored(Database database, List<String> ids) {
        return database.rows(Stored::of, """
                        SELECT d.id, d.serial, d.text_hash, r.versions FROM documents d JOIN runs r ON r.id = d.run
                        WHERE d.id IN (SELECT unnest(?))""", database.texts(ids)).stream()
                .collect(Collectors.toMap(Stored::id, s -> s));
    }

    private Map<String, String> seen(List<String> ids) {
        Map<String, String> seen = new LinkedHashMap<>();
        database.rows(
                row -> seen.put(row.getString(1), row.getString(2)),
                "SELECT id, text_hash FROM seen WHERE id IN (SELECT unnest(?))",
                database.texts(ids));
        return seen;
    }

    private void remember(Map<String, String> fresh) {
        database.append("seen", rows -> {
            for (Map.Entry<String, String> one : fresh.entrySet()) {
                rows.beginRow().append(one.getKey()).append(one.getValue()).endRow();
            }
        });
    }

    /** Stores what was read in documents that are wanted, all in one transaction. */
    public synchronized Added add(List<Entry> entries) {
        List<String> ids =
                entries.stream().map(e -> e.reading().document().id()).toList();
        String replaced = stored(database, ids).values().stream()
                .map(s -> String.valueOf(s.serial()))
                .collect(Collectors.joining(", "));
        store.put(entries, run, replaced);
        int count = replaced.isEmpty() ? 0 : replaced.split(", ").length;
        return new Added(entries.size() - count, count);
    }

    /** Keeps what was not stored, and why; each place once, with what became of it last. */
    public synchronized void keep(List<Outcome> outcomes) {
        database.transaction(() -> Outcomes.replace(database, run, outcomes));
    }

    /** The run is complete. */
    public synchronized void end() {
        Runs.end(database, run);
    }

    @Override
    public void close() {
        database.close();
    }
}
