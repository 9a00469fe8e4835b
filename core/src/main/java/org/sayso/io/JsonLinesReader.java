package org.sayso.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** An object of JSON on every line; read line by line, so that a file may be larger than memory. */
final class JsonLinesReader implements FormatReader {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public boolean recognises(Beginning beginning) {
        return beginning.stripped().startsWith("{") && !JsonReader.spreadOverLines(beginning);
    }

    @Override
    public void read(Incoming incoming, Intake intake) throws IOException {
        InputStream in = new BufferedInputStream(Encoding.unmarked(incoming.content()));
        int largest = intake.limits().largestPage();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean guessed = false;
        int number = 1;
        for (int next = in.read(); ; next = in.read()) {
            if (next >= 0 && next != '\n') {
                if (line.size() <= largest) {
                    line.write(next);
                }
                continue;
            }
            guessed |= line(incoming.name() + ":" + number, line.toByteArray(), guessed, intake);
            if (next < 0) {
                return;
            }
            line.reset();
            number++;
        }
    }

    /** Whether its encoding had to be guessed; that is said once. */
    private static boolean line(String where, byte[] bytes, boolean guessed, Intake intake) {
        if (bytes.length > intake.limits().largestPage()) {
            intake.tooLarge(where);
            return false;
        }
        try {
            Encoding.Decoded decoded = Encoding.decode(bytes);
            if (!guessed) {
                intake.noteGuess(where, decoded);
            }
            if (!decoded.text().isBlank()) {
                object(where, decoded.text(), intake);
            }
            return decoded.guess().isPresent();
        } catch (UnreadableException e) {
            intake.skip(where, e.getMessage());
            return false;
        }
    }

    private static void object(String where, String line, Intake intake) {
        try {
            JsonNode object = MAPPER.readTree(line);
            JsonFields.of(object, intake.settings().columns()).take(where, intake);
        } catch (JsonProcessingException e) {
            intake.skip(where, "not JSON: " + e.getOriginalMessage());
        }
    }
}
