package org.sayso.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952), one member after another, as web archives have them. Unlike the JDK's stream it fails on what
 * follows a member and is none, and gives all that stands before a fault.
 */
final class GunzipStream extends InputStream {

    private static final int PIECE = 8192;
    private static final int MAGIC = 0x8B1F;
    private static final int DEFLATE = 8;
    private static final int TIME_AND_SYSTEM = 6;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final PushbackInputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private boolean within;

    GunzipStream(InputStream in) {
        this.in = new PushbackInputStream(in, PIECE);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (length > 0) {
            if (!within && !begin()) {
                return -1;
            }
            int count = inflate(bytes, from, length);
            if (count > 0) {
                checksum.update(bytes, from, count);
                return count;
            }
            if (inflater.finished()) {
                end();
            } else if (inflater.needsInput()) {
                fill();
            }
        }
        return 0;
    }

    private int inflate(byte[] bytes, int from, int length) throws IOException {
        try {
            return inflater.inflate(bytes, from, length);
        } catch (DataFormatException e) {
            throw new IOException("the gzip is damaged: " + e.getMessage());
        }
    }

    private void fill() throws IOException {
        filled = in.read(piece);
        if (filled < 0) {
            throw cut();
        }
        inflater.setInput(piece, 0, filled);
    }

    /** Whether another member follows. */
    private boolean begin() throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        if ((first | next() << 8) != MAGIC || next() != DEFLATE) {
            throw new IOException("what follows in the gzip is none");
        }
        int flags = next();
        skip(TIME_AND_SYSTEM);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        skipWord((flags & NAME) != 0);
        skipWord((flags & COMMENT) != 0);
        skip((flags & HEADER_CHECKSUM) != 0 ? 2 : 0);
        inflater.reset();
        checksum.reset();
        within = true;
        return true;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    /** A name ends with a zero. */
    private void skipWord(boolean present) throws IOException {
        int last = present ? next() : 0;
        while (last != 0) {
            last = next();
        }
    }

    private void end() throws IOException {
        int rest = inflater.getRemaining();
        if (rest > 0) {
            in.unread(piece, filled - rest, rest);
        }
        long expected = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            expected |= (long) next() << shift;
        }
        skip(Integer.BYTES);
        within = false;
        if (expected != checksum.getValue()) {
            throw new IOException("the gzip is damaged: its checksum does not fit");
        }
    }

    private int next() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw cut();
        }
        return next;
    }

    private static IOException cut() {
        return new IOException("the gzip ends in its middle");
    }

    @Override
    public void close() {
        inflater.end();
    }
}
