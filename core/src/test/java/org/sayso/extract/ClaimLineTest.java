package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sayso.claim.Claim;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.codebook.Worked;

class ClaimLineTest {

    private static final String TEXT = "The minister said residents alleged troops shelled villages.";

    private static Claim said(String... speakers) {
        return TestClaims.claim(
                TEXT, "ASSAULT", "shelled", Status.HAPPENED, Polarity.POSITIVE, Certainty.CERTAIN, speakers);
    }

    private static boolean matches(String line, Claim claim) {
        return ClaimLine.matches(Worked.sentence(TEXT + "\n" + line).claims().get(0), claim);
    }

    @Test
    void aSingleSpeakerIsTheNearest() {
        assertTrue(matches("ASSAULT | speaker=residents", said("residents", "The minister")));
        assertTrue(matches("ASSAULT | speaker=residents", said("residents")));
        assertEquals(false, matches("ASSAULT | speaker=minister", said("residents", "The minister")));
    }

    @Test
    void aChainIsTheWholeChain() {
        String line = "ASSAULT | speaker=residents ‹ minister";
        assertTrue(matches(line, said("residents", "The minister")));
        assertEquals(false, matches(line, said("residents")));
        assertEquals(false, matches(line, said("The minister", "residents")));
        assertEquals(false, matches(line, said("residents", "The minister", "troops")));
        assertTrue(matches("ASSAULT | speaker=? ‹ minister", said("?", "The minister")));
    }

    @Test
    void noSpeakerIsTheOutletsVoice() {
        assertTrue(matches("ASSAULT", said()));
        assertEquals(false, matches("ASSAULT", said("residents")));
    }

    @Test
    void theChainIsWrittenAsItIsRead() {
        assertTrue(
                ClaimLine.of(said("residents", "The minister")).contains(" | speaker=residents ‹ The minister | "),
                ClaimLine.of(said("residents", "The minister")));
    }
}
