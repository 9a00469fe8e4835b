package org.sayso.extract;

/**
 * A word that fills a slot.
 *
 * @param word index of the phrase's head word
 * @param fromFrame whether only the model's semantic roles say so, not the tree
 */
record Filler(int word, boolean fromFrame) {

    static Filler ofTree(int word) {
        return new Filler(word, false);
    }
}
