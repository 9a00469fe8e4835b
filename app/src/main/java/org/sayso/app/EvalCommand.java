package org.sayso.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sayso.annotate.Annotator;
import org.sayso.annotate.ModelScore;
import org.sayso.codebook.Codebook;
import org.sayso.codebook.WorkedSentence;
import org.sayso.extract.Coder;
import org.sayso.extract.GoldSayso;
import org.sayso.extract.MarkedPair;
import org.sayso.extract.TrainingWords;
import org.sayso.text.Document;
import org.sayso.text.TokenScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores against gold data. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Scores the program against gold files.",
        subcommands = {
            EvalCommand.Model.class,
            EvalCommand.Text.class,
            EvalCommand.Words.class,
            EvalArticles.class,
            EvalRelations.class,
            EvalReading.class,
            EvalAttribution.class,
            EvalFactuality.class,
            EvalNoEvent.class,
            EvalSources.class,
            EvalSpeakers.class,
            EvalStatus.class,
            EvalStories.class
        })
final class EvalCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    /** With the bundled model, or with the one in the folder. */
    Coder coder(Path model) {
        return model == null ? Coder.open() : Coder.open(Annotator.open(existing(model)), Codebook.bundled());
    }

    Main main() {
        return main;
    }

    @Override
    public Integer call() {
        throw new UsageException("eval: say what to score: model, text, relations, reading, attribution, factuality,"
                + " sources, speakers, articles, no-event, status or stories; see sayso eval --help");
    }

    static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new UsageException(path + ": no such file or folder");
        }
        return path;
    }

    /** The texts with their sources and speakers marked by hand. */
    static List<GoldSayso> marked(Path data) throws IOException {
        try {
            return GoldSayso.bundled(existing(data));
        } catch (NoSuchFileException e) {
            throw new UsageException(data + ": is not the data folder, it has no " + e.getFile());
        }
    }

    /** The model's tags, trees, names and roles. */
    @Command(
            name = "model",
            mixinStandardHelpOptions = true,
            description =
                    "Tags, lemmas, trees, names and roles on given words: EWT test, GUM dev, UNER b, PropBank test.")
    static final class Model implements Callable<Integer> {

        @ParentCommand
        private EvalCommand parent;

        @Parameters(paramLabel = "DATA", description = "The data folder (ud/, ner/, srl/).")
        private Path data;

        @Option(names = "--model", paramLabel = "FOLDER", description = "Score the model files in this folder instead.")
        private Path model;

        @Override
        public Integer call() {
            PrintStream out = parent.main.desk().out();
            try (Annotator annotator = model == null ? Annotator.open() : Annotator.open(existing(model))) {
                ModelScore.of(annotator, existing(data)).forEach(score -> out.println(score.line()));
            }
            return Main.DONE;
        }
    }

    /** Tokens and sentences from raw text. */
    @Command(
            name = "text",
            mixinStandardHelpOptions = true,
            description = "Tokens and sentences found in raw text, against a CoNLL-U file.")
    static final class Text implements Callable<Integer> {

        @ParentCommand
        private EvalCommand parent;

        @Parameters(paramLabel = "FILE", description = "A CoNLL-U file with # text lines.")
        private Path file;

        @Override
        public Integer call() throws IOException {
            parent.main.desk().out().println(TokenScore.of(existing(file)));
            return Main.DONE;
        }
    }

    /** Worked sentences, marked pairs and whole texts cut into words, for training. */
    @Command(
            name = "words",
            mixinStandardHelpOptions = true,
            description =
                    "Cuts worked sentences (.txt, or a codebook's), marked pairs (.tsv) and whole texts into words"
                            + " for training.")
    static final class Words implements Callable<Integer> {

        @ParentCommand
        private EvalCommand parent;

        @Parameters(
                paramLabel = "FILE",
                arity = "1..*",
                description = "Files or folders of .txt, .tsv files, or a codebook's folder.")
        private List<Path> files;

        @Option(names = "--texts", description = "The .txt files are news, not worked sentences.")
        private boolean texts;

        @Override
        public Integer call() throws IOException {
            PrintStream out = parent.main.desk().out();
            try (Annotator annotator = Annotator.open()) {
                for (Path file : files) {
                    if (texts) {
                        ofTexts(annotator, existing(file), out);
                    } else {
                        lines(annotator, existing(file)).forEach(out::println);
                    }
                }
            }
            return Main.DONE;
        }

        /** The text in the file, or those in the .txt files of the folder, by name; a text's id is its file's name. */
        private static void ofTexts(Annotator annotator, Path file, PrintStream out) throws IOException {
            List<Path> texts;
            try (Stream<Path> found = Files.walk(file)) {
                texts = found.filter(f -> f.toString().endsWith(".txt"))
                        .sorted()
                        .toList();
            }
            TrainingWords words = new TrainingWords(annotator);
            for (Path text : texts) {
                Document document = Document.of(text.getFileName().toString(), Files.readString(text));
                words.of(document).forEach(out::println);
            }
        }

        private static List<String> lines(Annotator annotator, Path file) throws IOException {
            if (Files.exists(file.resolve("codebook.yml"))) {
                Codebook codebook = Codebook.read(file);
                return TrainingWords.of(codebook, Coder.open(annotator, codebook));
            }
            TrainingWords words = new TrainingWords(annotator);
            return file.toString().endsWith(".tsv")
                    ? words.ofPairs(MarkedPair.read(file))
                    : words.of(WorkedSentence.read(file));
        }
    }
}
