package org.sayso.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.annotate.Frame.Argument;

class RoleDecoderTest {

    private final RoleDecoder decoder = new RoleDecoder(List.of("_", "ARG0", "ARG1", "ARGM-TMP"));

    @Test
    void givesACoreRoleToTheSurestWordOnly() {
        float[][] scores = {{0, 2, 0, 0}, {5, 0, 0, 0}, {0, 3, 0, 0}, {0, 0, 1, 0}};
        assertEquals(new Frame(1, List.of(new Argument(2, "ARG0"), new Argument(3, "ARG1"))), decoder.frame(1, scores));
    }

    @Test
    void letsSeveralTimesStand() {
        float[][] scores = {{0, 0, 0, 1}, {5, 0, 0, 0}, {0, 0, 0, 2}};
        assertEquals(
                new Frame(1, List.of(new Argument(0, "ARGM-TMP"), new Argument(2, "ARGM-TMP"))),
                decoder.frame(1, scores));
    }
}
