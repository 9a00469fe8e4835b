package org.sayso.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * One connection to a DuckDB file; used by one thread at a time. Nothing is fetched from the network and nothing is written but
 * beside the file.
 */
final class Database implements AutoCloseable {

    /**
     * The most that DuckDB takes beside Java's memory. It must hold one column of 2,048 documents in a row: for those of a few pages,
     * some ten megabytes; for those of half a megabyte each, all of it.
     */
    private static final String USUAL_MEMORY = "1GB";

    private static final String MEMORY_NAME = "SAYSO_STORE_MEMORY";
    private static final String THREADS = "2";

    private final Path path;
    private final DuckDBConnection connection;

    private Database(Path path, DuckDBConnection connection) {
        this.path = path;
        this.connection = connection;
    }

    /** @throws SQLException where it cannot be opened, above all where another process has it */
    static Database open(Path path) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", memory());
        settings.setProperty("threads", THREADS);
        settings.setProperty("temp_directory", path + ".tmp");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        return new Database(
                path,
                DriverManager.getConnection("jdbc:duckdb:" + path, settings).unwrap(DuckDBConnection.class));
    }

    private static String memory() {
        return Optional.ofNullable(System.getenv(MEMORY_NAME)).orElse(USUAL_MEMORY);
    }

    /** Another connection to the same file, with tables and transactions of its own. */
    Database another() {
        try {
            return new Database(path, connection.duplicate().unwrap(DuckDBConnection.class));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** What a row becomes. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Rows for a table, each value in the order of its columns. */
    interface Rows {
        void append(DuckDBAppender to) throws SQLException;
    }

    /** Runs statements, parted by semicolons. */
    void run(String statements) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    void run(String sql, List<Object> values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            statement.execute();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** All rows at once: ask for a bounded number. */
    <T> List<T> rows(Row<T> row, String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, List.of(values));
                ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row.of(found));
            }
            return rows;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    <T> Optional<T> row(Row<T> row, String sql, Object... values) {
        return rows(row, sql, values).stream().findFirst();
    }

    /** The number that a statement gives; 0 where it gives none. */
    long number(String sql, Object... values) {
        return row(r -> r.getLong(1), sql, values).orElse(0L);
    }

    private PreparedStatement prepared(String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    /** A list as one value of a statement: {@code WHERE id IN (SELECT unnest(?))}. */
    Object texts(List<String> texts) {
        try {
            return connection.createArrayOf("VARCHAR", texts.toArray());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    void append(String table, Rows rows) {
        try (DuckDBAppender appender = connection.createAppender(table)) {
            rows.append(appender);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The appender knows of no transaction unless one was begun. */
    void transaction(Runnable work) {
        run("BEGIN");
        try {
            work.run();
            run("COMMIT");
        } catch (RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    private void rollBack() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // The failure that led here is the one to tell; what was begun is undone when the file is opened next.
        }
    }

    private StoreException failure(SQLException e) {
        String message = String.valueOf(e.getMessage());
        if (isDiskFull(message)) {
            return diskFull(path, e);
        }
        return message.contains("Out of Memory") || message.contains("failed to pin block")
                ? new StoreException(
                        path + ": its texts are so long that " + memory() + " of memory are too little: set "
                                + MEMORY_NAME
                                + " to more, such as 4GB, and run it again; what was stored before is safe",
                        e)
                : new StoreException(path + ": " + message, e);
    }

    static boolean isDiskFull(String message) {
        return String.valueOf(message).contains("No space left")
                || String.valueOf(message).contains("not enough space");
    }

    static StoreException diskFull(Path path, Exception e) {
        return new StoreException(
                "the disk that holds " + path + " is full: make room and run it again; what was stored before is safe",
                e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
