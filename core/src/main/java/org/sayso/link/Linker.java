package org.sayso.link;

import java.util.Collection;
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

    public Linked link(Collection<Digest> digests) {
        return new Linked(List.of(), List.of(), List.of());
    }
}
