package org.sayso.store;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.link.Digest;
import org.sayso.link.Event;
import org.sayso.link.Linked;
import org.sayso.link.Linker;
import org.sayso.text.Document;

/**
 * Documents with their claims, and what linking found over all of them, in one file (DuckDB) with an index of its words beside it
 * (Lucene). One process at a time has it open; in it, any number of threads may ask and add.
 *
 * <p>A document is in the store with all its claims or not at all, whenever the process is killed.
 */
public final class Store implements AutoCloseable {

    private static final List<String> OF_DOCUMENTS = List.of("documents", "claims", "digests");
    private static final Set<Path> OPEN_HERE = new HashSet<>();

    private final Path path;
    private final Database database;
    private final Words words;
    private long last;

    private Store(Path path, Database database) {
        this.path = path;
        this.database = database;
        Schema.prepare(database, path);
        last = database.number("SELECT coalesce(max(serial), " + Words.NOTHING + ") FROM documents");
        words = Words.open(beside(path, ".words"), Schema.get(database, Schema.STORE), last);
    }

    /**
     * Opens the store at this path; makes one where there is none.
     *
     * @throws StoreException where another process has it open, naming that; or where the file is no store of this version
     */
    public static Store open(Path path) {
        Path place = path.toAbsolutePath().normalize();
        if (!Files.isDirectory(place.getParent())) {
            throw new StoreException(path + ": there is no folder " + place.getParent());
        }
        synchronized (OPEN_HERE) {
            if (!OPEN_HERE.add(place)) {
                throw new StoreException(path + " is open in this process already");
            }
        }
        try {
            return owned(path, place);
        } catch (RuntimeException e) {
            forget(place);
            throw e;
        }
    }

    private static Store owned(Path path, Path place) {
        Store store = made(place, connect(path, place));
        try {
            Owner.thisProcess().write(place);
            store.catchUpWords();
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Store made(Path place, Database database) {
        try {
            return new Store(place, database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Database connect(Path path, Path place) {
        try {
            return Database.open(place);
        } catch (SQLException e) {
            throw new StoreException(unopened(path, place, String.valueOf(e.getMessage())), e);
        }
    }

    private static String unopened(Path path, Path place, String message) {
        if (message.contains("lock")) {
            String process = Owner.find(place).map(o -> "process " + o.pid()).orElse("another process");
            return path + " is open in " + process
                    + ": wait until that has ended, end it, or name another store with --store";
        }
        if (message.contains("not a valid DuckDB")) {
            return path + " is no store: name another file with --store";
        }
        return path + " cannot be opened: " + message;
    }

    private static void forget(Path place) {
        synchronized (OPEN_HERE) {
            OPEN_HERE.remove(place);
        }
    }

    private static Path beside(Path path, String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    private void catchUpWords() {
        if (words.upTo() < last) {
            try (Found found = found(Filter.all())) {
                found.documents(words.upTo(), g -> words.put(g.serial(), g.document(), g.claims()));
            }
        }
    }

    public Path path() {
        return path;
    }

    /** Tells other processes where this one serves the store, and what it asks of those who add to it. */
    public void serving(URI address, String token) {
        Owner.thisProcess().serving(address, token).write(path);
    }

    // ---- Adding

    /** Begins a run of coding; its number and versions are kept with all that it adds. */
    public Adding adding(Versions versions) {
        return Adding.begin(this, versions);
    }

    Database database() {
        return database;
    }

    Words words() {
        return words;
    }

    /** Stores the entries in the place of earlier versions of their documents, in one transaction. */
    synchronized void put(List<Entry> entries, long run, List<Long> replaced) {
        Batch batch = new Batch(entries, last + 1, run);
        database.transaction(() -> {
            if (!replaced.isEmpty()) {
                String serials = replaced.stream().map(String::valueOf).collect(Collectors.joining(", "));
                OF_DOCUMENTS.forEach(t -> database.run("DELETE FROM " + t + " WHERE serial IN (" + serials + ")"));
            }
            batch.appendTo(database);
        });
        for (Entry entry : entries) {
            DocumentReading reading = entry.reading();
            words.put(++last, reading.document(), reading.claims());
        }
    }

    // ---- Linking

    /** Whether documents have come since linking was done last. */
    public synchronized boolean isToBeLinked() {
        return Long.parseLong(Schema.get(database, Schema.LINKED)) != last;
    }

    /** Links all documents anew and keeps what is found in the place of what was found before, in one transaction. */
    public Linked relink(Linker linker) {
        return link(linker::link);
    }

    synchronized Linked link(Function<Collection<Digest>, Linked> linker) {
        Links links = new Links(database);
        links.refreshDigests(this);
        Linked linked = linker.apply(new Digests(database));
        database.transaction(() -> {
            links.replace(linked);
            Schema.set(database, Schema.LINKED, String.valueOf(last));
        });
        return linked;
    }

    // ---- Asking

    Found found(Filter filter) {
        return Found.of(filter, database.another(), words);
    }

    public Optional<Document> document(String id) {
        return group(id).map(Group::document);
    }

    /** A document with who says what in it, and all its claims. */
    public Optional<DocumentReading> reading(String id) {
        return group(id).map(Group::reading);
    }

    private Optional<Group> group(String id) {
        try (Found found = found(Filter.all())) {
            return found.document(id);
        }
    }

    /** Documents with a claim that is asked for, in the order in which they came; all documents where everything is asked for. */
    public void documents(Filter filter, Consumer<Document> sink) {
        groups(filter, group -> sink.accept(group.document()));
    }

    /** The same documents with who says what in them, and those of their claims that are asked for. */
    public void readings(Filter filter, Consumer<DocumentReading> sink) {
        groups(filter, group -> sink.accept(group.reading()));
    }

    /** Claims in the order in which their documents came, and in it in that of the text. */
    public void claims(Filter filter, Consumer<Claim> sink) {
        groups(filter, group -> group.claims().forEach(sink));
    }

    void groups(Filter filter, Consumer<Group> sink) {
        try (Found found = found(filter)) {
            found.documents(Words.NOTHING, sink);
        }
    }

    /** Events that a claim asked for tells or denies, in the order of their ids. */
    public void events(Filter filter, Consumer<Event> sink) {
        try (Found found = found(filter)) {
            found.events(sink);
        }
    }

    /** The same events with the claims for and against each. */
    public void dossiers(Filter filter, Consumer<Dossier> sink) {
        try (Found found = found(filter)) {
            found.dossiers(sink);
        }
    }

    /** The document of which this one is a copy. */
    public Optional<Document> original(String id) {
        try (Database own = database.another()) {
            return own.row(row -> row.getString(1), "SELECT original FROM copies WHERE document = ?", id)
                    .flatMap(this::document);
        }
    }

    /** Ids of documents with all these words in title, text or outlet, the best first. */
    public List<String> search(String query, int most) {
        return words.documents(query, most);
    }

    /** The types of all claims, each also with its modes: "ASSAULT", "ASSAULT/aerial". */
    public Set<String> types() {
        try (Database own = database.another()) {
            return new TreeSet<>(
                    own.rows(
                            row -> row.getString(1),
                            "SELECT DISTINCT type FROM claims UNION SELECT DISTINCT type || '/' || mode FROM claims WHERE mode IS NOT NULL"));
        }
    }

    /** All runs, the first first. */
    public List<Run> runs() {
        try (Database own = database.another()) {
            return Runs.all(own);
        }
    }

    /** What is asked for, some at a time. */
    public Catalogue catalogue() {
        return new Catalogue(this);
    }

    /** How much there is. */
    public Counts counts() {
        try (Database own = database.another()) {
            return new Counts(
                    own.number("SELECT count(*) FROM documents"),
                    own.number("SELECT count(*) FROM claims"),
                    own.number("SELECT count(*) FROM copies"),
                    own.number("SELECT count(*) FROM stories"),
                    own.number("SELECT count(*) FROM events"));
        }
    }

    /** Numbers of things in a store. */
    public record Counts(long documents, long claims, long copies, long stories, long events) {}

    @Override
    public void close() {
        try (database) {
            words.close();
        } finally {
            Owner.remove(path);
            forget(path);
        }
    }
}
