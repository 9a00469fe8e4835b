package org.sayso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sayso.annotate.Annotator;
import org.sayso.extract.Coder;
import org.sayso.text.Document;
import org.sayso.text.Sentence;
import org.sayso.text.Splitter;

/**
 * Sentences a second on the full path and on the parser alone, over the news texts of a CoNLL-U file.
 *
 * <p>Usage: {@code java … org.sayso.bench.Throughput FILE.conllu [ROUNDS]}; the first round warms up and is not counted.
 */
public final class Throughput {

    private static final int SHORTEST = 18;

    private Throughput() {}

    public static void main(String[] arguments) throws IOException {
        List<Document> documents = news(Path.of(arguments[0]));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        List<Sentence> sentences =
                documents.stream().flatMap(d -> Splitter.split(d).stream()).toList();
        double words =
                sentences.stream().mapToInt(s -> s.tokens().size()).average().orElseThrow();
        System.out.printf(
                "%d documents, %d sentences of %.1f tokens, %d processors%n",
                documents.size(), sentences.size(), words, Runtime.getRuntime().availableProcessors());
        try (Annotator annotator = Annotator.open();
                Coder coder = Coder.open()) {
            for (int round = 0; round <= rounds; round++) {
                double parsed = seconds(() -> annotator.annotate(documents));
                double coded = seconds(() -> coder.codeAll(documents));
                System.out.printf(
                        "%s: parser %.0f sentences/s, full path %.0f sentences/s, heap %d MB%n",
                        round == 0 ? "warm-up" : "round " + round,
                        sentences.size() / parsed,
                        sentences.size() / coded,
                        usedHeap());
            }
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** The longer sentences of each document as one text, so that their mean length is that of news. */
    private static List<Document> news(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# newdoc") && text.length() > 0) {
                documents.add(Document.of("text-" + documents.size(), text.toString()));
                text.setLength(0);
            }
            String sentence = line.startsWith("# text = ") ? line.substring("# text = ".length()) : "";
            if (sentence.split(" ").length >= SHORTEST) {
                text.append(sentence).append("\n\n");
            }
        }
        documents.add(Document.of("text-" + documents.size(), text.toString()));
        return documents;
    }
}
