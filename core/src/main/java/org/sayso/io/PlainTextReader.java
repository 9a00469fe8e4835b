package org.sayso.io;

import java.io.IOException;
import java.util.Optional;
import org.sayso.text.Document;

/** A text by itself, kept as it came. */
final class PlainTextReader implements FormatReader {

    private static final int LONGEST_TITLE = 200;
    private static final int BYTES_OF_CHARACTER = 4;

    @Override
    public boolean recognises(Beginning beginning) {
        return true;
    }

    @Override
    public void read(Incoming incoming, Intake intake) throws IOException {
        long largest = (long) BYTES_OF_CHARACTER * intake.limits().longestText();
        Optional<byte[]> bytes = incoming.whole((int) Math.min(Integer.MAX_VALUE, largest));
        if (bytes.isEmpty()) {
            intake.tooLong(incoming.name());
            return;
        }
        if (bytes.get().length == 0 && incoming.fault().isPresent()) {
            return;
        }
        try {
            Encoding.Decoded decoded = Encoding.decode(bytes.get());
            String text = decoded.text();
            if (text.indexOf('\0') >= 0) {
                intake.refuse(incoming, ForeignReader.BINARY);
                return;
            }
            intake.noteGuess(incoming.name(), decoded);
            intake.take(incoming.name(), document(incoming.name(), text, Optional.empty()));
        } catch (UnreadableException e) {
            intake.skip(incoming.name(), e.getMessage());
        }
    }

    static Document document(String id, String text, Optional<String> url) {
        return new Document(id, text, headline(text), Optional.empty(), Optional.empty(), url, Optional.empty(), "en");
    }

    /** A short first line without a full stop and a blank line after it. */
    private static Optional<String> headline(String text) {
        String[] lines = text.strip().split("\\R", 3);
        boolean alone = lines.length == 3 && lines[1].isBlank();
        String first = lines[0].strip();
        return alone && first.length() <= LONGEST_TITLE && !first.endsWith(".") ? Optional.of(first) : Optional.empty();
    }
}
