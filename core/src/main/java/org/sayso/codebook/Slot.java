package org.sayso.codebook;

import java.util.Optional;
import java.util.Set;

/**
 * A place around a trigger that a participant can fill: in "Rebels attacked the town with rockets" the slot
 * {@code subject} holds "Rebels", {@code object} "the town" and {@code with} "rockets". Any preposition is a slot. {@code clause.with}
 * is the slot {@code with} of the verb in {@code clause}: "Iran" in "refused to meet with Iran". In "Kyiv said the vote was a farce"
 * the slot {@code speaker} of "farce" holds "Kyiv", and {@code bearer} "the vote".
 */
public record Slot(String name) {

    private static final Set<String> ROLES =
            Set.of("subject", "object", "recipient", "clause", "words", "speaker", "bearer");

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
            "when",
            "while",
            "with",
            "within",
            "without");

    public static final Slot SUBJECT = new Slot("subject");
    public static final Slot OBJECT = new Slot("object");
    public static final Slot RECIPIENT = new Slot("recipient");
    public static final Slot CLAUSE = new Slot("clause");

    /** Not a place in the sentence but any word of the trigger's clause; for constraints only. */
    public static final Slot WORDS = new Slot("words");

    /** Who says the trigger, if the sentence tells; a rule with it codes what somebody does by saying so, such as blaming. */
    public static final Slot SPEAKER = new Slot("speaker");

    /** Of whom or what the trigger is said: the subject of a verb, an adjective or a noun ("the vote was a <b>farce</b>"). */
    public static final Slot BEARER = new Slot("bearer");

    private static final String OF_CLAUSE = "clause.";

    public Slot {
        String own = name.startsWith(OF_CLAUSE) ? name.substring(OF_CLAUSE.length()) : name;
        if (!ROLES.contains(own) && !PREPOSITIONS.contains(own)) {
            throw new IllegalArgumentException("unknown slot \"" + name
                    + "\"; a slot is subject, object, recipient, clause, words, speaker, bearer, a preposition such as against,"
                    + " or one of these of the clause, such as clause.subject");
        }
    }

    /** The slot of the verb in {@code clause} that this one means; empty for a slot of the trigger itself. */
    public Optional<Slot> ofClause() {
        return name.startsWith(OF_CLAUSE)
                ? Optional.of(new Slot(name.substring(OF_CLAUSE.length())))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
