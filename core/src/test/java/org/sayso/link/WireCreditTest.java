package org.sayso.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sayso.claim.Outlets;
import org.sayso.claim.Outlets.Outlet;
import org.sayso.codebook.OutletReader;
import org.sayso.text.Document;
import org.sayso.text.Span;

class WireCreditTest {

    /** A row of wire-credits.tsv is a worked example; "¶" begins a new line of its text. */
    @TestFactory
    Stream<DynamicTest> creditsAreReadAsInTheExamples() throws IOException {
        return lines("wire-credits.tsv").map(line -> {
            String[] cells = line.split("\t", -1);
            Document document = document(cells[1], cells[2], cells[3], cells[4].replace('¶', '\n'), List.of());
            return DynamicTest.dynamicTest(line, () -> assertEquals(filled(cells[0]), WireCredit.of(document)));
        });
    }

    @Test
    void theCreditOfAPictureIsNotTheTexts() {
        String text = "A crowd in Lyon. (AFP)\nTwo ministers resigned.";
        assertEquals(
                Optional.empty(), WireCredit.of(document("", "", "", text, List.of(new Span(0, text.indexOf('\n'))))));
    }

    @Test
    void everyCreditIsOfAnAgencyInTheListOfOutlets() throws IOException {
        Outlets outlets = OutletReader.bundled();
        lines("/org/sayso/knowledge/lexicons/wire-credits.tsv")
                .map(l -> l.split("\t")[1])
                .forEach(a -> assertTrue(
                        outlets.find(a)
                                .filter(Outlet::agency)
                                .filter(o -> o.name().equals(a))
                                .isPresent(),
                        a));
    }

    private static Document document(String agency, String outlet, String byline, String text, List<Span> captions) {
        return new Document(
                "d",
                text,
                Optional.empty(),
                filled(outlet),
                filled(agency),
                Optional.empty(),
                Optional.empty(),
                "en",
                filled(byline),
                captions);
    }

    private static Optional<String> filled(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private static Stream<String> lines(String resource) throws IOException {
        try (InputStream in = WireCreditTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList().stream();
        }
    }
}
