package org.sayso.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.io.ClaimJson;

/** How the pages word what a claim holds. */
final class Phrases {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Phrases() {}

    /** The page of a document; its id may be an address with slashes. */
    static String documentAddress(String id) {
        return "/documents/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** "8 January 2026, 06:30 UTC". */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** "named person". */
    static String words(Enum<?> value) {
        return ClaimJson.word(value).replace('-', ' ');
    }

    /** "happened", "planned, possible", "not: happened". */
    static String status(Factuality factuality) {
        String not = factuality.polarity() == Polarity.NEGATIVE ? "not: " : "";
        String certainty = factuality.certainty() == Certainty.CERTAIN ? "" : ", " + words(factuality.certainty());
        return not + words(factuality.status()) + certainty;
    }

    /** "2026-01-06 to 2026-01-07". */
    static String days(When when) {
        String days = when.from().equals(when.to()) ? when.from().toString() : when.from() + " to " + when.to();
        return when.basis() == When.Basis.STATED ? days : days + " (from the date of publication)";
    }

    /** "Dnipro, UKR". */
    static String place(Where where) {
        String country = where.country()
                .filter(c -> !where.name().equals(c))
                .map(c -> ", " + c)
                .orElse("");
        return where.name() + country + (where.basis() == Where.Basis.STATED ? "" : " (from the dateline)");
    }

    /** Who speaks, as the text has them, and what they do with the claim: "the army denies". */
    static String speaker(Attribution attribution) {
        String name = attribution
                .speaker()
                .map(s -> oneLine(s.text()))
                .orElse("nobody named (“" + oneLine(attribution.cueText()) + "”)");
        return switch (attribution.stance()) {
            case ASSERTS -> name;
            case DENIES -> name + " denies";
            case DOUBTS -> name + " doubts";
            case ASKS -> name + " asks";
        };
    }

    /** "Russia, RUSMIL"; empty where the dictionaries do not know who it is. */
    static String known(Actor actor) {
        return actor.code()
                .map(code -> actor.name().map(n -> n + ", " + code).orElse(code))
                .orElse("");
    }
}
