package org.sayso.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The first bytes of something, by which its format is told. */
final class Beginning {

    private static final int INSTRUCTION = 2;

    private final byte[] bytes;
    private final String text;

    Beginning(byte[] bytes) {
        this.bytes = bytes;
        text = Encoding.roughly(bytes);
    }

    /** At an offset: "%PDF-" at 0. Each character stands for a byte. */
    boolean has(String mark, int offset) {
        byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= offset + wanted.length
                && Arrays.equals(wanted, 0, wanted.length, bytes, offset, offset + wanted.length);
    }

    /** Whether it holds bytes that no text has. */
    boolean binary() {
        return Encoding.mark(bytes).isEmpty() && indexOfZero() >= 0;
    }

    private int indexOfZero() {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    byte[] bytes() {
        return bytes;
    }

    /** In the encoding that its mark tells, else in UTF-8; a character that is cut or wrong becomes U+FFFD. */
    String text() {
        return text;
    }

    /** The text from the first character that is not blank. */
    String stripped() {
        return text.stripLeading();
    }

    /** The name of the first element of XML or HTML, in small letters: "rss", "html". */
    Optional<String> root() {
        String rest = stripped();
        while (rest.startsWith("<?") || rest.startsWith("<!")) {
            rest = rest.substring(endOfInstruction(rest)).stripLeading();
        }
        if (!rest.startsWith("<")) {
            return Optional.empty();
        }
        int end = 1;
        while (end < rest.length() && " \t\r\n/>".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return Optional.of(rest.substring(1, end).toLowerCase(Locale.ROOT)).filter(n -> !n.isEmpty());
    }

    /** After a comment, a processing instruction or a document type, which may have declarations in brackets. */
    private static int endOfInstruction(String text) {
        String closing = text.startsWith("<!--") ? "-->" : text.startsWith("<?") ? "?>" : ">";
        int from = INSTRUCTION;
        int bracket = text.indexOf('[');
        if (closing.equals(">") && bracket >= 0 && bracket < text.indexOf('>')) {
            from = Math.max(from, text.indexOf(']', bracket));
        }
        int end = text.indexOf(closing, from);
        return end < 0 ? text.length() : end + closing.length();
    }
}
