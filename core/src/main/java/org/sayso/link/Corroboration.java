package org.sayso.link;

import java.util.List;

/**
 * On how many words an event rests; each count can be unfolded to what is behind it.
 *
 * @param reports ids of the documents that tell it
 * @param outlets names of those that published them
 * @param origins independent ones, and those of which independence is not established
 * @param namedSpeakers on whose word it is told
 * @param denials ids of the claims that deny it
 */
public record Corroboration(
        List<String> reports,
        List<String> outlets,
        List<Origin> origins,
        List<String> namedSpeakers,
        List<String> denials) {

    public Corroboration {
        reports = List.copyOf(reports);
        outlets = List.copyOf(outlets);
        origins = List.copyOf(origins);
        namedSpeakers = List.copyOf(namedSpeakers);
        denials = List.copyOf(denials);
    }

    /** Origins whose lineage is known. */
    public int independentOrigins() {
        return (int) origins.stream().filter(Origin::established).count();
    }
}
