package org.sayso.app;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.concurrent.Callable;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.Codebook;
import org.sayso.extract.Coder;
import org.sayso.io.DocumentReader;
import org.sayso.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Why a text codes as it does. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Shows how a text is read: words, tree, actors, who says what, scopes, and the rules that made or blocked claims.")
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "TEXT", description = "A sentence or a few, in quotes.")
    private String text;

    @Option(names = "--published", paramLabel = "DATE", description = "ISO date from which \"on Monday\" counts.")
    private String published;

    @Option(names = "--codebook", paramLabel = "FOLDER", description = "Your own codebook instead of PLOVER's.")
    private Path codebook;

    @Override
    public Integer call() {
        if (text.isBlank()) {
            throw new UsageException("explain: the text is empty");
        }
        Document document = Document.of("explained", text);
        try {
            document = published == null ? document : document.publishedAt(DocumentReader.instant(published));
        } catch (DateTimeException e) {
            throw new UsageException("--published: \"" + published + "\" is no ISO date such as 2026-01-08");
        }
        try (Coder coder = Coder.open(
                () -> codebook == null ? Codebook.bundled() : Codebook.read(codebook), ActorDictionary::bundled)) {
            main.desk().out().print(coder.explain(document));
        }
        return Main.DONE;
    }
}
