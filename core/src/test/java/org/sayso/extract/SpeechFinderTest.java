package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.annotate.Conllu;
import org.sayso.annotate.ParsedDocument;

class SpeechFinderTest {

    @Test
    void nestsTheResidentsInTheMinister() {
        assertEquals(
                List.of(
                        "The minister UNNAMED_PERSON ASSERTS: residents alleged troops shelled villages",
                        "residents UNNAMED_GROUP ASSERTS: troops shelled villages"),
                found("""
                        The the DET DT 2 det
                        minister minister NOUN NN 3 nsubj
                        said say VERB VBD 0 root
                        residents resident NOUN NNS 5 nsubj
                        alleged allege VERB VBD 3 ccomp
                        troops troop NOUN NNS 7 nsubj
                        shelled shell VERB VBD 5 ccomp
                        villages village NOUN NNS 7 obj
                        """));
    }

    @Test
    void partsTheContentRoundAnInterruptingCue() {
        assertEquals(List.of("he UNNAMED_PERSON ASSERTS: Troops / have fled"), found("""
                Troops troop NOUN NNS 7 nsubj
                , , PUNCT , 4 punct
                he he PRON PRP 4 nsubj
                said say VERB VBD 7 parataxis
                , , PUNCT , 4 punct
                have have AUX VBP 7 aux
                fled flee VERB VBN 0 root
                """));
    }

    @Test
    void whoIsQuotedAsSayingIsNearerThanWhoQuotes() {
        assertEquals(
                List.of(
                        "Interfax MEDIA ASSERTS: as saying that drones attacked",
                        "the governor UNNAMED_PERSON ASSERTS: that drones attacked"),
                found("""
                        Interfax Interfax PROPN NNP 2 nsubj
                        quoted quote VERB VBD 0 root
                        the the DET DT 4 det
                        governor governor NOUN NN 2 obj
                        as as SCONJ IN 6 mark
                        saying say VERB VBG 2 advcl
                        that that SCONJ IN 9 mark
                        drones drone NOUN NNS 9 nsubj
                        attacked attack VERB VBD 6 ccomp
                        """));
    }

    @Test
    void hearsayHasNoSpeaker() {
        assertEquals(List.of("? UNSTATED ASSERTS: Troops / fled"), found("""
                Troops troop NOUN NNS 3 nsubj
                reportedly reportedly ADV RB 3 advmod
                fled flee VERB VBD 0 root
                """));
    }

    @Test
    void aDenialDenies() {
        assertEquals(List.of("The army ORGANISATION DENIES: shelling villages"), found("""
                The the DET DT 2 det
                army army NOUN NN 3 nsubj
                denied deny VERB VBD 0 root
                shelling shell VERB VBG 3 xcomp
                villages village NOUN NNS 4 obj
                """));
    }

    private static List<String> found(String lines) {
        ParsedDocument document = Conllu.document(lines);
        return new SpeechFinder()
                .find(document, new Mentions(document, List.of(), List.of())).stream()
                        .map(s -> line(s, document.text()))
                        .toList();
    }

    private static String line(Speech speech, String text) {
        String speaker = speech.attribution().speaker().map(s -> s.text()).orElse("?");
        List<String> content = speech.content().stream().map(c -> c.of(text)).toList();
        return speaker + " " + speech.attribution().sourceType() + " "
                + speech.attribution().stance() + ": " + String.join(" / ", content);
    }
}
