package org.sayso.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which documents repeat others' words. */
final class Copies {

    /** Earliest published first; documents without a date after all that have one; then by id. */
    static final Comparator<Digest> BY_DATE = Comparator.<Digest, Boolean>comparing(
                    d -> d.published().isEmpty())
            .thenComparing(d -> d.published().orElse(java.time.Instant.MAX))
            .thenComparing(Digest::document);

    private Copies() {}

    /** The copies among these documents, in the order of {@link #BY_DATE}, whatever the order in which they are given. */
    static List<Copy> of(Collection<Digest> digests) {
        Map<Sketch, Digest> originals = new HashMap<>();
        List<Copy> copies = new ArrayList<>();
        for (Digest digest : digests.stream().sorted(BY_DATE).toList()) {
            Digest original = originals.putIfAbsent(digest.sketch(), digest);
            if (original != null && digest.sketch().hashes().length > 0) {
                copies.add(new Copy(digest.document(), original.document(), 1));
            }
        }
        return copies;
    }
}
