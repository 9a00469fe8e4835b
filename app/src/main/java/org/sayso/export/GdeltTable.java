package org.sayso.export;

import java.io.PrintStream;
import org.sayso.store.Dossier;

/**
 * Events as GDELT 2.0 publishes them: a row for each pair of participants, tabs between the columns, no header. GDELT has no place
 * for who says so nor for what is only planned or threatened, so an event that nobody tells as happened has no row.
 */
public final class GdeltTable implements RowWriter<Dossier> {

    private final TabTable<Dyad> table;

    public GdeltTable(PrintStream out) {
        table = new TabTable<>(out, GdeltColumns.ALL);
    }

    @Override
    public void write(Dossier dossier) {
        if (dossier.event().toldAsHappened()) {
            Dyad.of(dossier).forEach(table::write);
        }
    }

    @Override
    public void close() {
        table.close();
    }
}
