package org.sayso.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How far one input has been unpacked, over all archives within archives; it stops what grows beyond the limits. */
final class Expansion {

    private final ReaderLimits limits;
    private long packed;
    private long unpacked;

    Expansion(ReaderLimits limits) {
        this.limits = limits;
    }

    /** The input itself. */
    InputStream packed(InputStream in) {
        return new Counted(in) {
            @Override
            void count(int bytes) {
                packed += bytes;
            }
        };
    }

    /** What is unpacked from it, in whatever layer. Its reads fail once there is too much. */
    InputStream unpacked(InputStream in) {
        return new Counted(in) {
            @Override
            void count(int bytes) throws IOException {
                unpacked += bytes;
                check();
            }
        };
    }

    /** @throws IOException once there is too much */
    void check() throws IOException {
        if (exceeded()) {
            throw new IOException(why());
        }
    }

    private boolean exceeded() {
        return unpacked > limits.largestArchive()
                || (unpacked > ReaderLimits.HARMLESS && unpacked / limits.largestRatio() > packed);
    }

    private String why() {
        return unpacked > limits.largestArchive()
                ? "unpacks to more than " + Sizes.words(limits.largestArchive()) + " (--largest-archive)"
                : "unpacks to more than " + limits.largestRatio()
                        + " times its size, as a zip bomb does (--largest-ratio)";
    }

    private abstract static class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        abstract void count(int bytes) throws IOException;

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                count(1);
            }
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            if (count > 0) {
                count(count);
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
