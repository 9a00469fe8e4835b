package org.sayso.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SaySoDecoderTest {

    private final SaySoDecoder decoder =
            new SaySoDecoder(List.of("_", "source", "cue", "content"), List.of("UW", "MEANTIME"));

    @Test
    void givesEveryWordItsLikeliestPartAndTheHeadTheCue() {
        // Peru has said today that rain fell
        float[][] scores = {
            {0, 9, 0, 0}, {0, 0, 2, 1}, {9, 0, 0, 0}, {9, 0, 0, 2}, {0, 0, 0, 5}, {0, 0, 0, 5}, {0, 0, 0, 5}
        };
        assertEquals(new Cue(2, 0.8, List.of(0), List.of(1, 2), List.of(4, 5, 6)), decoder.cue(2, 0.8, scores));
    }

    @Test
    void fillsAGapThatCostsMoreThanItsWord() {
        float[][] scores = {{0, 0, 9, 0}, {0, 0, 0, 5}, {1, 0, 0, 0}, {0, 0, 0, 5}, {9, 0, 0, 0}, {0, 0, 0, 9}};
        assertEquals(List.of(1, 2, 3, 5), decoder.cue(0, 1, scores).content());
    }

    @Test
    void aCueIsAsLikelyAsItsScoresSay() {
        assertEquals(0.5, SaySoDecoder.cueProbability(new float[] {1, 1}), 1e-9);
        assertEquals(0.75, SaySoDecoder.cueProbability(new float[] {0, (float) Math.log(3)}), 1e-6);
    }

    @Test
    void readsWhatIsSaidFromTheScoreForContent() {
        assertEquals(List.of(0.5), decoder.said(new float[][] {{7, -7, 0}}));
    }

    @Test
    void keepsFactualityOnItsScale() {
        assertEquals(
                List.of(3.0, -1.5),
                decoder.factuality(new float[][] {{3.5f, 0}, {-1.5f, 0}}).get("UW"));
    }

    @Test
    void aModelMayKnowNeither() {
        SaySoDecoder none = new SaySoDecoder(List.of(), List.of());
        assertFalse(none.knowsCues());
        assertFalse(none.knowsFactuality());
    }

    @Test
    void labelsMustHaveTheThreeParts() {
        assertThrows(IllegalArgumentException.class, () -> new SaySoDecoder(List.of("_", "source"), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SaySoDecoder(List.of("source", "cue", "content", "_"), List.of()));
    }
}
