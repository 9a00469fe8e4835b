package org.sayso.extract;

import org.sayso.claim.Actor;

/**
 * What one noun phrase says by itself, before the rest of the document is asked.
 *
 * @param from the first word of the phrase
 * @param to one past its last word
 * @param name a person's or body's name as written; empty for none
 * @param role the lemmas of the role, such as "prime minister"; empty for none
 * @param possessor the head of a phrase whose country this one shares ("his administration"); -1 for none
 */
record Reading(
        int sentence,
        int head,
        int from,
        int to,
        Sort sort,
        Actor actor,
        String name,
        String role,
        Gender gender,
        boolean plural,
        boolean definite,
        int possessor) {

    enum Sort {
        PERSON,
        COUNTRY,
        ORGANISATION,
        ROLE,
        PRONOUN,
        THING
    }

    enum Gender {
        FEMALE,
        MALE,
        UNKNOWN
    }

    Reading with(Actor other) {
        return new Reading(sentence, head, from, to, sort, other, name, role, gender, plural, definite, possessor);
    }

    Reading with(Gender other) {
        return new Reading(sentence, head, from, to, sort, actor, name, role, other, plural, definite, possessor);
    }

    /** This person with a title that stands before the name. */
    Reading titled(int start, Actor other, String title) {
        return new Reading(
                sentence,
                head,
                Math.min(from, start),
                to,
                sort,
                other,
                name,
                role.isEmpty() ? title : role,
                gender,
                plural,
                definite,
                possessor);
    }

    /** This title as the person who has it. */
    Reading titledAs(String person, int start, int end, Actor other) {
        return new Reading(sentence, head, start, end, Sort.PERSON, other, person, role, gender, false, true, -1);
    }

    boolean hasCountry() {
        return actor.country().isPresent()
                || actor.code().isPresent() && actor.country().isEmpty() && isBody();
    }

    /** Whether the code is not merely the sector: an international body. */
    private boolean isBody() {
        return !actor.code().equals(actor.sector());
    }
}
