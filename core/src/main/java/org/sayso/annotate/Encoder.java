package org.sayso.annotate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The network: one pass over a batch of sentences gives tags, arc scores and vectors; a second small graph scores the
 * relation of each word to its chosen head, others the role of each word towards each predicate, act and cue. Any number of
 * threads may read at once, each on its own core.
 */
final class Encoder implements AutoCloseable {

    /** Width of the vectors for relations and for roles. */
    private static final int WIDTH = 128;

    /** Words less likely to head a cue are not looked at as cues. */
    private static final double LEAST_CUE = 0.1;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession encoder;
    private final OrtSession relations;
    private final OrtSession roles;
    private final OrtSession participants;
    private final Optional<OrtSession> attribution;
    private final int relationLabels;
    private final int root;
    private final int nameLabels;
    private final int roleLabels;
    private final NameDecoder nameDecoder;
    private final RoleDecoder roleDecoder;
    private final ActDecoder actDecoder;
    private final SaySoDecoder saySoDecoder;
    private final List<String> pairLabels;
    private final ThreadLocal<Buffers> buffers = ThreadLocal.withInitial(Buffers::new);

    Encoder(ModelFiles files, Labels labels) throws OrtException {
        encoder = open(files, "encoder.onnx");
        relations = open(files, "relations.onnx");
        roles = open(files, "roles.onnx");
        participants = open(files, "participants.onnx");
        relationLabels = labels.relations().size();
        root = labels.relations().indexOf("root");
        nameLabels = labels.names().size();
        roleLabels = labels.roles().size();
        nameDecoder = new NameDecoder(labels.names());
        roleDecoder = new RoleDecoder(labels.roles());
        actDecoder = new ActDecoder(labels.events());
        saySoDecoder = new SaySoDecoder(labels.attribution(), labels.factuality());
        attribution = saySoDecoder.knowsCues() ? Optional.of(open(files, "attribution.onnx")) : Optional.empty();
        pairLabels = labels.pairs();
    }

    private OrtSession open(ModelFiles files, String name) throws OrtException {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
            options.setMemoryPatternOptimization(false);
            return environment.createSession(files.bytes(name), options);
        }
    }

    /** Reads a batch; {@code predicates} gives each sentence's predicates where they are known beforehand;
     * words less likely than {@code leastAct} to tell an act are not looked at as acts. */
    List<Reading> read(List<PieceRow> rows, Optional<List<int[]>> predicates, double leastAct) throws OrtException {
        Batch batch = Batch.of(rows);
        Map<String, OnnxTensor> inputs = inputs(batch);
        try (OrtSession.Result result = encoder.run(inputs)) {
            Output output = new Output(batch, result);
            int[][] heads = heads(output);
            int[][] labels = relations(output, heads);
            List<List<Frame>> frames = frames(output, predicates.orElseGet(output::predicates));
            List<List<Act>> acts = acts(output, leastAct);
            List<List<Cue>> cues = attribution.isPresent() ? cues(output, attribution.get()) : List.of();
            List<Reading> readings = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                SaySo saySo = output.saySo(row, cues.isEmpty() ? List.of() : cues.get(row));
                readings.add(output.reading(row, heads[row], labels[row], frames.get(row), acts.get(row), saySo));
            }
            return readings;
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private Map<String, OnnxTensor> inputs(Batch batch) throws OrtException {
        Buffers held = buffers.get();
        LongBuffer pieces = held.longs("pieces", batch.count() * batch.length());
        LongBuffer shapes = held.longs("shapes", batch.count() * batch.length());
        LongBuffer hints = held.longs("hints", batch.count() * batch.length());
        LongBuffer mask = held.longs("mask", batch.count() * batch.length());
        LongBuffer first = held.longs("first", batch.count() * batch.width());
        FloatBuffer words = held.floats("words", batch.count() * batch.width());
        for (int row = 0; row < batch.count(); row++) {
            PieceRow sentence = batch.rows().get(row);
            for (int i = 0, at = row * batch.length(); i < sentence.length(); i++, at++) {
                pieces.put(at, sentence.pieces()[i]);
                shapes.put(at, sentence.shapes()[i]);
                hints.put(at, sentence.hints()[i]);
                mask.put(at, 1L);
            }
            for (int i = 0, at = row * batch.width(); i < sentence.words(); i++, at++) {
                first.put(at, sentence.first()[i]);
                words.put(at, 1f);
            }
        }
        long[] ofPieces = {batch.count(), batch.length()};
        long[] ofWords = {batch.count(), batch.width()};
        Map<String, OnnxTensor> inputs = new HashMap<>();
        inputs.put("pieces", OnnxTensor.createTensor(environment, pieces, ofPieces));
        inputs.put("shapes", OnnxTensor.createTensor(environment, shapes, ofPieces));
        inputs.put("hints", OnnxTensor.createTensor(environment, hints, ofPieces));
        inputs.put("mask", OnnxTensor.createTensor(environment, mask, ofPieces));
        inputs.put("first", OnnxTensor.createTensor(environment, first, ofWords));
        inputs.put("words", OnnxTensor.createTensor(environment, words, ofWords));
        inputs.keySet().retainAll(encoder.getInputNames());
        return inputs;
    }

    private static int[][] heads(Output output) {
        int[][] heads = new int[output.batch.count()][];
        for (int row = 0; row < heads.length; row++) {
            int[] nodes = Tree.heads(output.arcs(row));
            heads[row] =
                    Arrays.stream(nodes, 1, nodes.length).map(node -> node - 1).toArray();
        }
        return heads;
    }

    /** The best relation of each word to its head; only the root's is "root". */
    private int[][] relations(Output output, int[][] heads) throws OrtException {
        Batch batch = output.batch;
        FloatBuffer words = buffers.get().floats("relation words", batch.words() * WIDTH);
        FloatBuffer atHeads = buffers.get().floats("relation heads", batch.words() * WIDTH);
        int at = 0;
        for (int row = 0; row < heads.length; row++) {
            for (int word = 0; word < heads[row].length; word++, at++) {
                int ownRow = row * batch.width() + word;
                int headRow = row * (batch.width() + 1) + heads[row][word] + 1;
                words.put(at * WIDTH, output.relationWords, ownRow * WIDTH, WIDTH);
                atHeads.put(at * WIDTH, output.relationHeads, headRow * WIDTH, WIDTH);
            }
        }
        long[] shape = {batch.words(), WIDTH};
        try (OnnxTensor wordTensor = OnnxTensor.createTensor(environment, words, shape);
                OnnxTensor headTensor = OnnxTensor.createTensor(environment, atHeads, shape);
                OrtSession.Result result = relations.run(Map.of("words", wordTensor, "heads", headTensor))) {
            return bestRelations(floats(result, "scores"), heads);
        }
    }

    private int[][] bestRelations(FloatBuffer scores, int[][] heads) {
        int[][] labels = new int[heads.length][];
        int at = 0;
        for (int row = 0; row < heads.length; row++) {
            labels[row] = new int[heads[row].length];
            for (int word = 0; word < heads[row].length; word++, at++) {
                labels[row][word] = heads[row][word] < 0 ? root : bestRelation(scores, at * relationLabels);
            }
        }
        return labels;
    }

    private int bestRelation(FloatBuffer scores, int start) {
        int best = root == 0 ? 1 : 0;
        for (int label = best + 1; label < relationLabels; label++) {
            if (label != root && scores.get(start + label) > scores.get(start + best)) {
                best = label;
            }
        }
        return best;
    }

    /** The frames of each sentence, in the order of its predicates. */
    private List<List<Frame>> frames(Output output, List<int[]> predicates) throws OrtException {
        List<List<float[][]>> scores =
                pairScores(roles, roleLabels, output, predicates, output.rolePredicates, output.roleWords);
        List<List<Frame>> frames = new ArrayList<>();
        for (int row = 0; row < predicates.size(); row++) {
            List<Frame> ofSentence = new ArrayList<>();
            for (int i = 0; i < predicates.get(row).length; i++) {
                ofSentence.add(roleDecoder.frame(
                        predicates.get(row)[i], scores.get(row).get(i)));
            }
            frames.add(ofSentence);
        }
        return frames;
    }

    /** The acts of each sentence, in the order of its words. */
    private List<List<Act>> acts(Output output, double leastAct) throws OrtException {
        List<int[]> triggers = output.mayBeActs(leastAct);
        List<List<float[][]>> scores = pairScores(
                participants, ActDecoder.ROLE_LABELS, output, triggers, output.eventTriggers, output.eventParticipants);
        List<List<Act>> acts = new ArrayList<>();
        for (int row = 0; row < triggers.size(); row++) {
            float[][] labels = output.events(row);
            List<Act> ofSentence = new ArrayList<>();
            for (int i = 0; i < triggers.get(row).length; i++) {
                int word = triggers.get(row)[i];
                float[] vector = table(output.eventWords, (row * output.width + word) * WIDTH, 1, WIDTH)[0];
                ofSentence.add(actDecoder.act(
                        word, labels[word], vector, scores.get(row).get(i)));
            }
            acts.add(ofSentence);
        }
        return acts;
    }

    /** The cues of each sentence, in the order of their heads. */
    private List<List<Cue>> cues(Output output, OrtSession scorer) throws OrtException {
        List<double[]> probabilities = output.cueProbabilities();
        List<int[]> heads = probabilities.stream()
                .map(p -> IntStream.range(0, p.length)
                        .filter(word -> p[word] >= LEAST_CUE)
                        .toArray())
                .toList();
        List<List<float[][]>> scores =
                pairScores(scorer, saySoDecoder.labels(), output, heads, output.sayPredicates, output.sayArguments);
        List<List<Cue>> cues = new ArrayList<>();
        for (int row = 0; row < heads.size(); row++) {
            List<Cue> ofSentence = new ArrayList<>();
            for (int i = 0; i < heads.get(row).length; i++) {
                int word = heads.get(row)[i];
                ofSentence.add(saySoDecoder.cue(
                        word, probabilities.get(row)[word], scores.get(row).get(i)));
            }
            cues.add(ofSentence);
        }
        return cues;
    }

    /**
     * For chosen words of each sentence, the scores of all its words towards them: {@code [word][label]} for each chosen one.
     */
    private List<List<float[][]>> pairScores(
            OrtSession scorer, int labels, Output output, List<int[]> chosen, FloatBuffer own, FloatBuffer others)
            throws OrtException {
        int count = chosen.stream().mapToInt(p -> p.length).sum();
        if (count == 0) {
            return chosen.stream().map(none -> List.<float[][]>of()).toList();
        }
        int width = output.batch.width();
        FloatBuffer predicates = buffers.get().floats("pair predicates", count * WIDTH);
        FloatBuffer words = buffers.get().floats("pair words", count * width * WIDTH);
        int at = 0;
        for (int row = 0; row < chosen.size(); row++) {
            for (int predicate : chosen.get(row)) {
                predicates.put(at * WIDTH, own, (row * width + predicate) * WIDTH, WIDTH);
                words.put(at * width * WIDTH, others, row * width * WIDTH, width * WIDTH);
                at++;
            }
        }
        try (OnnxTensor ownTensor = OnnxTensor.createTensor(environment, predicates, new long[] {count, WIDTH});
                OnnxTensor wordTensor = OnnxTensor.createTensor(environment, words, new long[] {count, width, WIDTH});
                OrtSession.Result result = scorer.run(Map.of("predicates", ownTensor, "words", wordTensor))) {
            return tables(floats(result, "scores"), labels, output.batch, chosen);
        }
    }

    private static List<List<float[][]>> tables(FloatBuffer scores, int labels, Batch batch, List<int[]> chosen) {
        List<List<float[][]>> tables = new ArrayList<>();
        int at = 0;
        for (int row = 0; row < chosen.size(); row++) {
            int words = batch.rows().get(row).words();
            List<float[][]> ofSentence = new ArrayList<>();
            for (int i = 0; i < chosen.get(row).length; i++) {
                ofSentence.add(table(scores, at++ * batch.width() * labels, words, labels));
            }
            tables.add(ofSentence);
        }
        return tables;
    }

    /** How likely each relation is between the marked phrases of each sentence; see {@link PieceRow#marked}. */
    List<Map<String, Double>> relations(List<PieceRow> rows) throws OrtException {
        Map<String, OnnxTensor> inputs = inputs(Batch.of(rows));
        try (OrtSession.Result result = encoder.run(inputs)) {
            float[][] scores = table(floats(result, "pairs"), 0, rows.size(), pairLabels.size());
            return Arrays.stream(scores)
                    .map(s -> ActDecoder.named(pairLabels, s))
                    .toList();
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static float[][] table(FloatBuffer values, int start, int rows, int columns) {
        float[][] table = new float[rows][columns];
        for (int row = 0; row < rows; row++) {
            values.get(start + row * columns, table[row]);
        }
        return table;
    }

    private static OnnxTensor tensor(OrtSession.Result result, String name) {
        return (OnnxTensor) result.get(name).orElseThrow(() -> new IllegalStateException("the model gives no " + name));
    }

    private static FloatBuffer floats(OrtSession.Result result, String name) {
        return tensor(result, name).getFloatBuffer();
    }

    /** What a model gives that has learned it. */
    private static FloatBuffer floatsIf(boolean known, OrtSession.Result result, String name) {
        return known ? floats(result, name) : FloatBuffer.allocate(0);
    }

    private static IntBuffer ints(OrtSession.Result result, String name) {
        return tensor(result, name).getIntBuffer();
    }

    @Override
    public void close() {
        try {
            encoder.close();
            relations.close();
            roles.close();
            participants.close();
            if (attribution.isPresent()) {
                attribution.get().close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model could not be closed", e);
        }
    }

    /** Sentences side by side, the shorter ones padded to {@code length} pieces and {@code width} words. */
    private record Batch(List<PieceRow> rows, int length, int width, int words) {

        static Batch of(List<PieceRow> rows) {
            return new Batch(
                    rows,
                    rows.stream().mapToInt(PieceRow::length).max().orElse(0),
                    rows.stream().mapToInt(PieceRow::words).max().orElse(0),
                    rows.stream().mapToInt(PieceRow::words).sum());
        }

        int count() {
            return rows.size();
        }
    }

    /** The encoder's answer to a batch. */
    private final class Output {

        private final Batch batch;
        private final int width;
        private final IntBuffer upos;
        private final IntBuffer xpos;
        private final IntBuffer lemmas;
        private final IntBuffer isPredicate;
        private final FloatBuffer arcs;
        private final FloatBuffer names;
        private final FloatBuffer relationWords;
        private final FloatBuffer relationHeads;
        private final FloatBuffer rolePredicates;
        private final FloatBuffer roleWords;
        private final FloatBuffer events;
        private final FloatBuffer eventWords;
        private final FloatBuffer eventTriggers;
        private final FloatBuffer eventParticipants;
        private final FloatBuffer sayWords;
        private final FloatBuffer sayCues;
        private final FloatBuffer sayPredicates;
        private final FloatBuffer sayArguments;
        private final FloatBuffer factuality;

        Output(Batch batch, OrtSession.Result result) {
            this.batch = batch;
            this.width = batch.width();
            upos = ints(result, "upos");
            xpos = ints(result, "xpos");
            lemmas = ints(result, "lemmas");
            isPredicate = ints(result, "predicates");
            arcs = floats(result, "arcs");
            names = floats(result, "names");
            relationWords = floats(result, "relation_words");
            relationHeads = floats(result, "relation_heads");
            rolePredicates = floats(result, "role_predicates");
            roleWords = floats(result, "role_words");
            events = floats(result, "events");
            eventWords = floats(result, "event_words");
            eventTriggers = floats(result, "event_triggers");
            eventParticipants = floats(result, "event_participants");
            sayWords = floatsIf(saySoDecoder.knowsCues(), result, "say_words");
            sayCues = floatsIf(saySoDecoder.knowsCues(), result, "say_cues");
            sayPredicates = floatsIf(saySoDecoder.knowsCues(), result, "say_predicates");
            sayArguments = floatsIf(saySoDecoder.knowsCues(), result, "say_arguments");
            factuality = floatsIf(saySoDecoder.knowsFactuality(), result, "factuality");
        }

        Reading reading(int row, int[] heads, int[] relations, List<Frame> frames, List<Act> acts, SaySo saySo) {
            return new Reading(
                    row(upos, row),
                    row(xpos, row),
                    row(lemmas, row),
                    heads,
                    relations,
                    names(row),
                    frames,
                    acts,
                    saySo);
        }

        SaySo saySo(int row, List<Cue> cues) {
            return new SaySo(
                    cues,
                    saySoDecoder.knowsCues()
                            ? saySoDecoder.said(ofWords(sayWords, row, saySoDecoder.parts()))
                            : List.of(),
                    saySoDecoder.knowsFactuality()
                            ? saySoDecoder.factuality(ofWords(factuality, row, saySoDecoder.styles()))
                            : Map.of());
        }

        /** How likely each word of each sentence heads a cue. */
        List<double[]> cueProbabilities() {
            List<double[]> probabilities = new ArrayList<>();
            for (int row = 0; row < batch.count(); row++) {
                probabilities.add(Arrays.stream(ofWords(sayCues, row, 2))
                        .mapToDouble(SaySoDecoder::cueProbability)
                        .toArray());
            }
            return probabilities;
        }

        /** An output's values for each word of a sentence. */
        private float[][] ofWords(FloatBuffer values, int row, int columns) {
            return table(values, row * width * columns, batch.rows().get(row).words(), columns);
        }

        private int[] row(IntBuffer values, int row) {
            int[] ofWords = new int[batch.rows().get(row).words()];
            values.get(row * width, ofWords);
            return ofWords;
        }

        private List<Name> names(int row) {
            int words = batch.rows().get(row).words();
            return nameDecoder.names(table(names, row * width * nameLabels, words, nameLabels));
        }

        /** The score of each head (row 0 the root) for each word (column 0 unused). */
        double[][] arcs(int row) {
            int words = batch.rows().get(row).words();
            double[][] scores = new double[words + 1][words + 1];
            for (int word = 0; word < words; word++) {
                int start = (row * width + word) * (width + 1);
                for (int head = 0; head <= words; head++) {
                    scores[head][word + 1] = arcs.get(start + head);
                }
            }
            return scores;
        }

        /** The scores of the labels of acts for each word. */
        float[][] events(int row) {
            int labels = actDecoder.labels();
            return table(events, row * width * labels, batch.rows().get(row).words(), labels);
        }

        /** The words of each sentence that may tell an act. */
        List<int[]> mayBeActs(double leastAct) {
            List<int[]> found = new ArrayList<>();
            for (int row = 0; row < batch.count(); row++) {
                float[][] scores = events(row);
                found.add(IntStream.range(0, scores.length)
                        .filter(word -> actDecoder.mayBeAct(scores[word], leastAct))
                        .toArray());
            }
            return found;
        }

        List<int[]> predicates() {
            List<int[]> found = new ArrayList<>();
            for (int row = 0; row < batch.count(); row++) {
                int[] marks = row(isPredicate, row);
                found.add(IntStream.range(0, marks.length)
                        .filter(word -> marks[word] == 1)
                        .toArray());
            }
            return found;
        }
    }
}
