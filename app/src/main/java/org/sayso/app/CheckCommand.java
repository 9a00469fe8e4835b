package org.sayso.app;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.Codebook;
import org.sayso.extract.CodebookCheck;
import org.sayso.extract.Coder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs a codebook's own examples. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Loads a codebook folder, codes its worked sentences and says where what came out differs.")
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "FOLDER", description = "A folder with codebook.yml, rules/*.yml and manuals (*.md).")
    private Path folder;

    @Option(
            names = "--actors",
            paramLabel = "FOLDER",
            description = "Your own actor files; they come before the bundled ones.")
    private Path actors;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + ": no such folder");
        }
        PrintStream out = main.desk().out();
        Codebook codebook = Codebook.read(folder);
        ActorDictionary dictionary = actors == null ? ActorDictionary.bundled() : ActorDictionary.read(actors);
        try (Coder coder = Coder.open(codebook, dictionary)) {
            List<CodebookCheck.Finding> findings = CodebookCheck.run(codebook, coder::codeAll);
            List<CodebookCheck.Finding> wrong =
                    findings.stream().filter(f -> !f.isGood()).toList();
            wrong.forEach(f -> out.println(f.report() + "\n"));
            long gaps = findings.stream()
                    .filter(f -> f.outcome() == CodebookCheck.Outcome.KNOWN_GAP)
                    .count();
            out.printf(
                    "%s: %d rules, %d worked sentences, %d right, %d known gaps, %d wrong%n",
                    folder,
                    codebook.rules().size(),
                    findings.size(),
                    findings.size() - wrong.size() - gaps,
                    gaps,
                    wrong.size());
            return wrong.isEmpty() ? Main.DONE : Main.SOME_FAILED;
        }
    }
}
