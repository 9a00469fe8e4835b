package org.sayso.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The table of runs. */
final class Runs {

    private Runs() {}

    static long begin(Database database, Versions versions) {
        long id = database.number("SELECT coalesce(max(id), 0) + 1 FROM runs");
        database.run(
                "INSERT INTO runs VALUES (?, ?, NULL, ?, ?, ?, ?, ?, ?)",
                List.of(
                        id,
                        now(),
                        versions.program(),
                        versions.codebook(),
                        versions.codebookVersion(),
                        versions.dictionariesVersion(),
                        versions.modelVersion(),
                        versions.key()));
        return id;
    }

    static void end(Database database, long id) {
        database.run("UPDATE runs SET ended = ? WHERE id = ?", List.of(now(), id));
    }

    static List<Run> all(Database database) {
        return database.rows(Runs::run, """
                SELECT id, started, ended, program, codebook, codebook_version, dictionaries_version, model_version,
                  count(c.document), coalesce(sum(c.claims), 0)
                FROM runs r LEFT JOIN codings c ON c.run = r.id
                GROUP BY ALL ORDER BY id""");
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong(1),
                instant(row, 2).orElseThrow(),
                instant(row, 3),
                new Versions(row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8)),
                row.getLong(9),
                row.getLong(10));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(t -> t.toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
