package org.sayso.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Telling;

class BratStandoffTest {

    private static final Pattern STRETCH = Pattern.compile("T\\d+\t\\S+ ([\\d ;]+)\t(.*)");

    @Test
    void attributionsAndClaims() {
        assertEquals(
                """
                T1	Attribution 5 9	said
                T2	Source 0 4	Kyiv
                T3	Cue 5 9	said
                T4	Content 10 38	drones hit Dnipro and a port
                E1	Attribution:T1 Source:T2 Cue:T3 Content:T4
                A1	SourceType E1 organisation
                A2	Manner E1 indirect
                A3	Stance E1 asserts
                T5	ASSAULT 17 20	hit
                T6	Participant 10 16	drones
                T7	Participant 21 27	Dnipro
                T8	Participant 32 38	a port
                E2	ASSAULT:T5 ClaimSource:T6 ClaimTarget:T7 ClaimTarget2:T8
                A4	Certainty E2 certain
                A5	Polarity E2 positive
                A6	Status E2 happened
                """,
                annotations(new Telling("Kyiv said drones hit Dnipro and a port.")
                        .says("Kyiv", SourceType.ORGANISATION, "said", "drones hit Dnipro and a port")
                        .claims("hit", "drones", "Dnipro", "a port")));
    }

    @Test
    void nobodyIsTheSource() {
        assertEquals(
                """
                T1	Attribution-no-source 7 17	reportedly
                T2	Cue 7 17	reportedly
                T3	Content 0 6;18 22	Troops fled
                E1	Attribution-no-source:T1 Cue:T2 Content:T3
                A1	SourceType E1 unstated
                A2	Manner E1 indirect
                A3	Stance E1 asserts
                """,
                annotations(new Telling("Troops reportedly fled.")
                        .says("", SourceType.UNSTATED, "reportedly", "Troops", "fled")));
    }

    /** An emoji is one character of brat's and two units of ours. */
    @Test
    void charactersAreCounted() {
        String text = "🚨🚨 Kyiv said 😀 it rained.";
        String annotations =
                annotations(new Telling(text).says("Kyiv", SourceType.ORGANISATION, "said", "😀 it rained"));
        assertTrue(annotations.contains("\tSource 3 7\tKyiv\n"), annotations);
        assertTrue(annotations.contains("\tContent 13 24\t😀 it rained\n"), annotations);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n", " \r\n \n\t", "\u2028"})
    void noStretchHoldsALineBreak(String between) {
        String content = "“First" + between + "and\tlast,”";
        String annotations = annotations(
                new Telling("😀 " + content + " he said.").says("he", SourceType.UNNAMED_PERSON, "said", content));
        assertTrue(annotations.contains("\t“First and last,”\n"), annotations);
    }

    @Test
    void everyStretchIsWhatStandsThere() {
        String text = "Kyiv 😀 said drones 🚁 hit Dnipro.";
        int[] characters = text.codePoints().toArray();
        STRETCH.matcher(annotations(new Telling(text)
                        .says("Kyiv 😀", SourceType.ORGANISATION, "said", "drones 🚁", "hit Dnipro")
                        .claims("hit", "drones 🚁", "Dnipro")))
                .results()
                .forEach(t -> assertEquals(standing(characters, t), t.group(2)));
    }

    private static String standing(int[] characters, MatchResult stretch) {
        return Pattern.compile("(\\d+) (\\d+)")
                .matcher(stretch.group(1))
                .results()
                .map(r -> new String(
                        characters,
                        Integer.parseInt(r.group(1)),
                        Integer.parseInt(r.group(2)) - Integer.parseInt(r.group(1))))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theConfigurationNamesWhatTheFilesHold() {
        assertEquals("""
                [entities]
                Source
                Cue
                Content
                Participant
                [relations]
                [events]
                Attribution Source:Source, Cue:Cue, Content:Content
                Attribution-no-source Cue:Cue, Content:Content
                ASSAULT ClaimSource*:Participant, ClaimTarget*:Participant, ClaimParty*:Participant
                MY_TYPE ClaimSource*:Participant, ClaimTarget*:Participant, ClaimParty*:Participant
                [attributes]
                Certainty Arg:<EVENT>, Value:certain|probable|possible|unknown
                Manner Arg:<EVENT>, Value:direct|indirect|mixed
                Polarity Arg:<EVENT>, Value:positive|negative
                SourceType Arg:<EVENT>, Value:named-person|organisation|unnamed-person|unnamed-group|document|media|unstated
                Stance Arg:<EVENT>, Value:asserts|denies|doubts|asks
                Status Arg:<EVENT>, Value:happened|ongoing|planned|promised|threatened|conditional|supposed|asked|general|historical
                """, BratStandoff.configuration(Set.of("ASSAULT", "MY TYPE")));
    }

    private static String annotations(Telling telling) {
        return BratStandoff.annotations(telling.reading());
    }
}
