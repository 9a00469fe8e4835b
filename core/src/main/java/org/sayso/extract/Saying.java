package org.sayso.extract;

import java.util.List;
import java.util.Optional;
import org.sayso.claim.Attribution.Stance;
import org.sayso.text.Span;

/**
 * A cue of speech with who speaks and what of the cue's sentence is said. "“Yes,” said the minister": the content may
 * still be empty, the quotation brings it.
 *
 * @param sentence the index of the cue's sentence
 * @param span the cue, such as "said"
 * @param sighting what has found it
 */
record Saying(
        int sentence,
        Span span,
        String cue,
        List<Span> content,
        SourceTyper.Source source,
        Stance stance,
        Optional<String> reason,
        Sighting sighting) {

    Saying {
        content = List.copyOf(content);
    }

    /** A saying by rule. */
    Saying(
            int sentence,
            Span span,
            String cue,
            List<Span> content,
            SourceTyper.Source source,
            Stance stance,
            Optional<String> reason) {
        this(sentence, span, cue, content, source, stance, reason, Sighting.RULE);
    }

    Saying with(List<Span> other) {
        return new Saying(sentence, span, cue, other, source, stance, reason, sighting);
    }

    Saying with(Sighting other) {
        return new Saying(sentence, span, cue, content, source, stance, reason, other);
    }

    /**
     * Where a rule sees a cue and nothing said, what the model sees said, as an attitude: "threatened to strike" is Peru's own
     * act, and that it was a threat is on nobody's say-so.
     */
    Saying orMarked() {
        return content.isEmpty() && sighting.marked().isPresent()
                ? with(sighting.marked().get().content()).with(sighting.ofAttitude())
                : this;
    }

    boolean overlaps(Span span) {
        return content.stream().anyMatch(c -> c.overlaps(span));
    }

    int length() {
        return content.stream().mapToInt(Span::length).sum();
    }
}
