package org.sayso.export;

import org.sayso.claim.Claim;
import org.sayso.store.Store;
import org.sayso.text.Document;

/** Knows the document of which a claim's document is a copy; claims come document by document. */
final class FirstAppearance {

    private final Store store;
    private String document = "";
    private Document first;

    FirstAppearance(Store store) {
        this.store = store;
    }

    String line(Claim claim) {
        if (first == null || !document.equals(claim.document().id())) {
            document = claim.document().id();
            first = store.original(document).orElse(claim.document());
        }
        return ClaimLinkedData.line(claim, first);
    }
}
