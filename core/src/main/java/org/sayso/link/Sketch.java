package org.sayso.link;

import java.util.List;
import org.sayso.text.Document;

/** What tells whether one document repeats another's words. */
public record Sketch(List<Integer> minima) {

    static Sketch of(Document document) {
        return new Sketch(List.of());
    }
}
