package org.sayso.extract;

import java.util.Optional;

/**
 * What a speech rests on: a rule, or the model alone.
 *
 * @param attitude whether it makes nobody a speaker: who "wants" or "backs" something is a source, but does not say so
 * @param probability how likely the model holds the cue to be one; 1 where it knows of no cues
 * @param marked the words for source, cue and content as the model sees them, if it sees the cue
 */
record Basis(boolean byRule, boolean attitude, double probability, Optional<Attributed> marked) {

    static final Basis RULE = new Basis(true, false, 1, Optional.empty());

    Basis ofSpeech() {
        return new Basis(byRule, false, probability, marked);
    }

    Basis ofAttitude() {
        return new Basis(byRule, true, probability, marked);
    }
}
