package org.sayso.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sayso.app.filter.Asked;
import org.sayso.app.filter.FilterException;
import org.sayso.app.filter.FilterReader;
import picocli.CommandLine.Option;

/** The options that say which claims, and which events by the claims about them; all must be met. */
final class FilterOptions {

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
        try {
            return new FilterReader(parameters()).asked(further);
        } catch (FilterException e) {
            throw new UsageException("--" + e.getMessage());
        }
    }

    /** What is given, by option; a server's address takes the same. */
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

    /** Null is picocli's word for an option that was not given. */
    private static void put(Map<String, List<String>> parameters, String option, String value) {
        if (value != null) {
            parameters.computeIfAbsent(option, o -> new ArrayList<>()).add(value);
        }
    }

    boolean asksForStatus() {
        return statuses != null || happened;
    }
}
