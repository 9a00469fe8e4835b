package org.sayso.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
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
     * Call with every document of the run in its order, some at a time. A text under an id that is stored with another text is a new
     * version, which takes its place; of two texts under one id in one call the second is refused.
     */
    public synchronized Wanted wanted(List<Document> documents) {
        Map<String, Stored> stored =
                stored(documents.stream().map(Document::id).distinct().toList());
        Map<String, String> here = new HashMap<>();
        List<Document> wanted = new ArrayList<>();
        List<Outcome.Skipped> refused = new ArrayList<>();
        int there = 0;
        for (Document document : documents) {
            String hash = Fingerprint.of(document.text());
            String before = here.putIfAbsent(document.id(), hash);
            if (holdsHalfCharacter(document)) {
                refused.add(skipped(document, "holds half of a character (a lone surrogate): mend its text"));
            } else if (before != null && !before.equals(hash)) {
                refused.add(skipped(document, "the id of another text too: give each text an id of its own"));
            } else if (before != null || isThere(stored.get(document.id()), hash)) {
                there++;
            } else {
                wanted.add(document);
            }
        }
        return new Wanted(wanted, there, refused);
    }

    private static Outcome.Skipped skipped(Document document, String why) {
        return new Outcome.Skipped(document.id(), why);
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

    private Map<String, Stored> stored(List<String> ids) {
        return database.rows(Stored::of, """
                        SELECT d.id, d.serial, d.text_hash, r.versions FROM documents d JOIN runs r ON r.id = d.run
                        WHERE d.id IN (SELECT unnest(?))""", database.texts(ids)).stream()
                .collect(Collectors.toMap(Stored::id, s -> s));
    }

    /** Stores what was read in documents that are wanted, all in one transaction; no two of them have one id. */
    public synchronized Added add(List<Entry> entries) {
        List<String> ids =
                entries.stream().map(e -> e.reading().document().id()).toList();
        List<Long> replaced = stored(ids).values().stream().map(Stored::serial).toList();
        store.put(entries, run, replaced);
        return new Added(entries.size() - replaced.size(), replaced.size());
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
