package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.SaySo;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.Manner;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Stance;
import org.sayso.text.Document;
import org.sayso.text.Span;
import org.sayso.text.Splitter;

class AttributedTest {

    private static final String TEXT =
            "“Hats sell,” Peru has said. “They keep.” Chile said Peru claimed that rain fell.";

    private final ParsedDocument document = document();

    @Test
    void whatOneCueBringsIsOneContentWithItsMarks() {
        List<Speech> speeches =
                List.of(speech("said", Sighting.RULE, "Hats sell"), speech("said", Sighting.RULE, "They keep"));
        assertEquals(List.of("said: “Hats sell,” / “They keep.”"), lines(speeches));
    }

    @Test
    void theModelsWordsStandInTheSentenceOfTheCue() {
        Attributed marked =
                new Attributed(List.of(span("Peru")), List.of(span("has said")), List.of(span("“Hats sell,”")));
        Sighting sighting = new Sighting(true, false, 0.9, Optional.of(marked));
        List<Speech> speeches = List.of(speech("said", sighting, "Hats"), speech("said", sighting, "They keep"));
        assertEquals(List.of("has said: “Hats sell,” / “They keep.”"), lines(speeches));
    }

    @Test
    void noneStandsWithinAnother() {
        List<Speech> speeches = List.of(
                speech("claimed", Sighting.RULE, "that rain fell"),
                speech("Chile said", Sighting.RULE, "Peru claimed that rain fell"));
        assertEquals(List.of("Chile said: Peru claimed that rain fell"), lines(speeches));
    }

    @Test
    void aQuotationWithoutACueIsLeftOut() {
        assertEquals(List.of(), lines(List.of(speech("“", Sighting.RULE, "Hats sell"))));
    }

    private List<String> lines(List<Speech> speeches) {
        return Attributed.of(speeches, document).stream()
                .map(a -> texts(a.cue()) + ": " + texts(a.content()))
                .toList();
    }

    private static String texts(List<Span> spans) {
        return String.join(" / ", spans.stream().map(s -> s.of(TEXT)).toList());
    }

    private static Speech speech(String cue, Sighting sighting, String content) {
        Attribution attribution = new Attribution(
                Optional.empty(),
                SourceType.UNSTATED,
                span(cue),
                cue,
                Manner.INDIRECT,
                Stance.ASSERTS,
                Optional.empty(),
                Optional.empty());
        return new Speech(List.of(span(content)), attribution, sighting);
    }

    private static Span span(String words) {
        int at = TEXT.indexOf(words);
        return new Span(at, at + words.length());
    }

    private static ParsedDocument document() {
        Document document = Document.of("worked", TEXT);
        return new ParsedDocument(
                document,
                Splitter.split(document).stream()
                        .map(s -> new ParsedSentence(s, List.of(), List.of(), List.of(), List.of(), SaySo.NONE))
                        .toList());
    }
}
