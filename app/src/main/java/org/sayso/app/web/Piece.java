package org.sayso.app.web;

import java.util.List;

/** A marked text as a page shows it: words, and stretches with pieces within them. */
public sealed interface Piece {

    /** Text as it came. */
    record Words(String text) implements Piece {}

    /**
     * A marked stretch, or a part of one that a border of another mark cuts.
     *
     * @param classes parted by spaces
     * @param sign stands before it where it begins; empty for none and for what goes on
     * @param label the sign in words
     * @param claim the number of the claim to which it leads; 0 for none
     * @param begins whether it is the first part of its stretch
     */
    record Stretch(Layer layer, String classes, String sign, String label, int claim, boolean begins, List<Piece> inner)
            implements Piece {}
}
