package org.sayso.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The screen, or a file written beside its place and moved there when complete. */
record Output(PrintStream stream, Optional<Path> beside, Optional<Path> place) implements AutoCloseable {

    static Output open(Main.Desk desk, Optional<Path> place) {
        if (place.isEmpty()) {
            return new Output(desk.out(), Optional.empty(), place);
        }
        Path beside = place.get().resolveSibling(place.get().getFileName() + ".part");
        try {
            PrintStream stream = new PrintStream(
                    new BufferedOutputStream(Files.newOutputStream(beside)), false, StandardCharsets.UTF_8);
            return new Output(stream, Optional.of(beside), place);
        } catch (IOException e) {
            throw new UsageException("--out: cannot write " + place.get() + ": " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        stream.flush();
        if (place.isPresent()) {
            boolean failed = stream.checkError();
            stream.close();
            if (failed) {
                throw new IOException(
                        "could not write all of " + place.get() + "; what there is lies in " + beside.get());
            }
            Files.move(beside.get(), place.get(), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
