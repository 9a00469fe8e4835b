package org.sayso.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.link.StoryScore.Placing;

/** Figures computed by hand; each letter is one document's story, its place in the string its document. */
class StoryScoreTest {

    @Test
    void theSameStoriesUnderOtherNamesAreRight() {
        StoryScore score = score("xxyz", "aabc");
        assertEquals(1, score.f());
        assertEquals(1, score.pairF());
        assertEquals(1, score.adjustedRand());
        assertEquals(3, score.found());
    }

    /** Of the found story of three, two are right together and one is not: (2/3 + 2/3 + 1/3 + 1 + 1) / 5. */
    @Test
    void oneDocumentInTheWrongStory() {
        StoryScore score = score("xxxyy", "aabbb");
        assertEquals((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1 + 1) / 5, score.precision(), 1e-9);
        assertEquals((1 + 1 + 1 / 3.0 + 2 / 3.0 + 2 / 3.0) / 5, score.recall(), 1e-9);
        assertEquals(2 / 4.0, score.pairPrecision(), 1e-9);
        assertEquals(2 / 4.0, score.pairRecall(), 1e-9);
        assertEquals((2 - 4 * 4 / 10.0) / (4 - 4 * 4 / 10.0), score.adjustedRand(), 1e-9);
    }

    @Test
    void everyDocumentAStoryOfItsOwn() {
        StoryScore score = score("uvwx", "aabb");
        assertEquals(1, score.precision());
        assertEquals(0.5, score.recall());
        assertEquals(1, score.pairPrecision());
        assertEquals(0, score.pairRecall());
        assertEquals(0, score.pairF());
        assertEquals(0, score.adjustedRand());
    }

    @Test
    void allInOneStory() {
        StoryScore score = score("xxxx", "aabb");
        assertEquals(0.5, score.precision());
        assertEquals(1, score.recall());
        assertEquals(2 / 6.0, score.pairPrecision(), 1e-9);
        assertEquals(0, score.adjustedRand(), 1e-9);
    }

    private static StoryScore score(String found, String stories) {
        List<Placing> placings = new ArrayList<>();
        for (int i = 0; i < found.length(); i++) {
            placings.add(new Placing(found.substring(i, i + 1), stories.substring(i, i + 1)));
        }
        return StoryScore.of(placings);
    }
}
