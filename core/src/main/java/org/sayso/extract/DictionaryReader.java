package org.sayso.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.Name;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.ActorDictionary.Entry;
import org.sayso.codebook.ActorDictionary.Kind;
import org.sayso.codebook.Pieces;
import org.sayso.codebook.Table;

/** Finds the dictionary's names in a sentence, the longest first, none inside a person's name ("Denzel Washington"). */
final class DictionaryReader {

    /** The dictionary's meanings of the words [start, end). */
    record Hit(int start, int end, List<Entry> entries) {

        Optional<Entry> of(Kind... kinds) {
            for (Entry entry : entries) {
                for (Kind kind : kinds) {
                    if (entry.kind() == kind) {
                        return Optional.of(entry);
                    }
                }
            }
            return Optional.empty();
        }

        boolean holds(int word) {
            return start <= word && word < end;
        }
    }

    private static final Map<String, List<String>> SHORT_NAMES = shortNames();
    private static final int LONG_AGO = 20;
    private static final Set<String> SIDES = Set.of("North", "South", "East", "West");

    private final ActorDictionary dictionary;

    DictionaryReader(ActorDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** By sentence; without single words that are the surname of somebody in the document. */
    List<List<Hit>> find(ParsedDocument document, LocalDate day, Set<String> surnames) {
        List<List<Hit>> hits = new ArrayList<>();
        for (ParsedSentence sentence : document.sentences()) {
            hits.add(find(sentence, day).stream()
                    .filter(h -> !isSurname(sentence, h, surnames))
                    .toList());
        }
        return hits;
    }

    private static boolean isSurname(ParsedSentence sentence, Hit hit, Set<String> surnames) {
        return hit.end() - hit.start() == 1
                && hit.of(Kind.COUNTRY, Kind.CAPITAL, Kind.ORGANISATION).isPresent()
                && surnames.contains(Pieces.key(sentence.word(hit.start()).form()));
    }

    private List<Hit> find(ParsedSentence sentence, LocalDate day) {
        List<String> pieces = new ArrayList<>();
        List<Integer> wordOf = new ArrayList<>();
        for (Word word : sentence.words()) {
            for (String piece : Pieces.of(word.form())) {
                pieces.add(piece);
                wordOf.add(word.index());
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (int p = 0; p < pieces.size(); ) {
            Hit hit = hitAt(sentence, pieces, wordOf, p, day);
            if (hit == null) {
                p++;
                continue;
            }
            partedBefore(sentence, hit, day).ifPresent(hits::add);
            hits.add(hit);
            while (p < pieces.size() && wordOf.get(p) < hit.end()) {
                p++;
            }
        }
        return hits;
    }

    /** "North" in "North and South Korea" is North Korea. */
    private Optional<Hit> partedBefore(ParsedSentence sentence, Hit hit, LocalDate day) {
        int at = hit.start() - 2;
        if (at < 0
                || !SIDES.contains(sentence.word(hit.start()).form())
                || !SIDES.contains(sentence.word(at).form())
                || !sentence.word(at + 1).is("cc")) {
            return Optional.empty();
        }
        List<String> name = new ArrayList<>(Pieces.of(sentence.word(at).form()));
        for (int w = hit.start() + 1; w < hit.end(); w++) {
            name.addAll(Pieces.of(sentence.word(w).form()));
        }
        return dictionary
                .longest(name, 0)
                .filter(m -> m.length() == name.size())
                .map(m -> new Hit(at, at + 1, inForce(m.entries(), day)));
    }

    private Hit hitAt(ParsedSentence sentence, List<String> pieces, List<Integer> wordOf, int at, LocalDate day) {
        if (at > 0 && (wordOf.get(at - 1).equals(wordOf.get(at)) || isOtherAmerica(pieces, at))) {
            return null;
        }
        ActorDictionary.Match match = dictionary.longest(pieces, at).orElse(null);
        Formal person =
                match == null || match.length() == 1 ? formal(pieces, at, day).orElse(null) : null;
        if (match == null && person == null) {
            return null;
        }
        int after = at + (person == null ? match.length() : person.length());
        List<Entry> entries = person == null ? match.entries() : person.entries();
        int last = wordOf.get(after - 1);
        if (after < pieces.size() && wordOf.get(after) == last) {
            return null;
        }
        Hit hit = new Hit(wordOf.get(at), last + 1, inForce(entries, day));
        return isName(sentence, hit) ? hit : null;
    }

    /** "Central American" is not of the United States. */
    private static boolean isOtherAmerica(List<String> pieces, int at) {
        return pieces.get(at).startsWith("America")
                && Set.of("Central", "Latin", "North", "South").contains(pieces.get(at - 1));
    }

    /** "Viktor F. Yanukovych" and "Charles E. Schumer", as some papers write them. */
    private Optional<Formal> formal(List<String> pieces, int at, LocalDate day) {
        if (at + 1 >= pieces.size()) {
            return Optional.empty();
        }
        boolean initial = pieces.get(at + 1).length() == 1 && at + 2 < pieces.size();
        int rest = initial ? at + 2 : at + 1;
        List<String> firsts = new ArrayList<>(SHORT_NAMES.getOrDefault(pieces.get(at), List.of()));
        if (initial) {
            firsts.add(0, pieces.get(at));
        }
        List<Formal> found = new ArrayList<>();
        for (String first : firsts) {
            List<String> name = new ArrayList<>(List.of(first));
            name.addAll(pieces.subList(rest, Math.min(pieces.size(), rest + 3)));
            dictionary
                    .longest(name, 0)
                    .filter(m -> m.length() > 1)
                    .filter(m -> m.entries().stream().allMatch(e -> e.kind() == Kind.LEADER))
                    .ifPresent(m -> found.add(new Formal(m.length() + rest - at - 1, m.entries())));
        }
        return found.stream()
                .filter(f -> f.entries().stream().anyMatch(e -> e.holdsOn(day)))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** A person's name of so many pieces that the dictionary has in a shorter form. */
    private record Formal(int length, List<Entry> entries) {}

    private static Map<String, List<String>> shortNames() {
        Map<String, List<String>> names = new HashMap<>();
        for (Table.Row row :
                Table.resource("lexicons/short-names.tsv", "name", "short").rows()) {
            for (String brief : row.list(1)) {
                names.computeIfAbsent(row.cell(0), key -> new ArrayList<>()).add(brief);
                names.computeIfAbsent(brief, key -> new ArrayList<>()).add(row.cell(0));
            }
        }
        return names;
    }

    /** Of several terms or turns of a name, those that hold on the day of publication; else all, the latest first, and out of office. */
    private static List<Entry> inForce(List<Entry> entries, LocalDate day) {
        List<Entry> current = entries.stream().filter(e -> e.holdsOn(day)).toList();
        if (!current.isEmpty()) {
            return current;
        }
        return entries.stream()
                .sorted((a, b) -> b.from().compareTo(a.from()))
                .map(e -> isPast(e, day) ? e : outOfOffice(e))
                .toList();
    }

    /** Who left so long ago is spoken of for what they did in office: "Stalin", "Reagan". */
    private static boolean isPast(Entry entry, LocalDate day) {
        return entry.kind() == Kind.LEADER && entry.to().isBefore(day.minusYears(LONG_AGO));
    }

    /** Who is president no longer, or not yet, is still of that country. */
    private static Entry outOfOffice(Entry entry) {
        return entry.kind() != Kind.LEADER
                ? entry
                : new Entry(
                        entry.kind(), entry.name(), entry.country(), "", "", entry.role(), entry.from(), entry.to());
    }

    private static boolean isName(ParsedSentence sentence, Hit hit) {
        Word first = sentence.word(hit.start());
        if (hit.end() - hit.start() == 1 && !isNominal(first)) {
            return false;
        }
        for (int w = hit.start(); w < hit.end(); w++) {
            Optional<Name> name = sentence.nameAt(w);
            if (name.isPresent() && name.get().type() == Name.Type.PERSON && cuts(hit, name.get())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNominal(Word word) {
        return switch (word.upos()) {
            case "PROPN", "NOUN", "ADJ", "X", "NUM" -> true;
            case "PRON", "VERB", "ADV", "INTJ", "DET" ->
                word.form().length() > 3 && Character.isUpperCase(word.form().charAt(0)) && word.index() > 0;
            default -> false;
        };
    }

    /** Whether the hit is but a part of the person's name. */
    private static boolean cuts(Hit hit, Name name) {
        boolean whole = hit.start() <= name.start() && name.end() <= hit.end();
        return !whole && hit.of(Kind.LEADER, Kind.ORGANISATION).isEmpty();
    }
}
