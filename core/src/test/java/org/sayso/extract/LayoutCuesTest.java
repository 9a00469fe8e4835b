package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.TestAnnotator;
import org.sayso.claim.Attribution.Speaker;
import org.sayso.text.Document;

class LayoutCuesTest {

    @Test
    void aTurnEndsWhereTheNextOneOpens() {
        assertEquals(
                List.of(
                        "WALLACE: Will you wear a hat?",
                        "QUISPE: I will. It rains. They do not.",
                        "WALLACE: Thank you."),
                said("""
                        A transcript follows.

                        "WALLACE: Will you wear a hat?

                        "QUISPE: I will. It rains.

                        They do not.

                        WALLACE: Thank you.

                        Shops closed early.
                        """));
    }

    @Test
    void oneColonMakesNoTranscript() {
        assertEquals(List.of(), said("LIMA: RAIN\n\nHats are back. Shops are full.\n"));
    }

    @Test
    void aNameBelowAQuotationSignsIt() {
        assertEquals(
                List.of("Rosa Quispe: They keep. We sold a hundred in a day."),
                said("Hats are back.\n\n“They keep. We sold a hundred in a day.” ― Rosa Quispe\n"));
    }

    private static List<String> said(String text) {
        ParsedDocument document = TestAnnotator.shared().annotate(Document.of("worked", text));
        return new SpeechFinder()
                .find(document, new Mentions(document, List.of(), List.of())).stream()
                        .filter(s -> s.attribution().cueText().matches("[:―]"))
                        .map(s -> s.attribution().speaker().map(Speaker::text).orElse("?") + ": "
                                + String.join(
                                        " / ",
                                        s.content().stream()
                                                .map(c -> c.of(text).replaceAll("\\s+", " "))
                                                .toList()))
                        .toList();
    }
}
