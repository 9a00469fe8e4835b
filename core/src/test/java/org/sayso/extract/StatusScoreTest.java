package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Claim;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.codebook.Worked;
import org.sayso.codebook.WorkedSentence;

class StatusScoreTest {

    private static final WorkedSentence SENTENCE = Worked.sentence("""
            Iran will release the crew and may not attack the port.
            RETREAT | status=planned | certainty=probable | trigger=release
            ASSAULT | status=supposed | polarity=negative | trigger=attack
            AGREE
            """);

    private static Claim claim(String type, String trigger, Status status, Polarity polarity, Certainty certainty) {
        return TestClaims.claim(SENTENCE.text(), type, trigger, status, polarity, certainty);
    }

    private static StatusScore score(Claim... claims) {
        return new StatusScore(StatusScore.of(SENTENCE, List.of(claims)));
    }

    @Test
    void onlyLinesWithATriggerCount() {
        StatusScore score = score(claim("RETREAT", "release", Status.PLANNED, Polarity.POSITIVE, Certainty.PROBABLE));
        assertEquals(2, score.readings().size());
        assertEquals(0.5, score.seen());
        assertEquals(1.0, score.status());
    }

    @Test
    void whatIsNotSeenIsNotReadWrong() {
        StatusScore score = score(
                claim("RETREAT", "release", Status.HAPPENED, Polarity.POSITIVE, Certainty.CERTAIN),
                claim("ASSAULT", "attack", Status.SUPPOSED, Polarity.POSITIVE, Certainty.POSSIBLE));
        assertEquals(0.5, score.status());
        assertEquals(0.5, score.polarity());
        assertEquals(0.5, score.certainty(), "a line without certainty leaves it open");
        assertEquals(1, score.groundless());
        assertTrue(score().readings().stream().noneMatch(StatusScore.Reading::isWrong));
    }

    @Test
    void ofTwoClaimsAtATriggerTheExpectedTypeCounts() {
        StatusScore score = score(
                claim("COERCE", "attack", Status.HAPPENED, Polarity.POSITIVE, Certainty.CERTAIN),
                claim("ASSAULT", "attack", Status.SUPPOSED, Polarity.NEGATIVE, Certainty.UNKNOWN));
        assertEquals(1.0, score.status());
    }

    @Test
    void theTableSaysWhatAStatusWasTakenFor() {
        List<String> lines = score(claim("RETREAT", "release", Status.HAPPENED, Polarity.POSITIVE, Certainty.CERTAIN))
                .lines();
        assertTrue(lines.contains("planned       1: happened 1"), lines.toString());
        assertTrue(lines.contains("supposed      1: - 1"), lines.toString());
    }
}
