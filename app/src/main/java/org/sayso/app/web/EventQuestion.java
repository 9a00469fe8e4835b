package org.sayso.app.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sayso.app.filter.Asked;
import org.sayso.app.filter.FilterReader;
import org.sayso.store.Filter;

/**
 * What an address asks of events. The table, the timeline, the feed and the export of one question are of the same events.
 *
 * @param values what is given, by option; lists are joined by commas, what is left empty in a form is not given
 */
public record EventQuestion(Map<String, List<String>> values) {

    private static final Set<String> LISTS = Set.of("type", "quad", "country", "status", "source-type");

    static EventQuestion of(Context ctx) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String option : FilterReader.NAMES) {
            List<String> given = ctx.queryParams(option).stream()
                    .map(String::strip)
                    .filter(v -> !v.isEmpty())
                    .toList();
            if (!given.isEmpty()) {
                values.put(option, LISTS.contains(option) ? List.of(String.join(",", given)) : given);
            }
        }
        return new EventQuestion(values);
    }

    /** @throws org.sayso.app.filter.FilterException for a value that is none */
    List<Asked> asked(Supplier<Set<String>> types) {
        return new FilterReader(values).asked(types);
    }

    Filter filter(Supplier<Set<String>> types) {
        return Asked.filter(asked(types));
    }

    /** What stands in the form's field; empty where nothing is asked. */
    public String value(String option) {
        return String.join(",", all(option));
    }

    public List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    /** Whether it is among what a list asks for. */
    public boolean holds(String option, String value) {
        return all(option).stream().flatMap(v -> List.of(v.split(",")).stream()).anyMatch(v -> v.strip()
                .equalsIgnoreCase(value));
    }

    public boolean asksAny(List<String> options) {
        return options.stream().anyMatch(values::containsKey);
    }

    public EventQuestion without(String option) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(values);
        fewer.remove(option);
        return new EventQuestion(fewer);
    }

    /** Only what is asked for already, and on these days. */
    EventQuestion during(LocalDate from, LocalDate to) {
        Map<String, List<String>> narrower = new LinkedHashMap<>(values);
        narrower.put("from", List.of(later(value("from"), from.toString())));
        narrower.put("to", List.of(earlier(value("to"), to.toString())));
        return new EventQuestion(narrower);
    }

    private static String later(String asked, String day) {
        return asked.compareTo(day) > 0 ? asked : day;
    }

    private static String earlier(String asked, String day) {
        return !asked.isEmpty() && asked.compareTo(day) < 0 ? asked : day;
    }

    /** The address of a page that answers it: "/events?actor=RUS". */
    public String at(String path) {
        return at(path, Optional.empty());
    }

    /** @param more a further parameter, such as "format=csv" */
    String at(String path, Optional<String> more) {
        List<String> parameters = new ArrayList<>();
        values.forEach((option, all) -> all.forEach(v -> parameters.add(option + "=" + encoded(v))));
        more.ifPresent(parameters::add);
        return parameters.isEmpty() ? path : parameters.stream().collect(Collectors.joining("&", path + "?", ""));
    }

    public String export(String format) {
        return at("/events/export", Optional.of("format=" + format));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
