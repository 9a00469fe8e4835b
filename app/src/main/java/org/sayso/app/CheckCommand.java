package org.sayso.app;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.Codebook;
import org.sayso.codebook.TypeHead;
import org.sayso.extract.CodebookCheck;
import org.sayso.extract.Coder;
import org.sayso.extract.HeadTraining;
import org.sayso.extract.RelationScore;
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

    @Option(
            names = "--train",
            description = {
                "Fits a small head to the folder's worked sentences and writes it there as head.json;",
                "with it, acts that no rule tells are found too."
            })
    private boolean train;

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
            if (train) {
                train(coder, out);
            }
            return wrong.isEmpty() ? Main.DONE : Main.SOME_FAILED;
        }
    }

    private void train(Coder coder, PrintStream out) {
        HeadTraining.Result result = coder.fitHead();
        result.head().write(folder);
        RelationScore score = result.score();
        out.printf(
                Locale.ROOT,
                "%s: fitted to %d words, %d of which tell an act; of the acts in sentences left out, %.0f %% got their type,"
                        + " %.0f %% another, the rest none%n",
                folder.resolve(TypeHead.FILE),
                result.words(),
                result.acts(),
                100 * score.accuracy(),
                100 * (score.coded() - score.accuracy()));
    }
}
