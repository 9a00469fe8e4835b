package org.sayso.link;

import java.util.Optional;
import org.sayso.text.Document;

/** To which agency a document's text is credited. */
final class WireCredit {

    private WireCredit() {}

    static Optional<String> of(Document document) {
        return document.agency();
    }
}
