package org.sayso.extract;

import java.util.List;
import org.sayso.claim.Attribution;
import org.sayso.text.Span;

/**
 * A stretch of the text that rests on somebody's say-so.
 *
 * @param content the stretches said, in order; more than one where the cue interrupts ("Yes," he said, "we will.")
 * @param basis what has found it
 */
record Speech(List<Span> content, Attribution attribution, Basis basis) {

    Speech {
        content = List.copyOf(content);
    }

    boolean holds(Span trigger) {
        return content.stream().anyMatch(c -> c.contains(trigger));
    }

    /** Units of text said: of two speeches that hold a trigger, the shorter is the nearer. */
    int length() {
        return content.stream().mapToInt(Span::length).sum();
    }
}
