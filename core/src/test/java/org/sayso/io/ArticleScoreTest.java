package org.sayso.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Counted by hand as the benchmark counts. */
class ArticleScoreTest {

    @Test
    void shinglesOfFourWordsAreCompared() {
        ArticleScore score = ArticleScore.of("a b c d e", "a b c d x");
        assertEquals(OptionalDouble.of(0.5), score.precision());
        assertEquals(OptionalDouble.of(0.5), score.recall());
        assertEquals(1.0 / 3, score.right(), 1e-9);
    }

    @Test
    void aShingleCountsAsOftenAsItStandsThere() {
        ArticleScore score = ArticleScore.of("a a a a", "a a a a a a");
        assertEquals(1.0 / 3, score.precision().orElseThrow(), 1e-9);
        assertEquals(1.0, score.recall().orElseThrow(), 1e-9);
    }

    @Test
    void fewerThanFourWordsAreOneShingle() {
        assertEquals(
                OptionalDouble.of(1),
                ArticleScore.of("Rain, again!", "Rain again").precision());
        assertEquals(OptionalDouble.of(0), ArticleScore.of("Rain", "Rain again").recall());
    }

    @Test
    void letterCaseAndAccentsCount() {
        assertEquals(OptionalDouble.of(0), ArticleScore.of("Café", "cafe").precision());
    }

    @Test
    void whereNothingWasFoundThereIsNoPrecision() {
        ArticleScore nothing = ArticleScore.of("a b c d", "");
        ArticleScore right = ArticleScore.of("a b c d", "a b c d");
        assertEquals(OptionalDouble.empty(), nothing.precision());
        ArticleScore.Mean mean = ArticleScore.Mean.of(List.of(nothing, right));
        assertEquals(1, mean.precision());
        assertEquals(0.5, mean.recall());
        assertEquals(2.0 / 3, mean.f1(), 1e-9);
    }
}
