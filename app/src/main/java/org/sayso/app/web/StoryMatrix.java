package org.sayso.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.store.Dossier;
import org.sayso.store.StoryShelf.Member;

/**
 * Events of a story in rows, its outlets in columns: how each outlet has each.
 *
 * @param outlets those with most documents of the story first
 */
public record StoryMatrix(List<String> outlets, List<Line> lines) {

    private static final String UNKNOWN = "outlet not known";

    /** An event with a cell for each outlet. */
    public record Line(Told event, List<List<Entry>> cells) {}

    /**
     * How one document of the outlet has the event.
     *
     * @param original whose words it repeats: "copy of The Post"; empty where it is no copy
     * @param address of the document in the reader
     * @param title of the document
     */
    public record Entry(List<Way> ways, String original, String address, String title) {}

    static StoryMatrix of(List<Member> members, List<Dossier> dossiers) {
        Map<String, Member> byId = members.stream()
                .collect(Collectors.toMap(Member::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<String> outlets = outlets(members);
        return new StoryMatrix(
                outlets, dossiers.stream().map(d -> line(d, outlets, byId)).toList());
    }

    private static List<String> outlets(List<Member> members) {
        Map<String, Long> documents = members.stream()
                .collect(Collectors.groupingBy(StoryMatrix::outlet, LinkedHashMap::new, Collectors.counting()));
        return documents.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String outlet(Member member) {
        return named(member.outlet());
    }

    static String named(Optional<String> outlet) {
        return outlet.map(Phrases::oneLine).orElse(UNKNOWN);
    }

    private static Line line(Dossier dossier, List<String> outlets, Map<String, Member> members) {
        Map<String, Set<Way>> ways = new LinkedHashMap<>();
        Stream.concat(dossier.claims().stream(), dossier.against().stream())
                .filter(c -> members.containsKey(c.document().id()))
                .forEach(c -> ways.computeIfAbsent(c.document().id(), id -> new LinkedHashSet<>())
                        .add(Way.of(c)));
        Map<String, List<Entry>> cells = new LinkedHashMap<>();
        outlets.forEach(o -> cells.put(o, new ArrayList<>()));
        ways.forEach((id, how) -> cells.get(outlet(members.get(id))).add(entry(members.get(id), how)));
        return new Line(Told.of(dossier.event()), List.copyOf(cells.values()));
    }

    private static Entry entry(Member member, Set<Way> ways) {
        return new Entry(
                List.copyOf(ways), copyOf(member).orElse(""), Phrases.documentAddress(member.id()), title(member));
    }

    static String title(Member member) {
        return member.title().map(Phrases::oneLine).orElse(member.id());
    }

    /** "copy of The Post", or of the document's title where its outlet is not known. */
    static Optional<String> copyOf(Member member) {
        return member.original()
                .map(o -> "copy of "
                        + o.outlet().or(o::title).map(Phrases::oneLine).orElse(o.id()));
    }
}
