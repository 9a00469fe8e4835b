package org.sayso.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.text.Document;

class AnnotatorTest {

    private static ParsedSentence parse(String sentence) {
        return TestAnnotator.shared()
                .annotate(Document.of("test", sentence))
                .sentences()
                .get(0);
    }

    private static String column(ParsedSentence sentence, Function<Word, Object> of) {
        return sentence.words().stream().map(w -> String.valueOf(of.apply(w))).collect(Collectors.joining(" "));
    }

    @Test
    void readsATree() {
        ParsedSentence sentence = parse("Soldiers attacked the towns .");
        assertEquals("Soldiers attacked the towns .", column(sentence, Word::form));
        assertEquals("1 -1 3 1 1", column(sentence, Word::head));
        assertEquals("nsubj root det obj punct", column(sentence, Word::relation));
        assertEquals("NOUN VERB DET NOUN PUNCT", column(sentence, Word::upos));
        assertEquals("soldier attack the town .", column(sentence, Word::lemma));
    }

    @Test
    void readsNamesAndRoles() {
        ParsedSentence sentence = parse("Maria Keller visited Norway on Monday .");
        assertTrue(sentence.names().contains(new Name(0, 2, Name.Type.PERSON)), sentence.names()::toString);
        assertTrue(sentence.names().contains(new Name(3, 4, Name.Type.PLACE)), sentence.names()::toString);
        Frame frame = sentence.frame(2).orElseThrow();
        assertEquals(3, frame.argument("ARG1").orElseThrow());
        assertEquals("ARG0", frame.arguments().get(0).role());
    }

    static List<String> oddTexts() {
        String word = "Grenzschutzbeamtenvereinigung";
        return List.of(
                "",
                " \n\t ",
                "?",
                "\ud83d\ude80\ud83d\udd25 !!! \u0000 \ud800 \udfff x\u0301\u0301",
                "\u5317\u4eac \u0645\u0631\u062d\u0628\u0627 \u0939\u093f\u0928\u094d\u0926\u0940 \u00bd \u2460",
                "x".repeat(40_000),
                "\u0301".repeat(300),
                (word + "-" + word + " ").repeat(400),
                "( ".repeat(500),
                "He said " + "that she said ".repeat(200) + "no .");
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void readsAnyTextIntoTreesWithOneRoot(String text) {
        ParsedDocument parsed = TestAnnotator.shared().annotate(Document.of("odd", text));
        for (ParsedSentence sentence : parsed.sentences()) {
            List<Word> roots =
                    sentence.words().stream().filter(w -> w.head() < 0).toList();
            assertEquals(1, roots.size());
            for (Word word : sentence.words()) {
                assertTrue(sentence.isUnder(word.index(), roots.get(0).index()));
                assertEquals(word.head() < 0, word.relation().equals("root"));
            }
        }
    }

    @Test
    void readsADocumentAlikeAloneAndAmongOthers() {
        List<Document> documents = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(
                        i -> Document.of("d" + i, "Protesters " + "and students ".repeat(i) + "marched . It rained ."))
                .toList());
        List<ParsedDocument> together = TestAnnotator.shared().annotate(documents);
        for (int i = 0; i < documents.size(); i++) {
            assertEquals(TestAnnotator.shared().annotate(documents.get(i)), together.get(i));
        }
    }
}
