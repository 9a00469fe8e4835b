package org.sayso.app;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.sayso.io.DocumentReader;
import org.sayso.io.Outcome;

/** What is named on the command line; how much of it is read is known where all of it is files. */
final class Inputs {

    private static final String STANDARD_INPUT = "-";

    private final List<String> names;
    private final InputStream standardInput;
    private final long size;
    private final AtomicLong read = new AtomicLong();

    Inputs(List<String> names, InputStream standardInput) {
        this.names = names;
        this.standardInput = standardInput;
        boolean known = names.stream().allMatch(Inputs::isFile);
        size = known ? names.stream().mapToLong(Inputs::size).sum() : 0;
    }

    private static boolean isFile(String name) {
        return !name.equals(STANDARD_INPUT) && Files.isRegularFile(Path.of(name));
    }

    private static long size(String name) {
        try {
            return Files.size(Path.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which share of the bytes is read, 0 to 1; 0 where it is not known how many there are. */
    double done() {
        return size == 0 ? 0 : (double) read.get() / size;
    }

    void read(DocumentReader reader, Consumer<Outcome> sink) {
        for (String name : names) {
            if (name.equals(STANDARD_INPUT)) {
                reader.read("standard-input", standardInput, sink);
            } else if (isFile(name)) {
                readFile(reader, name, sink);
            } else {
                reader.read(Path.of(name), sink);
            }
        }
    }

    private void readFile(DocumentReader reader, String name, Consumer<Outcome> sink) {
        Path path = Path.of(name);
        try (InputStream in = new Counted(Files.newInputStream(path), read)) {
            reader.read(path.normalize().toString().replace('\\', '/'), in, sink);
        } catch (IOException e) {
            sink.accept(new Outcome.Skipped(name, "cannot be read: " + e));
        }
    }

    /** Counts the bytes that pass. */
    private static final class Counted extends FilterInputStream {

        private final AtomicLong bytes;

        Counted(InputStream in, AtomicLong bytes) {
            super(in);
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            bytes.addAndGet(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int start, int length) throws IOException {
            int count = super.read(into, start, length);
            bytes.addAndGet(Math.max(0, count));
            return count;
        }
    }
}
