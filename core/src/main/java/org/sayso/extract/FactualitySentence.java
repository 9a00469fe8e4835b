package org.sayso.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sayso.codebook.KnowledgeException;
import org.sayso.text.Document;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.text.Token;

/**
 * A sentence with given words, some of which tell something whose factuality is marked by hand: in "Rain may fall", "fall" 0.5.
 *
 * @param text the words, parted by single blanks
 */
public record FactualitySentence(String text, List<Target> targets) {

    /**
     * A marked word, or a phrase, whose last word tells what it tells.
     *
     * @param start its first word, counted from 0
     * @param end one past its last word
     * @param label from -3, it certainly is not so, to +3, it certainly is
     */
    public record Target(int start, int end, double label) {}

    public FactualitySentence {
        targets = List.copyOf(targets);
    }

    /**
     * The sentences of a file with an object a line: {@code {"text": "Rain may fall", "targets": [{"span1": [2, 3], "label": 0.5}]}}.
     *
     * @throws KnowledgeException naming the line that is no such object, or whose span lies outside the sentence
     */
    public static List<FactualitySentence> read(Path file) throws IOException {
        List<FactualitySentence> sentences = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                sentences.add(sentence(lines.get(i), file.toString(), i + 1));
            }
        }
        return sentences;
    }

    private static FactualitySentence sentence(String line, String file, int number) {
        JsonNode node = json(line, file, number);
        if (!node.path("text").isTextual() || !node.path("targets").isArray()) {
            throw new KnowledgeException(file, number, "needs text and a list of targets");
        }
        String text = node.get("text").asText();
        if (List.of(text.split(" ", -1)).contains("")) {
            throw new KnowledgeException(file, number, "has an empty word: words are parted by single blanks");
        }
        int words = text.split(" ").length;
        List<Target> targets = new ArrayList<>();
        for (JsonNode target : node.get("targets")) {
            JsonNode span = target.path("span1");
            int start = span.path(0).asInt(-1);
            int end = span.path(1).asInt(-1);
            if (!target.path("label").isNumber() || start < 0 || end <= start || end > words) {
                throw new KnowledgeException(
                        file,
                        number,
                        "a target needs a label and span1, a range of the " + words + " words: " + target);
            }
            targets.add(new Target(start, end, target.get("label").asDouble()));
        }
        return new FactualitySentence(text, targets);
    }

    private static JsonNode json(String line, String file, int number) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new KnowledgeException(file, number, "is no JSON: " + e.getOriginalMessage());
        }
    }

    /** The sentence as a document of its own, with its words as given. */
    Document document() {
        return Document.of(text, text);
    }

    Sentence sentence() {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ")) {
            tokens.add(new Token(new Span(at, at + word.length()), word));
            at += word.length() + 1;
        }
        return new Sentence(new Span(0, at - 1), tokens, Sentence.Kind.BODY, 0);
    }
}
