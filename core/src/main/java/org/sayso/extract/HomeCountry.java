package org.sayso.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.Name;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.codebook.ActorDictionary.Entry;
import org.sayso.codebook.ActorDictionary.Kind;
import org.sayso.codebook.Gazetteer;
import org.sayso.extract.DictionaryReader.Hit;

/**
 * Which country "the government" or "police" belong to where the phrase does not say: the one the document is about, if it is about
 * one.
 */
final class HomeCountry {

    private static final Set<String> LOCAL =
            Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "OPP", "REB", "UAF", "CRM");
    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY");
    private static final Set<String> DOMESTIC =
            Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "OPP", "MED", "BUS", "EDU", "LAB", "REL");
    private static final double MAJORITY = 0.65;

    private final LocalDate day;
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Set<String>> bySentence = new ArrayList<>();
    /** By sentence, those named as countries or by their capitals, not by an adjective: police that hold a French tourist may be anybody's. */
    private final List<Set<String>> namedIn = new ArrayList<>();

    /** By sentence, the first word of the first of them. */
    private final List<Integer> namedAt = new ArrayList<>();

    private final Optional<String> dominant;

    HomeCountry(ParsedDocument document, List<List<Hit>> hits, Gazetteer gazetteer, LocalDate day) {
        this.day = day;
        for (int s = 0; s < hits.size(); s++) {
            Set<String> here = new HashSet<>();
            hits.get(s).forEach(hit -> country(hit).ifPresent(c -> count(c, here)));
            bySentence.add(here);
            namedAt.add(hits.get(s).stream()
                    .filter(hit -> hit.of(Kind.COUNTRY, Kind.CAPITAL, Kind.SEAT).isPresent())
                    .mapToInt(Hit::start)
                    .min()
                    .orElse(Integer.MAX_VALUE));
            namedIn.add(hits.get(s).stream()
                    .flatMap(hit -> hit.of(Kind.COUNTRY, Kind.CAPITAL, Kind.SEAT).stream())
                    .map(Entry::country)
                    .collect(java.util.stream.Collectors.toSet()));
        }
        for (int s = 0; s < hits.size(); s++) {
            places(document.sentences().get(s), hits.get(s), gazetteer, bySentence.get(s));
        }
        dominant = findDominant();
    }

    private static Optional<String> country(Hit hit) {
        return hit.of(Kind.COUNTRY, Kind.ADJECTIVE, Kind.CAPITAL, Kind.SEAT, Kind.REGION, Kind.NATIONALS, Kind.LEADER)
                .map(Entry::country)
                .filter(c -> !c.isEmpty());
    }

    private void count(String country, Set<String> here) {
        counts.merge(country, 1, Integer::sum);
        here.add(country);
    }

    /** Towns of a country that the document names anyway count for it. */
    private void places(ParsedSentence sentence, List<Hit> hits, Gazetteer gazetteer, Set<String> here) {
        for (Name name : sentence.names()) {
            boolean known = hits.stream().anyMatch(h -> h.start() < name.end() && name.start() < h.end());
            if (name.type() == Name.Type.PLACE && !known) {
                gazetteer.find(PlaceFinder.text(sentence, name.start(), name.end())).stream()
                        .map(Gazetteer.Place::country)
                        .filter(counts::containsKey)
                        .findFirst()
                        .ifPresent(c -> count(c, here));
            }
        }
    }

    private Optional<String> findDominant() {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= 2 && e.getValue() >= MAJORITY * all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    LocalDate day() {
        return day;
    }

    /** Whether the document names the country, its people, its capital or its leaders. */
    boolean speaksOf(String country) {
        return counts.containsKey(country);
    }

    /** Whether such actors have a home country at all, as "police" have and "companies" have not. */
    boolean isLocal(String sector) {
        return LOCAL.contains(sector);
    }

    /** Whether somebody named is at home in the country that a text is about, if no other is said: a congressman, an editor, a banker. */
    boolean isDomestic(String sector) {
        return DOMESTIC.contains(sector);
    }

    /** Whether they are an arm of the state: "police" without an article are the home country's. */
    boolean isState(String sector) {
        return STATE.contains(sector);
    }

    /** The home country at this place of the text; empty where it is not plain. */
    Optional<String> of(int sentence, int head) {
        Set<String> here = bySentence.get(sentence);
        if (dominant.isPresent() && (here.isEmpty() || here.contains(dominant.get()))) {
            return dominant;
        }
        Set<String> named = namedIn.get(sentence);
        return here.size() == 1 && named.size() == 1 && namedAt.get(sentence) < head
                ? Optional.of(named.iterator().next())
                : Optional.empty();
    }

    /** The one country the document is about. */
    Optional<String> dominant() {
        return dominant;
    }

    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }
}
