package org.sayso.codebook;

import java.util.Optional;
import java.util.Set;

/**
 * What must fill a slot: {@code object: {lemma: [agreement, treaty]}} holds for "signed a peace treaty". Of several
 * kinds of test in one constraint all must hold, of the values of one kind any. {@code to: {}} holds where anything fills the slot.
 *
 * @param lemmas lower-case lemmas of the head word; none for any word
 * @param sectors sectors of the actor who fills it, such as MIL
 * @param actor whether it must be an actor (a country, organisation, person or role), or must not be
 * @param names kinds of name that the head word must be part of: PERSON, ORGANISATION, PLACE, OTHER
 */
public record Constraint(Set<String> lemmas, Set<String> sectors, Optional<Boolean> actor, Set<String> names) {

    public Constraint {
        lemmas = Set.copyOf(lemmas);
        sectors = Set.copyOf(sectors);
        names = Set.copyOf(names);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, "lemma", lemmas);
        append(text, "sector", sectors);
        append(text, "name", names);
        actor.ifPresent(wanted -> text.append(text.isEmpty() ? "" : ", ").append(wanted ? "an actor" : "no actor"));
        return text.isEmpty() ? "filled" : text.toString();
    }

    private static void append(StringBuilder text, String kind, Set<String> values) {
        if (!values.isEmpty()) {
            text.append(text.isEmpty() ? "" : ", ").append(kind).append(' ');
            text.append(String.join(" or ", values.stream().sorted().toList()));
        }
    }
}
