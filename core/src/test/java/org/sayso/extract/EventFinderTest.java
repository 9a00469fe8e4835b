package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.SaySo;
import org.sayso.annotate.Word;
import org.sayso.claim.Participant;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.Codebook;
import org.sayso.text.Document;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.text.Token;

/** The structures of grammar by which acts are told, over trees in {@code events.conllu} and a codebook of six rules. */
class EventFinderTest {

    private static final ActorFinder ACTORS = new ActorFinder(ActorDictionary.bundled());

    @TestFactory
    Stream<DynamicTest> structures() throws Exception {
        EventFinder finder = new EventFinder(small());
        return blocks().map(block -> dynamicTest(value(block, "text").get(0), () -> {
            ParsedDocument document = parsed(block);
            List<String> found = finder.trials(document, ACTORS.find(document), List.of()).stream()
                    .filter(RuleTrial::passed)
                    .flatMap(t -> t.event().stream())
                    .map(EventFinderTest::line)
                    .toList();
            assertEquals(value(block, "expect"), found);
        }));
    }

    @Test
    void whatBlocksARuleIsTold() throws Exception {
        EventFinder finder = new EventFinder(small());
        ParsedDocument document =
                parsed(blocks().filter(b -> value(b, "text").get(0).equals("Rebels attacked the cake."))
                        .findFirst()
                        .orElseThrow());
        List<RuleTrial> trials = finder.trials(document, ACTORS.find(document), List.of());
        assertEquals(1, trials.size());
        assertTrue(trials.get(0).blocked().orElseThrow().startsWith("unless object lemma ball or cake"));
    }

    static Codebook small() throws URISyntaxException {
        return Codebook.read(Path.of(
                EventFinderTest.class.getResource("/org/sayso/codebook/small").toURI()));
    }

    private static Stream<List<String>> blocks() throws IOException {
        try (InputStream in = EventFinderTest.class.getResourceAsStream("events.conllu")) {
            String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(content.strip().split("\n\n"))
                    .map(block -> block.lines().toList());
        }
    }

    private static List<String> value(List<String> block, String key) {
        String start = "# " + key + " = ";
        return block.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }

    private static ParsedDocument parsed(List<String> block) {
        String text = value(block, "text").get(0);
        List<Word> words = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String line : block) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t");
            int start = text.indexOf(cells[1], at);
            at = start + cells[1].length();
            Span span = new Span(start, at);
            tokens.add(new Token(span, cells[1]));
            words.add(new Word(
                    words.size(),
                    span,
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4],
                    Integer.parseInt(cells[6]) - 1,
                    cells[7]));
        }
        Sentence sentence = new Sentence(new Span(0, at), tokens, Sentence.Kind.BODY, 0);
        return new ParsedDocument(
                Document.of("test", text),
                List.of(new ParsedSentence(sentence, words, List.of(), List.of(), List.of(), SaySo.NONE)));
    }

    private static String line(EventMention event) {
        StringBuilder line = new StringBuilder(event.event().type());
        event.event().mode().ifPresent(mode -> line.append('/').append(mode));
        for (Participant.Role role : Participant.Role.values()) {
            List<String> texts = event.participants().stream()
                    .filter(p -> p.role() == role)
                    .map(Participant::text)
                    .toList();
            if (!texts.isEmpty()) {
                line.append(" | ").append(role.name().toLowerCase(Locale.ROOT)).append('=');
                line.append(String.join("; ", texts));
            }
        }
        return line.toString();
    }
}
