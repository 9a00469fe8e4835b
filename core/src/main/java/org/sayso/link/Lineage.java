package org.sayso.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sayso.claim.Outlets;

/** Where the words of each document come from. */
final class Lineage {

    private final Map<String, Digest> digests = new TreeMap<>();

    private Lineage() {}

    static Lineage of(Collection<Digest> digests, List<Copy> copies, Outlets outlets) {
        Lineage lineage = new Lineage();
        digests.forEach(d -> lineage.digests.put(d.document(), d));
        return lineage;
    }

    /** The name of the outlet that published it. */
    Optional<String> outlet(String document) {
        return Optional.ofNullable(digests.get(document)).flatMap(Digest::outlet);
    }

    List<Origin> origins(Collection<Telling> tellings) {
        return tellings.stream()
                .map(Telling::document)
                .distinct()
                .sorted()
                .map(d -> new Origin(d, false, List.of("independence not established"), List.of(d)))
                .toList();
    }
}
