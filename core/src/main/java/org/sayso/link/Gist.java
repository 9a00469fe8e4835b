package org.sayso.link;

import java.util.Map;
import java.util.TreeMap;
import org.sayso.claim.DocumentReading;

/** What tells whether two documents are about the same happening. */
public record Gist(Map<String, Double> terms) {

    static Gist of(DocumentReading reading) {
        return new Gist(new TreeMap<>());
    }
}
