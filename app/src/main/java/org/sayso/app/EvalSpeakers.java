package org.sayso.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sayso.extract.Coder;
import org.sayso.extract.SpeakerScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores who a speaker is taken for against names given by hand. */
@Command(
        name = "speakers",
        mixinStandardHelpOptions = true,
        description = "Whom 150 speakers without their full name are taken for in news texts, against who they are.")
final class EvalSpeakers implements Callable<Integer> {

    @ParentCommand
    private EvalCommand parent;

    @Parameters(paramLabel = "DATA", description = "The data folder (polnear/).")
    private Path data;

    @Option(names = "--errors", description = "Prints the speakers taken for another or for nobody.")
    private boolean errors;

    @Option(names = "--model", paramLabel = "FOLDER", description = "Score the model files in this folder instead.")
    private Path model;

    @Override
    public Integer call() throws IOException {
        PrintStream out = parent.main().desk().out();
        try (Coder coder = parent.coder(model)) {
            SpeakerScore score = SpeakerScore.of(coder, EvalCommand.marked(data));
            if (errors) {
                score.wrong().forEach(row -> out.println(row.line()));
            }
            score.lines().forEach(out::println);
        }
        return Main.DONE;
    }
}
