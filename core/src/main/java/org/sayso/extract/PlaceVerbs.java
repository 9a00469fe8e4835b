package org.sayso.extract;

import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.codebook.Table;

/**
 * Verbs whose object is a place. In "shelled Ukraine" the object is the country and not its government ({@code country}); in
 * "recaptured Goma" it is where the act takes place ({@code scene}). Listed in {@code lexicons/place-verbs.tsv}.
 */
final class PlaceVerbs {

    private static final Table VERBS = Table.resource("lexicons/place-verbs.tsv", "phrase", "object");

    private PlaceVerbs() {}

    /** Lemmas of the verbs whose object is of this kind. */
    static Set<String> of(String kind) {
        return VERBS.rows().stream()
                .filter(row -> row.list(1).contains(kind))
                .map(row -> row.cell(0))
                .collect(Collectors.toUnmodifiableSet());
    }
}
