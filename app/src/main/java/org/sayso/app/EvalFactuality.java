package org.sayso.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sayso.claim.Factuality;
import org.sayso.extract.Coder;
import org.sayso.extract.FactualityScore;
import org.sayso.extract.FactualitySentence;
import org.sayso.extract.FactualitySentence.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores how far what is told is told as so. */
@Command(
        name = "factuality",
        mixinStandardHelpOptions = true,
        description = {
            "Factuality, from -3 to +3, of given words in sentences cut into words.",
            "FILE has an object a line: text, and targets with span1 (a range of words) and label."
        })
final class EvalFactuality implements Callable<Integer> {

    @ParentCommand
    private EvalCommand parent;

    @Parameters(paramLabel = "FILE", description = "JSON Lines.")
    private Path file;

    @Option(
            names = "--predictions",
            paramLabel = "OUT",
            description = "Writes gold and predicted there, a row a target.")
    private Path predictions;

    @Option(names = "--model", paramLabel = "FOLDER", description = "Score the model files in this folder instead.")
    private Path model;

    @Override
    public Integer call() throws IOException {
        List<FactualitySentence> sentences = FactualitySentence.read(EvalCommand.existing(file));
        List<Double> gold = sentences.stream()
                .flatMap(s -> s.targets().stream())
                .map(Target::label)
                .toList();
        FactualityScore score = new FactualityScore(gold, predict(sentences));
        PrintStream out = parent.main().desk().out();
        out.println(gold.size() + " targets in " + sentences.size() + " sentences");
        out.println(score.line("predicted"));
        out.println(score.ofCertain().line("always +3"));
        if (predictions != null) {
            Files.writeString(predictions, table(score));
        }
        return Main.DONE;
    }

    private List<Double> predict(List<FactualitySentence> sentences) {
        List<Double> predicted = new ArrayList<>();
        Progress progress = new Progress(parent.main().desk());
        try (Coder coder = parent.coder(model)) {
            for (int i = 0; i < sentences.size(); i++) {
                coder.factuality(sentences.get(i)).stream()
                        .map(Factuality::score)
                        .forEach(predicted::add);
                progress.show("sentences", i + 1, sentences.size());
            }
        }
        progress.end();
        return predicted;
    }

    private static String table(FactualityScore score) {
        StringBuilder table = new StringBuilder("gold\tpredicted\n");
        for (int i = 0; i < score.gold().size(); i++) {
            table.append(String.format(
                    Locale.ROOT,
                    "%s\t%.3f\n",
                    score.gold().get(i),
                    score.predicted().get(i)));
        }
        return table.toString();
    }
}
