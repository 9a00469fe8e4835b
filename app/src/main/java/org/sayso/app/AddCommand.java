package org.sayso.app;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sayso.codebook.OutletReader;
import org.sayso.extract.Coder;
import org.sayso.io.DocumentReader;
import org.sayso.io.Outcome;
import org.sayso.link.Linker;
import org.sayso.store.Adding;
import org.sayso.store.Filter;
import org.sayso.store.Owner;
import org.sayso.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Texts in; they and their claims are kept, and linked with all that was kept before. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Codes news texts into a store, and links their claims with those of all texts in it.",
            "It may be ended or killed at any time: run it again, and it goes on where it was. A text that is stored already with the",
            "same codebook, dictionaries and model is not coded again; another text under the same id takes the place of the first."
        },
        footer = {
            "",
            "Examples:",
            "  sayso add news/",
            "  sayso add january.warc.gz --store january.db",
            "  sayso add --recode --codebook my-codebook/"
        })
final class AddCommand implements Callable<Integer> {

    private static final double WORTH_SAYING_SECONDS = 1;

    @ParentCommand
    private Main main;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "What sayso code reads: files in any of its formats, folders, or - for standard input.")
    private List<String> inputs = List.of();

    @Mixin
    private StoreOption store;

    @Option(
            names = "--recode",
            description = "Codes again what is stored, where codebook, dictionaries or model have changed since.")
    private boolean recode;

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private KnowledgeOptions knowledge;

    private final Tally tally = new Tally();

    @Override
    public Integer call() {
        if (inputs.isEmpty() && !recode) {
            throw new UsageException("name an INPUT to add, or say --recode; see sayso add --help");
        }
        DocumentReader reader = reading.reader();
        Inputs named = new Inputs(inputs, main.desk().in());
        Progress progress = new Progress(main.desk(), named::done);
        Optional<Owner> owner = Owner.find(store.path());
        Optional<URI> server = owner.flatMap(Owner::address);
        if (server.isPresent()) {
            post(new RunningServer(owner.get(), server.get(), tally, progress), reader, named, progress);
        } else {
            code(reader, named, progress);
        }
        return tally.hasSkipped() ? Main.SOME_FAILED : Main.DONE;
    }

    /** The server codes with what it was started with. */
    private void post(RunningServer server, DocumentReader reader, Inputs named, Progress progress) {
        if (recode || knowledge.areGiven()) {
            throw new UsageException(server.name() + " has the store open and codes as it was started: end it to use"
                    + " --recode, --codebook or --actors");
        }
        Intake intake = new Intake(server, tally, progress);
        named.read(reader, intake::take);
        intake.end();
        progress.end();
        main.desk().err().println("sayso: " + tally.summary() + "; by " + server.name());
    }

    private void code(DocumentReader reader, Inputs named, Progress progress) {
        try (Store open = Store.open(store.path());
                Coder coder = knowledge.coder();
                Adding adding = open.adding(knowledge.versions());
                Coding coding = new Coding(adding, coder, tally, progress)) {
            Intake intake = new Intake(coding, tally, progress);
            named.read(reader, intake::take);
            if (recode) {
                open.documents(Filter.all(), document -> intake.take(new Outcome.Read(document)));
            }
            intake.end();
            progress.end();
            main.desk().err().println("sayso: " + tally.summary() + "; in " + store.path());
            link(open);
        }
    }

    private void link(Store open) {
        if (!open.isToBeLinked()) {
            return;
        }
        long start = System.nanoTime();
        open.relink(new Linker(OutletReader.bundled()));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (seconds > WORTH_SAYING_SECONDS) {
            main.desk().err().printf(Locale.ROOT, "sayso: linked in %.1f s%n", seconds);
        }
    }
}
