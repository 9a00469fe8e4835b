package org.sayso.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sayso.text.Span;

/**
 * A stretch of a text that is shown in a way of its own.
 *
 * @param classes by which it is styled and lit
 * @param sign what stands before its beginning: "■"
 * @param label the sign in words: "Kyiv says, on named record"
 * @param claim the number of the claim to which it leads, from 1; 0 where to none
 */
record Mark(Span span, Layer layer, List<String> classes, Optional<String> sign, String label, int claim) {

    /** Outer marks first: by layer, and in a layer the longer. */
    static final Comparator<Mark> OUTER_FIRST = Comparator.comparing(Mark::layer)
            .thenComparing(mark -> -mark.span().length())
            .thenComparing(Mark::span);

    Mark {
        classes = List.copyOf(classes);
    }
}
