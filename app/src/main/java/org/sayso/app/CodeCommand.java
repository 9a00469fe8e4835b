package org.sayso.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sayso.claim.Claim;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.Codebook;
import org.sayso.extract.Coder;
import org.sayso.io.ClaimJson;
import org.sayso.io.DocumentReader;
import org.sayso.io.Outcome;
import org.sayso.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The main job: texts in, claims out. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description =
                "Codes news texts: prints their claims, each with who, what, whom, when, where and on whose say-so.",
        footer = {
            "",
            "Examples:",
            "  sayso code article.txt --published 2026-01-08",
            "  sayso code samples/ --format jsonl --out claims.jsonl",
            "  cat article.txt | sayso code -"
        })
final class CodeCommand implements Callable<Integer> {

    enum Format {
        TABLE,
        JSONL,
        CSV
    }

    private static final int BATCH_DOCUMENTS = 32;
    private static final int BATCH_CHARACTERS = 400_000;

    @ParentCommand
    private Main main;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Text files, JSON Lines files (id, text, title, published, outlet, url), folders, or - for standard input.")
    private List<String> inputs;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "table, jsonl or csv (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to the screen.")
    private Path output;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "ISO date of texts that do not say when they were published.")
    private String published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published texts that do not say so.")
    private String outlet;

    @Option(names = "--codebook", paramLabel = "FOLDER", description = "Your own codebook instead of PLOVER's.")
    private Path codebook;

    @Option(
            names = "--actors",
            paramLabel = "FOLDER",
            description = "Your own actor files; they come before the bundled ones.")
    private Path actors;

    private final List<Document> waiting = new ArrayList<>();
    private final List<Claim> all = new ArrayList<>();
    private int documents;
    private int skipped;
    private int passedOver;
    private int claims;

    @Override
    public Integer call() throws IOException {
        DocumentReader reader = new DocumentReader(publication(), Optional.ofNullable(outlet));
        try (Coder coder = Coder.open(
                        () -> codebook == null ? Codebook.bundled() : Codebook.read(codebook),
                        () -> actors == null ? ActorDictionary.bundled() : ActorDictionary.read(actors));
                Output out = Output.open(main.desk(), Optional.ofNullable(output))) {
            Progress progress = new Progress(main.desk());
            Claimant claimant = claimant(out.stream());
            for (String input : inputs) {
                read(reader, input, outcome -> take(outcome, coder, claimant, progress));
            }
            codeWaiting(coder, claimant, progress);
            progress.end();
            claimant.end();
        }
        if (format != Format.TABLE || skipped + passedOver > 0 || documents > 1) {
            summary();
        }
        return skipped > 0 ? Main.SOME_FAILED : Main.DONE;
    }

    private Optional<Instant> publication() {
        try {
            return Optional.ofNullable(published).map(DocumentReader::instant);
        } catch (DateTimeException e) {
            throw new UsageException("--published: \"" + published + "\" is no ISO date such as 2026-01-08");
        }
    }

    private void read(DocumentReader reader, String input, java.util.function.Consumer<Outcome> sink) {
        if (input.equals("-")) {
            reader.read("standard-input", main.desk().in(), sink);
        } else {
            reader.read(Path.of(input), sink);
        }
    }

    private void take(Outcome outcome, Coder coder, Claimant claimant, Progress progress) {
        if (outcome instanceof Outcome.Read read) {
            waiting.add(read.document());
            int characters = waiting.stream().mapToInt(d -> d.text().length()).sum();
            if (waiting.size() >= BATCH_DOCUMENTS || characters >= BATCH_CHARACTERS) {
                codeWaiting(coder, claimant, progress);
            }
        } else if (outcome instanceof Outcome.Skipped no) {
            skipped++;
            progress.say("sayso: skipped " + no.where() + ": " + no.why());
        } else if (outcome instanceof Outcome.PassedOver other) {
            passedOver++;
        }
    }

    private void codeWaiting(Coder coder, Claimant claimant, Progress progress) {
        List<List<Claim>> coded = coder.codeAll(waiting);
        for (int i = 0; i < waiting.size(); i++) {
            progress.pause();
            claimant.take(waiting.get(i), coded.get(i));
            documents++;
            claims += coded.get(i).size();
        }
        waiting.clear();
        progress.show(documents, claims, skipped);
    }

    private void summary() {
        List<String> parts = new ArrayList<>();
        parts.add(documents + (documents == 1 ? " document" : " documents") + " coded");
        parts.add(format == Format.TABLE ? Basis.summary(all) : claims + (claims == 1 ? " claim" : " claims"));
        if (skipped > 0) {
            parts.add(skipped + " skipped (reasons above)");
        }
        if (passedOver > 0) {
            parts.add(passedOver + " other files passed over");
        }
        main.desk().err().println("sayso: " + String.join("; ", parts));
    }

    /** Where a format's claims go. */
    private interface Claimant {
        void take(Document document, List<Claim> claims);

        default void end() {}
    }

    private Claimant claimant(PrintStream out) {
        return switch (format) {
            case JSONL -> (document, found) -> found.forEach(c -> out.print(ClaimJson.line(c) + "\n"));
            case CSV -> commas(new ClaimCsv(out));
            case TABLE -> table(out);
        };
    }

    private static Claimant commas(ClaimCsv csv) {
        return new Claimant() {
            @Override
            public void take(Document document, List<Claim> found) {
                found.forEach(csv::write);
            }

            @Override
            public void end() {
                csv.flush();
            }
        };
    }

    private Claimant table(PrintStream out) {
        boolean colour = main.desk().terminal() && output == null;
        ClaimTable table = new ClaimTable(out, colour, Terminal.width());
        return new Claimant() {
            @Override
            public void take(Document document, List<Claim> found) {
                table.print(document, found);
                all.addAll(found);
            }

            @Override
            public void end() {
                if (!all.isEmpty()) {
                    table.printKey();
                }
            }
        };
    }

    /** The screen, or a file written beside its place and moved there when complete. */
    private record Output(PrintStream stream, Optional<Path> beside, Optional<Path> place) implements AutoCloseable {

        static Output open(Main.Desk desk, Optional<Path> place) throws IOException {
            if (place.isEmpty()) {
                return new Output(desk.out(), Optional.empty(), place);
            }
            Path beside = place.get().resolveSibling(place.get().getFileName() + ".part");
            try {
                PrintStream stream = new PrintStream(
                        new java.io.BufferedOutputStream(Files.newOutputStream(beside)), false, StandardCharsets.UTF_8);
                return new Output(stream, Optional.of(beside), place);
            } catch (IOException e) {
                throw new UsageException("--out: cannot write " + place.get() + ": " + e.getMessage());
            }
        }

        @Override
        public void close() throws IOException {
            stream.flush();
            if (place.isPresent()) {
                boolean failed = stream.checkError();
                stream.close();
                if (failed) {
                    throw new IOException(
                            "could not write all of " + place.get() + "; what there is lies in " + beside.get());
                }
                Files.move(beside.get(), place.get(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
