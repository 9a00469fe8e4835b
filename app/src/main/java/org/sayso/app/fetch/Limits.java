package org.sayso.app.fetch;

import java.time.Duration;

/**
 * What a server may cost us.
 *
 * @param bytes of an answer, before and after decompression
 * @param connect how long connecting may take
 * @param total how long one request may take, from asking for the host's address to the last byte
 */
public record Limits(int bytes, Duration connect, Duration total) {

    /** 10 MB, 10 seconds to connect and 30 for all. */
    public static final Limits USUAL = new Limits(10_000_000, Duration.ofSeconds(10), Duration.ofSeconds(30));

    public Limits {
        if (bytes < 1 || connect.isNegative() || connect.isZero() || total.isNegative() || total.isZero()) {
            throw new IllegalArgumentException("limits must be above nothing");
        }
    }
}
