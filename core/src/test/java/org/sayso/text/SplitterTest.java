package org.sayso.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.sayso.text.Sentence.Kind;

class SplitterTest {

    /** Rows of the file: a text with \n for line ends, then its tokens; "‖" ends a sentence. */
    @ParameterizedTest
    @CsvFileSource(resources = "split.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void splits(String text, String expected) {
        assertEquals(expected, shown(unescaped(text)));
    }

    @Test
    void tellsHeadlineCaptionAndBody() {
        String text = "Envoys meet in Geneva as truce frays\r\n\r\n"
                + "FILE PHOTO: The envoy speaks in Geneva, Switzerland, May 2, 2025. REUTERS/Ann Lee\r\n\r\n"
                + "GENEVA, Jan 7 (Reuters) - Envoys met on\r\nWednesday. They left.";
        List<Sentence> sentences = Splitter.split(Document.of("a", text));
        assertEquals(
                List.of(Kind.HEADLINE, Kind.CAPTION, Kind.CAPTION, Kind.BODY, Kind.BODY, Kind.BODY),
                sentences.stream().map(Sentence::kind).toList());
        assertEquals(
                List.of(0, 1, 1, 2, 2, 2),
                sentences.stream().map(Sentence::paragraph).toList());
    }

    @Test
    void formsLeaveOutWhatIsNotSeenAndSpansDoNot() {
        String text = "Par\u00adlia\u200bment\u00a0voted\ufeff.";
        List<Token> tokens = Splitter.split(Document.of("a", text)).get(0).tokens();
        assertEquals(
                List.of("Parliament", "voted", "."),
                tokens.stream().map(Token::form).toList());
        assertEquals(new Span(0, 12), tokens.get(0).span());
    }

    @Test
    void anyStringSurvives() {
        Random random = new Random(20260108);
        for (int round = 0; round < 2500; round++) {
            holds(randomText(random));
        }
    }

    @Test
    void longTextsWithoutStopsTakeNoLongerThanTheirLength() {
        List<String> texts = List.of(
                "word and ".repeat(30_000),
                "a".repeat(200_000),
                "a.".repeat(100_000),
                "\"".repeat(200_000),
                "a-".repeat(100_000),
                "x@y.".repeat(50_000),
                "\n".repeat(200_000) + "a",
                "U.S. ".repeat(50_000),
                "(".repeat(200_000),
                "1,".repeat(100_000));
        for (String text : texts) {
            Assertions.assertTimeout(Duration.ofSeconds(30), () -> holds(text));
        }
    }

    private static void holds(String text) {
        int at = 0;
        int paragraph = 0;
        boolean[] covered = new boolean[text.length()];
        for (Sentence sentence : Splitter.split(Document.of("a", text))) {
            assertTrue(sentence.tokens().size() <= 120, "sentence too long");
            assertTrue(sentence.paragraph() >= paragraph, "paragraphs go back");
            paragraph = sentence.paragraph();
            assertEquals(
                    sentence.tokens().get(0).span().start(), sentence.span().start());
            for (Token token : sentence.tokens()) {
                assertTrue(token.span().start() >= at && token.span().end() <= text.length(), "tokens overlap");
                assertTrue(token.form().length() <= Tokenizer.LONGEST, "word too long");
                at = token.span().end();
                Arrays.fill(covered, token.span().start(), at, true);
            }
            assertEquals(at, sentence.span().end());
        }
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!covered[i] && !unseen(c)) {
                Assertions.fail("lost character " + Integer.toHexString(c) + " at " + i);
            }
            i += Character.charCount(c);
        }
    }

    private static boolean unseen(int c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || type == Character.CONTROL
                || type == Character.FORMAT
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF;
    }

    private static String randomText(Random random) {
        String common = "aaaBC12 .. ,,!?;:'\"’“”()[]-—/@#$%&_\n\r\t\u00a0\u200b\u00ad\u200d\u0301\ufe0f…";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(300);
        while (text.length() < length) {
            switch (random.nextInt(8)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                case 2 -> text.appendCodePoint(0x1F1E6 + random.nextInt(0x500));
                default -> text.append(common.charAt(random.nextInt(common.length())));
            }
        }
        return text.toString();
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }

    private static String shown(String text) {
        return Splitter.split(Document.of("a", text)).stream()
                .map(sentence -> sentence.tokens().stream().map(Token::form).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" ‖ "));
    }
}
