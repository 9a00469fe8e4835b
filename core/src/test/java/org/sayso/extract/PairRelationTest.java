package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.claim.Claim;
import org.sayso.extract.PairRelation.Prediction;
import org.sayso.text.Span;

class PairRelationTest {

    private static Coder coder;

    @BeforeAll
    static void open() {
        coder = Coder.open();
    }

    @AfterAll
    static void close() {
        coder.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peru signed a treaty with Chile. | Peru | Chile | SUPPORT",
                "Peru will release Chilean sailors. | Peru | Chilean sailors | AGREE",
                "Peru released Chilean sailors. | Peru | Chilean sailors | YIELD",
                "Peru will expel Chilean diplomats. | Peru | Chilean diplomats | THREATEN",
                "Peru imposed sanctions on Chile. | Peru | Chile | COERCE",
                "A court in Peru convicted a Chilean officer. | A court | Chilean officer | ACCUSE",
            })
    void countsAsRelationSetsDo(String text, String source, String target, String root) {
        assertEquals(Optional.of(root), found(text, source, target).map(Prediction::root));
    }

    @Test
    void joinsThroughAPronoun() {
        assertEquals(
                Optional.of("AGREE"),
                found("Peru said it would release Chilean sailors.", "Peru", "Chilean sailors")
                        .map(Prediction::root));
    }

    @Test
    void saysNothingWhereNoClaimJoinsThePhrases() {
        assertEquals(
                Optional.empty(), found("Peru released Chilean sailors while Bolivia looked on.", "Peru", "Bolivia"));
    }

    @Test
    void takesTheLikeliestForAGivenPair() {
        MarkedPair pair = pair("Peru and Chile in talks.", "Peru", "Chile");
        Prediction prediction = PairRelation.given(pair, Map.of("AID", 0.2, "CONSULT", 0.7), List.of());
        assertEquals(new Prediction("CONSULT", "model", 0.7), prediction);
    }

    private static Optional<Prediction> found(String text, String source, String target) {
        MarkedPair pair = pair(text, source, target);
        List<Claim> claims = coder.code(pair.document());
        return PairRelation.found(pair, claims);
    }

    private static MarkedPair pair(String text, String source, String target) {
        return new MarkedPair("1", "AID", text, List.of(span(text, source)), List.of(span(text, target)));
    }

    private static Span span(String text, String part) {
        return new Span(text.indexOf(part), text.indexOf(part) + part.length());
    }
}
