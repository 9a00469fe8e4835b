package org.sayso.app.web;

import java.util.List;
import java.util.stream.Collectors;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Stance;
import org.sayso.claim.Basis;
import org.sayso.claim.Claim;
import org.sayso.claim.Factuality.Polarity;

/**
 * How a document has something: "■ names a speaker: Kyiv", "· own report".
 *
 * @param sign of what the claim rests on
 * @param words the same in words, so that the sign is not needed
 * @param against whether the document has it as denied or in doubt
 */
public record Way(String sign, String words, boolean against) {

    static Way of(Claim claim) {
        boolean not = claim.factuality().polarity() == Polarity.NEGATIVE;
        Stance stance = claim.attribution().stream()
                .map(Attribution::stance)
                .findFirst()
                .orElse(Stance.ASSERTS);
        boolean against = not || stance == Stance.DENIES || stance == Stance.DOUBTS;
        return new Way(Basis.of(claim).mark(), words(claim, not, stance), against);
    }

    private static String words(Claim claim, boolean not, Stance stance) {
        if (claim.attribution().isEmpty()) {
            return not ? "denies: own report says it is not so" : "own report";
        }
        String kind = kind(claim.attribution().get(0)) + ": " + chain(claim.attribution());
        return not && stance == Stance.ASSERTS ? "denies, " + kind : kind;
    }

    private static String kind(Attribution nearest) {
        String source =
                switch (nearest.sourceType()) {
                    case NAMED_PERSON, ORGANISATION -> "names a speaker";
                    case UNNAMED_PERSON, UNNAMED_GROUP, UNSTATED -> "unnamed";
                    case DOCUMENT -> "document";
                    case MEDIA -> "other media";
                };
        return switch (nearest.stance()) {
            case DENIES -> "denies, " + source;
            case DOUBTS -> "doubts, " + source;
            case ASKS -> "asks, " + source;
            case ASSERTS -> source;
        };
    }

    /** From the nearest outwards: "villagers, as told by the minister". */
    static String chain(List<Attribution> attribution) {
        return attribution.stream().map(Way::name).collect(Collectors.joining(", as told by "));
    }

    private static String name(Attribution attribution) {
        String nobody = attribution.sourceType() == SourceType.UNSTATED ? "nobody" : "nobody named";
        return attribution
                .speaker()
                .map(s -> Phrases.oneLine(s.text()))
                .orElse(nobody + " (“" + Phrases.oneLine(attribution.cueText()) + "”)");
    }
}
