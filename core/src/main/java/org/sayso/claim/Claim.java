package org.sayso.claim;

import java.util.List;
import java.util.Optional;
import org.sayso.text.Document;
import org.sayso.text.Span;

/**
 * One statement in one document that something happened, is happening, will, may or did not.
 *
 * @param id computed from document, trigger and type: coding a text twice gives the same id
 * @param happening the id of the first claim of the document that tells the same happening; its own id if it is the first
 * @param sentence the span of the sentence that holds the trigger
 * @param attribution the speakers from the nearest outwards; empty means the outlet's own voice
 * @param rule the codebook rule that made it, or "model"
 * @param score how sure that rule is, 0 to 1
 */
public record Claim(
        String id,
        String happening,
        Document document,
        Span sentence,
        EventType event,
        Span trigger,
        List<Participant> participants,
        Optional<When> when,
        Optional<Where> where,
        List<Attribution> attribution,
        Factuality factuality,
        String rule,
        double score) {

    public Claim {
        participants = List.copyOf(participants);
        attribution = List.copyOf(attribution);
    }

    /** A claim that tells its happening first. */
    public Claim(
            String id,
            Document document,
            Span sentence,
            EventType event,
            Span trigger,
            List<Participant> participants,
            Optional<When> when,
            Optional<Where> where,
            List<Attribution> attribution,
            Factuality factuality,
            String rule,
            double score) {
        this(
                id,
                id,
                document,
                sentence,
                event,
                trigger,
                participants,
                when,
                where,
                attribution,
                factuality,
                rule,
                score);
    }

    /** The same claim as one more telling of a happening. */
    public Claim of(String other) {
        return new Claim(
                id,
                other,
                document,
                sentence,
                event,
                trigger,
                participants,
                when,
                where,
                attribution,
                factuality,
                rule,
                score);
    }

    /** Whether an earlier claim of the document tells the same happening. */
    public boolean isToldAgain() {
        return !happening.equals(id);
    }
}
