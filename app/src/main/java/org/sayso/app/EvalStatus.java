package org.sayso.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.claim.Claim;
import org.sayso.codebook.WorkedSentence;
import org.sayso.extract.CodebookCheck;
import org.sayso.extract.Coder;
import org.sayso.extract.StatusScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores how acts are told: planned, promised, threatened, denied, supposed and so on. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Status, polarity and certainty of the claims at the triggers of worked sentences.")
final class EvalStatus implements Callable<Integer> {

    @ParentCommand
    private EvalCommand parent;

    @Parameters(paramLabel = "FILE", description = "Worked sentences (.txt) whose claim lines have trigger=.")
    private Path file;

    @Option(names = "--errors", description = "Prints every claim that is told otherwise than expected, or not seen.")
    private boolean errors;

    @Option(names = "--model", paramLabel = "FOLDER", description = "Score the model files in this folder instead.")
    private Path model;

    @Override
    public Integer call() {
        PrintStream out = parent.main().desk().out();
        List<WorkedSentence> sentences = WorkedSentence.read(EvalCommand.existing(file));
        List<StatusScore.Reading> readings = new ArrayList<>();
        try (Coder coder = parent.coder(model)) {
            List<List<Claim>> claims = coder.codeAll(
                    sentences.stream().map(CodebookCheck::document).toList());
            for (int i = 0; i < sentences.size(); i++) {
                readings.addAll(StatusScore.of(sentences.get(i), claims.get(i)));
            }
        }
        if (errors) {
            readings.stream().filter(r -> r.isWrong() || r.found().isEmpty()).forEach(r -> out.println(r.report()));
        }
        out.println(sentences.size() + " sentences");
        new StatusScore(readings).lines().forEach(out::println);
        return Main.DONE;
    }
}
