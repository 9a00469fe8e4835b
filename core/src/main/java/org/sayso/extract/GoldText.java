package org.sayso.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant.Role;
import org.sayso.codebook.KnowledgeException;
import org.sayso.text.Document;
import org.sayso.text.Span;

/**
 * The beginning of a news text with every claim that a careful coder would write down. The file holds offsets and labels only; the
 * texts are those of the data folder, and a digest tells whether they are the same.
 *
 * @param document the beginning as a document of its own
 * @param claims the needed ones and the debatable ones
 */
public record GoldText(Document document, List<GoldClaim> claims) {

    /**
     * A claim by hand.
     *
     * @param participants the phrases of each role
     * @param trigger the word that tells the act
     * @param speaker the nearest speaker, where the text gives one
     * @param needed whether any careful coder would write it down; else a coder may
     */
    public record GoldClaim(
            String type,
            Map<Role, List<Span>> participants,
            Span trigger,
            Status status,
            Polarity polarity,
            Optional<Span> speaker,
            boolean needed) {

        public GoldClaim {
            participants = Collections.unmodifiableMap(participants);
        }

        /** Told as something that happens or has happened. */
        boolean isFact() {
            return Factuality.toldAsHappened(polarity, status);
        }
    }

    /** A text a line: corpus, name, end of the beginning, its sha256, claims. */
    private static final String FILE = "knowledge/codebooks/plover/reading.jsonl";

    public GoldText {
        claims = List.copyOf(claims);
    }

    /**
     * The hand-marked beginnings that come with the program.
     *
     * @param data the data folder that has their texts
     * @throws KnowledgeException for a text that the folder does not have or has otherwise
     */
    public static List<GoldText> bundled(Path data) throws IOException {
        Map<String, String> texts = new HashMap<>();
        texts.putAll(eventCorpus(data.resolve("clustering/ecbplus-dev.jsonl")));
        for (String file : List.of("en_gum-dev-news.conllu", "en_gum-train-cc.conllu")) {
            texts.putAll(treebank(data.resolve("ud").resolve(file)));
        }
        List<GoldText> read = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = new ObjectMapper().readTree(lines.get(i));
            String name = line.get("corpus").asText() + "/" + line.get("name").asText();
            Path ofName = data.resolve("polnear/dev/text/" + line.get("name").asText() + ".txt");
            String whole = Files.exists(ofName) ? Files.readString(ofName) : texts.getOrDefault(name, "");
            String text =
                    whole.substring(0, Math.min(whole.length(), line.get("end").asInt()));
            if (!digest(text).equals(line.get("sha256").asText())) {
                throw new KnowledgeException(
                        FILE, i + 1, "the data folder does not have the text " + name + " as it was marked");
            }
            List<GoldClaim> claims = new ArrayList<>();
            line.get("claims").forEach(c -> claims.add(claim(c)));
            read.add(new GoldText(Document.of(name, text).publishedAt(CodebookCheck.PUBLISHED), claims));
        }
        return read;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = GoldText.class.getResourceAsStream("/org/sayso/" + FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Map<String, String> eventCorpus(Path file) throws IOException {
        Map<String, String> texts = new HashMap<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            JsonNode entry = mapper.readTree(line);
            texts.put("ecbplus/" + entry.get("id").asText(), entry.get("text").asText());
        }
        return texts;
    }

    /** The texts of a treebank's documents, sentences joined by a blank. */
    private static Map<String, String> treebank(Path file) throws IOException {
        Map<String, String> texts = new HashMap<>();
        String name = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# newdoc id = ")) {
                name = "gum/" + line.substring("# newdoc id = ".length()).strip();
            } else if (line.startsWith("# text = ")) {
                texts.merge(name, line.substring("# text = ".length()), (a, b) -> a + " " + b);
            }
        }
        return texts;
    }

    private static GoldClaim claim(JsonNode node) {
        Map<Role, List<Span>> participants = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            List<Span> spans = new ArrayList<>();
            node.path(role.name().toLowerCase(Locale.ROOT)).forEach(s -> spans.add(span(s)));
            if (!spans.isEmpty()) {
                participants.put(role, spans);
            }
        }
        return new GoldClaim(
                node.get("type").asText(),
                participants,
                span(node.get("trigger")),
                Status.valueOf(node.get("status").asText().toUpperCase(Locale.ROOT)),
                Polarity.valueOf(node.get("polarity").asText().toUpperCase(Locale.ROOT)),
                Optional.ofNullable(node.get("speaker")).map(GoldText::span),
                node.get("needed").asBoolean());
    }

    private static Span span(JsonNode pair) {
        return new Span(pair.get(0).asInt(), pair.get(1).asInt());
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
