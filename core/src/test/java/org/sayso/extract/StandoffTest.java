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
import org.sayso.text.Span;

class StandoffTest {

    private static final String TEXT = "\uD83C\uDF27 Rain, Peru said,\nis coming. Read on.";
    private static final String LINES = """
            T1\tSource 8 12\tPeru
            T2\tCue 13 17\tsaid
            T3\tContent 2 6;19 28\tRain is coming
            T4\tAttribution 13 17\tsaid
            E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
            """;

    @TempDir
    private Path folder;

    @Test
    void countsCharactersInTheFileAndUnitsInSpans() throws IOException {
        Attributed attribution = read(LINES).attributions().get(0);
        assertEquals(List.of("Peru"), texts(attribution.source()));
        assertEquals(List.of("said"), texts(attribution.cue()));
        assertEquals(List.of("Rain", "is coming"), texts(attribution.content()));
    }

    @Test
    void writesWhatItReads() throws IOException {
        assertEquals(LINES, Standoff.write(read(LINES).attributions(), TEXT));
    }

    @Test
    void passesOverOtherEvents() throws IOException {
        Standoff standoff = read(LINES + "T5\tDISASTER 2 6\tRain\nE2\tDISASTER:T5 ClaimTarget:T1\n");
        assertEquals(1, standoff.attributions().size());
    }

    @Test
    void anAttributionWithoutASourceSaysSo() {
        Attributed hearsay = new Attributed(List.of(), List.of(new Span(14, 18)), List.of(new Span(3, 7)));
        assertEquals("""
                T1\tCue 13 17\tsaid
                T2\tContent 2 6\tRain
                T3\tAttribution-no-source 13 17\tsaid
                E1\tAttribution-no-source:T3 Cue:T1 Content:T2
                """, Standoff.write(List.of(hearsay), TEXT));
    }

    @Test
    void readsWhatIsLeftOutWhatStandsBelowAndTextWithLineBreaks() throws IOException {
        Standoff standoff = read("""
                E1\tAttribution-no-source:T1 Cue:T1 Content:T2 Content2:T3\s
                T1\tCue 13 17\tsaid
                T2\tContent 7 28\t Peru said,
                is coming
                #1\tAnnotatorNotes T2\tlong
                T3\tContent 2 6\tRain
                T4\tDiscard 30 38\tRead on.
                """);
        assertEquals(
                List.of(" Peru said,\nis coming", "Rain"),
                texts(standoff.attributions().get(0).content()));
        assertEquals(List.of("Read on."), texts(standoff.discarded()));
    }

    @Test
    void namesTheBrokenLine() {
        assertProblem("T1\tCue 13 17\tsaid\nsaid\n", "a.ann:2: is no annotation");
        assertProblem("T1\tCue 13\tsaid\n", "a.ann:1: is no stretch of text, such as ");
        assertProblem("T1\tCue 13 70\tsaid\n", "a.ann:1: 13 70 is not in the text of 38 characters");
        assertProblem("T1\tCue 13 17\tsaid\nE1\tCue:T2\n", "a.ann:2: Cue:T2: no such line in the file");
        assertProblem("E1\tCue T2\n", "a.ann:1: is no attribution, such as ");
    }

    private void assertProblem(String lines, String problem) {
        KnowledgeException e = assertThrows(KnowledgeException.class, () -> read(lines));
        assertTrue(e.getMessage().contains(problem), e.getMessage());
    }

    private Standoff read(String lines) throws IOException {
        Path file = folder.resolve("a.ann");
        Files.writeString(file, lines);
        return Standoff.read(file, TEXT);
    }

    private static List<String> texts(List<Span> spans) {
        return spans.stream().map(s -> s.of(TEXT)).toList();
    }
}
