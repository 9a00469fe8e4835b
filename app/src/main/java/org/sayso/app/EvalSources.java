package org.sayso.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sayso.extract.Coder;
import org.sayso.extract.SourceScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores the types of sources against types given by hand. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description = "What kind of source each of 248 marked ones in news texts is taken for, against what it is.")
final class EvalSources implements Callable<Integer> {

    @ParentCommand
    private EvalCommand parent;

    @Parameters(paramLabel = "DATA", description = "The data folder (polnear/).")
    private Path data;

    @Option(names = "--errors", description = "Prints the sources whose type is wrong.")
    private boolean errors;

    @Option(names = "--model", paramLabel = "FOLDER", description = "Score the model files in this folder instead.")
    private Path model;

    @Override
    public Integer call() throws IOException {
        PrintStream out = parent.main().desk().out();
        try (Coder coder = parent.coder(model)) {
            SourceScore score = SourceScore.of(coder, EvalCommand.marked(data));
            if (errors) {
                score.wrong().forEach(row -> out.println(row.line()));
            }
            score.lines().forEach(out::println);
        }
        return Main.DONE;
    }
}
