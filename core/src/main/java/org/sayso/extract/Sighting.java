package org.sayso.extract;

import java.util.Optional;

/**
 * How a cue of speech was seen: by a rule, or by the model alone.
 *
 * @param attitude whether it makes nobody a speaker: who "wants" or "backs" something is a source, but does not say so
 * @param probability how likely the model holds the cue to be one; 1 where it knows of no cues
 * @param marked the words for source, cue and content as the model sees them, if it sees the cue
 */
record Sighting(boolean byRule, boolean attitude, double probability, Optional<Attributed> marked) {

    static final Sighting RULE = new Sighting(true, false, 1, Optional.empty());

    Sighting ofSpeech() {
        return new Sighting(byRule, false, probability, marked);
    }

    Sighting ofAttitude() {
        return new Sighting(byRule, true, probability, marked);
    }
}
