package org.sayso.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {

    private final Lemmas lemmas = new Lemmas(
            Map.of(Lemmas.key("fought", "VBD"), "fight"),
            Set.of("kill", "deny", "stop", "move", "moved", "party", "church")::contains);

    @ParameterizedTest
    @CsvSource({
        "killed, VBD, L|1|, kill",
        "denied, VBD, L|1|, deny",
        "Stopping, VBG, L|3|, stop",
        "moving, VBG, L|3|, move",
        "moved, VBN, L|1|, move",
        "parties, NNS, L|1|, party",
        "churches, NNS, L|1|, church",
        "Fought, VBD, L|2|, fight",
        "grumbled, VBD, L|1|, grumble",
        "Kyiv, NNP, K|0|, Kyiv",
    })
    void takesARegularWordWhereTheScriptGivesNone(String form, String tag, String script, String lemma) {
        assertEquals(lemma, lemmas.of(form, tag, LemmaScript.read(script)));
    }
}
