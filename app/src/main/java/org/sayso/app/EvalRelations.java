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
import org.sayso.claim.Claim;
import org.sayso.extract.Coder;
import org.sayso.extract.MarkedPair;
import org.sayso.extract.PairRelation;
import org.sayso.extract.PairRelation.Prediction;
import org.sayso.extract.RelationScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores the relation between two marked phrases of a sentence. */
@Command(
        name = "relations",
        mixinStandardHelpOptions = true,
        description = {
            "The relation between two phrases marked <s>…</s> and <t>…</t>, over 15 roots (RETREAT and CONCEDE are YIELD).",
            "FILE has tab-separated columns named in its first line: root, marked_sentence and perhaps id."
        })
final class EvalRelations implements Callable<Integer> {

    private static final int BATCH = 256;

    enum Pair {
        /** The marked pair is classified. */
        GIVEN,
        /** The sentence is coded as any other, and the claim that joins the two phrases is taken. */
        FOUND
    }

    @ParentCommand
    private EvalCommand parent;

    @Parameters(paramLabel = "FILE", description = "Tab-separated, with a marked pair a line.")
    private Path file;

    @Option(
            names = "--pair",
            defaultValue = "found",
            description = "given: classify the marked pair; found (default): code the sentence and see.")
    private Pair pair;

    @Option(names = "--predictions", paramLabel = "OUT", description = "Writes id, gold, predicted, rule, score there.")
    private Path predictions;

    @Option(names = "--model", paramLabel = "FOLDER", description = "Score the model files in this folder instead.")
    private Path model;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(file)) {
            throw new UsageException(file + ": no such file");
        }
        List<MarkedPair> pairs = MarkedPair.read(file);
        long open = pairs.stream().filter(p -> !p.isMarked()).count();
        if (open > 0) {
            parent.main().desk().err().printf("sayso: %s: %d rows mark only one phrase, or none%n", file, open);
        }
        List<Optional<Prediction>> found = predict(pairs);
        print(parent.main().desk().out(), pairs, found);
        if (predictions != null) {
            Files.writeString(predictions, table(pairs, found));
        }
        return Main.DONE;
    }

    private List<Optional<Prediction>> predict(List<MarkedPair> pairs) {
        List<Optional<Prediction>> found = new ArrayList<>();
        Progress progress = new Progress(parent.main().desk());
        try (Coder coder = parent.coder(model)) {
            for (int from = 0; from < pairs.size(); from += BATCH) {
                List<MarkedPair> batch = pairs.subList(from, Math.min(pairs.size(), from + BATCH));
                List<List<Claim>> claims =
                        coder.codeAll(batch.stream().map(MarkedPair::document).toList());
                for (int i = 0; i < batch.size(); i++) {
                    found.add(
                            pair == Pair.FOUND
                                    ? PairRelation.found(batch.get(i), claims.get(i))
                                    : Optional.of(coder.relation(batch.get(i), claims.get(i))));
                }
                progress.show("pairs", found.size(), pairs.size());
            }
        }
        progress.end();
        return found;
    }

    private void print(PrintStream out, List<MarkedPair> pairs, List<Optional<Prediction>> found) {
        RelationScore roots = new RelationScore(
                pairs.stream().map(MarkedPair::root).toList(),
                found.stream().map(p -> p.map(Prediction::root).orElse("")).toList());
        RelationScore quads = roots.by(root -> String.valueOf(PairRelation.ROOTS.getOrDefault(root, 0)));
        RelationScore binary = quads.by(quad -> quad.compareTo("3") < 0 ? "cooperation" : "conflict");
        roots.confusion().forEach(out::println);
        out.println();
        quads.confusion().forEach(out::println);
        out.println();
        line(out, "roots", roots);
        line(out, "quad classes", quads);
        line(out, "binary", binary);
        out.printf(
                Locale.ROOT,
                "rows %d, coded %.1f %%, right among the coded %.1f %%%n",
                pairs.size(),
                100 * roots.coded(),
                100 * roots.precision());
    }

    private static void line(PrintStream out, String what, RelationScore score) {
        out.printf(
                Locale.ROOT,
                "%-13s macro-F1 %5.1f  accuracy %5.1f%n",
                what,
                100 * score.macroF1(),
                100 * score.accuracy());
    }

    private static String table(List<MarkedPair> pairs, List<Optional<Prediction>> found) {
        StringBuilder table = new StringBuilder("id\tgold\tpredicted\trule\tscore\n");
        for (int i = 0; i < pairs.size(); i++) {
            Optional<Prediction> prediction = found.get(i);
            table.append(pairs.get(i).id())
                    .append('\t')
                    .append(pairs.get(i).root())
                    .append('\t');
            table.append(prediction
                    .map(p -> String.format(Locale.ROOT, "%s\t%s\t%.3f", p.root(), p.rule(), p.score()))
                    .orElse("\t\t"));
            table.append('\n');
        }
        return table.toString();
    }
}
