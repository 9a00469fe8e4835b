package org.sayso.link;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Puts documents about the same happening into one story. The result depends on which documents there are, never on the order in
 * which they came.
 */
public final class Stories {

    private Stories() {}

    public static List<Story> of(Collection<Digest> digests) {
        return of(digests, List.of());
    }

    /** @param copies of each other, which are in one story whatever else they tell */
    public static List<Story> of(Collection<Digest> digests, Collection<Copy> copies) {
        return digests.stream()
                .map(Digest::document)
                .sorted(Comparator.naturalOrder())
                .map(document -> new Story("story-" + document, List.of(document)))
                .toList();
    }
}
