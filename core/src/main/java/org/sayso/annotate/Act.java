package org.sayso.annotate;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sayso.claim.Participant.Role;

/**
 * A word that the model takes for the telling of an act: in "Rebels shelled the port", "shelled" for an ASSAULT with the rebels as
 * source. A guess without a reason; whether it becomes a claim is decided elsewhere.
 *
 * @param word index of the word in its sentence
 * @param guesses the types it may be, the likeliest first; what is missing to 1 is that it tells no act
 * @param parts the words that head the phrases of those who take part
 * @param vector what the encoder makes of the word, for heads fitted to a codebook of one's own
 */
public record Act(int word, List<Guess> guesses, List<Part> parts, float[] vector) {

    /** A type with its likeliest mode, if that is likelier than none, and the probability of the type, 0 to 1. */
    public record Guess(String type, Optional<String> mode, double probability) {}

    /** A word in a role, with its probability. */
    public record Part(int word, Role role, double probability) {}

    public Act {
        guesses = List.copyOf(guesses);
        parts = List.copyOf(parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Act act
                && word == act.word
                && guesses.equals(act.guesses)
                && parts.equals(act.parts)
                && Arrays.equals(vector, act.vector);
    }

    @Override
    public int hashCode() {
        return Objects.hash(word, guesses, parts, Arrays.hashCode(vector));
    }

    /** How likely it is that the word tells an act of any type. */
    public double probability() {
        return guesses.stream().mapToDouble(Guess::probability).sum();
    }

    public Guess best() {
        return guesses.get(0);
    }
}
