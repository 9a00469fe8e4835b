package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.codebook.KnowledgeException;

class FactualityScoreTest {

    private final FactualityScore score = new FactualityScore(List.of(3.0, 1.0, -2.0), List.of(2.0, 2.0, -3.0));

    @TempDir
    private Path folder;

    @Test
    void measuresErrorAndCorrelation() {
        assertEquals(1, score.meanError(), 1e-9);
        assertEquals(0.9177, score.correlation(), 1e-4);
        assertEquals(0, score.ofCertain().correlation());
        assertEquals((0 + 2 + 5) / 3.0, score.ofCertain().meanError(), 1e-9);
    }

    @Test
    void whatIsPossibleIsNoFact() {
        assertEquals((2 / 3.0 + 0 + 1) / 3, score.macroF1(), 1e-9);
        assertEquals(0.5, score.nonFactRecall(), 1e-9);
    }

    @Test
    void readsSentencesWithTargets() throws IOException {
        FactualitySentence sentence = read("""
                {"text": "Rain may n't fall", "targets": [{"span1": [3, 4], "label": -0.5, "span_text": "fall"}]}
                """).get(0);
        assertEquals(
                new FactualitySentence.Target(3, 4, -0.5), sentence.targets().get(0));
        assertEquals("n't", sentence.sentence().tokens().get(2).form());
        assertEquals("fall", sentence.sentence().tokens().get(3).span().of(sentence.text()));
    }

    @Test
    void namesTheLineThatHasNoTargets() {
        assertProblem("{\"text\": \"Rain\", \"targets\": []}\n{}\n", "a.jsonl:2: needs text and a list of targets");
        assertProblem(
                "{\"text\": \"Rain\", \"targets\": [{\"span1\": [0, 2], \"label\": 3}]}\n",
                "a.jsonl:1: a target needs a label and span1, a range of the 1 words: ");
        assertProblem("{\"text\": \"Rain  fell\", \"targets\": []}\n", "a.jsonl:1: has an empty word: ");
        assertProblem("rain\n", "a.jsonl:1: is no JSON: ");
    }

    private void assertProblem(String lines, String problem) {
        KnowledgeException e = assertThrows(KnowledgeException.class, () -> read(lines));
        assertTrue(e.getMessage().contains(problem), e.getMessage());
    }

    private List<FactualitySentence> read(String lines) throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(file, lines);
        return FactualitySentence.read(file);
    }
}
