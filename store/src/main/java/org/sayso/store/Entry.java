package org.sayso.store;

import java.util.List;
import org.sayso.claim.DocumentReading;
import org.sayso.io.ClaimJson;
import org.sayso.io.ReadingJson;
import org.sayso.link.Digest;

/** A document made ready for the store. Making it takes time, so that several threads may share it; storing it is quick. */
public final class Entry {

    private final DocumentReading reading;
    private final String textHash;
    private final String readingLine;
    private final List<String> claimLines;
    private final String digest;

    private Entry(DocumentReading reading) {
        this.reading = reading;
        textHash = Fingerprint.of(reading.document().text());
        readingLine = ReadingJson.line(reading);
        claimLines = reading.claims().stream().map(ClaimJson::line).toList();
        digest = Shapes.line(Digest.of(reading));
    }

    public static Entry of(DocumentReading reading) {
        return new Entry(reading);
    }

    public DocumentReading reading() {
        return reading;
    }

    String textHash() {
        return textHash;
    }

    String readingLine() {
        return readingLine;
    }

    /** The claims in their order, as JSON. */
    List<String> claimLines() {
        return claimLines;
    }

    String digest() {
        return digest;
    }
}
