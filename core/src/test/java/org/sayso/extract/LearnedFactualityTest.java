package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LearnedFactualityTest {

    @Test
    void whatIsNearlyCertainIsCertain() {
        assertEquals(3, LearnedFactuality.of("UW", 2.8, 3), 1e-9);
        assertEquals(3, LearnedFactuality.of("UW", 3, 3), 1e-9);
        assertEquals(-3, LearnedFactuality.of("UW", -3, -3), 1e-9);
        assertEquals(1.3, LearnedFactuality.of("UW", 1.5, 1.5), 1e-9);
    }

    @Test
    void rulesHaveTheirShare() {
        assertEquals(LearnedFactuality.of("UW", 1.4, 1.4), LearnedFactuality.of("UW", 1, 3), 1e-9);
    }

    @Test
    void oneStyleHardlyKnowsDegrees() {
        assertEquals(1, LearnedFactuality.of("MEANTIME", 1.7, 1.7), 1e-9);
        assertEquals(3, LearnedFactuality.of("MEANTIME", 1.9, 1.9), 1e-9);
        assertEquals(-3, LearnedFactuality.of("MEANTIME", -2, -2), 1e-9);
        assertEquals(-0.2, LearnedFactuality.of("MEANTIME", -0.2, -0.2), 0.1);
    }

    @Test
    void anotherStyleStaysAsItIs() {
        assertEquals(1.25, LearnedFactuality.of("UDS_IH2", 1.25, -3), 1e-9);
    }
}
