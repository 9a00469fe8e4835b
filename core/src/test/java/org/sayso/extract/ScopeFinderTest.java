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
