package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Attribution.Manner;
import org.sayso.extract.AttributionScore.Count;
import org.sayso.extract.AttributionScore.Measure;
import org.sayso.text.Span;

class AttributionScoreTest {

    private static final String TEXT =
            "Peru has said that rain is coming. “Buy hats,” it urged. Rain is reportedly early. Read on.";

    private static final Attributed PERU = attributed("Peru", "has said", "that rain is coming");
    private static final Attributed IT = attributed("it", "urged", "“Buy hats,”");
    private static final Attributed HEARSAY = attributed("", "reportedly", "Rain is", "early");

    private final Standoff gold = new Standoff(List.of(PERU, IT, HEARSAY), List.of(span("Read on.")));

    @Test
    void whatIsTheSameIsRight() {
        AttributionScore score = AttributionScore.of(TEXT, gold.attributions(), gold);
        for (Measure measure : Measure.values()) {
            Count count = score.count(Optional.empty(), measure);
            assertEquals(1, count.f1(), measure.name());
        }
        assertEquals(new Count(1, 1, 1), score.count(Optional.of(Manner.DIRECT), Measure.ATTRIBUTIONS));
        assertEquals(new Count(2, 2, 2), score.count(Optional.of(Manner.INDIRECT), Measure.ATTRIBUTIONS));
    }

    @Test
    void aCueMatchesByOneWordAndAPartAgreesByAll() {
        Attributed found = attributed("Peru", "said", "rain is coming");
        AttributionScore score = AttributionScore.of(TEXT, List.of(found), gold);
        assertEquals(new Count(3, 1, 1), score.count(Optional.empty(), Measure.ATTRIBUTIONS));
        assertEquals(new Count(3, 1, 0), score.count(Optional.empty(), Measure.CUE_PARTS));
        assertEquals(new Count(4, 1, 1), score.count(Optional.empty(), Measure.CUE_WORDS));
        assertEquals(new Count(12, 3, 3), score.count(Optional.empty(), Measure.CONTENT_WORDS));
        assertEquals(new Count(1, 1, 1), score.count(Optional.empty(), Measure.SOURCES_OF_MATCHED));
    }

    @Test
    void aSourceWhereThereIsNoneIsWrong() {
        Attributed found = attributed("Rain", "reportedly", "early");
        AttributionScore score = AttributionScore.of(TEXT, List.of(found), gold);
        assertEquals(new Count(1, 1, 0), score.count(Optional.empty(), Measure.NO_SOURCE));
        assertEquals(new Count(0, 0, 0), score.count(Optional.empty(), Measure.SOURCES_OF_MATCHED));
    }

    @Test
    void whatIsLeftOutCountsOnNeitherSide() {
        Attributed found = attributed("", "Read", "on.");
        AttributionScore score = AttributionScore.of(TEXT, List.of(found), gold);
        assertEquals(new Count(3, 0, 0), score.count(Optional.empty(), Measure.ATTRIBUTIONS));
        assertEquals(0, score.count(Optional.empty(), Measure.CONTENT_WORDS).found());
    }

    @Test
    void aCueMatchesOneOther() {
        AttributionScore score = AttributionScore.of(TEXT, List.of(PERU, attributed("", "has", "rain")), gold);
        assertEquals(new Count(3, 2, 1), score.count(Optional.empty(), Measure.ATTRIBUTIONS));
        assertEquals(
                new Count(2, 2, 2), score.plus(score).count(Optional.of(Manner.INDIRECT), Measure.SOURCES_OF_MATCHED));
    }

    @Test
    void theKindIsInTheMarks() {
        assertEquals(Manner.DIRECT, kind("“Yes,” he said, “we will.”", "“Yes,”", "“we will.”"));
        assertEquals(Manner.MIXED, kind("that it was a “joke”", "that it was a “joke”"));
        assertEquals(Manner.INDIRECT, kind("that Peru’s rain came", "that Peru’s rain came"));
        assertEquals(Manner.DIRECT, kind("‘It isn’t’", "‘It isn’t’"));
    }

    private static Manner kind(String text, String... pieces) {
        return AttributionScore.kind(
                List.of(pieces).stream().map(p -> spanIn(text, p)).toList(), text);
    }

    private static Attributed attributed(String source, String cue, String... content) {
        return new Attributed(
                source.isEmpty() ? List.of() : List.of(span(source)),
                List.of(span(cue)),
                List.of(content).stream().map(AttributionScoreTest::span).toList());
    }

    private static Span span(String words) {
        return spanIn(TEXT, words);
    }

    private static Span spanIn(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }
}
