package org.sayso.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.claim.Claim;
import org.sayso.codebook.WorkedSentence;
import org.sayso.extract.ClaimLine;
import org.sayso.extract.Coder;
import org.sayso.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Counts the claims found where there is nothing to code. */
@Command(
        name = "no-event",
        mixinStandardHelpOptions = true,
        description = "Codes sentences in which nothing is to be coded, and prints every claim that comes out.")
final class EvalNoEvent implements Callable<Integer> {

    @ParentCommand
    private EvalCommand parent;

    @Parameters(paramLabel = "FILE", description = "Sentences with an empty line between.")
    private Path file;

    @Option(names = "--model", paramLabel = "FOLDER", description = "Score the model files in this folder instead.")
    private Path model;

    @Override
    public Integer call() {
        PrintStream out = parent.main().desk().out();
        List<WorkedSentence> sentences = WorkedSentence.read(EvalCommand.existing(file));
        int claims = 0;
        int facts = 0;
        try (Coder coder = parent.coder(model)) {
            for (WorkedSentence sentence : sentences) {
                Document document = Document.of(sentence.file() + ":" + sentence.line(), sentence.text());
                for (Claim claim : coder.code(document)) {
                    out.println(sentence.line() + ": " + sentence.text() + "\n  " + ClaimLine.of(claim));
                    claims++;
                    facts += claim.factuality().toldAsHappened() ? 1 : 0;
                }
            }
        }
        out.printf("%d sentences, %d claims, %d of them told as happened%n", sentences.size(), claims, facts);
        return Main.DONE;
    }
}
