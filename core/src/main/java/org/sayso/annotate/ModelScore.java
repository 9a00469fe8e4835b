package org.sayso.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.sayso.annotate.Frame.Argument;

/**
 * How well the model reads sentences whose words are given: trees and tags against UD EWT (test) and GUM (news, dev),
 * names against UNER EWT, PropBank roles of given predicates by head word and label.
 *
 * @param data the data set
 * @param measure what is measured: a share of words for UAS, LAS, UPOS, XPOS and lemmas; F1 for names and roles
 * @param value from 0 to 1
 */
public record ModelScore(String data, String measure, double value) {

    private static final List<String> NAME_LABELS = List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC");

    /** Scores an annotator on a data folder laid out as the training's README says. */
    public static List<ModelScore> of(Annotator annotator, Path folder) {
        List<GoldSentence> ewt = GoldSentence.read(folder.resolve("ud/en_ewt-ud-test.conllu"));
        List<ModelScore> scores = new ArrayList<>(trees("UD EWT test", annotator, ewt));
        List<GoldSentence> gum = GoldSentence.read(folder.resolve("ud/en_gum-dev-news.conllu"));
        scores.addAll(trees("GUM dev news", annotator, gum));
        scores.add(names(annotator, GoldSentence.read(folder.resolve("ner/uner_ewt-b.iob2"))));
        scores.add(roles(annotator, ewt, folder.resolve("srl/ewt-test.jsonl")));
        return scores;
    }

    /** One line, such as "UD EWT test    LAS     89.64". */
    public String line() {
        return String.format(Locale.ROOT, "%-14s %-7s %6.2f", data, measure, 100 * value);
    }

    private static List<ParsedSentence> parse(
            Annotator annotator, List<GoldSentence> gold, Optional<List<int[]>> predicates) {
        return annotator.parse(gold.stream().map(GoldSentence::sentence).toList(), predicates);
    }

    private static List<ModelScore> trees(String data, Annotator annotator, List<GoldSentence> gold) {
        List<ParsedSentence> parsed = parse(annotator, gold, Optional.empty());
        BiPredicate<GoldSentence, Word> attached = (s, w) -> s.head(w.index()) == w.head();
        BiPredicate<GoldSentence, Word> labelled =
                attached.and((s, w) -> s.relation(w.index()).equals(GoldSentence.sameRelation(w.relation())));
        return List.of(
                new ModelScore(data, "UAS", share(gold, parsed, attached)),
                new ModelScore(data, "LAS", share(gold, parsed, labelled)),
                new ModelScore(data, "UPOS", share(gold, parsed, (s, w) -> s.rows()
                        .get(w.index())[3]
                        .equals(w.upos()))),
                new ModelScore(data, "XPOS", share(gold, parsed, (s, w) -> s.rows()
                        .get(w.index())[4]
                        .equals(w.xpos()))),
                new ModelScore(data, "lemmas", share(gold, parsed, (s, w) -> s.rows()
                        .get(w.index())[2]
                        .equals(w.lemma()))));
    }

    private static double share(
            List<GoldSentence> gold, List<ParsedSentence> parsed, BiPredicate<GoldSentence, Word> right) {
        long all = 0;
        long found = 0;
        for (int i = 0; i < gold.size(); i++) {
            GoldSentence sentence = gold.get(i);
            all += sentence.rows().size();
            found += parsed.get(i).words().stream()
                    .filter(w -> right.test(sentence, w))
                    .count();
        }
        return found / (double) all;
    }

    /** F1 of names by span and type; other names than of persons, organisations and places count for nothing. */
    private static ModelScore names(Annotator annotator, List<GoldSentence> gold) {
        List<ParsedSentence> parsed = parse(annotator, gold, Optional.empty());
        Set<List<Object>> right = new HashSet<>();
        Set<List<Object>> found = new HashSet<>();
        NameDecoder decoder = new NameDecoder(NAME_LABELS);
        for (int i = 0; i < gold.size(); i++) {
            addNames(right, i, decoder.names(scores(gold.get(i).column(2))));
            addNames(found, i, parsed.get(i).names());
        }
        return new ModelScore("UNER EWT b", "names", f1(right, found));
    }

    private static float[][] scores(List<String> labels) {
        float[][] scores = new float[labels.size()][NAME_LABELS.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i][Math.max(0, NAME_LABELS.indexOf(labels.get(i)))] = 1;
        }
        return scores;
    }

    private static void addNames(Set<List<Object>> names, int sentence, List<Name> ofSentence) {
        for (Name name : ofSentence) {
            if (name.type() != Name.Type.OTHER) {
                names.add(List.of(sentence, name));
            }
        }
    }

    /** F1 of arguments by head word and label, over the predicates that the file gives. */
    private static ModelScore roles(Annotator annotator, List<GoldSentence> gold, Path file) {
        Map<String, GoldSentence> byId = gold.stream().collect(Collectors.toMap(GoldSentence::id, s -> s));
        List<GoldSentence> sentences = new ArrayList<>();
        List<List<Frame>> frames = new ArrayList<>();
        for (JsonNode entry : lines(file)) {
            GoldSentence sentence = byId.get(entry.path("sent_id").asText());
            if (sentence != null && sentence.words().equals(texts(entry.path("tokens")))) {
                sentences.add(sentence);
                frames.add(frames(sentence, entry.path("frames")));
            }
        }
        List<int[]> predicates = frames.stream()
                .map(f -> f.stream().mapToInt(Frame::predicate).toArray())
                .toList();
        List<ParsedSentence> parsed = parse(annotator, sentences, Optional.of(predicates));
        Set<List<Object>> right = new HashSet<>();
        Set<List<Object>> found = new HashSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            addArguments(right, i, frames.get(i));
            addArguments(found, i, parsed.get(i).frames());
        }
        return new ModelScore("PropBank EWT", "roles", f1(right, found));
    }

    private static void addArguments(Set<List<Object>> arguments, int sentence, List<Frame> frames) {
        for (int frame = 0; frame < frames.size(); frame++) {
            for (Argument argument : frames.get(frame).arguments()) {
                arguments.add(List.of(sentence, frame, argument));
            }
        }
    }

    private static List<JsonNode> lines(Path file) {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> entries = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                entries.add(mapper.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static List<Frame> frames(GoldSentence sentence, JsonNode list) {
        List<Frame> frames = new ArrayList<>();
        for (JsonNode frame : list) {
            Map<Integer, Argument> arguments = new HashMap<>();
            for (JsonNode argument : frame.path("arguments")) {
                int word = sentence.headWord(
                        argument.get(0).asInt(), argument.get(1).asInt());
                arguments.put(word, new Argument(word, argument.get(2).asText()));
            }
            frames.add(new Frame(frame.path("predicate").asInt(), List.copyOf(arguments.values())));
        }
        return frames;
    }

    private static double f1(Collection<?> right, Collection<?> found) {
        long both = found.stream().filter(right::contains).count();
        return right.isEmpty() && found.isEmpty() ? 1 : 2.0 * both / (right.size() + found.size());
    }
}
