package org.sayso.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * One thing to be read: a file, standard input, a member of an archive.
 *
 * <p>Its content never fails: where it breaks off it ends, and {@link #fault()} says why.
 */
final class Incoming {

    private static final int BEGINNING = 1 << 16;

    private final String name;
    private final boolean asked;
    private final int depth;
    private final Expansion expansion;
    private final SteadyStream steady;
    private final BufferedInputStream content;

    private Incoming(String name, boolean asked, int depth, Expansion expansion, InputStream in) {
        this.name = name;
        this.asked = asked;
        this.depth = depth;
        this.expansion = expansion;
        steady = new SteadyStream(in);
        content = new BufferedInputStream(steady, BEGINNING);
    }

    /** @param asked whether it was named, not just found in a folder: then it must be ours to read */
    static Incoming of(String name, boolean asked, InputStream in, ReaderLimits limits) {
        Expansion expansion = new Expansion(limits);
        return new Incoming(name, asked, 0, expansion, expansion.packed(in));
    }

    /** The content of a packed file. */
    Incoming unpacked(InputStream in) {
        return new Incoming(name, asked, depth + 1, expansion, expansion.unpacked(in));
    }

    /** A member of this archive. */
    Incoming member(String member, InputStream in) {
        return new Incoming(name + "/" + member, false, depth + 1, expansion, expansion.unpacked(in));
    }

    String name() {
        return name;
    }

    boolean asked() {
        return asked;
    }

    /** How many archives it is in. */
    int depth() {
        return depth;
    }

    Expansion expansion() {
        return expansion;
    }

    BufferedInputStream content() {
        return content;
    }

    Optional<IOException> fault() {
        return steady.fault();
    }

    /** Its first 64 KiB, which stay to be read. */
    Beginning beginning() throws IOException {
        content.mark(BEGINNING);
        byte[] bytes = content.readNBytes(BEGINNING);
        content.reset();
        return new Beginning(bytes);
    }

    /** All of it; none if it is larger. */
    Optional<byte[]> whole(int largest) throws IOException {
        return upTo(largest, content);
    }

    /** All that a stream holds; none if that is more. */
    static Optional<byte[]> upTo(int largest, InputStream in) throws IOException {
        int room = largest == Integer.MAX_VALUE ? largest : largest + 1;
        byte[] bytes = in.readNBytes(room);
        return bytes.length > largest ? Optional.empty() : Optional.of(bytes);
    }

    /** Reads on to the end, so that what is passed over counts as well. */
    void exhaust() throws IOException {
        content.transferTo(OutputStream.nullOutputStream());
    }
}
