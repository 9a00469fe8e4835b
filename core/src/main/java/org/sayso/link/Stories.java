package org.sayso.link;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Puts documents about the same happening into one story. The result depends on which documents there are, never on the order in
 * which they came; a document changes nothing in stories whose documents are not alike to it.
 *
 * <p>Copies count as one report. Reports alike in rare names, numbers, beginnings and dates are neighbours; reports that hang together by
 * neighbours are gathered into groups, and each group is a story. Each of these steps needs only the digests of its documents.
 */
public final class Stories {

    private static final Comparator<Digest> BY_DATE = Comparator.comparing(
                    (Digest d) -> d.published().orElse(Instant.MAX))
            .thenComparing(Digest::document);

    private static final String MARK = "story-";

    private Stories() {}

    public static List<Story> of(Collection<Digest> digests) {
        return of(digests, List.of());
    }

    /**
     * Every document in exactly one story, the stories by their ids.
     *
     * @param copies pairs of documents that are in one story whatever else they tell
     */
    public static List<Story> of(Collection<Digest> digests, Collection<Copy> copies) {
        List<Digest> byDate = digests.stream().sorted(BY_DATE).toList();
        List<List<Integer>> tellings = tellings(byDate, copies);
        List<Report> reports =
                Report.of(tellings.stream().map(t -> byDate.get(t.get(0))).toList());
        return groups(reports).stream()
                .map(g -> story(g, tellings, byDate))
                .sorted(Comparator.comparing(Story::id))
                .toList();
    }

    /** Places of documents; each list holds the copies of one telling, the earliest first. */
    private static List<List<Integer>> tellings(List<Digest> byDate, Collection<Copy> copies) {
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, byDate.size()).forEach(i -> places.put(byDate.get(i).document(), i));
        Components same = new Components(byDate.size());
        copies.stream()
                .filter(c -> places.containsKey(c.document()) && places.containsKey(c.original()))
                .forEach(c -> same.join(places.get(c.document()), places.get(c.original())));
        return same.all();
    }

    private static List<Group> groups(List<Report> reports) {
        List<Group> singles = IntStream.range(0, reports.size())
                .mapToObj(i -> Group.of(i, reports.get(i)))
                .toList();
        int[][] earlier = Neighbours.of(reports, singles);
        Components near = new Components(reports.size());
        int[] place = new int[reports.size()];
        for (int i = 0; i < earlier.length; i++) {
            for (int neighbour : earlier[i]) {
                near.join(i, neighbour);
            }
        }
        List<List<Integer>> components = near.all();
        for (List<Integer> component : components) {
            IntStream.range(0, component.size()).forEach(i -> place[component.get(i)] = i);
        }
        return components.parallelStream()
                .flatMap(c -> Gathering.of(c.stream().map(singles::get).toList(), within(c, earlier, place)).stream())
                .toList();
    }

    /** The neighbours by their places in the component. */
    private static int[][] within(List<Integer> component, int[][] earlier, int[] place) {
        return component.stream()
                .map(i -> Arrays.stream(earlier[i]).map(n -> place[n]).toArray())
                .toArray(int[][]::new);
    }

    private static Story story(Group group, List<List<Integer>> tellings, List<Digest> byDate) {
        List<String> documents = group.members().stream()
                .flatMap(m -> tellings.get(m).stream())
                .sorted()
                .map(i -> byDate.get(i).document())
                .toList();
        return new Story(MARK + documents.get(0), documents);
    }
}
