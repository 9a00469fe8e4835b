package org.sayso.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A stream that ends where it breaks off, and remembers why: what came before can be read like any other. */
final class SteadyStream extends FilterInputStream {

    private IOException fault;

    SteadyStream(InputStream in) {
        super(in);
    }

    Optional<IOException> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        if (fault != null) {
            return -1;
        }
        try {
            return in.read(bytes, from, length);
        } catch (IOException e) {
            fault = e;
            return -1;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
