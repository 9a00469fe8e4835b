package org.sayso.app.ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Factuality.Status;
import org.sayso.codebook.Codebook;
import org.sayso.export.Countries;
import org.sayso.io.ClaimJson;
import org.sayso.store.Condition;

/**
 * Reads which claims are asked for, and which events by the claims about them, from values by option: {@code pair} is "RUS,UKR",
 * {@code from} is "2026-01-01". The options of the command line and the parameters of an address are the same.
 */
public final class Question {

    /** All options, in the order in which they are said. */
    public static final List<String> OPTIONS = List.of(
            "actor",
            "source",
            "target",
            "pair",
            "type",
            "quad",
            "from",
            "to",
            "country",
            "status",
            "happened",
            "source-type",
            "outlet",
            "origins",
            "text");

    /** Verbal and material cooperation, verbal and material conflict. */
    public static final List<String> QUADS = List.of("1", "2", "3", "4");

    private static final Set<String> LISTS = Set.of("type", "quad", "country", "status", "source-type");

    /** Years of other length are days that no database knows. */
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final Map<String, List<String>> values;

    private Question(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * What is asked for; nothing where everything is.
     *
     * @param values by option, of which there may be none; other options than {@link #OPTIONS} are passed over
     * @param further types that are known beside those of PLOVER, as "TYPE" or "TYPE/mode"
     * @throws AskedWrongly for a value that is none, naming those that are
     */
    public static List<Asked> read(Map<String, List<String>> values, Supplier<Set<String>> further) {
        return new Question(values).asked(further);
    }

    private List<Asked> asked(Supplier<Set<String>> further) {
        checkDays();
        List<Optional<Asked>> all = new ArrayList<>();
        all.add(one("actor", "actor ", Condition.Involves::new));
        all.add(one("source", "source ", Condition.DoneBy::new));
        all.add(one("target", "target ", Condition.DoneTo::new));
        all.add(one("pair", "between ", Question::between));
        all.add(several("type", "type ", () -> knownTypes(further.get()), Condition.OfType::new));
        all.add(several("quad", "quad class ", () -> QUADS, Question::ofQuad));
        all.add(one("from", "from ", day -> new Condition.On(date("from", day), Optional.empty())));
        all.add(one("to", "until ", day -> new Condition.On(Optional.empty(), date("to", day))));
        all.add(one("country", "in ", Question::in));
        all.add(several("status", "status ", Question::statuses, Question::told));
        all.add(happened());
        all.add(several("source-type", "resting on ", Question::sourceTypes, Condition.RestingOn::new));
        all.add(outlets());
        all.add(origins());
        all.add(one("text", "with the words ", Condition.WithWords::new));
        return all.stream().flatMap(Optional::stream).toList();
    }

    /** What was given, of which several values are a list. */
    private Optional<String> value(String option) {
        List<String> given = values.getOrDefault(option, List.of());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (given.size() > 1 && !LISTS.contains(option)) {
            throw new AskedWrongly(option, "it is given " + given.size() + " times, and can be but once");
        }
        String value = String.join(",", given);
        if (value.isBlank()) {
            throw new AskedWrongly(option, "nothing is named");
        }
        return Optional.of(value);
    }

    private Optional<Asked> one(String option, String words, Function<String, Condition> condition) {
        return value(option).map(value -> new Asked(option, words + value, condition.apply(value)));
    }

    private Optional<Asked> several(
            String option, String words, Supplier<List<String>> known, Function<Set<String>, Condition> condition) {
        return value(option)
                .map(value -> new Asked(
                        option,
                        words + String.join(" or ", parts(option, value)),
                        condition.apply(parts(option, value).stream()
                                .map(part -> known(option, part, known.get()))
                                .collect(Collectors.toSet()))));
    }

    private static List<String> parts(String option, String value) {
        List<String> parts = Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            throw new AskedWrongly(option, "nothing is named");
        }
        return parts;
    }

    /** The value as it is spelt where it is known: "assault" is ASSAULT. */
    private static String known(String option, String value, List<String> known) {
        return known.stream()
                .filter(k -> k.equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new AskedWrongly(
                        option, "there is no \"" + value + "\"; there is " + String.join(", ", known)));
    }

    private void checkDays() {
        Optional<LocalDate> from = value("from").flatMap(day -> date("from", day));
        Optional<LocalDate> to = value("to").flatMap(day -> date("to", day));
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new AskedWrongly("from", from.get() + " is after " + to.get() + ", the last day");
        }
    }

    private static Condition in(String value) {
        return new Condition.In(parts("country", value).stream()
                .map(
                        part -> Countries.code(part)
                                .orElseThrow(
                                        () -> new AskedWrongly(
                                                "country",
                                                "there is no \"" + part
                                                        + "\"; name a country by ISO 3166 alpha-3, such as UKR, or by its name in English")))
                .collect(Collectors.toSet()));
    }

    private static Condition between(String value) {
        List<String> both = parts("pair", value);
        if (both.size() != 2) {
            throw new AskedWrongly("pair", "\"" + value + "\" is not two parted by a comma, such as RUS,UKR");
        }
        return new Condition.Between(both.get(0), both.get(1));
    }

    private static Condition ofQuad(Set<String> values) {
        return new Condition.OfQuad(values.stream().map(Integer::valueOf).collect(Collectors.toSet()));
    }

    private static Condition told(Set<String> values) {
        return new Condition.Told(Stream.of(Status.values())
                .filter(s -> values.contains(ClaimJson.word(s)))
                .collect(Collectors.toSet()));
    }

    private Optional<Asked> happened() {
        return value("happened").map(value -> {
            if (!value.equals("true")) {
                throw new AskedWrongly("happened", "\"" + value + "\" is not \"true\"");
            }
            return new Asked("happened", "told as happened", new Condition.ToldAsHappened());
        });
    }

    private Optional<Asked> outlets() {
        List<String> outlets = values.getOrDefault("outlet", List.of());
        return outlets.isEmpty()
                ? Optional.empty()
                : Optional.of(new Asked(
                        "outlet",
                        "published by " + String.join("; ", outlets),
                        new Condition.PublishedBy(new TreeSet<>(outlets))));
    }

    private Optional<Asked> origins() {
        return value("origins").map(value -> {
            int least = number(value);
            String words = "at least " + value + " independent origin" + (least == 1 ? "" : "s");
            return new Asked("origins", words, new Condition.WithOrigins(least));
        });
    }

    private static int number(String value) {
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new AskedWrongly("origins", "\"" + value + "\" is no whole number from 1 up");
        }
        return Integer.parseInt(value);
    }

    private static Optional<LocalDate> date(String option, String value) {
        try {
            if (value.matches(DAY)) {
                return Optional.of(LocalDate.parse(value));
            }
        } catch (DateTimeException e) {
            // "2026-02-30" is as little a day as "yesterday".
        }
        throw new AskedWrongly(option, "\"" + value + "\" is no ISO date such as 2026-01-08");
    }

    private static List<String> knownTypes(Set<String> further) {
        Set<String> types = new TreeSet<>(further);
        Codebook.bundled().types().values().forEach(type -> {
            types.add(type.name());
            type.modes().keySet().forEach(mode -> types.add(type.name() + "/" + mode));
        });
        return List.copyOf(types);
    }

    /** How a claim may be told: "happened", "planned". */
    public static List<String> statuses() {
        return words(Status.values());
    }

    /** On what a claim may rest: "named-person", or "outlet" for the outlet's own voice. */
    public static List<String> sourceTypes() {
        return Stream.concat(words(SourceType.values()).stream(), Stream.of(Condition.RestingOn.OUTLET))
                .toList();
    }

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values).map(ClaimJson::word).toList();
    }
}
