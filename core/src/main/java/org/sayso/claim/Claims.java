package org.sayso.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sayso.text.Span;

/** What holds for every claim. */
public final class Claims {

    private static final int ID_BYTES = 10;

    private Claims() {}

    /** The id of a claim: the same document, trigger and type always give the same one (20 hexadecimal digits). */
    public static String id(String document, Span trigger, String type) {
        String key = document + "\n" + trigger.start() + "\n" + trigger.end() + "\n" + type;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
