package org.sayso.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import org.sayso.claim.Claim;
import org.sayso.export.ClaimColumns;
import org.sayso.export.CsvTable;
import org.sayso.export.EventColumns;
import org.sayso.export.EventJson;
import org.sayso.export.GdeltTable;
import org.sayso.export.Lines;
import org.sayso.export.ParquetTable;
import org.sayso.export.PloverJson;
import org.sayso.export.RowWriter;
import org.sayso.io.ClaimJson;
import org.sayso.store.Dossier;
import org.sayso.store.Filter;
import org.sayso.store.Store;

/** Writes what a filter finds in a store. Each method says how much that was: "1,204 claims". */
record Export(Store store, Filter filter) {

    String claimsAsCsv(PrintStream out) {
        return claims(new CsvTable<>(out, ClaimColumns.ALL));
    }

    String claimsAsParquet(Path file) {
        return claims(new ParquetTable<>(file, ClaimColumns.ALL));
    }

    String claimsAsJson(PrintStream out) {
        return claims(new Lines<>(out, ClaimJson::line));
    }

    String linkedData(PrintStream out) {
        return claims(new Lines<>(out, new FirstAppearance(store)::line));
    }

    String eventsAsCsv(PrintStream out) {
        return events(new CsvTable<>(out, EventColumns.ALL), d -> true);
    }

    String eventsAsParquet(Path file) {
        return events(new ParquetTable<>(file, EventColumns.ALL), d -> true);
    }

    String eventsAsJson(PrintStream out) {
        return events(new Lines<>(out, EventJson::line), d -> true);
    }

    String gdelt(PrintStream out) {
        return events(new GdeltTable(out), d -> d.event().toldAsHappened());
    }

    /** Only what is told as happened, or everything. */
    String plover(PrintStream out, boolean everything) {
        return events(
                new Lines<>(out, PloverJson::line), d -> everything || d.event().toldAsHappened());
    }

    String brat(Path place) {
        BratFolder folder = new BratFolder(place);
        Count documents = new Count();
        Count claims = new Count();
        store.readings(filter, reading -> {
            folder.write(reading);
            documents.add(1);
            claims.add(reading.claims().size());
        });
        folder.end();
        return claims.of("claim") + " in " + documents.of("document");
    }

    private String claims(RowWriter<Claim> writer) {
        Count count = new Count();
        try (writer) {
            store.claims(filter, claim -> {
                writer.write(claim);
                count.add(1);
            });
        }
        return count.of("claim");
    }

    private String events(RowWriter<Dossier> writer, Predicate<Dossier> wanted) {
        Count count = new Count();
        Count others = new Count();
        try (writer) {
            store.dossiers(filter, dossier -> {
                if (wanted.test(dossier)) {
                    writer.write(dossier);
                    count.add(1);
                } else {
                    others.add(1);
                }
            });
        }
        String left = others.isNone() ? "" : " (" + others.of("other") + ", not told as happened, left out)";
        return count.of("event") + left;
    }

    /** How many there have been. */
    private static final class Count {

        private long number;

        void add(long more) {
            number += more;
        }

        boolean isNone() {
            return number == 0;
        }

        /** "no claims", "1 claim", "1,204 claims". */
        String of(String thing) {
            String shown = isNone() ? "no" : String.format(Locale.ROOT, "%,d", number);
            return shown + " " + thing + (number == 1 ? "" : "s");
        }
    }
}
