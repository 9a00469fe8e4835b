package org.sayso.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * One column of a table, and how its value is read off a row. The columns of each table are described in {@code docs/formats.md}.
 *
 * @param value of the kind's type, or empty where the cell is empty
 */
public record Column<R>(String name, Kind kind, Function<R, Optional<?>> value) {

    /** What the cells of a column hold. */
    public enum Kind {
        TEXT("VARCHAR"),
        WHOLE("BIGINT"),
        NUMBER("DOUBLE"),
        DATE("DATE"),
        TIME("TIMESTAMP WITH TIME ZONE");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        /** The type as DuckDB has it. */
        String sql() {
            return sql;
        }
    }

    static <R> Column<R> text(String name, Function<R, String> value) {
        return new Column<>(
                name, Kind.TEXT, row -> Optional.of(value.apply(row)).filter(v -> !v.isEmpty()));
    }

    static <R> Column<R> maybe(String name, Function<R, Optional<String>> value) {
        return new Column<>(name, Kind.TEXT, row -> value.apply(row).filter(v -> !v.isEmpty()));
    }

    static <R> Column<R> texts(String name, Function<R, List<String>> values) {
        return text(name, row -> Cells.joined(values.apply(row)));
    }

    static <R> Column<R> whole(String name, ToLongFunction<R> value) {
        return new Column<>(name, Kind.WHOLE, row -> Optional.of(value.applyAsLong(row)));
    }

    static <R> Column<R> number(String name, ToDoubleFunction<R> value) {
        return new Column<>(name, Kind.NUMBER, row -> Optional.of(value.applyAsDouble(row)));
    }

    static <R> Column<R> maybeNumber(String name, Function<R, Optional<Double>> value) {
        return new Column<>(name, Kind.NUMBER, value::apply);
    }

    static <R> Column<R> date(String name, Function<R, Optional<LocalDate>> value) {
        return new Column<>(name, Kind.DATE, value::apply);
    }

    static <R> Column<R> time(String name, Function<R, Optional<Instant>> value) {
        return new Column<>(name, Kind.TIME, value::apply);
    }
}
