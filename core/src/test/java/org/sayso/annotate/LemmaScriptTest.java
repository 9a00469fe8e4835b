package org.sayso.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmaScriptTest {

    @ParameterizedTest
    @CsvSource({
        "L|3|y, Parties, party",
        "L|0|, Troops, troops",
        "K|0|, Kyiv, Kyiv",
        "K|1|, Russians, Russian",
        "=be, Were, be",
        "L|9|y, Ran, ran",
        "L|3|, Ran, ran",
        "L|1||, ab, a|",
        "L|1|, b\uD83D\uDE80, b"
    })
    void turnsAFormIntoItsLemma(String script, String form, String lemma) {
        assertEquals(lemma, LemmaScript.read(script).apply(form));
    }

    @Test
    void refusesWhatIsNoScript() {
        assertThrows(IllegalArgumentException.class, () -> LemmaScript.read("M|1|x"));
    }
}
