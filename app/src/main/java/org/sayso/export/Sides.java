package org.sayso.export;

import org.sayso.claim.Actor;
import org.sayso.link.Telling.Side;

/** How those who take part in an event are called. */
final class Sides {

    private Sides() {}

    /** The known name of who is named, "Vladimir Putin" for "the president"; the words of the text for the rest. */
    static String name(Side side) {
        return side.actor().kind() == Actor.Kind.NAMED ? side.actor().name().orElse(side.phrase()) : side.phrase();
    }
}
