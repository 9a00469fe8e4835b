package org.sayso.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is complete or not there, whatever happens while it is written. */
class OutputTest {

    private static final Main.Desk DESK = new Main.Desk(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(PrintStream.nullOutputStream()),
            new PrintStream(PrintStream.nullOutputStream()),
            false);

    @TempDir
    private Path folder;

    @Test
    void aCompleteFileTakesThePlaceOfTheOneBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("claims.csv"), "before");
        try (Output output = Output.open(DESK, Optional.of(file))) {
            output.stream().print("after");
            assertEquals("before", Files.readString(file), "not yet");
            output.complete();
        }
        assertEquals("after", Files.readString(file));
        assertEquals(List.of("claims.csv"), names());
    }

    @Test
    void whatIsNotCompletedIsTakenAway() throws IOException {
        Path file = Files.writeString(folder.resolve("claims.csv"), "before");
        try (Output output = Output.open(DESK, Optional.of(file))) {
            output.stream().print("half");
        }
        assertEquals("before", Files.readString(file));
        assertEquals(List.of("claims.csv"), names());
    }

    @Test
    void aWholeFolderToo() throws IOException {
        Path place = folder.resolve("brat");
        String said = Output.whole(place, part -> {
            write(part, "one.txt");
            return "1 document";
        });
        assertEquals("1 document", said);
        assertEquals(List.of("brat", "one.txt"), names());
    }

    @Test
    void aFolderThatFailsHalfwayIsTakenAway() throws IOException {
        Path place = folder.resolve("brat");
        assertThrows(
                IllegalStateException.class,
                () -> Output.whole(place, part -> {
                    write(part, "one.txt");
                    throw new IllegalStateException("halfway");
                }));
        assertEquals(List.of(), names());
    }

    private static void write(Path place, String name) {
        try {
            Files.writeString(Files.createDirectory(place).resolve(name), "text");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.skip(1).map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
