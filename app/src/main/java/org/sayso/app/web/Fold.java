package org.sayso.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sayso.store.StoryShelf.Member;

/** A document of a story, with the copies of it that the story has. */
public record Fold(Shown document, List<Shown> copies) {

    /**
     * A document in a list.
     *
     * @param agency whose story it credits; empty where none
     * @param original "copy of The Post"; empty where it is no copy
     * @param percent how much of its words are the original's, 0 to 100
     */
    public record Shown(
            String address,
            String title,
            String outlet,
            String agency,
            Moment published,
            String original,
            long percent) {

        static Shown of(Member member) {
            return new Shown(
                    Phrases.documentAddress(member.id()),
                    StoryMatrix.title(member),
                    StoryMatrix.named(member.outlet()),
                    member.agency().map(Phrases::oneLine).orElse(""),
                    Moment.of(member.published()),
                    StoryMatrix.copyOf(member).orElse(""),
                    Math.round(100 * member.original().map(o -> o.share()).orElse(0.0)));
        }
    }

    /** In the order of publication; a copy whose original is of another story stands alone. */
    static List<Fold> all(List<Member> members) {
        Map<String, List<Shown>> copies = new LinkedHashMap<>();
        Map<String, Member> heads = new LinkedHashMap<>();
        var ids = members.stream().map(Member::id).collect(Collectors.toSet());
        for (Member member : members) {
            String head =
                    member.original().map(o -> o.id()).filter(ids::contains).orElse(member.id());
            List<Shown> below = copies.computeIfAbsent(head, id -> new ArrayList<>());
            if (head.equals(member.id())) {
                heads.put(head, member);
            } else {
                below.add(Shown.of(member));
            }
        }
        return heads.values().stream()
                .map(h -> new Fold(Shown.of(h), List.copyOf(copies.get(h.id()))))
                .toList();
    }
}
