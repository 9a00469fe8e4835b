package org.sayso.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TollTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Two people were killed and five injured when shells hit the market. | 2 killed; 5 injured",
                "The strike killed at least 12 people, medics said. | at least 12 killed",
                "Shelling of the port killed a dozen and wounded more than 30 others. | 12 killed; at least 30 injured",
                "The Taliban said that its forces had killed 58 Pakistani soldiers and captured 25 posts. | 58 killed",
                "The blast left 23 dead. | 23 killed",
                "The death toll rose to 1,204. | 1204 killed",
                "A policeman was shot dead and three of his men were wounded. | 1 killed; 3 injured",
                "At least twenty-one civilians, among them children, have died. | at least 21 killed",
                "A raid killed a number of fighters in 2014. | ''",
                "Six others were hurt; up to 40 protesters have been killed since 2019. | at most 40 killed; 6 injured",
                "Some 200 people fled after the killing. | ''",
                "The bombing cost 3.5 million dollars and killed nobody. | ''",
                "Nine soldiers and two civilians were killed. | 11 killed",
                "Two rockets killed five soldiers. | 5 killed",
                "Three of the 40 hostages have been freed. | ''",
                "A drone wounded three, and one person was killed. | 1 killed; 3 injured",
                "The two presidents met hours after a bomb killed one man. | 1 killed"
            })
    void killedAndInjured(String sentence, String tolls) {
        assertEquals(tolls, Toll.read(sentence).stream().map(Toll::toString).collect(Collectors.joining("; ")));
    }

    @Test
    void aPhraseOpensWithHowManyItIsDoneTo() {
        assertEquals(
                "3 affected",
                Toll.affected("three Rwandan diplomats").orElseThrow().toString());
        assertEquals(
                "at least 40 affected",
                Toll.affected("more than 40 protesters").orElseThrow().toString());
        assertEquals(0, Toll.affected("a man").stream().count());
        assertEquals(0, Toll.affected("protesters").stream().count());
    }
}
