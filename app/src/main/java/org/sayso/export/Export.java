package org.sayso.export;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.io.ClaimJson;
import org.sayso.store.Dossier;
import org.sayso.store.Filter;
import org.sayso.store.Store;

/** Writes what a filter finds in a store. Each method says how much that was: "1,204 claims". */
public record Export(Store store, Filter filter) {

    public String claimsAsCsv(PrintStream out) {
        return claims(new CsvTable<>(out, ClaimColumns.ALL));
    }

    public String claimsAsParquet(Path file) {
        return claims(new ParquetTable<>(file, ClaimColumns.ALL));
    }

    public String claimsAsJson(PrintStream out) {
        return claims(new Lines<>(out, ClaimJson::line));
    }

    public String linkedData(PrintStream out) {
        return claims(new Lines<>(out, new FirstAppearance(store)::line));
    }

    public String eventsAsCsv(PrintStream out) {
        return events(new CsvTable<>(out, EventColumns.ALL), d -> true);
    }

    public String eventsAsParquet(Path file) {
        return events(new ParquetTable<>(file, EventColumns.ALL), d -> true);
    }

    public String eventsAsJson(PrintStream out) {
        return events(new Lines<>(out, EventJson::line), d -> true);
    }

    public String gdelt(PrintStream out) {
        return events(new GdeltTable(out), d -> d.event().toldAsHappened());
    }

    /** Only what is told as happened, or everything. */
    public String plover(PrintStream out, boolean everything) {
        return events(
                new Lines<>(out, PloverJson::line), d -> everything || d.event().toldAsHappened());
    }

    public String readings(Consumer<DocumentReading> sink) {
        Count documents = new Count();
        Count claims = new Count();
        store.readings(filter, reading -> {
            sink.accept(reading);
            documents.add(1);
            claims.add(reading.claims().size());
        });
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
