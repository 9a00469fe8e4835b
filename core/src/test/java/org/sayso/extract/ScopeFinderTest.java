package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.annotate.Conllu;
import org.sayso.annotate.ParsedDocument;

class ScopeFinderTest {

    @Test
    void aModalCoversItsClauseAndNotItsSubject() {
        assertEquals(List.of("POSSIBLE attack the port"), found("""
                Moscow Moscow PROPN NNP 3 nsubj
                may may AUX MD 3 aux
                attack attack VERB VB 0 root
                the the DET DT 5 det
                port port NOUN NN 3 obj
                """));
    }

    @Test
    void aNegationStopsAtBut() {
        assertEquals(List.of("NEGATED attack"), found("""
                Rebels rebel NOUN NNS 4 nsubj
                did do AUX VBD 4 aux
                not not PART RB 4 advmod
                attack attack VERB VB 0 root
                but but CCONJ CC 6 cc
                fled flee VERB VBD 4 conj
                """));
    }

    @Test
    void failingIsNotDoingAndManagingIsDoing() {
        assertEquals(List.of("NEGATED to sign"), found(infinitive("failed", "fail")));
        assertEquals(List.of(), found(infinitive("managed", "manage")));
        assertEquals(List.of("PROMISED to sign"), found(infinitive("pledged", "pledge")));
    }

    @Test
    void aDateOfLongAgoIsHistory() {
        assertEquals(List.of("HISTORICAL Germany attacked Poland in"), found("""
                Germany Germany PROPN NNP 2 nsubj
                attacked attack VERB VBD 0 root
                Poland Poland PROPN NNP 2 obj
                in in ADP IN 5 case
                1939 1939 NUM CD 2 obl
                """));
    }

    @Test
    void aVerbIsKnownByItsFormWhereItsLemmaIsNoWord() {
        assertEquals(List.of("PROMISED to sign"), found(infinitive("vowed", "vowe")));
        assertEquals(List.of(), found(infinitive("dared", "dared")));
    }

    @Test
    void everyYearIsAHabitOnlyInThePresent() {
        assertEquals(List.of("GENERAL arrest marchers"), found(everyYear("arrest", "VBP")));
        assertEquals(List.of(), found(everyYear("arrested", "VBD")));
    }

    @Test
    void whatIsFearedToComeIsNoPlan() {
        assertEquals(List.of("SUPPOSED will attack", "SUPPOSED attack"), found("""
                Residents resident NOUN NNS 2 nsubj
                fear fear VERB VBP 0 root
                that that SCONJ IN 6 mark
                troops troop NOUN NNS 6 nsubj
                will will AUX MD 6 aux
                attack attack VERB VB 2 ccomp
                """));
    }

    @Test
    void aPromiseNotToHarmIsNoThreat() {
        String lines = """
                Angola Angola PROPN NNP 2 nsubj
                pledged pledge VERB VBD 0 root
                %sto to PART TO %d mark
                attack attack VERB VB 2 xcomp
                """;
        assertEquals(List.of("THREATENED to attack"), found(lines.formatted("", 4)));
        assertEquals(
                List.of("PROMISED not to attack", "NEGATED to attack"),
                found(lines.formatted("not not PART RB 5 advmod\n", 5)));
    }

    private static String everyYear(String form, String xpos) {
        return """
                Every every DET DT 2 det
                year year NOUN NN 4 obl
                police police NOUN NNS 4 nsubj
                %s arrest VERB %s 0 root
                marchers marcher NOUN NNS 4 obj
                """.formatted(form, xpos);
    }

    private static String infinitive(String form, String lemma) {
        return """
                Kenya Kenya PROPN NNP 2 nsubj
                %s %s VERB VBD 0 root
                to to PART TO 4 mark
                sign sign VERB VB 2 xcomp
                """.formatted(form, lemma);
    }

    private static List<String> found(String lines) {
        ParsedDocument document = Conllu.document(lines);
        return new ScopeFinder()
                .find(document).stream()
                        .map(s -> s.kind() + " " + s.stretch().of(document.text()))
                        .toList();
    }
}
