package org.sayso.link;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.sayso.claim.Outlets;

/**
 * Digests in; copies, stories and events out. The result depends on which documents there are, never on the order in which they came.
 */
public final class Linker {

    private final Outlets outlets;

    public Linker(Outlets outlets) {
        this.outlets = outlets;
    }

    /** @param digests gone through once */
    public Linked link(Collection<Digest> digests) {
        List<Digest> sorted =
                digests.stream().sorted(Comparator.comparing(Digest::document)).toList();
        List<Copy> copies = Copies.of(sorted);
        List<Story> stories = Stories.of(sorted, copies);
        Lineage lineage = Lineage.of(sorted, copies, outlets);
        List<Telling> tellings =
                sorted.stream().flatMap(d -> d.tellings().stream()).toList();
        return new Linked(copies, stories, Events.of(tellings, stories, lineage));
    }
}
