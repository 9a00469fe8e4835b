package org.sayso.store;

import java.util.List;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.io.ClaimJson;
import org.sayso.io.ReadingJson;
import org.sayso.text.Document;

/**
 * A stored document with those of its claims that were asked for.
 *
 * @param readingLine who says what in it, as JSON
 * @param claimLines in the order of the text, as JSON
 */
record Group(long serial, Document document, String readingLine, List<String> claimLines) {

    List<Claim> claims() {
        return claimLines.stream().map(line -> ClaimJson.read(line, document)).toList();
    }

    DocumentReading reading() {
        return ReadingJson.read(readingLine, document, claims());
    }
}
