package org.sayso.annotate;

import org.sayso.text.Span;

/**
 * A token with what the model says of it.
 *
 * @param index its place in the sentence, from 0
 * @param head the index of the word it hangs on; -1 for the root
 * @param relation the UD relation to the head, such as "nsubj:pass"; "root" for the root
 */
public record Word(
        int index, Span span, String form, String lemma, String upos, String xpos, int head, String relation) {

    /** The relation without its subtype: "nsubj" for "nsubj:pass". */
    public String bareRelation() {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** Whether the relation is one of these, with or without a subtype. */
    public boolean is(String... relations) {
        String bare = bareRelation();
        for (String wanted : relations) {
            if (wanted.equals(relation) || wanted.equals(bare)) {
                return true;
            }
        }
        return false;
    }
}
