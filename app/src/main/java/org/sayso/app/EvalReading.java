package org.sayso.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.claim.Claim;
import org.sayso.extract.ClaimLine;
import org.sayso.extract.Coder;
import org.sayso.extract.GoldText;
import org.sayso.extract.GoldText.GoldClaim;
import org.sayso.extract.ReadingScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores claims of real news against claims written down by hand. */
@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        description = "The claims in the beginnings of 100 news texts, against those that a careful coder wrote down.")
final class EvalReading implements Callable<Integer> {

    @ParentCommand
    private EvalCommand parent;

    @Parameters(paramLabel = "DATA", description = "The data folder (clustering/, polnear/, ud/).")
    private Path data;

    @Option(
            names = "--errors",
            description = "Prints what is wrong, missed, without ground or laid to another speaker, text by text.")
    private boolean errors;

    @Option(names = "--model", paramLabel = "FOLDER", description = "Score the model files in this folder instead.")
    private Path model;

    @Override
    public Integer call() throws IOException {
        PrintStream out = parent.main().desk().out();
        List<GoldText> texts = texts();
        List<ReadingScore.Errors> found = new ArrayList<>();
        ReadingScore score = ReadingScore.none();
        try (Coder coder = parent.coder(model)) {
            List<List<Claim>> claims =
                    coder.codeAll(texts.stream().map(GoldText::document).toList());
            for (int i = 0; i < texts.size(); i++) {
                score = score.plus(ReadingScore.of(texts.get(i), claims.get(i), found));
            }
        }
        if (errors) {
            found.forEach(e -> print(out, e));
        }
        out.println(texts.size() + " texts");
        score.lines().forEach(out::println);
        return Main.DONE;
    }

    private List<GoldText> texts() throws IOException {
        try {
            return GoldText.bundled(EvalCommand.existing(data));
        } catch (NoSuchFileException e) {
            throw new UsageException(data + ": is not the data folder, it has no " + e.getFile());
        }
    }

    private static void print(PrintStream out, ReadingScore.Errors errors) {
        if (errors.wrong().isEmpty()
                && errors.missed().isEmpty()
                && errors.groundless().isEmpty()
                && errors.misattributed().isEmpty()) {
            return;
        }
        String text = errors.text().document().text();
        out.println(errors.text().document().id() + ": " + text.replaceAll("\\s+", " "));
        errors.wrong().forEach(c -> out.println("  wrong       " + ClaimLine.of(c)));
        errors.groundless().forEach(c -> out.println("  groundless  " + ClaimLine.of(c)));
        errors.misattributed().forEach(c -> out.println("  speaker     " + ClaimLine.of(c)));
        for (GoldClaim claim : errors.missed()) {
            StringBuilder line = new StringBuilder(claim.type());
            claim.participants()
                    .forEach((role, spans) -> spans.forEach(
                            s -> line.append(" | ").append(role).append('=').append(s.of(text))));
            out.println(
                    "  missed      " + line + " | trigger=" + claim.trigger().of(text));
        }
        out.println();
    }
}
