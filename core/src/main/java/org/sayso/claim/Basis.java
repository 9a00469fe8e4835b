package org.sayso.claim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a claim rests on, by its nearest speaker. Every basis has its own mark, so that colour is not needed. */
public enum Basis {
    NAMED_RECORD("■", "on named record", false),
    DOCUMENT("▤", "document", false),
    MEDIA("◧", "other media", false),
    UNNAMED("□", "unnamed", true),
    OWN_VOICE("·", "the outlet's own voice", true);

    private final String mark;
    private final String phrase;
    private final boolean weak;

    Basis(String mark, String phrase, boolean weak) {
        this.mark = mark;
        this.phrase = phrase;
        this.weak = weak;
    }

    public String mark() {
        return mark;
    }

    public String phrase() {
        return phrase;
    }

    /** Whether nobody who can be named stands behind it. */
    public boolean isWeak() {
        return weak;
    }

    public static Basis of(Claim claim) {
        return claim.attribution().stream().findFirst().map(Basis::of).orElse(OWN_VOICE);
    }

    public static Basis of(Attribution attribution) {
        return switch (attribution.sourceType()) {
            case NAMED_PERSON, ORGANISATION -> NAMED_RECORD;
            case DOCUMENT -> DOCUMENT;
            case MEDIA -> MEDIA;
            case UNNAMED_PERSON, UNNAMED_GROUP, UNSTATED -> UNNAMED;
        };
    }

    /** "23 claims: 9 on named record, 1 document, 4 unnamed, 9 the outlet's own voice". */
    public static String summary(List<Claim> claims) {
        Map<Basis, Long> counts = claims.stream()
                .collect(Collectors.groupingBy(Basis::of, () -> new EnumMap<>(Basis.class), Collectors.counting()));
        String parts = counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().phrase())
                .collect(Collectors.joining(", "));
        String number = claims.size() == 1 ? "1 claim" : claims.size() + " claims";
        return claims.isEmpty() ? "no claims" : number + ": " + parts;
    }
}
