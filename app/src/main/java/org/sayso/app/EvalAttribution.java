package org.sayso.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sayso.extract.Attributed;
import org.sayso.extract.AttributionScore;
import org.sayso.extract.Coder;
import org.sayso.extract.Standoff;
import org.sayso.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores who says what against attributions marked by hand. */
@Command(
        name = "attribution",
        mixinStandardHelpOptions = true,
        description = {
            "Sources, cues and contents found in raw texts, against brat annotations with the roles of PolNeAR.",
            "DIR/text/STEM.txt is annotated in DIR/attributions/STEM.ann or STEM_ANNOTATOR.ann, of which the first counts."
        })
final class EvalAttribution implements Callable<Integer> {

    private static final int BATCH = 16;

    @ParentCommand
    private EvalCommand parent;

    @Parameters(paramLabel = "DIR", description = "A folder with text/ and attributions/.")
    private Path folder;

    @Option(
            names = "--predictions",
            paramLabel = "OUTDIR",
            description = "Writes what was found there, a STEM.ann a text.")
    private Path predictions;

    @Option(names = "--model", paramLabel = "FOLDER", description = "Score the model files in this folder instead.")
    private Path model;

    /** A text and what is marked in it by hand. */
    private record Marked(Document document, Standoff gold) {}

    @Override
    public Integer call() throws IOException {
        PrintStream out = parent.main().desk().out();
        List<Marked> texts = texts();
        List<List<Attributed>> found = find(texts.stream().map(Marked::document).toList());
        AttributionScore score = AttributionScore.none();
        for (int i = 0; i < texts.size(); i++) {
            Marked text = texts.get(i);
            score = score.plus(AttributionScore.of(text.document.text(), found.get(i), text.gold));
        }
        out.println(texts.size() + " texts");
        score.lines().forEach(out::println);
        return Main.DONE;
    }

    private List<List<Attributed>> find(List<Document> texts) throws IOException {
        List<List<Attributed>> found = new ArrayList<>();
        Progress progress = new Progress(parent.main().desk());
        try (Coder coder = parent.coder(model)) {
            for (int from = 0; from < texts.size(); from += BATCH) {
                found.addAll(coder.attributions(texts.subList(from, Math.min(texts.size(), from + BATCH))));
                progress.show("texts", found.size(), texts.size());
            }
        }
        progress.end();
        if (predictions != null) {
            Files.createDirectories(predictions);
            for (int i = 0; i < texts.size(); i++) {
                Path file = predictions.resolve(texts.get(i).id() + ".ann");
                Files.writeString(
                        file, Standoff.write(found.get(i), texts.get(i).text()));
            }
        }
        return found;
    }

    private List<Marked> texts() throws IOException {
        List<Path> annotations = files(EvalCommand.existing(folder).resolve("attributions"), ".ann");
        List<Marked> texts = new ArrayList<>();
        for (Path file : files(folder.resolve("text"), ".txt")) {
            String stem = stem(file);
            Path annotation = annotation(stem, annotations)
                    .orElseThrow(() -> new UsageException(
                            file + ": has no annotation file " + folder.resolve("attributions/" + stem + ".ann")));
            String text = read(file);
            texts.add(new Marked(Document.of(stem, text), Standoff.read(annotation, text)));
        }
        return texts;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + ": no such folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
            if (found.isEmpty()) {
                throw new UsageException(folder + ": has no " + ending + " file");
            }
            return found;
        }
    }

    private static Optional<Path> annotation(String stem, List<Path> annotations) {
        return annotations.stream()
                .filter(a -> stem(a).equals(stem))
                .findFirst()
                .or(() -> annotations.stream()
                        .filter(a -> stem(a).startsWith(stem + "_") && stem(a).lastIndexOf('_') == stem.length())
                        .findFirst());
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UsageException(file + ": is not UTF-8");
        }
    }
}
