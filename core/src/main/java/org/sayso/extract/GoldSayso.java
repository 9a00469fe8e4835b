package org.sayso.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.codebook.KnowledgeException;
import org.sayso.text.Document;
import org.sayso.text.Span;

/**
 * A news text with what somebody wrote down by hand of those who speak in it: what kind of source each is, and who is meant by "he",
 * "who", "the senator" or a surname. The file holds offsets and labels only; a digest tells whether the text is the one that was marked.
 */
public record GoldSayso(Document document, List<Source> sources, List<Speaker> speakers) {

    /**
     * A source with its type.
     *
     * @param near the words that tell whom an unnamed source stands near, "close to the inquiry"
     */
    public record Source(Span span, SourceType type, Optional<Span> near) {}

    /** By what a text calls a speaker who is named elsewhere. */
    public enum Kind {
        PRONOUN,
        RELATIVE,
        ROLE,
        SURNAME,
        QUOTATION
    }

    /**
     * A speaker and the name that tells who it is.
     *
     * @param source the phrase for the speaker; of a quotation without one in its sentence, the phrase elsewhere
     * @param said the quotation's sentence, where the kind is QUOTATION
     * @param naming a mention of the speaker by name
     * @param sameSentence whether that name stands in the sentence of the speaker or of the quotation
     */
    public record Speaker(Kind kind, Span source, Span cue, Optional<Span> said, Span naming, boolean sameSentence) {}

    private static final String FILE = "knowledge/codebooks/plover/say-so.jsonl";

    public GoldSayso {
        sources = List.copyOf(sources);
        speakers = List.copyOf(speakers);
    }

    /**
     * The hand-marked texts that come with the program.
     *
     * @param data the data folder that has them
     * @throws KnowledgeException for a text that the folder has otherwise
     */
    public static List<GoldSayso> bundled(Path data) throws IOException {
        List<String> lines;
        try (InputStream in = GoldSayso.class.getResourceAsStream("/org/sayso/" + FILE)) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        ObjectMapper mapper = new ObjectMapper();
        List<GoldSayso> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = mapper.readTree(lines.get(i));
            String name = line.get("name").asText();
            String text = Files.readString(data.resolve("polnear/dev/text/" + name + ".txt"));
            if (!GoldText.digest(text).equals(line.get("sha256").asText())) {
                throw new KnowledgeException(
                        FILE, i + 1, "the data folder does not have the text " + name + " as it was marked");
            }
            read.add(of(Document.of(name, text).publishedAt(CodebookCheck.PUBLISHED), line));
        }
        return read;
    }

    static GoldSayso of(Document document, JsonNode line) {
        List<Source> sources = new ArrayList<>();
        line.get("sources")
                .forEach(s -> sources.add(new Source(
                        span(s.get("span")),
                        SourceType.valueOf(constant(s.get("type"))),
                        Optional.ofNullable(s.get("near")).map(GoldSayso::span))));
        List<Speaker> speakers = new ArrayList<>();
        line.get("speakers")
                .forEach(s -> speakers.add(new Speaker(
                        Kind.valueOf(constant(s.get("kind"))),
                        span(s.get("source")),
                        span(s.get("cue")),
                        Optional.ofNullable(s.get("said")).map(GoldSayso::span),
                        span(s.get("naming")),
                        s.get("sameSentence").asBoolean())));
        return new GoldSayso(document, sources, speakers);
    }

    private static String constant(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Span span(JsonNode pair) {
        return new Span(pair.get(0).asInt(), pair.get(1).asInt());
    }
}
