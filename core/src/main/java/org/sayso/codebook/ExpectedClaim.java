package org.sayso.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant.Role;

/**
 * One line under a worked sentence: {@code ASSAULT/artillery | source=Ukraine | target=Russian positions | speaker=Moscow}.
 * What is not named is not checked, apart from the status (happened), the polarity (positive) and the speaker (the
 * outlet's own voice).
 *
 * @param participants by role, phrases as in the text
 * @param speakers the speakers' phrases from the nearest outwards, {@code speaker=residents ‹ minister}: one alone is the nearest and
 *     leaves open who stands behind him, more are the whole chain; "?" for one whom the text does not name; empty for the outlet's voice
 * @param near whom an unnamed nearest speaker stands near
 * @param reason why it is not named
 * @param when an ISO date, or two with "/" between
 * @param gap why this claim does not come out yet
 */
public record ExpectedClaim(
        String type,
        Optional<String> mode,
        Map<Role, List<String>> participants,
        Status status,
        Polarity polarity,
        Optional<Certainty> certainty,
        List<String> speakers,
        Optional<SourceType> sourceType,
        Optional<String> near,
        Optional<String> reason,
        Optional<String> when,
        Optional<String> where,
        Optional<String> trigger,
        Optional<String> gap,
        String line,
        int number) {

    private static final List<String> KEYS = List.of(
            "source",
            "target",
            "party",
            "status",
            "polarity",
            "certainty",
            "speaker",
            "source-type",
            "near",
            "reason",
            "when",
            "where",
            "trigger",
            "gap");

    /** @throws KnowledgeException for a key or value that the notation does not know */
    static ExpectedClaim parse(String line, String file, int number) {
        String[] parts = line.split("\\s*\\|\\s*");
        String[] type = parts[0].strip().split("/", 2);
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part.strip() : part.substring(0, equals).strip();
            if (equals < 0 || !KEYS.contains(key)) {
                throw new KnowledgeException(
                        file, number, "\"" + part.strip() + "\": known keys are " + String.join("=, ", KEYS) + "=");
            }
            values.put(key, part.substring(equals + 1).strip());
        }
        try {
            return of(line, type, values, number);
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException(file, number, e.getMessage());
        }
    }

    private static ExpectedClaim of(String line, String[] type, Map<String, String> values, int number) {
        Map<Role, List<String>> participants = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String phrases = values.get(role.name().toLowerCase(Locale.ROOT));
            if (phrases != null) {
                participants.put(role, phrases(phrases, ";"));
            }
        }
        return new ExpectedClaim(
                type[0],
                type.length > 1 ? Optional.of(type[1]) : Optional.empty(),
                participants,
                value(Status.class, values.get("status")).orElse(Status.HAPPENED),
                value(Polarity.class, values.get("polarity")).orElse(Polarity.POSITIVE),
                value(Certainty.class, values.get("certainty")),
                phrases(values.getOrDefault("speaker", ""), "‹"),
                value(SourceType.class, values.get("source-type")),
                Optional.ofNullable(values.get("near")),
                Optional.ofNullable(values.get("reason")),
                Optional.ofNullable(values.get("when")),
                Optional.ofNullable(values.get("where")),
                Optional.ofNullable(values.get("trigger")),
                Optional.ofNullable(values.get("gap")),
                line,
                number);
    }

    private static List<String> phrases(String list, String separator) {
        List<String> phrases = new ArrayList<>();
        for (String phrase : list.split(separator)) {
            if (!phrase.isBlank()) {
                phrases.add(phrase.strip());
            }
        }
        return phrases;
    }

    /** The constant written "named-person" or "happened". */
    static <E extends Enum<E>> Optional<E> value(Class<E> values, String text) {
        if (text == null) {
            return Optional.empty();
        }
        for (E value : values.getEnumConstants()) {
            if (value.name().replace('_', '-').equalsIgnoreCase(text)) {
                return Optional.of(value);
            }
        }
        String known = String.join(
                ", ",
                Arrays.stream(values.getEnumConstants())
                        .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
        throw new IllegalArgumentException("\"" + text + "\" is none of " + known);
    }
}
