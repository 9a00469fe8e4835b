package org.sayso.codebook;

import java.util.Set;

/**
 * A place around a trigger that a participant can fill: in "Rebels attacked the town with rockets" the slot
 * {@code subject} holds "Rebels", {@code object} "the town" and {@code with} "rockets". Any preposition is a slot.
 */
public record Slot(String name) {

    private static final Set<String> ROLES = Set.of("subject", "object", "recipient", "clause", "clause.subject", "words");

    private static final Set<String> PREPOSITIONS = Set.of(
            "about",
            "above",
            "across",
            "after",
            "against",
            "along",
            "alongside",
            "amid",
            "among",
            "around",
            "as",
            "at",
            "before",
            "behind",
            "below",
            "beside",
            "between",
            "beyond",
            "by",
            "concerning",
            "despite",
            "during",
            "following",
            "for",
            "from",
            "in",
            "inside",
            "into",
            "near",
            "of",
            "off",
            "on",
            "onto",
            "out",
            "outside",
            "over",
            "past",
            "regarding",
            "since",
            "through",
            "throughout",
            "to",
            "toward",
            "towards",
            "under",
            "until",
            "up",
            "upon",
            "via",
            "with",
            "within",
            "without");

    public static final Slot SUBJECT = new Slot("subject");
    public static final Slot OBJECT = new Slot("object");
    public static final Slot RECIPIENT = new Slot("recipient");
    public static final Slot CLAUSE = new Slot("clause");

    /** Who is to do what the clause tells: "Iran" in "urged that Iran withdraw". */
    public static final Slot CLAUSE_SUBJECT = new Slot("clause.subject");

    /** Not a place in the sentence but any word of the trigger's clause; for constraints only. */
    public static final Slot WORDS = new Slot("words");

    public Slot {
        if (!ROLES.contains(name) && !PREPOSITIONS.contains(name)) {
            throw new IllegalArgumentException("unknown slot \"" + name
                    + "\"; a slot is subject, object, recipient, clause, clause.subject, words or a preposition such as against");
        }
    }

    public boolean isPreposition() {
        return !ROLES.contains(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
