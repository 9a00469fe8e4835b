package org.sayso.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.annotate.Act.Part;
import org.sayso.claim.Participant.Role;

class ActDecoderTest {

    private static final float[] NO_VECTOR = {};

    private final ActDecoder decoder =
            new ActDecoder(List.of("_", "AID", "ASSAULT/drone", "ASSAULT", "ASSAULT/aerial"));

    @Test
    void addsUpTheModesOfAType() {
        Act act = decoder.act(0, scores(0.1, 0.35, 0.25, 0.1, 0.2), NO_VECTOR, new float[0][]);
        assertEquals(
                List.of("ASSAULT", "AID"),
                act.guesses().stream().map(Act.Guess::type).toList());
        assertEquals(0.55, act.best().probability(), 1e-6);
        assertEquals(0.9, act.probability(), 1e-6);
        assertEquals(Optional.of("drone"), act.best().mode());
    }

    @Test
    void saysNoModeWhereTheTypeAloneIsLikelier() {
        Act act = decoder.act(0, scores(0.1, 0.1, 0.2, 0.5, 0.1), NO_VECTOR, new float[0][]);
        assertEquals(Optional.empty(), act.best().mode());
    }

    @Test
    void passesOverWordsThatHardlyTellAnAct() {
        float[] scores = scores(0.9, 0.02, 0.02, 0.02, 0.04);
        assertTrue(decoder.mayBeAct(scores, 0.05));
        assertFalse(decoder.mayBeAct(scores, 0.2));
    }

    @Test
    void givesEveryWordItsLikeliestRole() {
        float[][] roles = {{0, 9, 0, 0}, {0, 9, 0, 0}, {0, 0, 9, 0}, {9, 0, 0, 0}};
        List<Part> parts =
                decoder.act(1, scores(0, 1, 0, 0, 0), NO_VECTOR, roles).parts();
        assertEquals(
                List.of(Role.SOURCE, Role.TARGET),
                parts.stream().map(Part::role).toList());
        assertEquals(List.of(0, 2), parts.stream().map(Part::word).toList());
    }

    private static float[] scores(double... probabilities) {
        float[] scores = new float[probabilities.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) Math.log(probabilities[i]);
        }
        return scores;
    }
}
