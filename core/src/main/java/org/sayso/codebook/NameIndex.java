package org.sayso.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names by their pieces, the longest first: at "New" in "New York Times" it finds the newspaper, not the city. */
final class NameIndex<T> {

    /** What a stretch of pieces names; {@code length} counts the pieces. */
    record Hit<T>(int length, List<T> values) {}

    private record Named<T>(List<String> pieces, List<T> values) {}

    private final Map<String, List<Named<T>>> byFirst = new HashMap<>();

    void put(String name, T value) {
        List<String> pieces = Pieces.of(name);
        if (pieces.isEmpty()) {
            return;
        }
        List<Named<T>> sharing = byFirst.computeIfAbsent(pieces.get(0), key -> new ArrayList<>(1));
        for (Named<T> named : sharing) {
            if (named.pieces().equals(pieces)) {
                named.values().add(value);
                return;
            }
        }
        List<T> values = new ArrayList<>(1);
        values.add(value);
        sharing.add(place(sharing, pieces.size()), new Named<>(pieces, values));
    }

    private int place(List<Named<T>> sharing, int size) {
        int at = 0;
        while (at < sharing.size() && sharing.get(at).pieces().size() >= size) {
            at++;
        }
        return at;
    }

    /** The longest name that begins at this piece. */
    Optional<Hit<T>> longest(List<String> text, int from) {
        for (Named<T> named : byFirst.getOrDefault(text.get(from), List.of())) {
            if (matches(named.pieces(), text, from)) {
                return Optional.of(new Hit<>(named.pieces().size(), List.copyOf(named.values())));
            }
        }
        return Optional.empty();
    }

    private boolean matches(List<String> name, List<String> text, int from) {
        if (from + name.size() > text.size()) {
            return false;
        }
        for (int i = 1; i < name.size(); i++) {
            if (!name.get(i).equals(text.get(from + i))) {
                return false;
            }
        }
        return true;
    }
}
