package org.sayso.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.claim.Attribution;
import org.sayso.text.Span;

/**
 * A stretch of the text that rests on somebody's say-so.
 *
 * @param content the stretches said, in order; more than one where the cue interrupts ("Yes," he said, "we will.")
 * @param sighting what has found it
 */
record Speech(List<Span> content, Attribution attribution, Sighting sighting) {

    Speech {
        content = List.copyOf(content);
    }

    boolean holds(Span trigger) {
        return content.stream().anyMatch(c -> c.contains(trigger));
    }

    /** Of the speeches that hold the trigger the nearest, whose cue is another word. */
    static Optional<Speech> nearest(List<Speech> speeches, Span trigger) {
        return holding(speeches, trigger).findFirst();
    }

    /**
     * The speeches that hold the trigger and have another word for a cue, from the nearest outwards; of two that say the same the
     * one who is cited is the nearer: "Reuters reported, citing officials".
     */
    static Stream<Speech> holding(List<Speech> speeches, Span trigger) {
        return speeches.stream()
                .filter(s -> s.holds(trigger))
                .filter(s -> !s.attribution().cue().overlaps(trigger))
                .sorted(Comparator.comparingInt(Speech::length)
                        .thenComparing(
                                s -> !HearsayCues.isCiting(s.attribution().cueText())));
    }

    /** Units of text said: of two speeches that hold a trigger, the shorter is the nearer. */
    int length() {
        return content.stream().mapToInt(Span::length).sum();
    }
}
