package org.sayso.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sayso.app.ask.Asked;
import org.sayso.store.Owner;
import org.sayso.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What a store holds, in a format that other programs read. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes claims or events of a store for other programs; docs/formats.md describes every column.",
        footer = {
            "",
            "Examples:",
            "  sayso export --format csv --out claims.csv",
            "  sayso export --format parquet --events --origins 2 --out events.parquet",
            "  sayso export --format gdelt --type ASSAULT --from 2026-01-01 --out january.tsv",
            "  sayso export --format jsonl --pair RUS,UKR --status threatened"
        })
final class ExportCommand implements Callable<Integer> {

    enum Format {
        CSV,
        PARQUET,
        JSONL,
        GDELT,
        PLOVER,
        JSONLD,
        BRAT
    }

    @ParentCommand
    private Main main;

    @Mixin
    private StoreOption store;

    @Option(
            names = "--format",
            required = true,
            description =
                    "csv, parquet or jsonl of claims or events; gdelt or plover of events; jsonld or brat of claims.")
    private Format format;

    @Option(names = "--claims", description = "Claims, which is so unless the format has only events.")
    private boolean claims;

    @Option(names = "--events", description = "Events across documents.")
    private boolean events;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write there instead of to the screen; the folder of --format brat.")
    private Path output;

    @Mixin
    private FilterOptions options;

    @Override
    public Integer call() {
        checkOptions();
        if (!Files.exists(store.path())) {
            throw new UsageException(
                    store.path() + ": there is no store; make one with sayso add, or name it with --store");
        }
        try {
            Optional<Served> served = Owner.find(store.path()).flatMap(Served::of);
            if (served.isPresent()) {
                fetch(served.get());
            } else {
                write();
            }
            return Main.DONE;
        } catch (IOException | UncheckedIOException e) {
            main.desk().err().println("sayso: nothing was exported: " + e.getMessage());
            return Main.SOME_FAILED;
        }
    }

    private void checkOptions() {
        if (claims && events) {
            throw new UsageException("--claims and --events do not go together: export one, then the other");
        }
        if (claims && (format == Format.GDELT || format == Format.PLOVER)) {
            throw new UsageException("--format " + word() + " has only events");
        }
        if (events && (format == Format.JSONLD || format == Format.BRAT)) {
            throw new UsageException("--format " + word() + " has only claims");
        }
        if (output == null && (format == Format.PARQUET || format == Format.BRAT)) {
            throw new UsageException("--format " + word() + " does not go to the screen: name the "
                    + (format == Format.BRAT ? "folder" : "file") + " with --out");
        }
        if (output != null && !Files.isDirectory(output.toAbsolutePath().getParent())) {
            throw new UsageException(
                    "--out: there is no folder " + output.toAbsolutePath().getParent());
        }
    }

    private String word() {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private boolean ofEvents() {
        return events || format == Format.GDELT || format == Format.PLOVER;
    }

    private void fetch(Served served) throws IOException {
        if (format == Format.BRAT) {
            throw new UsageException("--format brat writes a folder, which the server at " + served.address()
                    + " does not send: end it first");
        }
        try (Output out = Output.open(main.desk(), Optional.ofNullable(output))) {
            served.export(word(), ofEvents(), options.parameters(), out.stream());
            out.complete();
        }
        main.desk().err().println("sayso: exported by the server at " + served.address());
    }

    private void write() throws IOException {
        try (Store open = Store.open(store.path())) {
            List<Asked> asked = options.asked(open::types);
            if (open.isToBeLinked()) {
                main.desk().err().println("sayso: some texts are not linked yet: sayso add --recode links them");
            }
            Export export = new Export(open, Asked.filter(asked));
            String found =
                    switch (format) {
                        case PARQUET -> parquet(export);
                        case BRAT -> brat(export);
                        case CSV, JSONL, GDELT, PLOVER, JSONLD -> lines(export);
                    };
            String all = asked.isEmpty()
                    ? "all there are"
                    : String.join(", ", asked.stream().map(Asked::words).toList());
            main.desk().err().println("sayso: " + found + ": " + all);
        }
    }

    private String lines(Export export) throws IOException {
        try (Output out = Output.open(main.desk(), Optional.ofNullable(output))) {
            String found = lines(export, out.stream());
            out.complete();
            return found;
        }
    }

    private String lines(Export export, PrintStream out) {
        return switch (format) {
            case CSV -> ofEvents() ? export.eventsAsCsv(out) : export.claimsAsCsv(out);
            case GDELT -> export.gdelt(out);
            case PLOVER -> export.plover(out, options.asksForStatus());
            case JSONLD -> export.linkedData(out);
            case JSONL, PARQUET, BRAT -> ofEvents() ? export.eventsAsJson(out) : export.claimsAsJson(out);
        };
    }

    private String parquet(Export export) throws IOException {
        return Output.whole(output, part -> ofEvents() ? export.eventsAsParquet(part) : export.claimsAsParquet(part));
    }

    private String brat(Export export) throws IOException {
        if (Files.exists(output) && !BratFolder.isEmpty(output)) {
            throw new UsageException("--out: " + output + " is there already; name a new folder, or empty it");
        }
        return Output.whole(output, export::brat);
    }
}
