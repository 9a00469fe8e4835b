package org.sayso.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import org.sayso.store.Filter;
import picocli.CommandLine.Option;

/** The options that say which claims, and which events by the claims about them; all must be met. */
final class FilterOptions {

    private static final List<String> QUADS = List.of("1", "2", "3", "4");

    @Option(
            names = "--actor",
            paramLabel = "WHO",
            description = "Takes part: a code or its beginning in capitals (RUS, RUSMIL), or a name (Hamas).")
    private String actor;

    @Option(names = "--source", paramLabel = "WHO", description = "Does it.")
    private String source;

    @Option(names = "--target", paramLabel = "WHO", description = "It is done to them.")
    private String target;

    @Option(names = "--pair", paramLabel = "WHO,WHO", description = "The one does it to the other, whichever to which.")
    private String pair;

    @Option(
            names = "--type",
            paramLabel = "TYPE,…",
            description = "Types of the codebook, or with a mode: ASSAULT,COERCE/arrest.")
    private String types;

    @Option(
            names = "--quad",
            paramLabel = "1,…",
            description = "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.")
    private String quads;

    @Option(names = "--from", paramLabel = "DATE", description = "Happens on this day or later.")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Happens on this day or earlier.")
    private String to;

    @Option(
            names = "--country",
            paramLabel = "CODE,…",
            description = "Happens in these countries, by ISO 3166 alpha-3: UKR.")
    private String countries;

    @Option(
            names = "--status",
            paramLabel = "STATUS,…",
            description = "Told so: happened, ongoing, planned, promised, threatened, …")
    private String statuses;

    @Option(names = "--happened", description = "Told as happening or happened, and not denied.")
    private boolean happened;

    @Option(
            names = "--source-type",
            paramLabel = "KIND,…",
            description = "Rests on such a source: named-person, organisation, …, or outlet for its own voice.")
    private String sourceTypes;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Published by this outlet; may be given again.")
    private List<String> outlets = List.of();

    @Option(
            names = "--origins",
            paramLabel = "N",
            description = "About an event that rests on at least so many independent origins.")
    private String origins;

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description = "In a sentence with these words, or with a \"quoted phrase\".")
    private String text;

    /**
     * What the options ask for, in the order of their help.
     *
     * @param further types that are known beside those of PLOVER, as "TYPE" or "TYPE/mode"
     * @throws UsageException for a value that is none, naming those that are
     */
    List<Asked> asked(Supplier<Set<String>> further) {
        checkDays();
        List<Optional<Asked>> all = new ArrayList<>();
        all.add(one("actor", actor, "actor ", Condition.Involves::new));
        all.add(one("source", source, "source ", Condition.DoneBy::new));
        all.add(one("target", target, "target ", Condition.DoneTo::new));
        all.add(one("pair", pair, "between ", FilterOptions::between));
        all.add(several("type", types, "type ", () -> knownTypes(further.get()), Condition.OfType::new));
        all.add(several("quad", quads, "quad class ", () -> QUADS, FilterOptions::ofQuad));
        all.add(one("from", from, "from ", day -> new Condition.On(date("from", day), Optional.empty())));
        all.add(one("to", to, "until ", day -> new Condition.On(Optional.empty(), date("to", day))));
        all.add(one("country", countries, "in ", FilterOptions::in));
        all.add(several("status", statuses, "status ", () -> words(Status.values()), FilterOptions::told));
        all.add(one("happened", happened ? "true" : null, "told as happened", value -> new Condition.ToldAsHappened()));
        all.add(several(
                "source-type", sourceTypes, "resting on ", FilterOptions::sourceTypes, Condition.RestingOn::new));
        if (!outlets.isEmpty()) {
            String names = String.join("; ", outlets);
            all.add(Optional.of(new Asked("published by " + names, new Condition.PublishedBy(new TreeSet<>(outlets)))));
        }
        all.add(origins());
        all.add(one("text", text, "with the words ", Condition.WithWords::new));
        return all.stream().flatMap(Optional::stream).toList();
    }

    /** The same as a server's address takes it. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new TreeMap<>();
        put(parameters, "actor", actor);
        put(parameters, "source", source);
        put(parameters, "target", target);
        put(parameters, "pair", pair);
        put(parameters, "type", types);
        put(parameters, "quad", quads);
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "country", countries);
        put(parameters, "status", statuses);
        put(parameters, "happened", happened ? "true" : null);
        put(parameters, "source-type", sourceTypes);
        outlets.forEach(outlet -> put(parameters, "outlet", outlet));
        put(parameters, "origins", origins);
        put(parameters, "text", text);
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String option, String value) {
        if (value != null) {
            parameters.computeIfAbsent(option, o -> new ArrayList<>()).add(value);
        }
    }

    static Filter filter(List<Asked> asked) {
        return new Filter(asked.stream().map(Asked::condition).toList());
    }

    boolean asksForStatus() {
        return statuses != null || happened;
    }

    /** Null is picocli's word for an option that was not given. */
    private static Optional<Asked> one(
            String option, String value, String words, Function<String, Condition> condition) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.isBlank()) {
            throw new UsageException("--" + option + ": nothing is named");
        }
        String shown = option.equals("happened") ? "" : value;
        return Optional.of(new Asked(words + shown, condition.apply(value)));
    }

    private static Optional<Asked> several(
            String option,
            String value,
            String words,
            Supplier<List<String>> known,
            Function<Set<String>, Condition> condition) {
        return one(
                        option,
                        value,
                        words,
                        all -> condition.apply(parts(all).stream()
                                .map(part -> known(option, part, known.get()))
                                .collect(Collectors.toSet())))
                .map(a -> new Asked(words + String.join(" or ", parts(value)), a.condition()));
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
                .orElseThrow(() -> new UsageException(
                        "--" + option + ": there is no \"" + value + "\"; there is " + String.join(", ", known)));
    }

    private void checkDays() {
        if (from != null
                && to != null
                && date("from", from).orElseThrow().isAfter(date("to", to).orElseThrow())) {
            throw new UsageException("--from " + from + " is after --to " + to);
        }
    }

    private static Condition in(String value) {
        return new Condition.In(parts(value).stream()
                .map(part -> Countries.code(part)
                        .orElseThrow(() -> new UsageException("--country: there is no \"" + part
                                + "\"; name a country by ISO 3166 alpha-3, such as UKR, or by its name in English")))
                .collect(Collectors.toSet()));
    }

    private static Condition between(String value) {
        List<String> both = parts(value);
        if (both.size() != 2) {
            throw new UsageException("--pair: \"" + value + "\" is not two parted by a comma, such as RUS,UKR");
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
        return one("origins", origins, "at least ", value -> new Condition.WithOrigins(number(value)))
                .map(a -> new Asked(
                        "at least " + origins + " independent origin" + (number(origins) == 1 ? "" : "s"),
                        a.condition()));
    }

    private static int number(String value) {
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new UsageException("--origins: \"" + value + "\" is no whole number from 1 up");
        }
        return Integer.parseInt(value);
    }

    private static Optional<LocalDate> date(String option, String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            throw new UsageException("--" + option + ": \"" + value + "\" is no ISO date such as 2026-01-08");
        }
    }

    private static List<String> knownTypes(Set<String> further) {
        Set<String> types = new TreeSet<>(further);
        Codebook.bundled().types().values().forEach(type -> {
            types.add(type.name());
            type.modes().keySet().forEach(mode -> types.add(type.name() + "/" + mode));
        });
        return List.copyOf(types);
    }

    private static List<String> sourceTypes() {
        return Stream.concat(words(SourceType.values()).stream(), Stream.of(Condition.RestingOn.OUTLET))
                .toList();
    }

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values).map(ClaimJson::word).toList();
    }
}
