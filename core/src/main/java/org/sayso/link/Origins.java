package org.sayso.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts reports that hang together by source or by a tie into one origin. */
final class Origins {

    /**
     * One document that tells an event.
     *
     * @param ties by key; reports with a key in common are one origin
     */
    record Report(String document, Source source, Map<String, Tie> ties) {

        private Set<String> keys() {
            Set<String> keys = new LinkedHashSet<>(ties.keySet());
            keys.add("source " + source.key());
            return keys;
        }
    }

    private Origins() {}

    /** @param reports earliest first */
    static List<Origin> of(List<Report> reports) {
        Components components = new Components(reports.size());
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            for (String key : reports.get(i).keys()) {
                Integer earlier = first.putIfAbsent(key, i);
                if (earlier != null) {
                    components.join(earlier, i);
                }
            }
        }
        return components.all().stream()
                .map(members -> origin(members.stream().map(reports::get).toList()))
                .sorted(Comparator.comparing(o -> !o.established()))
                .toList();
    }

    private static Origin origin(List<Report> reports) {
        boolean established = reports.stream().anyMatch(r -> r.source().known());
        List<String> sources = reports.stream()
                .map(Report::source)
                .filter(s -> s.known() || !established)
                .map(Source::why)
                .distinct()
                .toList();
        List<String> why = new ArrayList<>(sources);
        why.addAll(ties(reports));
        return new Origin(
                name(reports, established),
                established,
                why,
                reports.stream().map(Report::document).toList());
    }

    /** That of the earliest whose source is known. */
    private static String name(List<Report> reports, boolean established) {
        return reports.stream()
                .map(Report::source)
                .filter(s -> s.known() || !established)
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** What ties at least two of them to each other, or one of them to another's source. */
    private static List<String> ties(List<Report> reports) {
        Map<String, List<Report>> byKey = new HashMap<>();
        reports.forEach(r -> r.keys()
                .forEach(k -> byKey.computeIfAbsent(k, x -> new ArrayList<>()).add(r)));
        Map<Tie, Set<String>> tied = new HashMap<>();
        for (Report report : reports) {
            report.ties().forEach((key, tie) -> {
                if (byKey.get(key).size() > 1) {
                    tied.computeIfAbsent(tie, t -> new HashSet<>()).add(report.document());
                }
            });
        }
        return tied.entrySet().stream()
                .map(e -> e.getKey().of(e.getValue().size(), reports.size()))
                .sorted()
                .toList();
    }
}
