package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RelationScoreTest {

    private final RelationScore score =
            new RelationScore(List.of("AID", "AID", "AID", "YIELD"), List.of("AID", "", "YIELD", "YIELD"));

    @Test
    void countsAMissingPredictionAsWrong() {
        assertEquals(0.5, score.accuracy());
        assertEquals(0.75, score.coded());
        assertEquals(2 / 3.0, score.precision(), 1e-9);
    }

    @Test
    void takesTheMeanOverTheLabels() {
        assertEquals(2.0 / 4, score.f1("AID"), 1e-9);
        assertEquals(2.0 / 3, score.f1("YIELD"), 1e-9);
        assertEquals((0.5 + 2 / 3.0) / 2, score.macroF1(), 1e-9);
    }

    @Test
    void keepsMissingOnesMissingOverCoarserLabels() {
        assertEquals(0.75, score.by(label -> "2").accuracy());
    }

    @Test
    void printsWhatALabelWasTakenFor() {
        assertEquals(
                "AID        F1  50.0 of   3: - 1 AID 1 YIELD 1",
                score.confusion().get(0));
    }
}
