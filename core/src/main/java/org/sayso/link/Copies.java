package org.sayso.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which documents repeat others' words: printed again, cut, topped with a new lead, lightly edited.
 *
 * <p>A document is a copy where an earlier one holds enough of its wording, or it of the earlier one's: a story cut to its first
 * half is one, and so is the half that was told in full later. Stock phrases, that stand in many documents otherwise unlike
 * ("Subscribe to our newsletter"), are left out of account.
 */
final class Copies {

    /** Earliest published first; documents without a date after all that have one; then by id. */
    static final Comparator<Digest> BY_DATE = Comparator.<Digest, Boolean>comparing(
                    d -> d.published().isEmpty())
            .thenComparing(d -> d.published().orElse(Instant.MAX))
            .thenComparing(Digest::document);

    private Copies() {}

    /** The copies among these documents, in the order of {@link #BY_DATE}, whatever the order in which they are given. */
    static List<Copy> of(Collection<Digest> digests) {
        List<Digest> byDate = digests.stream().sorted(BY_DATE).toList();
        List<Sketch> sketches = withoutStock(byDate);
        Repeats repeats = Repeats.in(sketches, Repeats.ENOUGH);
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < sketches.size(); i++) {
            int original = repeats.original(i);
            if (original != i) {
                double share = sketches.get(i).overlap(sketches.get(original)).ofOne();
                copies.add(
                        new Copy(byDate.get(i).document(), byDate.get(original).document(), share));
            }
        }
        return List.copyOf(copies);
    }

    /**
     * First without what stands in many pages of one outlet, whose stories are otherwise unlike; even where it is more than half of a
     * short page. Then without what many outlets have.
     */
    private static List<Sketch> withoutStock(List<Digest> digests) {
        List<Sketch> sketches = digests.stream().map(Digest::sketch).toList();
        Shared all = Shared.in(sketches);
        int[] ofOutlets = byOutlet(digests).values().stream()
                .map(pages -> pages.stream().map(sketches::get).toList())
                .flatMapToInt(pages ->
                        Arrays.stream(Repeats.in(pages, Repeats.NEARLY_ALL).stock(all)))
                .sorted()
                .distinct()
                .toArray();
        List<Sketch> rest = sketches.stream().map(s -> s.without(ofOutlets)).toList();
        int[] ofAll = Repeats.in(rest, Repeats.ENOUGH).stock();
        return rest.stream().map(s -> s.without(ofAll)).toList();
    }

    private static Map<String, List<Integer>> byOutlet(List<Digest> digests) {
        Map<String, List<Integer>> byOutlet = new TreeMap<>();
        for (int i = 0; i < digests.size(); i++) {
            for (String outlet : publisher(digests.get(i)).stream().toList()) {
                byOutlet.computeIfAbsent(outlet, o -> new ArrayList<>()).add(i);
            }
        }
        return byOutlet;
    }

    private static Optional<String> publisher(Digest digest) {
        return digest.outlet().or(digest::host);
    }
}
