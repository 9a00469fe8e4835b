package org.sayso.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Comma-separated values with a header (RFC 4180, UTF-8). Cells of text that a spreadsheet would take for a formula are made
 * harmless; numbers, dates and times stay as they are.
 */
public final class CsvTable<R> implements RowWriter<R> {

    private final List<Column<R>> columns;
    private final CsvWriter writer;

    public CsvTable(PrintStream out, List<Column<R>> columns) {
        this.columns = List.copyOf(columns);
        writer = CsvWriter.builder().build(new PrintWriter(out, true, StandardCharsets.UTF_8));
        writer.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void write(R row) {
        writer.writeRecord(columns.stream().map(c -> cell(c, row)).toList());
    }

    private static <R> String cell(Column<R> column, R row) {
        String value = column.value().apply(row).map(Object::toString).orElse("");
        return column.kind() == Column.Kind.TEXT ? Cells.harmless(value) : value;
    }

    @Override
    public void close() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
