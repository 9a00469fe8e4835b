package org.sayso.app.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** A stream that fails once more than so many bytes have been read. */
final class LimitedStream extends FilterInputStream {

    private final int limit;
    private long read;

    LimitedStream(InputStream in, int limit) {
        super(in);
        this.limit = limit;
    }

    static FetchException tooLarge(int limit) {
        return FetchException.lasting(String.format(Locale.ROOT, "larger than %,d bytes", limit));
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = super.read(bytes, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) throws FetchException {
        read += bytes;
        if (read > limit) {
            throw tooLarge(limit);
        }
    }
}
