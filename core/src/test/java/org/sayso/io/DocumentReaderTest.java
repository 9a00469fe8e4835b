package org.sayso.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.text.Document;

/** What comes in is read as it stands, or its place and fault are named; nothing ends the batch. */
class DocumentReaderTest {

    private static final String TWO_LINES = "Rebels shelled the port.\r\n\r\nNobody was hurt.\r\n";

    private static final int LONGEST_TEXT = ReaderLimits.usual().longestText();

    @TempDir
    private Path folder;

    @Test
    void aTextIsKeptAsItCame() throws IOException {
        Document document = document(file("port.txt", TWO_LINES));
        assertEquals(TWO_LINES, document.text());
        assertEquals(folder.resolve("port.txt").toString(), document.id());
        assertEquals(Optional.empty(), document.title());
        assertEquals(Optional.empty(), document.published());
        assertEquals("en", document.language());
    }

    @Test
    void aShortFirstLineAloneIsTheTitle() throws IOException {
        Document document = document(file("port.txt", "Rebels shell port\n\nRebels shelled the port.\n"));
        assertEquals(Optional.of("Rebels shell port"), document.title());
        assertTrue(document.text().startsWith("Rebels shell port\n\n"), "the title stays in the text");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        assertEquals(
                "Rebels fled.", document(file("mark.txt", "\uFEFFRebels fled.")).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n "})
    void anEmptyFileIsSkipped(String content) throws IOException {
        assertSkipped(file("void.txt", content), "void.txt", "empty");
    }

    @Test
    void aBinaryFileIsSkipped() throws IOException {
        assertSkipped(file("picture.txt", "GIF\0\1\2"), "picture.txt", "a binary file, not a text");
    }

    @Test
    void aTextTooLongForAnArticleIsSkipped() throws IOException {
        Path file = file("long.txt", "a ".repeat(LONGEST_TEXT / 2 + 1));
        assertSkipped(
                file,
                "long.txt",
                "more than 2,000,000 characters are no single article: split it, or allow more (--longest-text)");
        assertEquals(1, read(file("just.txt", "a".repeat(LONGEST_TEXT))).size());
    }

    @Test
    void aMissingFileIsSkipped() {
        assertSkipped(folder.resolve("none.txt"), "none.txt", "no such file");
    }

    @Test
    void anUnreadableFileIsSkippedAndTheRestIsRead() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
        Path closed = file("a-closed.txt", "Rebels fled.");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        file("b-open.txt", "Rebels fled.");
        List<Outcome> outcomes = read(folder);
        assertEquals(2, outcomes.size());
        assertTrue(skipped(outcomes.get(0)).why().startsWith("cannot be read: "));
        assertEquals("Rebels fled.", read(outcomes.get(1)).text());
    }

    @Test
    void aStreamThatFailsIsSkipped() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line went dead");
            }
        };
        List<Outcome> outcomes = new ArrayList<>();
        reader().read("standard-input", broken, outcomes::add);
        assertEquals(List.of(new Outcome.Skipped("standard-input", "cannot be read: the line went dead")), outcomes);
    }

    @Test
    void aFolderIsReadInOrderWithItsFoldersAndWithoutWhatIsNoText() throws IOException {
        file("b.txt", "Second.");
        file("a.TXT", "First.");
        file(".hidden.txt", "Never.");
        file("map.png", "PNG\0Never.");
        Files.createDirectory(folder.resolve("c"));
        Files.writeString(folder.resolve("c").resolve("d.txt"), "Third.");
        List<Outcome> outcomes = read(folder);
        assertEquals(
                List.of("First.", "Second.", "Third."),
                outcomes.stream()
                        .filter(Outcome.Read.class::isInstance)
                        .map(o -> read(o).text())
                        .toList());
        List<Outcome.PassedOver> others = outcomes.stream()
                .filter(Outcome.PassedOver.class::isInstance)
                .map(Outcome.PassedOver.class::cast)
                .toList();
        assertEquals(
                List.of(
                        folder.resolve(".hidden.txt").toString(),
                        folder.resolve("map.png").toString()),
                others.stream().map(Outcome.PassedOver::where).toList());
        assertEquals("hidden", others.get(0).why());
        assertEquals("a binary file, not a text", others.get(1).why());
    }

    @Test
    void everyFieldOfAJsonLineIsKept() throws IOException {
        String line =
                "{\"id\":\"x1\",\"text\":\"Rebels fled.\",\"title\":\"Flight\",\"published\":\"2026-01-08T10:00:00+02:00\","
                        + "\"outlet\":\"The Post\",\"agency\":\"Wire\",\"url\":\"https://example.org/1\",\"more\":[1]}\n";
        assertEquals(
                new Document(
                        "x1",
                        "Rebels fled.",
                        Optional.of("Flight"),
                        Optional.of("The Post"),
                        Optional.of("Wire"),
                        Optional.of("https://example.org/1"),
                        Optional.of(Instant.parse("2026-01-08T08:00:00Z")),
                        "en"),
                document(file("news.jsonl", line)));
    }

    @Test
    void aBadLineIsNamedAndTheOthersAreRead() throws IOException {
        String lines = String.join(
                "\n",
                "{\"id\":\"first\",\"text\":\"Rebels fled.\"}",
                "{\"id\":\"broken\",",
                "",
                "{\"id\":\"bare\"}",
                "{\"id\":\"when\",\"text\":\"Rebels fled.\",\"published\":\"last Monday\"}",
                "{\"text\":\"Rebels came back.\"}");
        List<Outcome> outcomes = read(file("news.jsonl", lines));
        String name = folder.resolve("news.jsonl").toString();
        assertEquals(5, outcomes.size());
        assertEquals("first", read(outcomes.get(0)).id());
        assertEquals(name + ":2", skipped(outcomes.get(1)).where());
        assertTrue(skipped(outcomes.get(1)).why().startsWith("not JSON: "));
        assertEquals(new Outcome.Skipped(name + ":4", "has no field \"text\""), outcomes.get(2));
        assertEquals(name + ":5", skipped(outcomes.get(3)).where());
        assertTrue(skipped(outcomes.get(3)).why().startsWith("\"published\" is no ISO date: "));
        assertEquals(name + ":6", read(outcomes.get(4)).id(), "a line without an id is called by its place");
    }

    @Test
    void whatTheCallerSaysHoldsWhereTheDocumentDoesNot() throws IOException {
        Instant given = DocumentReader.instant("2026-01-08");
        DocumentReader reader = new DocumentReader(Optional.of(given), Optional.of("The Post"));
        List<Outcome> outcomes = new ArrayList<>();
        String lines = "{\"text\":\"A.\",\"published\":\"2025-12-01\",\"outlet\":\"The Mail\"}\n{\"text\":\"B.\"}\n";
        reader.read("in", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), outcomes::add);
        assertEquals(Optional.of("The Mail"), read(outcomes.get(0)).outlet());
        assertEquals(
                Optional.of(Instant.parse("2025-12-01T00:00:00Z")),
                read(outcomes.get(0)).published());
        assertEquals(Optional.of("The Post"), read(outcomes.get(1)).outlet());
        assertEquals(Optional.of(given), read(outcomes.get(1)).published());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-08, 2026-01-08T00:00:00Z",
        "2026-01-08T09:30:00, 2026-01-08T09:30:00Z",
        "2026-01-08 09:30:00, 2026-01-08T09:30:00Z",
        "2026-01-08T09:30:00Z, 2026-01-08T09:30:00Z",
        "2026-01-08T09:30:00-05:00, 2026-01-08T14:30:00Z"
    })
    void datesAreIso(String text, String instant) {
        assertEquals(Instant.parse(instant), DocumentReader.instant(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-01", "8 January 2026", "2026-01-08T25:00:00Z"})
    void otherDatesAreRefused(String text) {
        assertThrows(DateTimeException.class, () -> DocumentReader.instant(text));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static DocumentReader reader() {
        return new DocumentReader(Optional.empty(), Optional.empty());
    }

    private static List<Outcome> read(Path path) {
        List<Outcome> outcomes = new ArrayList<>();
        reader().read(path, outcomes::add);
        return outcomes;
    }

    private static Document document(Path path) {
        List<Outcome> outcomes = read(path);
        assertEquals(1, outcomes.size(), outcomes::toString);
        return read(outcomes.get(0));
    }

    private static Document read(Outcome outcome) {
        return ((Outcome.Read) outcome).document();
    }

    private static Outcome.Skipped skipped(Outcome outcome) {
        return (Outcome.Skipped) outcome;
    }

    private void assertSkipped(Path path, String name, String why) {
        assertEquals(List.of(new Outcome.Skipped(folder.resolve(name).toString(), why)), read(path));
    }
}
