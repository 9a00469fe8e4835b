package org.sayso.link;

/**
 * What makes documents one origin besides their source, in words for people: "all quote Keir Starmer", "2 of 3 quote Keir Starmer".
 */
record Tie(String words) {

    static final Tie COPIES = new Tie("have one text");
    static final Tie SAME_WORDS = new Tie("quote the same words");

    static Tie quoting(String speaker) {
        return new Tie("quote " + speaker);
    }

    String of(long tied, int documents) {
        return (tied == documents ? "all " : tied + " of " + documents + " ") + words;
    }
}
