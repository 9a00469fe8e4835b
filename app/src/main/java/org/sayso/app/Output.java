package org.sayso.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The screen, or a file written beside its place and moved there when complete; what is not completed is taken away. */
final class Output implements AutoCloseable {

    private static final String PART = ".part";

    private final PrintStream stream;
    private final Optional<Path> place;

    private Output(PrintStream stream, Optional<Path> place) {
        this.stream = stream;
        this.place = place;
    }

    static Output open(Main.Desk desk, Optional<Path> place) {
        if (place.isEmpty()) {
            return new Output(desk.out(), place);
        }
        try {
            PrintStream stream = new PrintStream(
                    new BufferedOutputStream(Files.newOutputStream(beside(place.get()))),
                    false,
                    StandardCharsets.UTF_8);
            return new Output(stream, place);
        } catch (IOException e) {
            throw new UsageException("--out: cannot write " + place.get() + ": " + e.getMessage());
        }
    }

    /** Where a file or folder is written until it is complete. */
    static Path beside(Path place) {
        return place.resolveSibling(place.getFileName() + PART);
    }

    /** Writes a file or folder beside its place and moves it there when it is complete. */
    static String whole(Path place, Function<Path, String> writer) throws IOException {
        Path part = beside(place);
        try {
            remove(part);
            String said = writer.apply(part);
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
            return said;
        } finally {
            remove(part);
        }
    }

    private static void remove(Path fileOrFolder) throws IOException {
        if (!Files.exists(fileOrFolder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(fileOrFolder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    PrintStream stream() {
        return stream;
    }

    /** Everything is written: the file takes its place. */
    void complete() throws IOException {
        boolean failed = stream.checkError();
        if (place.isPresent()) {
            stream.close();
            if (failed || stream.checkError()) {
                throw new IOException("could not write all of " + place.get() + ": is the disk full?");
            }
            Files.move(beside(place.get()), place.get(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        stream.flush();
        if (place.isPresent()) {
            stream.close();
            Files.deleteIfExists(beside(place.get()));
        }
    }
}
