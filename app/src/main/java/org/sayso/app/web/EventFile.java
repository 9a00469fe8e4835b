package org.sayso.app.web;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sayso.app.filter.FilterException;
import org.sayso.export.CsvTable;
import org.sayso.export.EventColumns;
import org.sayso.export.EventJson;
import org.sayso.export.Lines;
import org.sayso.export.RowWriter;
import org.sayso.store.Dossier;

/** A format in which events are sent row by row; docs/formats.md describes them. */
enum EventFile {
    CSV("text/csv; charset=utf-8", out -> new CsvTable<>(out, EventColumns.ALL)),
    JSONL("application/x-ndjson; charset=utf-8", out -> new Lines<>(out, EventJson::line));

    private final String type;
    private final Function<PrintStream, RowWriter<Dossier>> opening;

    EventFile(String type, Function<PrintStream, RowWriter<Dossier>> opening) {
        this.type = type;
        this.opening = opening;
    }

    /** @param name null where none is given */
    static EventFile named(String name) {
        return Stream.of(values())
                .filter(file -> file.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new FilterException("format", "name csv or jsonl"));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String fileName() {
        return "events." + word();
    }

    String type() {
        return type;
    }

    RowWriter<Dossier> writer(PrintStream out) {
        return opening.apply(out);
    }
}
