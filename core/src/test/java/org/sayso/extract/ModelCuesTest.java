package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sayso.annotate.Conllu;
import org.sayso.annotate.Cue;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.SaySo;
import org.sayso.claim.Attribution;

class ModelCuesTest {

    private static final String WANTS = """
            Peru Peru PROPN NNP 3 nsubj
            still still ADV RB 3 advmod
            wants want VERB VBZ 0 root
            rain rain NOUN NN 3 obj
            """;

    private static final String SAID = """
            Peru Peru PROPN NNP 3 nsubj
            has have AUX VBZ 3 aux
            said say VERB VBN 0 root
            rain rain NOUN NN 5 nsubj
            fell fall VERB VBD 3 ccomp
            """;

    private static final String RENEWED = """
            Peru Peru PROPN NNP 2 nsubj
            renewed renew VERB VBD 0 root
            its its PRON PRP$ 4 nmod:poss
            complaint complaint NOUN NN 2 obj
            over over ADP IN 6 case
            hats hat NOUN NNS 4 nmod
            """;

    @Test
    void anAttitudeIsNoSpeech() {
        Cue cue = new Cue(2, 0.9, List.of(0), List.of(1, 2), List.of(3));
        assertEquals(List.of("attitude of Peru by \"still wants\": rain"), found(WANTS, cue));
    }

    @Test
    void anUnlikelyCueIsPassedOver() {
        Cue cue = new Cue(2, 0.2, List.of(0), List.of(1, 2), List.of(3));
        assertEquals(List.of(), found(WANTS, cue));
    }

    @Test
    void aCueWithAWordOfSayingIsSpeech() {
        Cue cue = new Cue(1, 0.9, List.of(0), List.of(1, 2, 3, 4), List.of(5));
        assertEquals(List.of("speech of Peru by \"renewed its complaint over\": hats"), found(RENEWED, cue));
    }

    @Test
    void aRulesSayingStandsWithTheModelsWordsBesideIt() {
        Cue cue = new Cue(2, 0.9, List.of(0), List.of(1, 2), List.of(4));
        Speech speech = speeches(seen(SAID, cue)).get(0);
        assertEquals("speech of Peru by \"said\": rain fell", line(speech, "Peru has said rain fell"));
        assertEquals(
                "has said",
                speech.sighting().marked().orElseThrow().cue().get(0).of("Peru has said rain fell"));
        assertEquals(0.9, speech.sighting().probability());
    }

    @Test
    void aRulesSayingThatAModelDoesNotSeeIsUnlikely() {
        assertEquals(0, speeches(seen(SAID)).get(0).sighting().probability());
        assertEquals(1, speeches(Conllu.document(SAID)).get(0).sighting().probability());
    }

    @Test
    void whatARuleDoesNotSeeSaidIsAnAttitude() {
        Cue cue = new Cue(1, 0.9, List.of(0), List.of(1), List.of(2));
        assertEquals(List.of("attitude of Peru by \"said\": on"), found("""
                Peru Peru PROPN NNP 2 nsubj
                said say VERB VBD 0 root
                on on ADV RB 2 advmod
                """, cue));
    }

    private static List<String> found(String lines, Cue... cues) {
        ParsedDocument document = seen(lines, cues);
        return speeches(document).stream().map(s -> line(s, document.text())).toList();
    }

    private static List<Speech> speeches(ParsedDocument document) {
        return new SpeechFinder().find(document, new Mentions(document, List.of(), List.of()));
    }

    private static ParsedDocument seen(String lines, Cue... cues) {
        ParsedDocument plain = Conllu.document(lines);
        ParsedSentence sentence = plain.sentences().get(0);
        ParsedSentence seen = new ParsedSentence(
                sentence.sentence(),
                sentence.words(),
                sentence.names(),
                sentence.frames(),
                sentence.acts(),
                new SaySo(List.of(cues), Collections.nCopies(sentence.words().size(), 0.5), Map.of()));
        return new ParsedDocument(plain.document(), List.of(seen));
    }

    private static String line(Speech speech, String text) {
        Attribution attribution = speech.attribution();
        List<String> content = speech.content().stream().map(c -> c.of(text)).toList();
        return (speech.sighting().attitude() ? "attitude of " : "speech of ")
                + attribution.speaker().map(Attribution.Speaker::text).orElse("nobody")
                + " by \"" + attribution.cueText() + "\": "
                + String.join(" / ", content);
    }
}
