package org.sayso.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.Name;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.claim.Actor;
import org.sayso.codebook.ActorDictionary.Entry;
import org.sayso.codebook.ActorDictionary.Kind;
import org.sayso.codebook.Pieces;
import org.sayso.extract.DictionaryReader.Hit;
import org.sayso.extract.Reading.Gender;
import org.sayso.extract.Reading.Sort;

/**
 * Reads the noun phrases of one sentence as actors, by dictionary, roles and names: "British troops" is GBR MIL, "Zambian Finance
 * Minister Situmbeko Musokotwane" is ZMB GOV by that name, "the troops" is MIL of a country still to be found.
 */
final class PhraseReader {

    private static final Set<String> PREMODIFIERS =
            Set.of("amod", "compound", "nmod:poss", "nummod", "flat", "nmod:desc", "nmod:unmarked", "goeswith", "det");
    private static final Set<String> NAME_PARTS = Set.of("flat", "compound", "nmod:desc", "goeswith", "nmod:unmarked");
    private static final Set<String> IN_PLACE = Set.of(
            "in",
            "at",
            "near",
            "inside",
            "outside",
            "around",
            "across",
            "throughout",
            "within",
            "during",
            "through",
            "outside of",
            "into",
            "towards",
            "toward",
            "along",
            "beyond");
    private static final Set<String> AT_CAPITAL = Set.of("to", "from", "of", "over", "above", "off");
    private static final Set<String> BACKED = Set.of(
            "backed",
            "led",
            "made",
            "based",
            "born",
            "controlled",
            "occupied",
            "run",
            "trained",
            "supplied",
            "held",
            "funded",
            "speaking",
            "language",
            "style",
            "brokered",
            "mediated",
            "sponsored",
            "allied",
            "aligned",
            "installed",
            "educated",
            "owned",
            "built",
            "supported",
            "ruled",
            "administered",
            "bound",
            "annexed");
    private static final Set<String> DISTRICTS = Set.of("state", "city", "county", "province", "district");
    private static final Set<String> NOT_OF_PARTIES = Set.of("CVL", "LEG", "JUD", "GOV", "MIL", "COP");
    private static final String CAMPAIGN = "campaign";
    /** Names that end in these are the model's bodies at times, and never act: "the White House Correspondents' Dinner". */
    private static final Set<String> HELD = Set.of(
            "dinner",
            "poll",
            "prize",
            "award",
            "act",
            "bill",
            "treaty",
            "accord",
            "agreement",
            "summit",
            "primary",
            "caucuses",
            "debate",
            "festival",
            "amendment",
            "plan");

    private static final Set<String> STRUCK = PlaceVerbs.of("country");

    private static final Set<String> FOREIGN = Set.of(
            "foreign",
            "international",
            "allied",
            "overseas",
            "western",
            "multinational",
            "european",
            "neighboring",
            "neighbouring",
            "regional",
            "global");
    private static final Set<String> MOVING = Set.of(
            "travel",
            "go",
            "fly",
            "head",
            "arrive",
            "return",
            "come",
            "move",
            "trip",
            "march",
            "rush",
            "journey",
            "flee",
            "visit",
            "escape",
            "emigrate",
            "migrate",
            "flight",
            "drive",
            "sail",
            "walk",
            "bear",
            "originate",
            "relocate",
            "deport",
            "cross");

    private final RoleWords roles;
    private final int index;
    private final ParsedSentence sentence;
    private final Branches tree;
    private final List<Hit> hits;
    private final Set<String> surnames;
    private final Map<Integer, Optional<Reading>> memo = new HashMap<>();

    PhraseReader(RoleWords roles, int index, ParsedSentence sentence, List<Hit> hits, Set<String> surnames) {
        this.roles = roles;
        this.index = index;
        this.sentence = sentence;
        this.hits = hits;
        this.surnames = surnames;
        tree = new Branches(sentence);
    }

    Branches tree() {
        return tree;
    }

    /** The readings of all phrases of the sentence, by head; several with one head for "British and French troops". */
    List<Reading> read() {
        List<Reading> found = new ArrayList<>();
        for (Word word : sentence.words()) {
            Optional<Reading> reading = read(word.index());
            reading.ifPresent(r -> {
                found.add(r);
                found.addAll(sharingHead(r));
            });
            if (reading.isEmpty()) {
                modifier(word).ifPresent(found::add);
            }
        }
        return joinTitles(found);
    }

    /** "British Prime Minister" and "Keir Starmer" are one phrase, however the parser hangs them together. */
    private List<Reading> joinTitles(List<Reading> found) {
        List<Reading> joined = new ArrayList<>(found);
        for (int i = 0; i < joined.size(); i++) {
            for (int j = 0; j < joined.size(); j++) {
                Reading title = joined.get(i);
                Reading person = joined.get(j);
                if (isTitleOf(title, person)) {
                    Actor actor = named(person.name(), better(person.actor(), title.actor()));
                    joined.set(j, person.titled(title.from(), actor, title.role()));
                    joined.set(i, title.titledAs(person.name(), title.from(), person.to(), actor));
                }
            }
        }
        return joined;
    }

    /** The one, with the other's sector if it has none: "Democratic candidate Hillary Clinton" is USA by her name, PTY by her title. */
    private static Actor better(Actor one, Actor other) {
        if (one.country().isPresent()
                && one.sector().isEmpty()
                && other.sector().isPresent()
                && other.country().filter(c -> !one.country().get().equals(c)).isEmpty()) {
            return Actor.of(
                    one.kind(),
                    one.name().orElse(""),
                    one.country().get(),
                    other.sector().get());
        }
        return one.country().isPresent()
                        || other.country().isEmpty() && one.sector().isPresent()
                ? one
                : other;
    }

    private static boolean isTitleOf(Reading title, Reading person) {
        return title.sort() == Sort.ROLE
                && person.sort() == Sort.PERSON
                && !title.plural()
                && title.from() >= person.from()
                && title.to() <= person.to()
                && title.head() < person.head();
    }

    /** The reading of the phrase with this head. */
    Optional<Reading> read(int head) {
        Optional<Reading> known = memo.get(head);
        if (known == null) {
            memo.put(head, Optional.empty());
            known = readNew(sentence.word(head));
            memo.put(head, known);
        }
        return known;
    }

    private Optional<Reading> readNew(Word head) {
        if (isPronoun(head)) {
            return pronoun(head);
        }
        if (!isPhraseHead(head)) {
            return Optional.empty();
        }
        int from = start(head);
        int to = end(head);
        Optional<Reading> person = person(head, from, to);
        if (person.isPresent() || isNamePart(head) || isNamedPlace(head)) {
            return person;
        }
        return named(head, from, to)
                .or(() -> organisation(head, from, to))
                .or(() -> role(head, from, to))
                .or(() -> campaign(head, from, to))
                .or(() -> district(head, from, to))
                .or(() -> weapon(head, from, to))
                .or(() -> country(head, from, to))
                .or(() -> thing(head, from, to));
    }

    /** "Commons" in "House of Commons" is no phrase of its own. */
    private boolean isNamePart(Word head) {
        return hitAt(head.index())
                .filter(h -> h.start() <= head.head() && head.head() < h.end())
                .isPresent();
    }

    /** "Moscow" in "in Moscow". */
    private boolean isNamedPlace(Word head) {
        return hitAt(head.index())
                .filter(h -> h.of(Kind.ORGANISATION).isEmpty() && !insideBody(h))
                .flatMap(h -> h.of(Kind.COUNTRY, Kind.CAPITAL, Kind.SEAT, Kind.REGION))
                .filter(e -> isPlace(head, e))
                .isPresent();
    }

    /** The countries that are named as places, as far as an act may be towards them: France in "a visit to France". */
    List<Reading> places() {
        List<Reading> places = new ArrayList<>();
        for (Word word : sentence.words()) {
            Hit hit = hitAt(word.index()).orElse(null);
            if (hit == null || hit.start() <= word.head() && word.head() < hit.end() || !isNamedPlace(word)) {
                continue;
            }
            hit.of(Kind.COUNTRY, Kind.CAPITAL, Kind.SEAT, Kind.REGION)
                    .map(e -> country(e, isWayOf(word, tree.preposition(word.index())) ? "GOV" : ""))
                    .ifPresent(a -> places.add(reading(
                            word,
                            hit.start(),
                            hit.end(),
                            Sort.COUNTRY,
                            a,
                            a.name().orElse(""),
                            "",
                            false)));
        }
        return places;
    }

    /** "the country", whichever that is. */
    private Optional<Reading> country(Word head, int from, int to) {
        boolean any = (head.lemma().equals("country") || head.lemma().equals("nation"))
                && !isPlural(head)
                && (isDefinite(head) || isOurs(head));
        return any && !IN_PLACE.contains(tree.preposition(head.index()))
                ? Optional.of(reading(head, from, to, Sort.ROLE, Actor.UNKNOWN, "", "country", false))
                : Optional.empty();
    }

    /** "Sanders' campaign", "the Clinton campaign" and "the campaign" are whoever runs; "a bombing campaign" is nobody. */
    private Optional<Reading> campaign(Word head, int from, int to) {
        if (!head.lemma().equals(CAMPAIGN) || !head.upos().equals("NOUN") || isSetting(head) || isWaged(head)) {
            return Optional.empty();
        }
        Word runner = tree.first(head.index(), "nmod:poss")
                .or(() -> tree.of(head.index()).stream()
                        .filter(c -> c.is("compound") && isPersonal(c))
                        .findFirst())
                .orElse(null);
        boolean bare = tree.of(head.index()).stream().noneMatch(c -> c.is("amod", "compound", "nummod"));
        if (runner == null && !(bare && isDefinite(head))) {
            return Optional.empty();
        }
        return Optional.of(new Reading(
                index,
                head.index(),
                from,
                to,
                Sort.ROLE,
                Actor.UNKNOWN,
                "",
                CAMPAIGN,
                Gender.UNKNOWN,
                isPlural(head),
                true,
                runner == null ? -1 : runner.index()));
    }

    /** "the state of Arizona" and "Maricopa County", where they act. */
    private Optional<Reading> district(Word head, int from, int to) {
        if (isSetting(head)) {
            return Optional.empty();
        }
        boolean named = head.upos().equals("PROPN") && from < head.index() && head.is("nsubj", "obl:agent");
        Optional<Entry> whole = DISTRICTS.contains(head.lemma().toLowerCase(Locale.ROOT)) && isDefinite(head)
                ? tree.of(head.index()).stream()
                        .filter(c -> c.is("nmod") && tree.preposition(c.index()).equals("of"))
                        .flatMap(c -> hitAt(c.index()).stream())
                        .flatMap(h -> h.of(Kind.REGION, Kind.COUNTRY, Kind.CAPITAL).stream())
                        .findFirst()
                : Optional.empty();
        if (whole.isPresent()) {
            return Optional.of(
                    reading(head, from, to, Sort.ROLE, country(whole.get(), "GOV"), "", head.lemma(), false));
        }
        return named && head.lemma().equalsIgnoreCase("county")
                ? Optional.of(reading(
                        head, from, to, Sort.ROLE, Actor.of(Actor.Kind.IN_ROLE, "", "", "GOV"), "", "county", false))
                : Optional.empty();
    }

    private boolean isPersonal(Word word) {
        return sentence.nameAt(word.index())
                        .filter(n -> n.type() == Name.Type.PERSON)
                        .isPresent()
                || hitAt(word.index()).flatMap(h -> h.of(Kind.LEADER)).isPresent();
    }

    /** "his campaign against graft" and "a campaign of terror" are deeds. */
    private boolean isWaged(Word head) {
        return tree.of(head.index()).stream()
                .anyMatch(c -> c.is("nmod") && Set.of("against", "of").contains(tree.preposition(c.index())));
    }

    private boolean isOurs(Word head) {
        return tree.first(head.index(), "nmod:poss")
                .filter(w -> Set.of("our", "my").contains(w.form().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** No actor, but "it" and "they" may mean it. */
    private Optional<Reading> thing(Word head, int from, int to) {
        return head.upos().equals("NOUN") && head.is("nsubj", "obj", "obl", "nmod", "conj", "appos", "root")
                ? Optional.of(reading(head, from, to, Sort.THING, Actor.UNKNOWN, "", "", isPlural(head)))
                : Optional.empty();
    }

    // ---- phrases

    private boolean isPhraseHead(Word word) {
        if (word.is("compound", "flat", "fixed", "nmod:desc", "goeswith", "punct", "case", "det", "cc", "mark")
                || "ADP AUX CCONJ SCONJ PART PUNCT SYM".contains(word.upos())) {
            return false;
        }
        return switch (word.upos()) {
            case "NOUN", "PROPN", "X" -> !word.is("amod");
            case "ADJ", "VERB", "NUM", "DET" -> isNominalUse(word);
            default -> hitAt(word.index()).isPresent() && isNominalUse(word);
        };
    }

    private boolean isNominalUse(Word word) {
        Word first = sentence.word(tree.firstConjunct(word.index()));
        return first.is("nsubj", "obj", "iobj", "nmod", "appos", "obl:agent")
                || first.is("obl") && !tree.preposition(first.index()).isEmpty();
    }

    private int start(Word head) {
        int from = head.index();
        List<Word> children = tree.of(head.index());
        for (int i = children.size() - 1; i >= 0; i--) {
            Word child = children.get(i);
            if (child.index() < from && isPremodifier(child)) {
                from = Math.min(from, withOwn(child));
            }
        }
        while (from < head.index() && isLeadIn(sentence.word(from))) {
            from++;
        }
        return isAtLeast(from) ? from - 1 : from;
    }

    /** "<b>At</b> least 15 people". */
    private boolean isAtLeast(int from) {
        return from > 0
                && Set.of("least", "most").contains(sentence.word(from).form())
                && sentence.word(from - 1).form().equalsIgnoreCase("at");
    }

    /** The first word of the modifier's own phrase, unless the parser let it swallow half a sentence. */
    private int withOwn(Word modifier) {
        int left = tree.leftmost(modifier.index());
        for (int w = left; w < modifier.index(); w++) {
            Word word = sentence.word(w);
            boolean comma = word.upos().equals("PUNCT")
                    && !word.form().equals("-")
                    && !sentence.word(w + 1).upos().equals("ADJ");
            if (comma || word.upos().equals("VERB") && !word.is("amod")) {
                return modifier.index();
            }
        }
        return left;
    }

    private static boolean isPremodifier(Word child) {
        return PREMODIFIERS.contains(child.relation()) || PREMODIFIERS.contains(child.bareRelation());
    }

    private static boolean isLeadIn(Word word) {
        return word.upos().equals("DET")
                        && Set.of("the", "a", "an").contains(word.form().toLowerCase(Locale.ROOT))
                || word.upos().equals("PUNCT")
                || word.upos().equals("ADP")
                || word.is("cc", "mark", "discourse", "case");
    }

    private int end(Word head) {
        int to = head.index() + 1;
        for (Word child : tree.of(head.index())) {
            if (child.index() == to
                            && (NAME_PARTS.contains(child.bareRelation()) || NAME_PARTS.contains(child.relation()))
                    || child.index() == to
                            && child.upos().equals("PUNCT")
                            && child.form().equals("-")) {
                to = Math.max(to, tree.rightmost(child.index()) + 1);
            }
        }
        for (Hit hit : hits) {
            if (hit.holds(head.index()) && hit.end() > to) {
                to = hit.end();
            }
        }
        Optional<Name> name = sentence.nameAt(head.index());
        if (name.isPresent() && name.get().end() > to && name.get().type() != Name.Type.PLACE) {
            to = name.get().end();
        }
        return to;
    }

    // ---- persons

    private Optional<Reading> person(Word head, int from, int to) {
        int[] name = personName(head, from, to);
        if (name == null) {
            return Optional.empty();
        }
        String text = PlaceFinder.text(sentence, name[0], name[1]);
        int start = afterOthers(Math.min(from, titleStart(name[0])), name[0]);
        Entry leader = leaderAt(name[0], name[1]);
        Role title = title(start, to, name).orElse(null);
        Actor actor = title == null ? Actor.of(Actor.Kind.NAMED, text, "", "") : named(text, title.actor());
        if (leader != null
                && (title == null
                        || title.actor().country().isEmpty()
                        || title.actor().country().get().equals(leader.country()))) {
            Actor known = leader.actor(Actor.Kind.NAMED);
            actor = leader.sector().isEmpty() && title != null ? better(known, title.actor()) : known;
        }
        if (leader == null && title == null) {
            actor = employer(from, name[0])
                    .map(e -> named(text, e.actor(Actor.Kind.NAMED)))
                    .orElse(actor);
        }
        String role = title == null ? (leader == null ? "" : leader.role()) : title.role();
        Gender gender = roles.gender(role, sentence.word(name[0]).form(), before(name[0]));
        return Optional.of(
                new Reading(index, head.index(), start, to, Sort.PERSON, actor, text, role, gender, false, true, -1));
    }

    /** "CNN" in "CNN's Jake Tapper". */
    private Optional<Entry> employer(int from, int name) {
        return hits.stream()
                .filter(h -> h.end() > from && h.end() < name)
                .filter(h -> sentence.word(h.end() - 1).is("nmod:poss") && h.end() >= name - 1)
                .flatMap(h -> h.of(Kind.ORGANISATION).stream())
                .findFirst();
    }

    /** In "Tom Devo and Mark Rath" the second's phrase begins after the first's. */
    private int afterOthers(int from, int name) {
        int start = from;
        for (Name other : sentence.names()) {
            if (other.type() == Name.Type.PERSON
                    && other.start() >= from - 1
                    && other.end() <= name
                    && other.end() > start) {
                start = other.end();
            }
        }
        for (int w = start; w < name; w++) {
            if (")(.;:".contains(sentence.word(w).form())) {
                start = w + 1;
            }
        }
        while (start < name
                && (sentence.word(start).is("cc") || sentence.word(start).upos().equals("PUNCT"))) {
            start++;
        }
        return start;
    }

    /** Where the title before a name begins: at "Russian" in "Russian Senator and space agency chief Dmitry Rogozin". */
    private int titleStart(int name) {
        if (name == 0
                || sentence.word(name - 1).upos().equals("VERB")
                || roles.endingAt(sentence, Math.max(0, name - 5), name - 1).isEmpty()) {
            return name;
        }
        int start = name - 1;
        while (start > 0 && goesOn(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean goesOn(int word) {
        Word at = sentence.word(word);
        if (at.form().equals("and")) {
            return word > 0
                    && roles.endingAt(sentence, Math.max(0, word - 5), word - 1).isPresent();
        }
        return switch (at.upos()) {
            case "NOUN", "PROPN" -> !at.is("root") && !isTime(at);
            case "ADJ" -> true;
            case "PART" -> at.lemma().equals("'s") || at.form().endsWith("s");
            default -> at.form().equals("-") || hitAt(word).isPresent();
        };
    }

    private static boolean isTime(Word word) {
        return word.form().endsWith("day")
                || word.form().equals("week")
                || word.form().equals("year");
    }

    private String before(int word) {
        return word > 0 ? sentence.word(word - 1).form() : "";
    }

    private static Actor named(String name, Actor role) {
        return new Actor(Actor.Kind.NAMED, Optional.of(name), role.country(), role.sector(), role.code());
    }

    private Entry leaderAt(int from, int to) {
        for (Hit hit : hits) {
            if (hit.start() < to && from < hit.end()) {
                Optional<Entry> leader = hit.of(Kind.LEADER);
                if (leader.isPresent()) {
                    return leader.get();
                }
            }
        }
        return null;
    }

    /** The words of the person's name, where the phrase is about that person; null where it is not. */
    private int[] personName(Word head, int from, int to) {
        for (Name name : sentence.names()) {
            if (name.type() == Name.Type.PERSON
                    && name.start() < to
                    && from < name.end()
                    && isAbout(head, name.start(), name.end())
                    && notBody(name)
                    && isWord(name)
                    && !isAllRole(name)) {
                return withoutTitle(name.start(), name.end());
            }
        }
        for (Hit hit : hits) {
            if (hit.of(Kind.LEADER).isPresent()
                    && hit.start() < to
                    && from < hit.end()
                    && isAbout(head, hit.start(), hit.end())) {
                return withoutTitle(hit.start(), hit.end());
            }
        }
        if (head.upos().equals("PROPN")
                && surnames.contains(Pieces.key(head.form()))
                && roles.endingAt(sentence, head.index(), head.index()).isEmpty()
                && hitAt(head.index()).isEmpty()) {
            return new int[] {head.index(), head.index() + 1};
        }
        return null;
    }

    /** "Prime Minister" and "Foreign Ministry", whatever the model takes them for. */
    private boolean isAllRole(Name name) {
        return roles.isRole(sentence, name.start(), name.end() - 1);
    }

    private boolean notBody(Name name) {
        return hits.stream()
                .noneMatch(h -> h.start() <= name.start()
                        && name.end() <= h.end()
                        && h.of(Kind.LEADER).isEmpty()
                        && (h.of(Kind.ORGANISATION).isPresent() || h.end() - h.start() == name.end() - name.start()));
    }

    private int[] withoutTitle(int start, int end) {
        int from = start;
        while (from < end - 1 && roles.isTitle(sentence.word(from).lemma())) {
            from++;
        }
        int to = end;
        while (to < sentence.words().size()
                && sentence.word(to).upos().equals("PROPN")
                && sentence.word(to).is("flat")
                && sentence.word(to).head() >= start) {
            to++;
        }
        return new int[] {from, to};
    }

    /** The head is in the name, or the name follows it as its own: "Minister Situmbeko Musokotwane". */
    private boolean isAbout(Word head, int start, int end) {
        if (start <= head.index() && head.index() < end) {
            return true;
        }
        if (head.index() >= start) {
            return false;
        }
        for (Word child : tree.of(head.index())) {
            if (start <= child.index()
                    && child.index() < end
                    && child.is("flat", "compound", "nmod:desc", "nmod:unmarked")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Role> title(int from, int to, int[] name) {
        Optional<Role> before = name[0] > from ? titleIn(from, name[0]) : Optional.empty();
        Optional<Role> title = before.or(() -> name[1] < to ? roleIn(name[1], to) : Optional.empty());
        if (title.isPresent() && title.get().actor().country().isPresent()) {
            return title;
        }
        Optional<Role> apposition = apposition(name);
        boolean both = title.isPresent() && apposition.isPresent();
        return both && apposition.get().actor().country().isEmpty() ? title : apposition.or(() -> title);
    }

    /** "Dmitry Rogozin, a Russian senator" and "The Russian senator, Dmitry Rogozin". */
    private Optional<Role> apposition(int[] name) {
        for (int w = name[0]; w < name[1]; w++) {
            for (Word child : tree.of(w)) {
                if (child.is("appos", "nmod:desc", "flat", "parataxis")
                        && child.index() >= name[1]
                        && child.upos().equals("NOUN")) {
                    Optional<Role> role = rolePhrase(child, start(child), end(child));
                    if (role.isPresent()) {
                        return role;
                    }
                }
            }
            Optional<Word> of = sentence.head(w);
            if (of.isPresent() && sentence.word(w).is("appos") && of.get().index() < name[0]) {
                return rolePhrase(of.get(), start(of.get()), end(of.get()));
            }
        }
        return Optional.empty();
    }

    // ---- countries, capitals and listed bodies

    private Optional<Reading> named(Word head, int from, int to) {
        Hit hit = hitAt(head.index()).orElse(null);
        if (hit == null || hit.start() <= head.head() && head.head() < hit.end()) {
            return Optional.empty();
        }
        Optional<Entry> body = hit.of(Kind.ORGANISATION);
        if (body.isPresent()) {
            return Optional.of(reading(
                    head,
                    from,
                    Math.max(to, hit.end()),
                    Sort.ORGANISATION,
                    body.get().actor(Actor.Kind.NAMED),
                    PlaceFinder.text(sentence, hit.start(), hit.end()),
                    "",
                    false));
        }
        if (insideBody(hit)) {
            return Optional.empty();
        }
        Optional<Entry> nationals = hit.of(Kind.NATIONALS);
        if (nationals.isPresent() && hit.of(Kind.COUNTRY, Kind.CAPITAL).isEmpty()) {
            return Optional.of(reading(
                    head,
                    from,
                    to,
                    Sort.ROLE,
                    isNation(head)
                            ? Actor.of(
                                    Actor.Kind.IN_ROLE,
                                    nationals.get().name(),
                                    nationals.get().country(),
                                    "GOV")
                            : nationals.get().actor(Actor.Kind.IN_ROLE),
                    "",
                    "national",
                    isPlural(head)));
        }
        Optional<Entry> country = hit.of(Kind.COUNTRY, Kind.CAPITAL, Kind.SEAT, Kind.REGION);
        if (country.isEmpty() || isPlace(head, country.get())) {
            return Optional.empty();
        }
        return Optional.of(reading(
                head,
                Math.min(from, hit.start()),
                Math.max(to, hit.end()),
                Sort.COUNTRY,
                country(head, country.get()),
                PlaceFinder.text(sentence, hit.start(), hit.end()),
                "",
                false));
    }

    /** "the Saudis" are their state, as in "praised the Saudis"; "Saudis" and "the two Saudis" are people. */
    private boolean isNation(Word head) {
        List<Word> children = tree.of(head.index());
        return isPlural(head)
                && head.is("nsubj", "obj", "obl", "obl:agent", "nmod")
                && children.stream().anyMatch(c -> c.is("det") && c.lemma().equals("the"))
                && children.stream().allMatch(c -> c.is("det", "case", "punct", "conj", "cc"));
    }

    private static Actor country(Entry entry, String sector) {
        return Actor.of(Actor.Kind.NAMED, entry.name(), entry.country(), sector);
    }

    /** A country that is struck is the country, one that acts or is spoken to is its government. */
    private Actor country(Word head, Entry entry) {
        return country(entry, isStruck(head) ? "" : "GOV");
    }

    private boolean isStruck(Word head) {
        Word first = sentence.word(tree.firstConjunct(head.index()));
        Word governor = sentence.head(first.index()).orElse(null);
        if (governor == null) {
            return false;
        }
        if (first.is("obj", "nsubj:pass")) {
            return STRUCK.contains(governor.lemma());
        }
        return first.is("nmod", "obl")
                && !first.is("nmod:poss")
                && !Set.of("by", "with").contains(tree.preposition(first.index()))
                && (roles.deedSector(governor.lemma()).filter("MIL"::equals).isPresent()
                        || STRUCK.contains(governor.lemma()));
    }

    private boolean insideBody(Hit hit) {
        Optional<Name> name = sentence.nameAt(hit.start());
        return name.isPresent()
                && name.get().type() == Name.Type.ORGANISATION
                && name.get().end() - name.get().start() > hit.end() - hit.start()
                && !sentence.word(hit.end() - 1).is("nmod:poss");
    }

    /** "in Moscow" is a place, "Moscow accused" its government; "Dnipro, Ukraine" is a place too. */
    private boolean isPlace(Word head, Entry entry) {
        Word first = sentence.word(tree.firstConjunct(head.index()));
        if (entry.kind() == Kind.REGION && !first.is("nsubj", "iobj", "obl:agent")) {
            return true;
        }
        if (first.is("appos", "nmod:unmarked", "dep") && isPlaceName(first.head())) {
            return true;
        }
        if (first.is("nsubj", "nmod:poss", "obj", "iobj", "root", "obl:agent")) {
            return false;
        }
        String preposition = tree.preposition(first.index());
        if (IN_PLACE.contains(preposition) || isWayOf(first, preposition)) {
            return true;
        }
        return entry.kind() == Kind.CAPITAL && isCapitalPlace(first, preposition);
    }

    /** "the mayor of Moscow" and "marched from Moscow", but "criticism from Moscow". */
    private boolean isCapitalPlace(Word first, String preposition) {
        if (preposition.isEmpty()) {
            return !first.is("conj");
        }
        boolean onNoun = sentence.head(first.index())
                .filter(governor -> governor.upos().equals("NOUN"))
                .isPresent();
        return AT_CAPITAL.contains(preposition)
                && !(onNoun && (preposition.equals("from") || preposition.equals("to")));
    }

    /** "flew to France", "a trip to India", "came from Syria". */
    private boolean isWayOf(Word first, String preposition) {
        return (preposition.equals("to") || preposition.equals("from"))
                && sentence.head(first.index())
                        .filter(governor -> MOVING.contains(governor.lemma()))
                        .isPresent();
    }

    private boolean isPlaceName(int word) {
        return word >= 0
                && (sentence.nameAt(word)
                                .filter(n -> n.type() == Name.Type.PLACE)
                                .isPresent()
                        || hitAt(word).isPresent());
    }

    // ---- bodies by the model

    private Optional<Reading> organisation(Word head, int from, int to) {
        Name name = sentence.nameAt(head.index()).orElse(null);
        if (name == null
                || name.type() != Name.Type.ORGANISATION
                || !isWord(name)
                || isAllRole(name)
                || HELD.contains(head.lemma().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        int start = Math.min(from, name.start());
        int end = Math.max(to, name.end());
        Role role = roleIn(start, end).or(() -> rolePhrase(head, start, end)).orElse(null);
        String text = PlaceFinder.text(sentence, name.start(), name.end());
        Actor actor = role == null ? Actor.of(Actor.Kind.NAMED, text, "", "") : named(text, role.actor());
        return Optional.of(
                reading(head, start, end, Sort.ORGANISATION, actor, text, role == null ? "" : role.role(), false));
    }

    /** "L-R" in a caption is no body. */
    private boolean isWord(Name name) {
        if (sentence.word(name.start()).upos().equals("ADP")
                || sentence.word(name.start()).form().equals("of")) {
            return false;
        }
        for (int w = name.start(); w < name.end(); w++) {
            if (sentence.word(w).form().chars().filter(Character::isLetter).count() > 1) {
                return true;
            }
        }
        return false;
    }

    // ---- roles

    /** A role with what the phrase says of its country. */
    private record Role(String role, Actor actor, int possessor, boolean plural, boolean body) {}

    private Optional<Reading> role(Word head, int from, int to) {
        return rolePhrase(head, from, to)
                .filter(r -> !(r.body() && r.actor().country().isEmpty() && isSetting(head))
                        || r.possessor() >= 0 && head.is("nmod"))
                .map(r -> new Reading(
                        index,
                        head.index(),
                        from,
                        to,
                        Sort.ROLE,
                        r.actor(),
                        "",
                        r.role(),
                        roles.gender(r.role(), "", ""),
                        r.plural(),
                        isDefinite(head),
                        r.possessor()));
    }

    /** "in court" and "at school" say where, not who. */
    private boolean isSetting(Word head) {
        return IN_PLACE.contains(tree.preposition(tree.firstConjunct(head.index())));
    }

    private Optional<Role> rolePhrase(Word head, int from, int to) {
        RoleWords.Role word = roles.endingAt(sentence, from, head.index()).orElse(null);
        if (word == null) {
            return Optional.empty();
        }
        return Optional.of(withCountry(head, from, to, word));
    }

    /** Of "Russian Senator and space agency chief", the senator with the nationality. */
    private Optional<Role> titleIn(int from, int to) {
        RoleWords.Role best = null;
        int at = to - 1;
        for (int w = to - 1; w >= from; w--) {
            RoleWords.Role word = roles.endingAt(sentence, from, w).orElse(null);
            if (word != null && (best == null || best.generic() && !word.generic() && !word.body())) {
                best = word;
                at = w;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        if (best.phrase().equals("representative")
                && Character.isUpperCase(sentence.word(at).form().charAt(0))) {
            best = new RoleWords.Role(best.phrase(), "LEG", false, false);
        }
        Role own = withCountry(sentence.word(at), from, to, best);
        int role = at - best.phrase().split(" ").length + 1;
        Optional<Entry> anywhere = own.actor().country().isPresent()
                ? Optional.empty()
                : nationality(from, to - 1, at == to - 1 ? role : to - 1);
        if (anywhere.isEmpty()) {
            return Optional.of(own);
        }
        return Optional.of(new Role(best.phrase(), inRole(anywhere.get(), best), -1, false, false));
    }

    /** The last role word among these words, where the head of the phrase is a name. */
    private Optional<Role> roleIn(int from, int to) {
        for (int w = to - 1; w >= from; w--) {
            RoleWords.Role word = roles.endingAt(sentence, from, w).orElse(null);
            if (word != null) {
                return Optional.of(withCountry(sentence.word(w), from, to, word));
            }
        }
        return Optional.empty();
    }

    private Role withCountry(Word head, int from, int to, RoleWords.Role word) {
        boolean plural = isPlural(head);
        if (isForeign(from, head.index())) {
            return new Role(
                    "foreign " + word.phrase(),
                    Actor.of(Actor.Kind.IN_ROLE, "", "", word.sector()),
                    -1,
                    plural,
                    word.body());
        }
        int role = head.index() - word.phrase().split(" ").length + 1;
        if (RoleWords.isRelation(word.phrase())) {
            Actor own = party(from, head.index())
                    .map(e -> e.actor(Actor.Kind.IN_ROLE))
                    .orElseGet(() -> Actor.of(Actor.Kind.IN_ROLE, "", "", word.sector()));
            int owner = RoleWords.isPersonal(word.phrase()) && own.country().isEmpty() ? possessor(head) : -1;
            return new Role(word.phrase(), own, owner, plural, false);
        }
        Optional<Entry> modifier = nationality(from, head.index(), role);
        if (modifier.isPresent()) {
            return new Role(word.phrase(), inRole(modifier.get(), word), -1, plural, word.body());
        }
        Optional<Role> dependent = ofDependents(head, word, plural);
        if (dependent.isPresent()) {
            return dependent.get();
        }
        String sector = word.generic() && isOfUnlisted(from, head.index()) ? "" : word.sector();
        return new Role(
                word.phrase(), Actor.of(Actor.Kind.IN_ROLE, "", "", sector), served(head, word), plural, word.body());
    }

    /** "Acme officials" are no state's. */
    private boolean isOfUnlisted(int from, int head) {
        for (int w = from; w < head; w++) {
            if (sentence.word(w).upos().equals("PROPN") && sentence.word(w).is("compound") && hitAt(w).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** "foreign troops in Ukraine" are not Ukraine's; a "foreign ministry" is one's own. */
    private boolean isForeign(int from, int head) {
        for (int w = from; w < head - 1 || w == head - 1 && !roles.isRole(sentence, w, head); w++) {
            if (FOREIGN.contains(sentence.word(w).form().toLowerCase(Locale.ROOT))) {
                return nationality(w + 1, head).isEmpty();
            }
        }
        return false;
    }

    private int possessor(Word head) {
        return tree.first(head.index(), "nmod:poss").map(Word::index).orElse(-1);
    }

    /** "Clinton" in "a Clinton spokeswoman". */
    private int served(Word head, RoleWords.Role word) {
        int possessor = possessor(head);
        return possessor >= 0 || !RoleWords.servesOwner(word.phrase())
                ? possessor
                : tree.of(head.index()).stream()
                        .filter(c -> c.index() < head.index() && c.is("compound") && isPersonal(c))
                        .map(Word::index)
                        .findFirst()
                        .orElse(-1);
    }

    private Optional<Role> ofDependents(Word head, RoleWords.Role word, boolean plural) {
        for (Word child : tree.of(head.index())) {
            if (!child.is("nmod") && !child.is("obl")) {
                continue;
            }
            Optional<Actor> owner = owner(child, word);
            if (owner.isPresent()) {
                return Optional.of(new Role(word.phrase(), owner.get(), -1, plural, word.body()));
            }
            if (isOwnersBody(child) && tree.first(head.index(), "nmod:poss").isEmpty()) {
                Actor own = Actor.of(Actor.Kind.IN_ROLE, "", "", word.sector());
                return Optional.of(new Role(word.phrase(), own, child.index(), plural, word.body()));
            }
        }
        return Optional.empty();
    }

    /** "Ms. Merkel's government" in "officials in Ms. Merkel's government": whose they are is known once it is known whose that is. */
    private boolean isOwnersBody(Word child) {
        return Set.of("of", "for", "from", "at", "with", "in").contains(tree.preposition(child.index()))
                && read(child.index())
                        .filter(r -> r.sort() == Sort.ROLE && !r.hasCountry())
                        .filter(r -> r.possessor() >= 0 || r.definite() && roles.isBody(r.role()))
                        .isPresent();
    }

    private Optional<Actor> owner(Word child, RoleWords.Role word) {
        String preposition = child.is("nmod:poss") ? "of" : tree.preposition(child.index());
        switch (preposition) {
            case "of", "for", "from", "at", "with", "in" -> {
                Optional<Entry> place =
                        hitAt(child.index()).flatMap(h -> h.of(Kind.COUNTRY, Kind.CAPITAL, Kind.SEAT, Kind.REGION));
                if (place.isPresent()) {
                    return Optional.of(inRole(place.get(), word));
                }
                if (preposition.equals("in")) {
                    return Optional.empty();
                }
                Optional<Actor> unlisted = read(child.index())
                        .filter(r -> r.sort() == Sort.ORGANISATION && !r.hasCountry())
                        .map(r -> Actor.of(
                                Actor.Kind.IN_ROLE,
                                r.name(),
                                "",
                                word.generic() ? r.actor().sector().orElse("") : word.sector()));
                if (unlisted.isPresent()) {
                    return unlisted;
                }
                return read(child.index())
                        .filter(r -> r.sort() != Sort.PRONOUN && r.sort() != Sort.THING)
                        .filter(r -> r.hasCountry()
                                || word.generic() && r.actor().sector().isPresent())
                        .map(r -> under(r.actor(), word));
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    /** "leader of Hamas" has Hamas's code; "mayor of the Kenyan capital" is Kenya's. */
    private static Actor under(Actor owner, RoleWords.Role word) {
        if (isBody(owner) || word.generic()) {
            return new Actor(Actor.Kind.IN_ROLE, owner.name(), owner.country(), owner.sector(), owner.code());
        }
        return Actor.of(
                Actor.Kind.IN_ROLE,
                owner.name().orElse(""),
                owner.country().orElse(""),
                word.sector().isEmpty() ? owner.sector().orElse("") : word.sector());
    }

    private static boolean isBody(Actor actor) {
        String plain = actor.country().orElse("") + actor.sector().orElse("");
        return actor.code().isPresent() && !actor.code().get().equals(plain);
    }

    /** "Hamas officials" are Hamas; "Republican senators" sit in parliament and "Republican voters" are citizens. */
    private static Actor inRole(Entry entry, RoleWords.Role word) {
        boolean officeHolders = entry.sector().equals("PTY")
                && !RoleWords.servesOwner(word.phrase())
                && NOT_OF_PARTIES.contains(word.sector());
        if (entry.kind() == Kind.ORGANISATION && !officeHolders) {
            return entry.actor(Actor.Kind.IN_ROLE);
        }
        String owners = entry.kind() == Kind.LEADER && !entry.sector().isEmpty() ? entry.sector() : "GOV";
        String sector = RoleWords.servesOwner(word.phrase()) || word.sector().isEmpty() ? owners : word.sector();
        return Actor.of(Actor.Kind.IN_ROLE, entry.name(), entry.country(), sector);
    }

    /** "Republican" in "Mr. Obama's Republican opponent". */
    private Optional<Entry> party(int from, int head) {
        return hits.stream()
                .filter(h -> h.start() >= from && h.end() <= head)
                .filter(h -> sentence.word(h.end() - 1).is("amod", "compound"))
                .flatMap(h -> h.of(Kind.ORGANISATION).stream())
                .filter(e -> e.sector().equals("PTY"))
                .findFirst();
    }

    private Optional<Entry> nationality(int from, int head) {
        return nationality(from, head, head);
    }

    /**
     * The country or body that the words before the head name, unless it only backs or leads the rest, or is part of the role itself:
     * a "U.N. ambassador" is not the United Nations'.
     */
    private Optional<Entry> nationality(int from, int head, int role) {
        Optional<Entry> found = Optional.empty();
        for (Hit hit : hits) {
            if (hit.start() >= from && hit.end() <= head + 1 && hit.start() < role && !isBacking(hit) && !isCut(hit)) {
                Optional<Entry> entry = hit.of(
                        Kind.ADJECTIVE,
                        Kind.COUNTRY,
                        Kind.ORGANISATION,
                        Kind.CAPITAL,
                        Kind.SEAT,
                        Kind.REGION,
                        Kind.NATIONALS,
                        Kind.LEADER);
                if (entry.isPresent()) {
                    found = entry;
                }
            }
        }
        return found;
    }

    /** "Democratic" in "the Karen Democratic Forces", a body that we do not know. */
    private boolean isCut(Hit hit) {
        return hit.end() - hit.start() == 1
                && hit.of(Kind.ORGANISATION).isPresent()
                && insideBody(hit)
                && sentence.nameAt(hit.start())
                        .filter(n -> n.start() < hit.start())
                        .isPresent();
    }

    /** In "Ukraine's Russian-speaking mayors" and "Turkish-backed rebels" the hit does not say whose they are. */
    private boolean isBacking(Hit hit) {
        int after = hit.end();
        if (after >= sentence.words().size()) {
            return false;
        }
        String next = sentence.word(after).form();
        if (BACKED.contains(next.toLowerCase(Locale.ROOT))) {
            return true;
        }
        return next.equals("-")
                && after + 1 < sentence.words().size()
                && hits.stream().noneMatch(h -> h.start() == after + 1);
    }

    private boolean isDefinite(Word head) {
        return tree.of(head.index()).stream()
                .anyMatch(c -> c.is("det")
                        && Set.of("the", "this", "that", "these", "those").contains(c.lemma()));
    }

    private static boolean isPlural(Word head) {
        return head.xpos().equals("NNS") || head.xpos().equals("NNPS");
    }

    // ---- weapons and deeds

    /** "Russian drone" acts for Russia's forces. */
    private Optional<Reading> weapon(Word head, int from, int to) {
        if (!roles.isWeapon(head.lemma())) {
            return Optional.empty();
        }
        return nationality(from, head.index())
                .map(entry -> reading(head, from, to, Sort.ROLE, forces(entry), "", "", isPlural(head)));
    }

    private static Actor forces(Entry entry) {
        return entry.kind() == Kind.ORGANISATION
                ? entry.actor(Actor.Kind.IN_ROLE)
                : Actor.of(Actor.Kind.IN_ROLE, entry.name(), entry.country(), "MIL");
    }

    /** "Israeli" in "Israeli airstrike" (but not "Paris" in "Paris attacks", where they happened), "rebel" in "rebel attack", "Russian drone" in "Russian drone strike". */
    private Optional<Reading> modifier(Word word) {
        if (!word.is("amod", "compound", "nmod:desc") && !(word.is("conj") && isModifierConjunct(word))) {
            return Optional.empty();
        }
        int headIndex = sentence.word(tree.firstConjunct(word.index())).head();
        if (headIndex < 0 || isNamePart(word)) {
            return Optional.empty();
        }
        Word head = sentence.word(headIndex);
        Optional<Reading> namesake = namesake(word, head);
        if (namesake.isPresent()) {
            return namesake;
        }
        Optional<String> sector = roles.deedSector(head.lemma());
        if (sector.isEmpty()
                && (sentence.frame(head.index()).isEmpty()
                        || read(head.index())
                                .filter(r -> r.sort() != Sort.THING)
                                .isPresent())) {
            return Optional.empty();
        }
        return doer(word, sector.orElse("GOV"));
    }

    /** "Clinton" in "the Clinton campaign" and "the Clinton request". */
    private Optional<Reading> namesake(Word word, Word head) {
        Optional<Reading> owned = read(head.index());
        if (owned.filter(r -> r.sort() == Sort.ROLE && r.possessor() == word.index())
                .isPresent()) {
            return person(word, start(word), word.index() + 1);
        }
        boolean thing = head.upos().equals("NOUN")
                && head.index() > word.index()
                && owned.filter(r -> r.sort() != Sort.THING).isEmpty();
        boolean known = hitAt(word.index()).flatMap(h -> h.of(Kind.LEADER)).isPresent()
                || surnames.contains(Pieces.key(word.form()));
        return thing && known ? person(word, start(word), word.index() + 1) : Optional.empty();
    }

    private boolean isModifierConjunct(Word word) {
        return sentence.word(tree.firstConjunct(word.index())).is("amod", "compound");
    }

    private Optional<Reading> doer(Word word, String sector) {
        Hit hit = hitAt(word.index()).orElse(null);
        if (hit != null && hit.end() == word.index() + 1 && !isBacking(hit) && !insideBody(hit)) {
            Entry entry = hit.of(Kind.ADJECTIVE, Kind.COUNTRY, Kind.ORGANISATION, Kind.CAPITAL, Kind.SEAT)
                    .orElse(null);
            if (entry == null || entry.kind() == Kind.CAPITAL && sector.equals("MIL")) {
                return Optional.empty();
            }
            Actor actor = entry.kind() == Kind.ORGANISATION
                    ? entry.actor(Actor.Kind.NAMED)
                    : Actor.of(Actor.Kind.IN_ROLE, entry.name(), entry.country(), sector);
            int to = withWeapon(hit.end());
            return Optional.of(reading(sentence.word(to - 1), hit.start(), to, Sort.ROLE, actor, "", "", false));
        }
        if (word.upos().equals("NOUN")) {
            return rolePhrase(word, start(word), word.index() + 1)
                    .map(r -> reading(word, word.index(), word.index() + 1, Sort.ROLE, r.actor(), "", r.role(), true));
        }
        return Optional.empty();
    }

    private int withWeapon(int at) {
        boolean weapon = at < sentence.words().size()
                && roles.isWeapon(sentence.word(at).lemma())
                && sentence.word(at).is("compound");
        return weapon ? at + 1 : at;
    }

    // ---- several with one head

    /** In "British and French troops" and "North and South Korea" the head gives the last; here are the others. */
    private List<Reading> sharingHead(Reading reading) {
        if (reading.sort() != Sort.ROLE && reading.sort() != Sort.COUNTRY
                || reading.actor().country().isEmpty()) {
            return List.of();
        }
        Map<String, Entry> others = new LinkedHashMap<>();
        for (Hit hit : hits) {
            if (hit.start() >= reading.from() && hit.end() <= reading.head() && joinsAnother(hit)) {
                hit.of(Kind.ADJECTIVE, Kind.COUNTRY).ifPresent(e -> others.put(e.country(), e));
            }
        }
        others.remove(reading.actor().country().get());
        return others.values().stream()
                .map(e -> reading.with(Actor.of(
                        reading.actor().kind(),
                        e.name(),
                        e.country(),
                        reading.actor().sector().orElse(""))))
                .toList();
    }

    private boolean joinsAnother(Hit hit) {
        Word word = sentence.word(hit.end() - 1);
        return !isBacking(hit)
                && (word.is("conj") || tree.first(word.index(), "conj").isPresent());
    }

    // ---- pronouns

    private static boolean isPronoun(Word word) {
        return word.upos().equals("PRON") && !word.is("expl")
                || word.xpos().equals("PRP$")
                || word.xpos().startsWith("WP");
    }

    private Optional<Reading> pronoun(Word word) {
        if (word.form().equals("US")) {
            return Optional.empty();
        }
        String form = word.form().toLowerCase(Locale.ROOT);
        Gender gender =
                switch (form) {
                    case "he", "him", "his", "himself" -> Gender.MALE;
                    case "she", "her", "hers", "herself" -> Gender.FEMALE;
                    case "they",
                            "them",
                            "their",
                            "theirs",
                            "themselves",
                            "it",
                            "its",
                            "itself",
                            "who",
                            "whom",
                            "whose",
                            "which",
                            "that",
                            "i",
                            "me",
                            "my",
                            "we",
                            "us",
                            "our" -> Gender.UNKNOWN;
                    default -> null;
                };
        if (gender == null) {
            return Optional.empty();
        }
        return Optional.of(new Reading(
                index,
                word.index(),
                word.index(),
                word.index() + 1,
                Sort.PRONOUN,
                Actor.UNKNOWN,
                "",
                form,
                gender,
                Set.of("they", "them", "their", "theirs", "themselves", "we", "us", "our")
                        .contains(form),
                true,
                -1));
    }

    // ---- small things

    private Reading reading(
            Word head, int from, int to, Sort sort, Actor actor, String name, String role, boolean plural) {
        return new Reading(
                index,
                head.index(),
                from,
                to,
                sort,
                actor,
                name,
                role,
                Gender.UNKNOWN,
                plural,
                isDefinite(head),
                possessor(head));
    }

    Optional<Hit> hitAt(int word) {
        for (Hit hit : hits) {
            if (hit.holds(word)) {
                return Optional.of(hit);
            }
        }
        return Optional.empty();
    }
}
