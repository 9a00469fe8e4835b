package org.sayso.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sayso.claim.Attribution;
import org.sayso.claim.Claim;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.io.ClaimJson;
import org.sayso.text.Span;

/** A claim as a line of the coding manual: {@code ASSAULT/artillery | source=Russian troops | target=Dnipro | speaker=Kyiv}. */
final class WorkedLine {

    private WorkedLine() {}

    static List<String> ofSentence(Span sentence, List<Claim> claims) {
        return claims.stream()
                .filter(c -> c.sentence().equals(sentence))
                .map(WorkedLine::of)
                .toList();
    }

    static String of(Claim claim) {
        List<String> parts = new ArrayList<>();
        parts.add(claim.event().type() + claim.event().mode().map(m -> "/" + m).orElse(""));
        for (Role role : Role.values()) {
            add(parts, ClaimJson.word(role), phrases(claim, role));
        }
        Factuality told = claim.factuality();
        add(parts, "status", told.status() == Status.HAPPENED ? "" : ClaimJson.word(told.status()));
        add(parts, "polarity", told.polarity() == Polarity.POSITIVE ? "" : ClaimJson.word(told.polarity()));
        add(
                parts,
                "speaker",
                claim.attribution().stream().map(WorkedLine::speaker).collect(Collectors.joining(" ‹ ")));
        add(parts, "when", claim.when().map(WorkedLine::days).orElse(""));
        return String.join(" | ", parts);
    }

    private static String phrases(Claim claim, Role role) {
        return claim.participants().stream()
                .filter(p -> p.role() == role)
                .map(p -> plain(p.text()))
                .collect(Collectors.joining("; "));
    }

    private static String speaker(Attribution attribution) {
        return attribution.speaker().map(s -> plain(s.text())).orElse("?");
    }

    private static String days(When when) {
        return when.from().equals(when.to()) ? when.from().toString() : when.from() + "/" + when.to();
    }

    /** The signs that part a line's parts cannot stand in a phrase. */
    private static String plain(String phrase) {
        return Phrases.oneLine(phrase.replaceAll("[|;‹]", " "));
    }

    private static void add(List<String> parts, String key, String value) {
        if (!value.isEmpty()) {
            parts.add(key + "=" + value);
        }
    }
}
