package org.sayso.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.sayso.link.Digest;

/** The tables of a store, and whether those that a file has are ours. */
final class Schema {

    /** Goes up when tables change so that an earlier program could not read them, or this one those of an earlier. */
    static final int VERSION = 1;

    static final String STORE = "store";
    static final String DIGESTS = "digests";
    static final String LINKED = "linked";
    private static final String VERSION_NAME = "version";

    private Schema() {}

    /**
     * Makes the tables where the file is empty.
     *
     * @throws StoreException where it holds something else, or tables of another version
     */
    static void prepare(Database database, Path path) {
        List<String> tables =
                database.rows(row -> row.getString(1), "SELECT table_name FROM duckdb_tables() WHERE NOT temporary");
        if (tables.isEmpty()) {
            create(database);
            return;
        }
        if (!tables.contains("meta") || !tables.contains("digests")) {
            throw new StoreException(path + " is a DuckDB file, but no store of Sayso's: name another with --store");
        }
        int version = Integer.parseInt(get(database, VERSION_NAME));
        if (version > VERSION) {
            throw new StoreException(path + " was written by a newer Sayso (store version " + version
                    + "; this one knows " + VERSION + "): update Sayso, or name another store with --store");
        }
        if (version < VERSION) {
            throw new StoreException(path + " was written by an older Sayso (store version " + version
                    + "; this one writes " + VERSION + "): add your documents to a new store");
        }
    }

    private static void create(Database database) {
        database.transaction(() -> {
            database.run(statements());
            set(database, VERSION_NAME, String.valueOf(VERSION));
            set(database, STORE, UUID.randomUUID().toString());
            set(database, DIGESTS, Shapes.fingerprint(Digest.class));
            set(database, LINKED, String.valueOf(Words.NOTHING));
        });
    }

    static String get(Database database, String name) {
        return database.row(row -> row.getString(1), "SELECT value FROM meta WHERE name = ?", name)
                .orElseThrow(() -> new StoreException("the store has lost its " + name));
    }

    static void set(Database database, String name, String value) {
        database.run("DELETE FROM meta WHERE name = ?", List.of(name));
        database.run("INSERT INTO meta VALUES (?, ?)", List.of(name, value));
    }

    private static String statements() {
        try (InputStream in = Schema.class.getResourceAsStream("schema.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
