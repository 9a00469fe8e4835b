package org.sayso.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sayso.claim.Basis;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Summary;
import org.sayso.export.ClaimColumns;
import org.sayso.export.CsvTable;
import org.sayso.export.QuoteColumns;
import org.sayso.export.QuoteColumns.Quoted;
import org.sayso.extract.Coder;
import org.sayso.io.ClaimJson;
import org.sayso.io.DocumentReader;
import org.sayso.io.Outcome;
import org.sayso.io.SummaryJson;
import org.sayso.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  sayso code article.txt --summary",
            "  sayso code export.csv --columns text=body,date=pubDate",
            "  sayso code CC-NEWS-20260108.warc.gz --format csv --out claims.csv",
            "  cat article.txt | sayso code -"
        })
final class CodeCommand implements Callable<Integer> {

    enum Format {
        TABLE,
        JSONL,
        CSV,
        QUOTES,
        BRAT
    }

    private static final int BATCH_DOCUMENTS = 32;
    private static final int BATCH_CHARACTERS = 400_000;

    @ParentCommand
    private Main main;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Texts, web pages, feeds (RSS, Atom), JSON Lines and JSON, tables (CSV, TSV), web archives (WARC), PDF; "
                            + "gzip, zip, tar or folders of any of these; or - for standard input. "
                            + "What they are is told by their content.")
    private List<String> inputs;

    @Option(
            names = {"--format", "--to"},
            defaultValue = "table",
            description =
                    "table, jsonl or csv of claims; quotes (a table of quotations); brat (a folder for annotation tools) (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = "--summary",
            description = "Says on whose say-so each text stands: below the table, or as jsonl instead of the claims.")
    private boolean summaries;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write there instead of to the screen; the folder of --format brat.")
    private Path output;

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private KnowledgeOptions knowledge;

    private final List<Document> waiting = new ArrayList<>();
    private final List<Claim> all = new ArrayList<>();
    private int documents;
    private int skipped;
    private int passedOver;
    private int repeated;
    private final Map<String, Integer> notEnglish = new TreeMap<>();
    private int claims;
    private int quotations;

    @Override
    public Integer call() throws IOException {
        checkOptions();
        DocumentReader reader = reading.reader();
        try (Coder coder = knowledge.coder();
                Output out = Output.open(
                        main.desk(), format == Format.BRAT ? Optional.empty() : Optional.ofNullable(output))) {
            Progress progress = new Progress(main.desk());
            Claimant claimant = claimant(out.stream());
            for (String input : inputs) {
                read(reader, input, outcome -> take(outcome, coder, claimant, progress));
            }
            codeWaiting(coder, claimant, progress);
            progress.end();
            claimant.end();
            out.complete();
        }
        if (format != Format.TABLE || skipped + passedOver + repeated + notEnglish.size() > 0 || documents > 1) {
            summary();
        }
        return skipped > 0 ? Main.SOME_FAILED : Main.DONE;
    }

    private void checkOptions() {
        if (summaries && format != Format.TABLE && format != Format.JSONL) {
            throw new UsageException("--summary goes with --format table or jsonl");
        }
        if (format == Format.BRAT && output == null) {
            throw new UsageException("--format brat writes several files: name their folder with --out");
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
        } else if (outcome instanceof Outcome.PassedOver) {
            passedOver++;
        } else if (outcome instanceof Outcome.NotEnglish other) {
            notEnglish.merge(other.language(), 1, Integer::sum);
        } else if (outcome instanceof Outcome.Repeated second) {
            repeated++;
            progress.say("sayso: left out " + second.where() + ": there was a document with the id " + second.id());
        } else if (outcome instanceof Outcome.Noted odd) {
            progress.say("sayso: note on " + odd.where() + ": " + odd.what());
        }
    }

    private void codeWaiting(Coder coder, Claimant claimant, Progress progress) {
        for (DocumentReading reading : coder.readings(waiting)) {
            progress.pause();
            claimant.take(reading);
            documents++;
            claims += reading.claims().size();
            quotations += reading.quotations().size();
        }
        waiting.clear();
        progress.show(documents, claims, skipped);
    }

    private void summary() {
        List<String> parts = new ArrayList<>();
        parts.add(number(documents, "document") + " coded");
        parts.add(
                switch (format) {
                    case TABLE -> Basis.summary(all);
                    case JSONL, CSV -> number(claims, "claim");
                    case QUOTES -> number(quotations, "quotation");
                    case BRAT -> number(quotations, "quotation") + ", " + number(claims, "claim");
                });
        if (skipped > 0) {
            parts.add(skipped + " skipped (reasons above)");
        }
        if (repeated > 0) {
            parts.add(repeated + " left out, their ids were there before");
        }
        if (!notEnglish.isEmpty()) {
            parts.add(foreign());
        }
        if (passedOver > 0) {
            parts.add(number(passedOver, "other") + " passed over");
        }
        main.desk().err().println("sayso: " + String.join("; ", parts));
    }

    /** "3 not English (German 2, French 1)". */
    private String foreign() {
        int all = notEnglish.values().stream().mapToInt(Integer::intValue).sum();
        return all
                + notEnglish.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining(", ", " not English (", ")"));
    }

    private static String number(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    /** Where what is read in the documents goes, by format. */
    private interface Claimant {
        void take(DocumentReading reading);

        default void end() {}
    }

    private Claimant claimant(PrintStream out) {
        return switch (format) {
            case JSONL -> lines(out);
            case CSV -> commas(new CsvTable<>(out, ClaimColumns.ALL));
            case QUOTES -> quotes(new CsvTable<>(out, QuoteColumns.ALL));
            case BRAT -> brat(new BratFolder(output));
            case TABLE -> table(out);
        };
    }

    private Claimant lines(PrintStream out) {
        return summaries
                ? reading -> out.print(SummaryJson.line(Summary.of(reading)) + "\n")
                : reading -> reading.claims().forEach(c -> out.print(ClaimJson.line(c) + "\n"));
    }

    private static Claimant commas(CsvTable<Claim> csv) {
        return new Claimant() {
            @Override
            public void take(DocumentReading reading) {
                reading.claims().forEach(csv::write);
            }

            @Override
            public void end() {
                csv.close();
            }
        };
    }

    private static Claimant quotes(CsvTable<Quoted> csv) {
        return new Claimant() {
            @Override
            public void take(DocumentReading reading) {
                Quoted.of(reading).forEach(csv::write);
            }

            @Override
            public void end() {
                csv.close();
            }
        };
    }

    private static Claimant brat(BratFolder folder) {
        return new Claimant() {
            @Override
            public void take(DocumentReading reading) {
                folder.write(reading);
            }

            @Override
            public void end() {
                folder.end();
            }
        };
    }

    private Claimant table(PrintStream out) {
        Pen pen = new Pen(main.desk().terminal() && output == null);
        ClaimTable table = new ClaimTable(out, pen, Terminal.width());
        SummaryTable summary = new SummaryTable(pen, Terminal.width());
        return new Claimant() {
            @Override
            public void take(DocumentReading reading) {
                if (summaries) {
                    table.print(reading.document(), reading.claims(), summary.lines(Summary.of(reading)));
                } else {
                    table.print(reading.document(), reading.claims());
                }
                all.addAll(reading.claims());
            }

            @Override
            public void end() {
                if (!all.isEmpty()) {
                    table.printKey();
                }
            }
        };
    }
}
