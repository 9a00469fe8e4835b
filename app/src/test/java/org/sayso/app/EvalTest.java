package org.sayso.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that score: what they read, print and write. How good the scores are, the README says. */
class EvalTest {

    private static final String PAIRS = """
            id\troot\tquad\tmarked_sentence
            1\tYIELD\t2\t<s>Peru</s> released <t>three Chilean sailors</t>.
            2\tASSAULT\t4\t<t>The port of Aden</t> was shelled by <s>rebels</s>.
            3\tAID\t2\t<s>Peru</s> is south of <t>Ecuador</t>.
            """;

    @TempDir
    private Path folder;

    @Test
    void pairsAreFoundByCodingTheSentence() throws IOException {
        Path file = folder.resolve("pairs.tsv");
        Path predictions = folder.resolve("predictions.tsv");
        Files.writeString(file, PAIRS);
        Screen screen = Screen.of("eval", "relations", file, "--pair", "found", "--predictions", predictions);
        assertEquals(Main.DONE, screen.code(), screen.err());
        assertTrue(screen.out().contains("rows 3, coded 66.7 %, right among the coded 100.0 %"), screen.out());
        List<String> lines = Files.readAllLines(predictions);
        assertEquals("id\tgold\tpredicted\trule\tscore", lines.get(0));
        assertTrue(lines.get(1).startsWith("1\tYIELD\tYIELD\tretreat-"), lines.get(1));
        assertEquals("3\tAID\t\t\t", lines.get(3));
    }

    @Test
    void aGivenPairAlwaysHasARelation() throws IOException {
        Path file = folder.resolve("pairs.tsv");
        Files.writeString(file, PAIRS);
        Screen screen = Screen.of("eval", "relations", file, "--pair", "given");
        assertEquals(Main.DONE, screen.code(), screen.err());
        assertTrue(screen.out().contains("rows 3, coded 100.0 %"), screen.out());
    }

    @Test
    void aFileWithoutColumnsIsWrongUsage() throws IOException {
        Path file = folder.resolve("pairs.tsv");
        Files.writeString(file, "Peru released sailors.\n");
        Screen screen = Screen.of("eval", "relations", file);
        assertEquals(Main.WRONG_USAGE, screen.code());
        assertTrue(screen.err().contains("pairs.tsv:1: needs a first line with the columns root, marked_sentence"));
    }

    @Test
    void claimsWhereThereAreNoneArePrinted() throws IOException {
        Path file = folder.resolve("nothing.txt");
        Files.writeString(file, "Rain fell on Lima.\n\nRebels shelled the port of Aden.\n");
        Screen screen = Screen.of("eval", "no-event", file);
        assertTrue(screen.out().contains("3: Rebels shelled the port of Aden.\n  ASSAULT/artillery"), screen.out());
        assertTrue(screen.out().endsWith("2 sentences, 1 claims, 1 of them told as happened\n"), screen.out());
    }

    @Test
    void statusIsReadAtTheTrigger() throws IOException {
        Path file = folder.resolve("status.txt");
        Files.writeString(file, """
                Rebels may attack Goma.
                ASSAULT | status=supposed | certainty=possible | trigger=attack

                Rebels shelled Goma.
                ASSAULT | status=planned | trigger=shelled
                """);
        Screen screen = Screen.of("eval", "status", file, "--errors");
        assertEquals(Main.DONE, screen.code(), screen.err());
        assertTrue(
                screen.out().startsWith("4: Rebels shelled Goma.\n  expected  ASSAULT | status=planned"), screen.out());
        assertTrue(
                screen.out().contains("2 sentences\nacts seen   100.0 %  (of 2)\nstatus      50.0 %  (1 of 2)\n"),
                screen.out());
        assertTrue(screen.out().contains("planned       1: happened 1\n"), screen.out());
    }

    @Test
    void wordsComeOneSentenceALine() throws IOException {
        Path file = folder.resolve("worked.txt");
        Files.writeString(
                file, "Rebels shelled Aden.\nASSAULT/artillery | source=Rebels | target=Aden | trigger=shelled\n");
        Screen screen = Screen.of("eval", "words", file);
        assertTrue(
                screen.out()
                        .contains("\"words\":[\"Rebels\",\"shelled\",\"Aden\",\".\"],\"events\":[{\"trigger\":1,"
                                + "\"type\":\"ASSAULT/artillery\""),
                screen.out());
    }

    @Test
    void attributionsAreFoundInTheTextAndScored() throws IOException {
        marked("a", "Peru said rain fell.", "a_0001.ann", """
                T1\tSource 0 4\tPeru
                T2\tCue 5 9\tsaid
                T3\tContent 10 19\train fell
                T4\tAttribution 5 9\tsaid
                E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
                """);
        Files.writeString(folder.resolve("attributions/a_0002.ann"), "");
        Screen screen = Screen.of("eval", "attribution", folder, "--predictions", folder.resolve("out"));
        assertEquals(Main.DONE, screen.code(), screen.err());
        assertTrue(screen.out().startsWith("1 texts\nall "), screen.out());
        assertTrue(screen.out().contains("(1 by hand, 1 found, 1 match)"), screen.out());
        assertEquals(
                Files.readString(folder.resolve("attributions/a_0001.ann")),
                Files.readString(folder.resolve("out/a.ann")));
    }

    @Test
    void aTextWithoutAnnotationsIsNamed() throws IOException {
        assertUsage("no such file or folder", "eval", "attribution", folder.resolve("none"));
        assertUsage("attributions: no such folder", "eval", "attribution", folder);
        marked("a", "Peru said rain fell.", "b.ann", "");
        assertUsage("a.txt: has no annotation file ", "eval", "attribution", folder);
        marked("b", "Peru", "a.ann", "T1\tCue\n");
        assertUsage("a.ann:1: is no stretch of text", "eval", "attribution", folder);
    }

    private void marked(String stem, String text, String annotation, String lines) throws IOException {
        Files.createDirectories(folder.resolve("text"));
        Files.createDirectories(folder.resolve("attributions"));
        Files.writeString(folder.resolve("text").resolve(stem + ".txt"), text);
        Files.writeString(folder.resolve("attributions").resolve(annotation), lines);
    }

    private static void assertUsage(String problem, Object... arguments) {
        Screen screen = Screen.of(arguments);
        assertEquals(Main.WRONG_USAGE, screen.code());
        assertTrue(screen.err().contains(problem), screen.err());
    }

    @Test
    void factualityIsScoredTargetByTarget() throws IOException {
        Path file = folder.resolve("facts.jsonl");
        Path predictions = folder.resolve("predictions.tsv");
        Files.writeString(file, """
                {"text": "Rebels shelled Aden .", "targets": [{"span1": [1, 2], "label": 3.0}]}
                {"text": "Rebels did n't shell Aden .", "targets": [{"span1": [3, 4], "label": -2.5}]}
                """);
        Screen screen = Screen.of("eval", "factuality", file, "--predictions", predictions);
        assertEquals(Main.DONE, screen.code(), screen.err());
        assertTrue(screen.out().startsWith("2 targets in 2 sentences\npredicted    MAE 0."), screen.out());
        assertTrue(screen.out().contains("\nalways +3    MAE 2.750  r 0.000  macro-F1  33.3"), screen.out());
        List<String> lines = Files.readAllLines(predictions);
        assertEquals("gold\tpredicted", lines.get(0));
        assertTrue(lines.get(2).startsWith("-2.5\t-"), lines.get(2));
        assertEquals(3, lines.size());
    }

    @Test
    void textsComeWithOffsetsAndHeads() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Rebels shelled Aden.\n\nIt rained.\n");
        Screen screen = Screen.of("eval", "words", "--texts", folder);
        assertEquals("""
                {"id":"a.txt","words":["Rebels","shelled","Aden","."],"offsets":[[0,6],[7,14],[15,19],[19,20]],\
                "heads":[1,-1,1,1]}
                {"id":"a.txt","words":["It","rained","."],"offsets":[[22,24],[25,31],[31,32]],"heads":[1,-1,1]}
                """, screen.out());
    }

    @Test
    void anotherFolderIsNotTheDataFolder() {
        Screen screen = Screen.of("eval", "reading", folder);
        assertEquals(Main.WRONG_USAGE, screen.code());
        assertTrue(screen.err().contains("is not the data folder, it has no "), screen.err());
    }

    @Test
    void theHandMarkedBeginningsFitTheDataFolder() {
        Path data = Screen.root().resolve("../shared/data");
        assumeTrue(Files.isDirectory(data), "the data folder is not here");
        Screen screen = Screen.of("eval", "reading", data);
        assertEquals(Main.DONE, screen.code(), screen.err());
        assertTrue(screen.out().startsWith("100 texts\nprecision "), screen.out());
    }

    @Test
    void theMarkedSourcesAndSpeakersFitTheDataFolder() {
        Path data = Screen.root().resolve("../shared/data");
        assumeTrue(Files.isDirectory(data), "the data folder is not here");
        Screen sources = Screen.of("eval", "sources", data);
        assertEquals(Main.DONE, sources.code(), sources.err());
        assertTrue(sources.out().startsWith("type right "), sources.out());
        assertTrue(sources.out().contains(" of 248)"), sources.out());
        Screen speakers = Screen.of("eval", "speakers", data, "--errors");
        assertEquals(Main.DONE, speakers.code(), speakers.err());
        assertTrue(speakers.out().contains("\nname in another "), speakers.out());
    }

    @Test
    void theMarkedTextsAreAskedForByName() {
        Screen screen = Screen.of("eval", "speakers", folder);
        assertEquals(Main.WRONG_USAGE, screen.code());
        assertTrue(screen.err().contains("is not the data folder, it has no "), screen.err());
    }

    @Test
    void storiesAreFoundWithoutALookAtThoseGiven() throws IOException {
        Path file = folder.resolve("news.jsonl");
        Path predictions = folder.resolve("stories.tsv");
        Files.writeString(file, """
                {"id": "1", "story": "x", "text": "Rebels in Goma shelled the Karisimbi market. Mayor Elie Amani counted 14 dead."}
                {"id": "2", "story": "y", "text": "Dockers in Lisbon walked out. Their union Sindporto wants higher pay."}
                {"id": "3", "story": "x", "text": "The shelling of Karisimbi market in Goma killed 14, said Elie Amani."}
                """);
        Screen screen = Screen.of("eval", "stories", file, "--predictions", predictions, "--errors");
        assertEquals(Main.DONE, screen.code(), screen.err());
        assertEquals("""
                3 documents
                B-cubed  P 1.0000  R 1.0000  F 1.0000
                pairs    P 1.0000  R 1.0000  F 1.0000
                adjusted Rand index  1.0000
                stories  2 found, 2 by hand
                """, screen.out());
        assertEquals(List.of("id\tcluster", "1\tstory-1", "2\tstory-2", "3\tstory-1"), Files.readAllLines(predictions));
    }

    @Test
    void aTextWithoutAStoryIsWrongUsage() throws IOException {
        Path file = folder.resolve("news.jsonl");
        Files.writeString(file, "{\"id\": \"1\", \"text\": \"Rain fell on Lima.\"}\n");
        Screen screen = Screen.of("eval", "stories", file);
        assertEquals(Main.WRONG_USAGE, screen.code());
        assertTrue(screen.err().contains("news.jsonl:1: has no story"), screen.err());
    }
}
