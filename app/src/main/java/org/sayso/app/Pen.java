package org.sayso.app;

/** Writes bold and faint where there is colour, and plain elsewhere. */
record Pen(boolean colour) {

    private static final String FAINT = "\u001b[2m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    String faint(String text) {
        return colour ? FAINT + text + PLAIN : text;
    }

    String bold(String text) {
        return colour ? BOLD + text + PLAIN : text;
    }
}
