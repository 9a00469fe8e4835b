package org.sayso.codebook;

/** Worked sentences for tests of other packages, from their notation. */
public final class Worked {

    private Worked() {}

    public static WorkedSentence sentence(String notation) {
        return Manual.parseSentences("worked.txt", notation).get(0);
    }
}
