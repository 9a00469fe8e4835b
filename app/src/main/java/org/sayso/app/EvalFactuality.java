package org.sayso.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    private static final String USUAL_STYLE = "UW";

    @ParentCommand
    private EvalCommand parent;

    @Parameters(paramLabel = "FILE", description = "JSON Lines.")
    private Path file;

    @Option(
            names = "--predictions",
            paramLabel = "OUT",
            description = "Writes gold and predicted there, a row a target.")
    private Path predictions;

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description =
                    "The annotators' style that the model is to follow: UW, MEANTIME or UDS_IH2; else the one that FILE's"
                            + " path names, else UW.")
    private String style;

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
            String followed = style(coder.factualityStyles());
            for (int i = 0; i < sentences.size(); i++) {
                predicted.addAll(coder.factuality(sentences.get(i), followed));
                progress.show("sentences", i + 1, sentences.size());
            }
        }
        progress.end();
        return predicted;
    }

    private String style(List<String> known) {
        if (style != null && !known.contains(style)) {
            throw new UsageException("--style " + style + ": the model knows " + (known.isEmpty() ? "none" : known));
        }
        String path = file.toAbsolutePath().toString().toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.ofNullable(style)
                .or(() -> known.stream()
                        .filter(s -> !s.equals(USUAL_STYLE) && path.contains(s))
                        .findFirst())
                .orElse(USUAL_STYLE);
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
