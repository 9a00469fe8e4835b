package org.sayso.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Claim;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.Codebook;
import org.sayso.extract.Coder;
import org.sayso.io.ClaimJson;
import org.sayso.text.Document;

/** Whatever the text, the coder gives claims or none; it never fails. */
class AnyTextTest {

    private static final int TEXTS = 60;
    private static final String[] PIECES = {
        "Kyiv",
        " said ",
        "\"",
        "“",
        "”",
        "‘",
        "’",
        ",",
        ".",
        "\n\n",
        "\r\n",
        "\u200B",
        "\u0301",
        "😀",
        "\uD800",
        "\uDC00",
        "\u0000",
        "\uFEFF",
        "\u202E",
        "Russia attacked ",
        "not ",
        "—",
        "U.S. ",
        "(",
        ")",
        "  ",
        "\t",
        "中文",
        "العربية",
        "1.",
        ":",
        "if ",
        "on Monday ",
        "in 1939 ",
        "according to ",
        "ﬁ",
        "'s ",
        "n't ",
        "/",
        "@",
        "http://a.b/c?d=e "
    };

    private static Coder coder;

    @BeforeAll
    static void open() {
        coder = Coder.open(Codebook.bundled(), ActorDictionary.bundled());
    }

    @AfterAll
    static void close() {
        coder.close();
    }

    @Test
    void randomTextsNeverFail() {
        Random random = new Random(20260108);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            documents.add(Document.of("random-" + i, i % 2 == 0 ? pieces(random) : anything(random)));
        }
        List<List<Claim>> coded = coder.codeAll(documents);
        assertEquals(TEXTS, coded.size());
        coded.forEach(AnyTextTest::assertSound);
    }

    @Test
    void aSentenceOfFiveThousandWords() {
        List<Claim> claims = coder.code(Document.of("long", "Russia attacked Ukraine and ".repeat(1250)));
        assertSound(claims);
    }

    @Test
    void oneWordAndOneMark() {
        for (String text : List.of("War", ".", "“", "\n", "—", "said", "Kyiv said.", "Not.", "?")) {
            assertSound(coder.code(Document.of("short", text)));
        }
    }

    private static void assertSound(List<Claim> claims) {
        for (Claim claim : claims) {
            assertTrue(claim.sentence().contains(claim.trigger()), claim::toString);
            assertTrue(claim.sentence().end() <= claim.document().text().length(), claim::toString);
            assertTrue(ClaimJson.line(claim).startsWith("{"), "it can be written");
        }
    }

    /** Words and marks of news in no order. */
    private static String pieces(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** Any UTF-16 units, halves of pairs among them. */
    private static String anything(Random random) {
        char[] units = new char[random.nextInt(120)];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) random.nextInt(Character.MAX_VALUE + 1);
        }
        return new String(units);
    }
}
