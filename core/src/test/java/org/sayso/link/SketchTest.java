package org.sayso.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.text.Document;

class SketchTest {

    private final Newsroom newsroom = new Newsroom(8);

    @Test
    void isReadBackFromJsonAsItWas() throws IOException {
        Sketch sketch = sketch(newsroom.report(30));
        ObjectMapper json = new ObjectMapper();
        Sketch read = json.readValue(json.writeValueAsString(sketch), Sketch.class);
        assertEquals(sketch, read);
        assertEquals(sketch.hashCode(), read.hashCode());
        assertNotEquals(sketch, sketch(newsroom.report(30)));
    }

    @Test
    void theTypographyOfAHouseMakesNoDifference() {
        assertEquals(
                sketch(List.of("The island’s council — all 1,000 of them — won’t go, it said.")),
                sketch(List.of("THE ISLAND'S COUNCIL - ALL 1000 OF THEM - WON'T GO, it said")));
    }

    /** Of a text of 2,000 words and its first tenth, which is kept whole. */
    @Test
    void tellsHowMuchOfAShortTextALongOneHolds() {
        List<String> report = newsroom.report(130);
        Sketch whole = sketch(report);
        Sketch tenth = sketch(Newsroom.cut(report, 0.1));
        assertTrue(tenth.overlap(whole).ofOne() > 0.95);
        assertEquals(0.1, whole.overlap(tenth).ofOne(), 0.04);
        assertEquals(tenth.overlap(whole).ofOne(), whole.overlap(tenth).ofShorter());
    }

    @Test
    void isOfBoundedSize() {
        assertTrue(sketch(newsroom.report(2000)).hashes().length <= 1024);
        assertEquals(Sketch.EMPTY, sketch(List.of("")));
    }

    private static Sketch sketch(List<String> report) {
        return Sketch.of(Document.of("d", String.join(" ", report)));
    }
}
