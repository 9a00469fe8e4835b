package org.sayso.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells contents apart: the first {@value #BYTES} bytes of the SHA-256 of all that is added, each with its length. */
final class Fingerprint {

    private static final int BYTES = 16;

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(String text) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(text.getBytes(StandardCharsets.UTF_8));
        return fingerprint.text();
    }

    void add(byte[] content) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(content.length).flip());
        digest.update(content);
    }

    /** In hexadecimal digits; ends this fingerprint. */
    String text() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
