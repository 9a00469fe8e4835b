package org.sayso.claim;

import org.sayso.text.Span;

/** Somebody or something that takes part in what is claimed; {@code span} covers the whole phrase. */
public record Participant(Role role, Span span, String text, Actor actor) {

    /** Who does it, to whom, or both at once (met, signed, exchanged fire). */
    public enum Role {
        SOURCE,
        TARGET,
        PARTY
    }
}
