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
}
