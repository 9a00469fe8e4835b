package org.sayso.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sayso.link.Blocks.Pair;

/**
 * Links the claims of many documents that tell the same happening. The result depends on which claims there are, never on the order
 * in which they came.
 *
 * <p>Claims that may be linked share a key ({@link Marks#keys}), so that a cluster can compare them block by block; what hangs together
 * by such pairs is grouped on its own ({@link Grouping}).
 */
final class Events {

    private final Map<String, String> stories;
    private final Lineage lineage;

    private Events(Collection<Story> stories, Lineage lineage) {
        this.stories = new HashMap<>();
        stories.forEach(s -> s.documents().forEach(d -> this.stories.put(d, s.id())));
        this.lineage = lineage;
    }

    /** Events by their ids. A claim that is told in general, or that denies what nobody asserts, belongs to none. */
    static List<Event> of(Collection<Telling> tellings, Collection<Story> stories, Lineage lineage) {
        return new Events(stories, lineage).link(tellings);
    }

    private List<Event> link(Collection<Telling> tellings) {
        List<Telling> sorted = tellings.stream()
                .filter(t -> Family.of(t.factuality().status()).isPresent())
                .sorted(Telling.BY_PUBLICATION)
                .toList();
        List<Version> versions = new ArrayList<>(
                Version.of(sorted.stream().filter(t -> !t.denies()).toList(), this::marks));
        int asserted = versions.size();
        versions.addAll(Version.of(sorted.stream().filter(Telling::denies).toList(), this::marks));
        List<Pair> pairs = Blocks.pairs(versions, Kinship.ENOUGH_TO_DENY);
        List<List<Integer>> groups = groups(versions.subList(0, asserted), asserting(pairs, asserted));
        Map<Integer, List<Integer>> against = against(groups, pairs, asserted);
        List<Event> events = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            List<Integer> denials = against.getOrDefault(group, List.of());
            events.add(Account.of(tellings(versions, groups.get(group)), tellings(versions, denials), lineage));
        }
        events.sort(Comparator.comparing(Event::id));
        return events;
    }

    private Marks marks(Telling telling) {
        return Marks.of(
                telling,
                Family.of(telling.factuality().status()).orElseThrow(),
                stories.getOrDefault(telling.document(), ""));
    }

    private static List<Pair> asserting(List<Pair> pairs, int asserted) {
        return pairs.stream()
                .filter(p -> p.other() < asserted && p.points() >= Kinship.ENOUGH)
                .toList();
    }

    private static List<List<Integer>> groups(List<Version> versions, List<Pair> pairs) {
        Components components = new Components(versions.size());
        pairs.forEach(p -> components.join(p.one(), p.other()));
        Map<Integer, List<Pair>> byComponent = new HashMap<>();
        pairs.forEach(p -> byComponent
                .computeIfAbsent(components.root(p.one()), r -> new ArrayList<>())
                .add(p));
        List<List<Integer>> groups = new ArrayList<>();
        for (List<Integer> members : components.all()) {
            List<Pair> among = byComponent.getOrDefault(members.get(0), List.of());
            groups.addAll(among.isEmpty() ? List.of(members) : Grouping.of(versions, members, among));
        }
        return groups;
    }

    /** By group: the denials that are about it more than about any other. */
    private static Map<Integer, List<Integer>> against(List<List<Integer>> groups, List<Pair> pairs, int asserted) {
        Map<Integer, Integer> groupOf = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (int member : groups.get(group)) {
                groupOf.put(member, group);
            }
        }
        Map<Integer, Map<Integer, Integer>> points = new TreeMap<>();
        for (Pair pair : pairs) {
            if (pair.one() < asserted && pair.other() >= asserted) {
                points.computeIfAbsent(pair.other(), d -> new TreeMap<>())
                        .merge(groupOf.get(pair.one()), pair.points(), Math::max);
            }
        }
        Map<Integer, List<Integer>> against = new TreeMap<>();
        points.forEach(
                (denial, byGroup) -> best(byGroup).ifPresent(g -> against.computeIfAbsent(g, x -> new ArrayList<>())
                        .add(denial)));
        return against;
    }

    /** The group with the most points; none where two have as many. */
    private static Optional<Integer> best(Map<Integer, Integer> byGroup) {
        int most = byGroup.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        List<Integer> best = byGroup.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private static List<Telling> tellings(List<Version> versions, List<Integer> places) {
        return places.stream()
                .flatMap(i -> versions.get(i).tellings().stream())
                .sorted(Telling.BY_PUBLICATION)
                .toList();
    }
}
