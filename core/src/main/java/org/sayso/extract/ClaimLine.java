package org.sayso.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.sayso.claim.Attribution;
import org.sayso.claim.Claim;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.codebook.ExpectedClaim;

/** A claim against, and in, the notation of worked sentences. */
public final class ClaimLine {

    private ClaimLine() {}

    /** Whether the claim is what the line expects; what the line does not name is not checked. */
    static boolean matches(ExpectedClaim expected, Claim claim) {
        return expected.type().equals(claim.event().type())
                && (expected.mode().isEmpty()
                        || expected.mode().equals(claim.event().mode()))
                && expected.status() == claim.factuality().status()
                && expected.polarity() == claim.factuality().polarity()
                && expected.certainty()
                        .filter(c -> c != claim.factuality().certainty())
                        .isEmpty()
                && matchesAll(expected.participants(), claim)
                && matchesSpeakers(expected, claim.attribution())
                && matches(expected.trigger(), text(claim))
                && expected.where().filter(w -> !isAt(w, claim)).isEmpty()
                && expected.when().filter(w -> !isOn(w, claim)).isEmpty();
    }

    private static boolean matchesAll(Map<Role, List<String>> expected, Claim claim) {
        for (Map.Entry<Role, List<String>> role : expected.entrySet()) {
            List<String> found = new ArrayList<>(texts(claim, role.getKey()));
            if (found.size() != role.getValue().size()) {
                return false;
            }
            for (String phrase : role.getValue()) {
                Optional<String> same =
                        found.stream().filter(f -> alike(phrase, f)).findFirst();
                if (same.isEmpty()) {
                    return false;
                }
                found.remove(same.get());
            }
        }
        return true;
    }

    private static List<String> texts(Claim claim, Role role) {
        return claim.participants().stream()
                .filter(p -> p.role() == role)
                .map(Participant::text)
                .toList();
    }

    /** Nobody named means the outlet's voice; one speaker is the nearest; "residents ‹ minister" is the whole chain. */
    private static boolean matchesSpeakers(ExpectedClaim expected, List<Attribution> attribution) {
        List<String> speakers = expected.speakers();
        boolean whole = speakers.size() != 1;
        if (whole ? attribution.size() != speakers.size() : attribution.isEmpty()) {
            return false;
        }
        for (int i = 0; i < speakers.size(); i++) {
            if (!alike(speakers.get(i), speaker(attribution.get(i)))) {
                return false;
            }
        }
        Attribution nearest = attribution.isEmpty() ? null : attribution.get(0);
        return nearest == null
                || expected.sourceType().filter(t -> t != nearest.sourceType()).isEmpty()
                        && tells(expected.near(), nearest.near())
                        && tells(expected.reason(), nearest.reason());
    }

    private static boolean tells(Optional<String> expected, Optional<String> found) {
        return expected.filter(e -> !plain(e).equals(plain(found.orElse("")))).isEmpty();
    }

    private static String speaker(Attribution attribution) {
        return attribution.speaker().map(Attribution.Speaker::text).orElse("?");
    }

    private static boolean matches(Optional<String> expected, String found) {
        return expected.filter(e -> !alike(e, found)).isEmpty();
    }

    /** The core of a phrase is enough: one must be contained in the other. */
    private static boolean alike(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        return a.contains(b) || b.contains(a);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
    }

    private static boolean isAt(String place, Claim claim) {
        return claim.where().filter(w -> alike(place, w.name())).isPresent();
    }

    private static boolean isOn(String days, Claim claim) {
        String[] ends = days.split("/");
        LocalDate from = LocalDate.parse(ends[0].strip());
        LocalDate to = LocalDate.parse(ends[ends.length - 1].strip());
        return claim.when()
                .filter(w -> w.from().equals(from) && w.to().equals(to))
                .isPresent();
    }

    private static String text(Claim claim) {
        return claim.trigger().of(claim.document().text());
    }

    /** The claim as a worked sentence would expect it, with the rule that made it. */
    public static String of(Claim claim) {
        StringJoiner line = new StringJoiner(" | ");
        line.add(claim.event().type() + claim.event().mode().map(m -> "/" + m).orElse(""));
        for (Role role : Role.values()) {
            List<String> texts = texts(claim, role);
            if (!texts.isEmpty()) {
                line.add(written(role) + "=" + String.join("; ", texts));
            }
        }
        if (claim.factuality().status() != Status.HAPPENED) {
            line.add("status=" + written(claim.factuality().status()));
        }
        if (claim.factuality().polarity() != Polarity.POSITIVE) {
            line.add("polarity=negative");
        }
        line.add("certainty=" + written(claim.factuality().certainty()));
        List<Attribution> speakers = claim.attribution();
        if (!speakers.isEmpty()) {
            Attribution nearest = speakers.get(0);
            line.add("speaker=" + speakers.stream().map(ClaimLine::speaker).collect(Collectors.joining(" ‹ ")));
            line.add("source-type=" + written(nearest.sourceType()));
            nearest.near().ifPresent(n -> line.add("near=" + n));
            nearest.reason().ifPresent(r -> line.add("reason=" + r));
        }
        claim.when().filter(w -> w.basis() == When.Basis.STATED).ifPresent(w -> line.add("when=" + days(w)));
        claim.where().ifPresent(w -> line.add("where=" + w.name()));
        line.add("trigger=" + text(claim));
        return line + "   [" + claim.rule() + "]";
    }

    private static String days(When when) {
        return when.from().equals(when.to()) ? when.from().toString() : when.from() + "/" + when.to();
    }

    static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
