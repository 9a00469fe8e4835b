package org.sayso.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A Parquet file, compressed with zstd. DuckDB gathers the rows in a file beside it, which goes away at the end. */
public final class ParquetTable<R> implements RowWriter<R> {

    private static final String MEMORY = "256MB";

    private final Path file;
    private final Path gathered;
    private final List<Column<R>> columns;
    private final Connection connection;
    private final DuckDBAppender appender;

    public ParquetTable(Path file, List<Column<R>> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
        gathered = file.resolveSibling(file.getFileName() + ".rows");
        try {
            forget();
            connection = DriverManager.getConnection("jdbc:duckdb:" + gathered);
            run("SET memory_limit = '" + MEMORY + "'");
            run("CREATE TABLE rows ("
                    + columns.stream().map(ParquetTable::declared).collect(Collectors.joining(", ")) + ")");
            appender = connection.unwrap(DuckDBConnection.class).createAppender("rows");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static String declared(Column<?> column) {
        return '"' + column.name() + "\" " + column.kind().sql();
    }

    @Override
    public void write(R row) {
        try {
            appender.beginRow();
            for (Column<R> column : columns) {
                append(column.value().apply(row));
            }
            appender.endRow();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void append(Optional<?> value) throws SQLException {
        if (value.isEmpty()) {
            appender.appendNull();
        } else if (value.get() instanceof Long whole) {
            appender.append(whole);
        } else if (value.get() instanceof Double number) {
            appender.append(number);
        } else if (value.get() instanceof LocalDate date) {
            appender.append(date);
        } else if (value.get() instanceof Instant time) {
            appender.append(time.atOffset(ZoneOffset.UTC));
        } else {
            appender.append(value.get().toString());
        }
    }

    @Override
    public void close() {
        try (connection) {
            appender.close();
            run("COPY rows TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            forget();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(gathered);
            Files.deleteIfExists(gathered.resolveSibling(gathered.getFileName() + ".wal"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + gathered, e);
        }
    }

    private UncheckedIOException failed(SQLException e) {
        return new UncheckedIOException(new IOException("cannot write " + file + ": " + e.getMessage(), e));
    }
}
