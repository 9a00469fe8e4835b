package org.sayso.annotate;

import java.util.List;
import java.util.Optional;

/**
 * PropBank roles of one predicate: in "Rebels shelled the town", "shelled" has ARG0 "Rebels" and ARG1 "town".
 *
 * @param predicate index of the predicate in its sentence
 */
public record Frame(int predicate, List<Argument> arguments) {

    /** The head word of an argument and its label, such as ARG0 or ARGM-TMP. */
    public record Argument(int word, String role) {}

    public Frame {
        arguments = List.copyOf(arguments);
    }

    /** The head word of the first argument with this label. */
    public Optional<Integer> argument(String role) {
        return arguments.stream()
                .filter(a -> a.role().equals(role))
                .map(Argument::word)
                .findFirst();
    }
}
