package org.sayso.export;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Values parted by tabs, without header and quotation marks, as GDELT publishes them; a tab or line end in a value becomes a blank. */
public final class TabTable<R> implements RowWriter<R> {

    private final List<Column<R>> columns;
    private final PrintStream out;

    public TabTable(PrintStream out, List<Column<R>> columns) {
        this.out = out;
        this.columns = List.copyOf(columns);
    }

    @Override
    public void write(R row) {
        out.print(columns.stream().map(c -> cell(c, row)).collect(Collectors.joining("\t")) + "\n");
    }

    private static <R> String cell(Column<R> column, R row) {
        String value = column.value().apply(row).map(Object::toString).orElse("");
        return column.kind() == Column.Kind.TEXT ? Cells.harmless(Cells.flat(value)) : value;
    }

    @Override
    public void close() {
        out.flush();
    }
}
