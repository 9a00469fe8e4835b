package org.sayso.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.Frame;
import org.sayso.annotate.Name;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.claim.Where;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.ActorDictionary.Entry;
import org.sayso.codebook.ActorDictionary.Kind;
import org.sayso.codebook.Gazetteer;
import org.sayso.codebook.Gazetteer.Place;
import org.sayso.extract.DictionaryReader.Hit;
import org.sayso.text.Sentence;

/**
 * Finds the places a text names and which of its acts happened there: "shelled Kharkiv", "signed an agreement in Paris". A place that the
 * text does not tie to the act, such as the dateline's, is not the act's.
 */
public final class PlaceFinder {

    private static final Set<String> THERE = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "outside of",
            "inside",
            "around",
            "across",
            "throughout",
            "over",
            "off",
            "along",
            "within",
            "close to",
            "south of",
            "north of",
            "east of",
            "west of",
            "into",
            "on",
            "above",
            "through");
    private static final Set<String> KINDS = Set.of(
            "city",
            "town",
            "village",
            "region",
            "province",
            "district",
            "capital",
            "port",
            "island",
            "suburb",
            "oblast",
            "state",
            "municipality",
            "settlement",
            "area",
            "neighborhood",
            "neighbourhood",
            "governorate",
            "prefecture",
            "county",
            "outskirt",
            "outskirts",
            "centre",
            "center",
            "peninsula",
            "enclave",
            "camp",
            "strip",
            "resort",
            "hub",
            "stronghold",
            "downtown",
            "streets",
            "street",
            "north",
            "south",
            "east",
            "west",
            "republic",
            "territory",
            "department",
            "commune");
    private static final Set<String> PART =
            Set.of("region", "province", "oblast", "district", "state", "governorate", "county", "prefecture");
    private static final Set<String> STRUCK = PlaceVerbs.of("scene");
    private static final Set<String> MOVING = Set.of(
            "travel",
            "go",
            "fly",
            "head",
            "arrive",
            "return",
            "come",
            "move",
            "visit",
            "trip",
            "deploy",
            "send",
            "march",
            "rush",
            "journey",
            "advance",
            "deployment");
    private static final Set<String> AT_DEED = Set.of("on", "of", "against", "at", "to", "in");
    private static final double PLAIN = 10;

    /** A place in a country that the document names is as likely as one elsewhere with so many times its people. */
    private static final long NAMED = 8;

    private final ActorDictionary dictionary;
    private final Gazetteer gazetteer;

    public PlaceFinder(ActorDictionary dictionary, Gazetteer gazetteer) {
        this.dictionary = dictionary;
        this.gazetteer = gazetteer;
    }

    /** "village", "province", "camp": a kind of place. */
    static boolean isKind(String lemma) {
        return KINDS.contains(lemma);
    }

    /** In the order of the text. */
    List<Placed> find(ParsedDocument document) {
        List<List<Hit>> hits = new DictionaryReader(dictionary)
                .find(document, ActorFinder.day(document), ActorFinder.surnames(document));
        HomeCountry home = new HomeCountry(document, hits, gazetteer, ActorFinder.day(document));
        List<Placed> found = new ArrayList<>();
        for (int s = 0; s < hits.size(); s++) {
            found.addAll(find(document.sentences().get(s), s, hits.get(s), home.counts()));
        }
        return found;
    }

    private List<Placed> find(ParsedSentence sentence, int index, List<Hit> hits, Map<String, Integer> countries) {
        List<Placed> found = new ArrayList<>();
        for (int w = 0; w < sentence.words().size(); ) {
            int[] name = nameAt(sentence, w, hits);
            if (name == null) {
                w++;
                continue;
            }
            found.add(placed(sentence, index, name[0], name[1], hits, countries));
            w = Math.max(name[1], after(sentence, name[1], hits));
        }
        return found;
    }

    /** A place by the dictionary, by the model, or a capitalised word the gazetteer has after a preposition of place. */
    private int[] nameAt(ParsedSentence sentence, int at, List<Hit> hits) {
        for (Hit hit : hits) {
            if (hit.start() == at && hit.of(Kind.COUNTRY, Kind.CAPITAL).isPresent() && !isInName(sentence, hit)) {
                return new int[] {hit.start(), hit.end()};
            }
        }
        if (isNamedAfter(sentence, at)) {
            return null;
        }
        Optional<Name> name = sentence.nameAt(at);
        if (name.isPresent()) {
            boolean place = name.get().type() == Name.Type.PLACE
                    && Character.isUpperCase(sentence.word(at).form().charAt(0))
                    && name.get().start() == at
                    && hits.stream().noneMatch(h -> h.holds(at));
            return place ? new int[] {at, name.get().end()} : null;
        }
        Word word = sentence.word(at);
        boolean capital = word.upos().equals("PROPN")
                && at > 0
                && THERE.contains(sentence.word(at - 1).lemma());
        return capital ? listed(sentence, at) : null;
    }

    /** In "the Bay of Bengal" the name is the bay's. */
    private static boolean isNamedAfter(ParsedSentence sentence, int at) {
        return at > 1
                && sentence.word(at - 1).form().equals("of")
                && sentence.word(at - 2).upos().equals("PROPN")
                && !KINDS.contains(sentence.word(at - 2).lemma().toLowerCase(Locale.ROOT));
    }

    private static boolean isInName(ParsedSentence sentence, Hit hit) {
        return sentence.nameAt(hit.start())
                .filter(n -> n.type() == Name.Type.ORGANISATION || n.type() == Name.Type.PERSON)
                .filter(n -> n.end() - n.start() > hit.end() - hit.start())
                .isPresent();
    }

    private int[] listed(ParsedSentence sentence, int at) {
        for (int to = Math.min(at + 3, sentence.words().size()); to > at; to--) {
            if (!gazetteer.find(text(sentence, at, to)).isEmpty()) {
                return new int[] {at, to};
            }
        }
        return null;
    }

    private Placed placed(
            ParsedSentence sentence, int index, int from, int to, List<Hit> hits, Map<String, Integer> countries) {
        int head = anchor(sentence, head(sentence, from, to));
        Optional<Entry> country = hits.stream()
                .filter(h -> h.start() == from && h.end() == to)
                .findFirst()
                .flatMap(h -> h.of(Kind.COUNTRY));
        Where where = country.map(PlaceFinder::country)
                .orElseGet(() -> where(sentence, from, to, behind(sentence, to, hits), countries));
        return new Placed(
                index,
                head,
                from,
                to,
                new Branches(sentence).preposition(head),
                country.isPresent(),
                sentence.span(from, to),
                where);
    }

    private static Where country(Entry entry) {
        return new Where(
                entry.name(),
                Optional.of(entry.country()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Where.Basis.STATED);
    }

    /** The country or region said behind a comma: "Dnipro, Ukraine", "Paris, Texas". */
    private Optional<String> behind(ParsedSentence sentence, int to, List<Hit> hits) {
        if (to + 1 >= sentence.words().size() || !sentence.word(to).form().equals(",")) {
            return Optional.empty();
        }
        for (Hit hit : hits) {
            Optional<Entry> country = hit.of(Kind.COUNTRY);
            if (hit.start() == to + 1 && country.isPresent()) {
                return Optional.of(country.get().country());
            }
        }
        return sentence.nameAt(to + 1)
                .filter(n -> n.type() == Name.Type.PLACE)
                .map(n -> text(sentence, n.start(), n.end()));
    }

    private int after(ParsedSentence sentence, int to, List<Hit> hits) {
        if (behind(sentence, to, hits).isEmpty()) {
            return to;
        }
        for (Hit hit : hits) {
            if (hit.start() == to + 1) {
                return hit.end();
            }
        }
        return to;
    }

    private Where where(
            ParsedSentence sentence, int from, int to, Optional<String> behind, Map<String, Integer> countries) {
        String name = text(sentence, from, to);
        boolean part =
                to < sentence.words().size() && PART.contains(sentence.word(to).lemma());
        List<Place> places = gazetteer.find(name);
        List<Place> likely = likely(places, behind, countries);
        if (likely.isEmpty()) {
            return new Where(
                    name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Where.Basis.STATED);
        }
        Place place = likely.get(0);
        boolean exact = !part && isPlain(likely);
        return new Where(
                part ? name + " " + sentence.word(to).form() : place.name(),
                Optional.of(place.country()),
                exact || part && isPlain(likely)
                        ? Optional.of(place.admin1()).filter(a -> !a.isEmpty())
                        : Optional.empty(),
                exact ? place.lat() : Optional.empty(),
                exact ? place.lon() : Optional.empty(),
                Where.Basis.STATED);
    }

    /**
     * Those in the country or region said; else in the country of the likeliest, by population and by whether the document names the
     * country; else, if it is beyond doubt, the largest.
     */
    private List<Place> likely(List<Place> places, Optional<String> behind, Map<String, Integer> countries) {
        if (behind.isPresent()) {
            return places.stream()
                    .filter(p -> p.country().equals(behind.get()) || p.admin1().equalsIgnoreCase(behind.get()))
                    .toList();
        }
        if (places.stream().map(Place::country).noneMatch(countries::containsKey)) {
            return isPlain(places) ? places : List.of();
        }
        Place likeliest = Collections.max(
                places,
                Comparator.comparingLong(
                        p -> Math.max(1L, p.population()) * (countries.containsKey(p.country()) ? NAMED : 1)));
        return places.stream()
                .filter(p -> p.country().equals(likeliest.country()))
                .toList();
    }

    /** Whether the first is far larger than any other of its name. */
    private static boolean isPlain(List<Place> places) {
        return places.size() == 1
                || places.size() > 1
                        && places.get(0).population()
                                >= PLAIN * Math.max(1, places.get(1).population());
    }

    private static int head(ParsedSentence sentence, int from, int to) {
        for (int w = from; w < to; w++) {
            int head = sentence.word(w).head();
            if (head < from || head >= to) {
                return w;
            }
        }
        return from;
    }

    /** "city" for "Odesa" in "the city of Odesa", "region" in "the Kharkiv region". */
    private static int anchor(ParsedSentence sentence, int head) {
        Word word = sentence.word(head);
        if (word.head() < 0) {
            return head;
        }
        Word governor = sentence.word(word.head());
        boolean kind = KINDS.contains(governor.lemma().toLowerCase(Locale.ROOT))
                && word.is("nmod", "appos", "flat", "compound", "nmod:desc", "nmod:poss");
        return kind ? governor.index() : head;
    }

    /** Where the act of this trigger is said to have been; empty where the text does not tie a place to it. */
    Optional<Where> of(ParsedDocument document, int sentence, int trigger, List<Placed> places) {
        ParsedSentence parsed = document.sentences().get(sentence);
        List<Placed> here =
                places.stream().filter(p -> p.sentence() == sentence).toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> clause = Clause.of(parsed, trigger);
        for (int word : clause) {
            Optional<Placed> there = below(parsed, word, here, 0);
            if (there.isPresent()) {
                return there.map(Placed::where);
            }
        }
        for (int word : clause) {
            Optional<Placed> struck = struck(parsed, word, here).or(() -> byRole(parsed, word, here));
            if (struck.isPresent()) {
                return struck.map(Placed::where);
            }
        }
        return caption(parsed, here).map(Placed::where);
    }

    /** "… in Dnipro, Ukraine January 7, 2026": the last place of a caption is where its picture was taken. */
    private static Optional<Placed> caption(ParsedSentence sentence, List<Placed> here) {
        return sentence.sentence().kind() == Sentence.Kind.CAPTION
                ? here.stream()
                        .filter(p -> p.preposition().equals("in") && !p.isCountry())
                        .reduce((first, last) -> last)
                : Optional.empty();
    }

    /** A place hung on the word by a preposition of place, or on what hangs there: "at a summit in Paris", "shelled a hospital in Odesa". */
    private static Optional<Placed> below(ParsedSentence sentence, int word, List<Placed> here, int depth) {
        for (Placed placed : here) {
            Word head = sentence.word(placed.head());
            if (head.head() == word && head.is("obl", "nmod") && isThere(placed, sentence.word(word))) {
                return Optional.of(placed);
            }
        }
        if (depth > 1) {
            return Optional.empty();
        }
        for (Word child : sentence.children(word)) {
            boolean carries = child.is("obj", "nsubj:pass", "obl", "nmod")
                    && !Clause.isVerb(child)
                    && (child.is("obj", "nsubj:pass")
                            || THERE.contains(new Branches(sentence).preposition(child.index())));
            if (carries) {
                Optional<Placed> there = below(sentence, child.index(), here, depth + 1);
                if (there.isPresent()) {
                    return there;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isThere(Placed placed, Word governor) {
        if (placed.preposition().equals("on")) {
            return governor.lemma().equals("island") || !placed.isCountry() && STRUCK.contains(governor.lemma());
        }
        return THERE.contains(placed.preposition())
                || placed.preposition().equals("to") && MOVING.contains(governor.lemma());
    }

    /** The place is itself what the act struck: "shelled Kharkiv", "attack on Odesa". */
    private static Optional<Placed> struck(ParsedSentence sentence, int word, List<Placed> here) {
        String lemma = sentence.word(word).lemma();
        for (Placed placed : here) {
            Word head = sentence.word(placed.head());
            if (head.head() != word) {
                continue;
            }
            boolean object = head.is("obj", "nsubj:pass") && STRUCK.contains(lemma);
            boolean deed = head.is("nmod")
                    && AT_DEED.contains(placed.preposition())
                    && !Clause.isVerb(sentence.word(word))
                    && (STRUCK.contains(lemma) || DEEDS.contains(lemma));
            if (object || deed) {
                return Optional.of(placed);
            }
        }
        return Optional.empty();
    }

    private static final Set<String> DEEDS = Set.of(
            "airstrike",
            "shelling",
            "bombardment",
            "bombing",
            "raid",
            "offensive",
            "invasion",
            "assault",
            "barrage",
            "occupation",
            "capture",
            "seizure",
            "fall",
            "massacre",
            "explosion",
            "blast",
            "battle",
            "incursion",
            "liberation",
            "visit",
            "trip");

    private static Optional<Placed> byRole(ParsedSentence sentence, int word, List<Placed> here) {
        return sentence.frame(word).stream()
                .flatMap(f -> f.arguments().stream())
                .filter(a -> a.role().equals("ARGM-LOC"))
                .map(Frame.Argument::word)
                .flatMap(w -> here.stream().filter(p -> p.head() == w || p.from() <= w && w < p.to()))
                .findFirst();
    }

    /** The words [from, to) as written, with single spaces. */
    static String text(ParsedSentence sentence, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int w = from; w < to; w++) {
            Word word = sentence.word(w);
            if (w > from && word.span().start() > sentence.word(w - 1).span().end()) {
                text.append(' ');
            }
            text.append(word.form());
        }
        return text.toString();
    }
}
