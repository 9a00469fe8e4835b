package org.sayso.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameDecoderTest {

    private final NameDecoder decoder = new NameDecoder(List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC"));

    @Test
    void joinsTheWordsOfAName() {
        float[][] scores = {{0, 3, 0, 0, 0}, {0, 0, 3, 0, 0}, {3, 0, 0, 0, 0}, {0, 0, 0, 3, 0}};
        assertEquals(List.of(new Name(0, 2, Name.Type.PERSON), new Name(3, 4, Name.Type.PLACE)), decoder.names(scores));
    }

    @Test
    void partsNeighboursThatBothBegin() {
        float[][] scores = {{0, 3, 0, 0, 0}, {0, 3, 0, 0, 0}};
        assertEquals(
                List.of(new Name(0, 1, Name.Type.PERSON), new Name(1, 2, Name.Type.PERSON)), decoder.names(scores));
    }

    @Test
    void neverContinuesANameOfAnotherType() {
        float[][] scores = {{0, 3, 0, 2, 0}, {0, 0, 0, 0, 4}};
        assertEquals(List.of(new Name(0, 2, Name.Type.PLACE)), decoder.names(scores));
    }

    @Test
    void neverBeginsInside() {
        assertEquals(List.of(), decoder.names(new float[][] {{1, 0, 9, 0, 0}}));
    }
}
