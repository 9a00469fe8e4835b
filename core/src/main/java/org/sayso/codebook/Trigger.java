package org.sayso.codebook;

import java.util.List;

/**
 * The words that set off a rule: the verbs "attack" and "open fire", the noun "air strike".
 *
 * @param phrases each a list of lower-case lemmas; of a verb phrase the first is the verb and the others hang on it,
 *     the words of a noun or adjective phrase stand side by side
 */
public record Trigger(Kind kind, List<List<String>> phrases) {

    /** What part of speech the trigger is. */
    public enum Kind {
        VERB,
        NOUN,
        ADJECTIVE
    }

    public Trigger {
        phrases = phrases.stream().map(List::copyOf).toList();
    }
}
