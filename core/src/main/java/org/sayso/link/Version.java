package org.sayso.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One way in which an event is told: all claims with the same marks, by date of publication. */
record Version(
        Marks marks, List<Telling> tellings, Set<String> documents, Set<String> happenings, Set<String> sentences) {

    /** What one document's own reader takes for one happening most likely is. */
    private static final int TOLD_AGAIN = 4;

    /** "Russia struck Kharkiv, killing four": a deed of force and what came of it. */
    private static final int SAME_SENTENCE = 5;

    private Version(Marks marks, List<Telling> tellings) {
        this(
                marks,
                tellings,
                tellings.stream().map(Telling::document).collect(Collectors.toSet()),
                tellings.stream().map(Telling::happening).collect(Collectors.toSet()),
                tellings.stream().map(Version::sentence).collect(Collectors.toSet()));
    }

    private static String sentence(Telling telling) {
        return telling.document() + " " + telling.sentence();
    }

    /** Claims that would not be linked with their like, such as "a man attacked somebody", stay one by one. */
    static List<Version> of(Collection<Telling> sorted, Function<Telling, Marks> marks) {
        Map<Marks, List<Telling>> alike = new LinkedHashMap<>();
        sorted.forEach(t ->
                alike.computeIfAbsent(marks.apply(t), m -> new ArrayList<>()).add(t));
        List<Version> versions = new ArrayList<>();
        alike.forEach((mark, tellings) -> {
            if (tellings.size() == 1 || Kinship.of(mark, mark, areSeveral(tellings)) >= Kinship.ENOUGH) {
                versions.add(new Version(mark, tellings));
            } else {
                tellings.forEach(t -> versions.add(new Version(mark, List.of(t))));
            }
        });
        return versions;
    }

    private static boolean areSeveral(List<Telling> tellings) {
        return tellings.stream().map(Telling::document).distinct().count() > 1;
    }

    /** Points as {@link Kinship} counts them; a text that gives two days or two numbers of dead tells of two events. */
    int kinship(Version other) {
        boolean oneText = documents.size() == 1 && documents.equals(other.documents);
        int points = Kinship.of(marks, other.marks, !oneText);
        if (points == Kinship.APART || isToldApart(other) || isDeniedInPassing(other)) {
            return Kinship.APART;
        }
        int again = Collections.disjoint(happenings, other.happenings) ? 0 : TOLD_AGAIN;
        boolean victims = marks.countsVictims() && other.marks.countsVictims() && sharesSentence(other);
        int together = victims ? SAME_SENTENCE : 0;
        return points + again + together;
    }

    private boolean isToldApart(Version other) {
        boolean otherDay = marks.days()
                .filter(Days::stated)
                .flatMap(a -> other.marks.days().filter(Days::stated).map(b -> a.gap(b) > 0))
                .orElse(false);
        boolean toldTwice = otherDay || Kinship.otherDead(marks, other.marks);
        return toldTwice && !Collections.disjoint(documents, other.documents);
    }

    /** "They refused to rule it out" says what they did, and in the same breath what they did not: nobody denies anything. */
    private boolean isDeniedInPassing(Version other) {
        Marks negated = marks.negated() ? marks : other.marks;
        return marks.negated() != other.marks.negated() && !negated.denied() && sharesSentence(other);
    }

    private boolean sharesSentence(Version other) {
        return !Collections.disjoint(sentences, other.sentences);
    }

    /** Any two versions of one event share at least one. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>(marks.keys());
        keys.addAll(happenings);
        keys.addAll(sentences);
        return keys;
    }
}
