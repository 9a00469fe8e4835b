package org.sayso.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.extract.Reading.Sort;

/** "The Democratic nominee" where the text has told who that is: "Democratic presidential nominee Ada Obi", "Democrat Ada Obi". */
final class Nominee {

    private static final Set<String> RUNNING = Set.of("nominee", "candidate", "contender", "hopeful");
    private static final Map<String, String> PARTIES = Map.of(
            "democrat", "democratic",
            "democratic", "democratic",
            "gop", "republican",
            "republican", "republican",
            "libertarian", "libertarian");

    private final ParsedDocument document;
    private final List<Reading> people;

    Nominee(ParsedDocument document, List<List<Reading>> readings) {
        this.document = document;
        people = readings.stream()
                .flatMap(List::stream)
                .filter(r -> r.sort() == Sort.PERSON && r.actor().name().isPresent())
                .toList();
    }

    /** Whether the phrase names somebody by a party alone: "the Republican nominee". */
    boolean is(Reading role) {
        return role.definite()
                && !role.plural()
                && RUNNING.contains(lastWord(role))
                && party(role).isPresent();
    }

    /** The one person whom the text calls so, before or after. */
    Optional<Reading> find(Reading role) {
        Optional<String> party = party(role);
        List<Reading> called = people.stream()
                .filter(p -> party.isPresent() && party(p).equals(party))
                .filter(p -> p.role().isEmpty() || RUNNING.contains(lastWord(p)) || isParty(lastWord(p)))
                .collect(Collectors.toMap(p -> p.actor().name().orElseThrow(), p -> p, (a, b) -> a))
                .values()
                .stream()
                .toList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    private static boolean isParty(String word) {
        return PARTIES.containsKey(word);
    }

    private static String lastWord(Reading reading) {
        return reading.role().substring(reading.role().lastIndexOf(' ') + 1);
    }

    /** The party that stands in the phrase before its head. */
    private Optional<String> party(Reading reading) {
        ParsedSentence sentence = document.sentences().get(reading.sentence());
        for (int i = reading.from(); i <= reading.head(); i++) {
            String word = sentence.word(i).form().toLowerCase(Locale.ROOT);
            if (isParty(word)) {
                return Optional.of(PARTIES.get(word));
            }
        }
        return Optional.empty();
    }
}
