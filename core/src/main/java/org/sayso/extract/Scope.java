package org.sayso.extract;

import org.sayso.text.Span;

/**
 * A stretch of the text whose happenings are not plainly told as happened: in "Moscow may attack", "attack" is POSSIBLE by "may".
 */
record Scope(Kind kind, Span stretch, Span cue) {

    enum Kind {
        NEGATED,
        PROBABLE,
        POSSIBLE,
        PLANNED,
        PROMISED,
        THREATENED,
        CONDITIONAL,
        SUPPOSED,
        ASKED,
        GENERAL,
        HISTORICAL,
        ONGOING
    }

    boolean holds(Span trigger) {
        return stretch.contains(trigger);
    }
}
