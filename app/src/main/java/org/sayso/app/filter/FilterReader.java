package org.sayso.app.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
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

/** Reads which claims are asked for, and which events by the claims about them, from named values; all must be met. */
public final class FilterReader {

    /** Verbal and material cooperation, verbal and material conflict. */
    public static final List<String> QUADS = List.of("1", "2", "3", "4");

    /** Years of other length are days that no database knows. */
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private static final Set<String> LISTS = Set.of("type", "quad", "country", "status", "source-type");

    /** What may be asked, by the names of the options of {@code sayso export}. */
    public static final List<String> NAMES = List.of(
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

    private final Map<String, List<String>> values;

    /** @param values by {@link #NAMES}; each once, but for "outlet" and those that take several */
    public FilterReader(Map<String, List<String>> values) {
        this.values = values;
    }

    private Optional<String> value(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1 && !LISTS.contains(name)) {
            throw new FilterException(name, "is given twice");
        }
        Optional<String> value = given.isEmpty() ? Optional.empty() : Optional.of(String.join(",", given));
        if (value.filter(v -> v.replace(",", "").isBlank()).isPresent()) {
            throw new FilterException(name, "nothing is named");
        }
        return value;
    }

    /**
     * What is asked for, in the order of the names.
     *
     * @param further types that are known beside those of PLOVER, as "TYPE" or "TYPE/mode"
     * @throws FilterException for a value that is none, naming those that are
     */
    public List<Asked> asked(Supplier<Set<String>> further) {
        checkDays();
        return Stream.of(
                        one("actor", "actor ", Condition.Involves::new),
                        one("source", "source ", Condition.DoneBy::new),
                        one("target", "target ", Condition.DoneTo::new),
                        one("pair", "between ", FilterReader::between),
                        several("type", "type ", () -> knownTypes(further.get()), Condition.OfType::new),
                        several("quad", "quad class ", () -> QUADS, FilterReader::ofQuad),
                        one("from", "from ", day -> new Condition.On(date("from", day), Optional.empty())),
                        one("to", "until ", day -> new Condition.On(Optional.empty(), date("to", day))),
                        one("country", "in ", FilterReader::in),
                        several("status", "status ", FilterReader::statuses, FilterReader::told),
                        happened(),
                        several("source-type", "resting on ", FilterReader::sourceTypes, Condition.RestingOn::new),
                        outlets(),
                        origins(),
                        one("text", "with the words ", Condition.WithWords::new))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How an act may be told: "happened", "planned" and so on. */
    public static List<String> statuses() {
        return words(Status.values());
    }

    private Optional<Asked> one(String name, String words, Function<String, Condition> condition) {
        return value(name).map(value -> new Asked(name, words + value, condition.apply(value)));
    }

    private Optional<Asked> several(
            String name, String words, Supplier<List<String>> known, Function<Set<String>, Condition> condition) {
        return value(name)
                .map(value -> new Asked(
                        name,
                        words + String.join(" or ", parts(value)),
                        condition.apply(parts(value).stream()
                                .map(part -> known(name, part, known.get()))
                                .collect(Collectors.toSet()))));
    }

    private Optional<Asked> happened() {
        return value("happened").flatMap(value -> switch (value) {
            case "true" -> Optional.of(new Asked("happened", "told as happened", new Condition.ToldAsHappened()));
            case "false" -> Optional.empty();
            default -> throw new FilterException("happened", "\"" + value + "\" is neither true nor false");
        });
    }

    private Optional<Asked> outlets() {
        Set<String> names = new TreeSet<>(values.getOrDefault("outlet", List.of()));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Asked(
                        "outlet", "published by " + String.join("; ", names), new Condition.PublishedBy(names)));
    }

    private static List<String> parts(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The value as it is spelt where it is known: "assault" is ASSAULT. */
    private static String known(String option, String value, List<String> known) {
        return known.stream()
                .filter(k -> k.equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new FilterException(
                        option, "there is no \"" + value + "\"; there is " + String.join(", ", known)));
    }

    private void checkDays() {
        Optional<LocalDate> from = value("from").flatMap(day -> date("from", day));
        Optional<LocalDate> to = value("to").flatMap(day -> date("to", day));
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new FilterException("from", from.get() + " is after " + to.get() + ", the last day");
        }
    }

    private static Condition in(String value) {
        return new Condition.In(parts(value).stream()
                .map(
                        part -> Countries.code(part)
                                .orElseThrow(
                                        () -> new FilterException(
                                                "country",
                                                "there is no \"" + part
                                                        + "\"; name a country by ISO 3166 alpha-3, such as UKR, or by its name in English")))
                .collect(Collectors.toSet()));
    }

    private static Condition between(String value) {
        List<String> both = parts(value);
        if (both.size() != 2) {
            throw new FilterException("pair", "\"" + value + "\" is not two parted by a comma, such as RUS,UKR");
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

    private Optional<Asked> origins() {
        return value("origins")
                .map(FilterReader::number)
                .map(least -> new Asked(
                        "origins",
                        "at least " + least + " independent origin" + (least == 1 ? "" : "s"),
                        new Condition.WithOrigins(least)));
    }

    private static int number(String value) {
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new FilterException("origins", "\"" + value + "\" is no whole number from 1 up");
        }
        return Integer.parseInt(value);
    }

    private static Optional<LocalDate> date(String option, String value) {
        try {
            if (!value.matches(DAY)) {
                throw new DateTimeException("a year has four digits");
            }
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            throw new FilterException(option, "\"" + value + "\" is no ISO date such as 2026-01-08");
        }
    }

    private static List<String> knownTypes(Set<String> further) {
        Set<String> types = new TreeSet<>(further);
        types.addAll(Plover.TYPES);
        return List.copyOf(types);
    }

    /** Read once, when a type is first asked for. */
    private static final class Plover {

        static final Set<String> TYPES = Codebook.bundled().types().values().stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type.name()), type.modes().keySet().stream().map(mode -> type.name() + "/" + mode)))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static List<String> sourceTypes() {
        return Stream.concat(words(SourceType.values()).stream(), Stream.of(Condition.RestingOn.OUTLET))
                .toList();
    }

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values).map(ClaimJson::word).toList();
    }
}
