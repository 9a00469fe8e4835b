package org.sayso.annotate;

import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sayso.text.Document;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.text.Splitter;
import org.sayso.text.Token;

/**
 * Documents to parsed documents, by one small multi-task encoder: "Rebels shelled Kyiv." becomes four words with their
 * classes, lemmas and tree, "Kyiv" as a place, and "shelled" with its roles.
 *
 * <p>Sentences are read in batches of like length within their document, so what is read in a document does not depend on
 * the other documents it comes with. Any number of threads may use one annotator.
 */
public final class Annotator implements AutoCloseable {

    private static final int LONGEST_MODAL = "should".length();
    private static final int MOST_SENTENCES = 16;
    private static final int MOST_PIECES = 1024;

    /** Words less likely to tell an act are passed over: their parts are not worth the time. */
    private static final double LEAST_ACT = 0.05;

    private final Labels labels;
    private final Pieces pieces;
    private final Lemmas lemmas;
    private final Hints hints;
    private final Encoder encoder;
    private final ExecutorService readers;
    private final double leastAct;

    private Annotator(ModelFiles files, int readers) {
        this.labels = files.labels();
        this.pieces = files.pieces();
        this.lemmas = new Lemmas(files.lemmas(), pieces::isWord);
        this.hints = files.hints();
        this.leastAct = LEAST_ACT;
        try {
            this.encoder = new Encoder(files, labels);
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be loaded: " + e.getMessage(), e);
        }
        this.readers = Executors.newFixedThreadPool(readers, task -> {
            Thread thread = new Thread(task, "annotator");
            thread.setDaemon(true);
            return thread;
        });
    }

    private Annotator(Annotator other, double leastAct) {
        this.labels = other.labels;
        this.pieces = other.pieces;
        this.lemmas = other.lemmas;
        this.hints = other.hints;
        this.encoder = other.encoder;
        this.readers = other.readers;
        this.leastAct = leastAct;
    }

    /** The same annotator, which gives an {@link Act} for every word, however unlikely; it is closed with the other. */
    public Annotator seeingEveryWord() {
        return new Annotator(this, 0);
    }

    /** The bundled model, reading on all cores. */
    public static Annotator open() {
        return open(Integer.MAX_VALUE);
    }

    /** The bundled model, reading on at most so many cores. */
    public static Annotator open(int cores) {
        return new Annotator(ModelFiles.bundled(), atMost(cores));
    }

    /** A model that training has written to this folder. */
    public static Annotator open(Path folder) {
        return new Annotator(ModelFiles.in(folder), atMost(Integer.MAX_VALUE));
    }

    private static int atMost(int cores) {
        return Math.max(1, Math.min(cores, Runtime.getRuntime().availableProcessors()));
    }

    public ParsedDocument annotate(Document document) {
        return annotate(List.of(document)).get(0);
    }

    /** The styles of annotation in which the model tells factuality, such as "UW"; none where it has not learned it. */
    public List<String> factualityStyles() {
        return labels.factuality();
    }

    /** A document whose sentences are given, with their words. */
    public ParsedDocument annotate(Document document, List<Sentence> sentences) {
        return new ParsedDocument(document, parse(sentences, Optional.empty()));
    }

    /** The documents parsed, in their order; the batches of all of them share the cores. */
    public List<ParsedDocument> annotate(List<Document> documents) {
        List<List<Job>> jobs = documents.stream()
                .map(d -> jobs(Splitter.split(d), Optional.empty()))
                .toList();
        run(jobs.stream().flatMap(ofDocument -> batches(ofDocument).stream()).toList());
        List<ParsedDocument> parsed = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            parsed.add(new ParsedDocument(documents.get(i), sentences(jobs.get(i))));
        }
        return parsed;
    }

    /** Sentences whose tokens, and perhaps whose predicates, are given: for measuring against a treebank. */
    List<ParsedSentence> parse(List<Sentence> sentences, Optional<List<int[]>> predicates) {
        List<Job> jobs = jobs(sentences, predicates);
        run(batches(jobs));
        return sentences(jobs);
    }

    /**
     * How likely each relation is between two phrases of a sentence, by its name.
     *
     * @param words the sentence's
     * @param sources the phrases of the one side
     * @param targets the phrases of the other
     */
    public Map<String, Double> relations(List<Token> words, List<Span> sources, List<Span> targets) {
        int[] sides = words.stream()
                .mapToInt(w -> isIn(w, sources) ? 1 : isIn(w, targets) ? 2 : 0)
                .toArray();
        PieceRow row = PieceRow.of(words.stream().map(Token::form).toList(), pieces, hints)
                .marked(sides);
        try {
            return encoder.relations(List.of(row)).get(0);
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed: " + e.getMessage(), e);
        }
    }

    private static boolean isIn(Token word, List<Span> phrases) {
        return phrases.stream().anyMatch(word.span()::overlaps);
    }

    private List<Job> jobs(List<Sentence> sentences, Optional<List<int[]>> predicates) {
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            int index = i;
            jobs.add(new Job(sentences.get(i), row(sentences.get(i)), predicates.map(all -> all.get(index))));
        }
        return jobs;
    }

    private PieceRow row(Sentence sentence) {
        return PieceRow.of(sentence.tokens().stream().map(Token::form).toList(), pieces, hints);
    }

    private static List<ParsedSentence> sentences(List<Job> jobs) {
        return jobs.stream().map(job -> job.parsed[0]).toList();
    }

    /** The jobs by length, cut where a batch would hold too many sentences or, padded, too many pieces. */
    private static List<List<Job>> batches(List<Job> jobs) {
        List<Job> byLength = new ArrayList<>(jobs);
        byLength.sort(Comparator.comparingInt(job -> job.row.length()));
        List<List<Job>> batches = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= byLength.size(); end++) {
            int sentences = end + 1 - start;
            if (end == byLength.size()
                    || sentences > MOST_SENTENCES
                    || sentences * byLength.get(end).row.length() > MOST_PIECES) {
                batches.add(byLength.subList(start, end));
                start = end;
            }
        }
        return batches;
    }

    private void run(List<List<Job>> batches) {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (List<Job> batch : batches) {
            tasks.add(() -> {
                read(batch);
                return null;
            });
        }
        try {
            for (Future<Void> done : readers.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the model failed: " + e.getCause().getMessage(), e.getCause());
        }
    }

    private void read(List<Job> batch) throws OrtException {
        List<PieceRow> rows = batch.stream().map(job -> job.row).toList();
        boolean given = batch.get(0).predicates.isPresent();
        List<int[]> predicates =
                batch.stream().flatMap(job -> job.predicates.stream()).toList();
        List<Reading> readings = encoder.read(rows, given ? Optional.of(predicates) : Optional.empty(), leastAct);
        for (int i = 0; i < readings.size(); i++) {
            batch.get(i).parsed[0] = parsed(batch.get(i).sentence, readings.get(i));
        }
    }

    private ParsedSentence parsed(Sentence sentence, Reading reading) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            words.add(word(i, sentence.tokens().get(i), reading));
        }
        return new ParsedSentence(
                sentence, Months.apart(words), reading.names(), reading.frames(), reading.acts(), reading.saySo());
    }

    private Word word(int index, Token token, Reading reading) {
        String tag = tag(token.form(), labels.xpos().get(reading.xpos()[index]));
        return new Word(
                index,
                token.span(),
                token.form(),
                lemmas.of(token.form(), tag, labels.lemmas().get(reading.lemmas()[index])),
                labels.upos().get(reading.upos()[index]),
                tag,
                reading.heads()[index],
                labels.relations().get(reading.relations()[index]));
    }

    /** A modal is one of few words: "threatened" that the model takes for one ("threatened to expel") is a past tense. */
    private static String tag(String form, String tag) {
        return tag.equals("MD") && form.length() > LONGEST_MODAL && form.endsWith("ed") ? "VBD" : tag;
    }

    @Override
    public void close() {
        readers.shutdown();
        encoder.close();
    }

    /** A sentence to be read, and the place for what is read. */
    private record Job(Sentence sentence, PieceRow row, Optional<int[]> predicates, ParsedSentence[] parsed) {

        Job(Sentence sentence, PieceRow row, Optional<int[]> predicates) {
            this(sentence, row, predicates, new ParsedSentence[1]);
        }
    }
}
