package org.sayso.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.claim.Actor;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.ActorDictionary.Entry;
import org.sayso.codebook.Pieces;
import org.sayso.extract.Reading.Gender;
import org.sayso.extract.Reading.Sort;

/**
 * Joins what a document says of the same people in different places: after "Zambian Finance Minister Situmbeko Musokotwane said",
 * "Musokotwane" and "he" are ZMB GOV too, and "the ministry" is Zambia's.
 */
final class WhoIsWho {

    private static final int REACH = 5;
    /** Who they are is known once it is known who says what; see {@link Mentions#voiced}. */
    static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "we", "us", "our");

    /** Whom a text does not call by the surname alone before it has named them in full. */
    private static final Set<String> NAMED_IN_FULL = Set.of(
            "businessman",
            "campaign official",
            "clergyman",
            "head of an advocacy group",
            "journalist",
            "judge",
            "lawyer",
            "official",
            "politician",
            "representative",
            "scholar",
            "union leader");

    /** Nobody, unless the text tells whose. */
    private static final Set<String> SOMEBODYS = Set.of("country", "campaign");

    private static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which", "that");
    static final Set<String> PERSONAL = Set.of("he", "him", "his", "she", "her");
    private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");
    private static final Set<String> IT = Set.of("it", "its", "itself");

    private final ActorDictionary dictionary;
    private final ParsedDocument document;
    private final List<Branches> trees;
    private final List<List<Reading>> readings;
    private final Map<String, Reading> people = new HashMap<>();
    private final Map<String, Reading> bodies = new HashMap<>();
    /** By first name: the one person so called; empty where there are several. */
    private final Map<String, Optional<Reading>> firstNames = new HashMap<>();
    /** By full name: after "Ada Obi … she", Ada Obi is a woman, whatever the lists know of "Ada". */
    private final Map<String, Gender> genders = new HashMap<>();

    private final HomeCountry home;
    private final boolean candidates;
    private final Nominee nominee;
    /** The readings settled so far, in the order of the text. */
    private final List<Reading> settled = new ArrayList<>();

    WhoIsWho(
            ActorDictionary dictionary,
            ParsedDocument document,
            List<Branches> trees,
            List<List<Reading>> readings,
            HomeCountry home) {
        this.dictionary = dictionary;
        this.document = document;
        this.trees = trees;
        this.readings = readings;
        this.home = home;
        nominee = new Nominee(document, readings);
        readings.forEach(sentence -> sentence.forEach(this::learn));
        candidates = readings.stream()
                .flatMap(List::stream)
                .map(r -> lastWord(r.role()))
                .anyMatch(Set.of("candidate", "nominee")::contains);
    }

    /** All readings, each with the actor that the whole document gives it. Those that stay without any are left out. */
    List<Reading> resolve() {
        for (List<Reading> sentence : readings) {
            sentence.stream().filter(r -> !ownerFollows(r)).forEach(r -> settle(r)
                    .ifPresent(settled::add));
            sentence.stream().filter(WhoIsWho::ownerFollows).forEach(r -> settle(r)
                    .ifPresent(settled::add));
        }
        return settled.stream()
                .filter(r -> r.sort() != Sort.THING
                        && !(SOMEBODYS.contains(r.role()) && r.actor().code().isEmpty()))
                .toList();
    }

    /** "officials in Ms. Merkel's government". */
    private static boolean ownerFollows(Reading reading) {
        return reading.possessor() > reading.head();
    }

    // ---- what the document says of a name anywhere

    private void learn(Reading reading) {
        if (reading.sort() == Sort.PERSON) {
            List<String> pieces = Pieces.of(reading.name());
            remember(people, String.join(" ", pieces), reading);
            if (pieces.size() > 1) {
                remember(people, "* " + pieces.get(pieces.size() - 1), reading);
                remember(people, "* " + withParticle(pieces), reading);
                callByFirstName(pieces, reading);
            }
        } else if (reading.sort() == Sort.ORGANISATION) {
            remember(bodies, Pieces.key(reading.name()), reading);
            acronym(reading).ifPresent(a -> remember(bodies, a, reading));
        }
    }

    /** "de Blasio" of "Bill de Blasio". */
    private static String withParticle(List<String> pieces) {
        int before = pieces.size() - 2;
        return (isParticle(pieces.get(before)) ? pieces.get(before) + " " : "") + last(pieces);
    }

    private static boolean isParticle(String piece) {
        return Set.of("al", "bin", "da", "de", "del", "den", "der", "di", "la", "le", "van", "von")
                .contains(piece.toLowerCase(Locale.ROOT));
    }

    /** After "Bernie Sanders", "Bernie" is he, if no other Bernie is named. */
    private void callByFirstName(List<String> pieces, Reading reading) {
        Optional<Reading> known = firstNames.getOrDefault(pieces.get(0), Optional.of(reading));
        boolean same =
                known.map(k -> last(Pieces.of(k.name())).equals(last(pieces))).orElse(false);
        firstNames.put(
                pieces.get(0),
                !same ? Optional.empty() : weight(reading) > weight(known.get()) ? Optional.of(reading) : known);
    }

    private static String last(List<String> pieces) {
        return pieces.get(pieces.size() - 1);
    }

    private static void remember(Map<String, Reading> map, String key, Reading reading) {
        Reading known = map.get(key);
        if (known == null || weight(known) < weight(reading)) {
            map.put(key, reading);
        }
    }

    private static int weight(Reading reading) {
        return (reading.actor().country().isPresent() ? 4 : 0)
                + (reading.actor().sector().isPresent() ? 2 : 0)
                + (reading.gender() != Gender.UNKNOWN ? 1 : 0);
    }

    /** "RSF" of "Rapid Support Forces". */
    private static Optional<String> acronym(Reading reading) {
        StringBuilder letters = new StringBuilder();
        for (String piece : Pieces.of(reading.name())) {
            if (Character.isUpperCase(piece.charAt(0))) {
                letters.append(piece.charAt(0));
            }
        }
        return letters.length() < 2 ? Optional.empty() : Optional.of(Pieces.key(letters.toString()));
    }

    // ---- one reading

    private Optional<Reading> settle(Reading reading) {
        return switch (reading.sort()) {
            case PERSON -> Optional.of(person(reading));
            case ORGANISATION -> Optional.of(body(reading));
            case ROLE -> Optional.of(role(reading));
            case PRONOUN -> pronoun(reading);
            case COUNTRY, THING -> Optional.of(reading);
        };
    }

    private Reading person(Reading reading) {
        List<String> pieces = Pieces.of(reading.name());
        if (pieces.isEmpty()) {
            return reading;
        }
        String key = String.join(" ", pieces);
        Reading known = best(reading, people.get(key));
        if (pieces.size() == 1 || pieces.size() == 2 && isParticle(pieces.get(0))) {
            Reading full = people.get("* " + key);
            if (full != null) {
                known = weight(full) >= weight(known) ? full : merge(full, known);
            }
        } else {
            known = withSurname(known, pieces);
        }
        boolean otherBearer = pieces.size() == 1 && people.containsKey("* " + key);
        if (known.actor().code().isEmpty() && !otherBearer && firstNames.containsKey(key)) {
            Reading full = firstNames.get(key).orElse(known);
            return reading.with(atHome(full.actor(), reading)).with(full.gender());
        }
        if (known.actor().country().isEmpty() && !otherBearer) {
            Optional<Actor> leader = leader(pieces, known.role());
            if (leader.isPresent()) {
                return reading.with(leader.get());
            }
        }
        return reading.with(atHome(known.actor(), reading)).with(known.gender());
    }

    /** "Mayor Luca Pasto" in a text about Italy is Italy's. */
    private Actor atHome(Actor actor, Reading reading) {
        boolean homeless = actor.country().isEmpty()
                && actor.sector().filter(home::isDomestic).isPresent();
        return homeless
                ? home.dominant()
                        .map(c -> Actor.of(
                                actor.kind(),
                                actor.name().orElse(reading.name()),
                                c,
                                actor.sector().get()))
                        .orElse(actor)
                : actor;
    }

    /** "Rogozin" with a title in one place and "Dmitry Rogozin" without in another. */
    private Reading withSurname(Reading known, List<String> pieces) {
        Reading bySurname = people.get(pieces.get(pieces.size() - 1));
        boolean only = people.get("* " + pieces.get(pieces.size() - 1)) != null
                && Pieces.key(people.get("* " + pieces.get(pieces.size() - 1)).name())
                        .equals(String.join(" ", pieces));
        return bySurname != null && only && weight(bySurname) > weight(known) ? merge(known, bySurname) : known;
    }

    /** The first's name with the second's office. */
    private static Reading merge(Reading name, Reading office) {
        Actor actor = office.actor();
        return name.with(
                        new Actor(Actor.Kind.NAMED, name.actor().name(), actor.country(), actor.sector(), actor.code()))
                .with(name.gender() == Gender.UNKNOWN ? office.gender() : name.gender());
    }

    private static Reading best(Reading reading, Reading known) {
        return known != null && weight(known) > weight(reading) ? known : reading;
    }

    /** A surname alone is the leader of that name if the document speaks of the leader's country. */
    private Optional<Actor> leader(List<String> pieces, String office) {
        if (pieces.size() != 1) {
            return Optional.empty();
        }
        List<Entry> sharing = dictionary.leadersBySurname(pieces.get(0)).stream()
                .filter(e -> home.speaksOf(e.country()) || e.sector().equals("IGO"))
                .filter(e -> e.holdsOn(home.day()))
                .filter(e -> !NAMED_IN_FULL.contains(e.role()) || e.role().equals(office) && !office.isEmpty())
                .toList();
        return sharing.stream().map(Entry::name).distinct().count() == 1
                ? Optional.of(sharing.get(0).actor(Actor.Kind.NAMED))
                : Optional.empty();
    }

    private Reading body(Reading reading) {
        Optional<Reading> full = inFull(reading);
        if (full.isPresent()) {
            return reading.with(full.get().actor());
        }
        if (reading.hasCountry()) {
            return reading;
        }
        Reading known = best(reading, bodies.get(Pieces.key(reading.name())));
        if (known.actor().country().isEmpty() && reading.possessor() >= 0) {
            return owned(known.with(reading.actor()), reading);
        }
        return reading.with(atHome(known.actor(), reading));
    }

    /** "the Times" after "The New York Times" is that paper. */
    private Optional<Reading> inFull(Reading reading) {
        List<String> pieces = Pieces.of(reading.name());
        String last = pieces.size() == 1 || pieces.size() == 2 && pieces.get(0).equals("the")
                ? " " + pieces.get(pieces.size() - 1)
                : "";
        return last.isEmpty()
                ? Optional.empty()
                : settled.stream()
                        .filter(r -> r.sort() == Sort.ORGANISATION && r.hasCountry())
                        .filter(r -> Pieces.of(r.name()).size() > 1
                                && !r.name().toLowerCase(Locale.ROOT).startsWith("the ")
                                && (" " + Pieces.key(r.name())).endsWith(last))
                        .reduce((a, b) -> b);
    }

    private Reading role(Reading reading) {
        if (nominee.is(reading)) {
            return nominee.find(reading)
                    .map(n -> reading.with(person(n).actor()).with(n.gender()))
                    .orElse(reading);
        }
        if (reading.hasCountry()) {
            return reading;
        }
        if (reading.role().equals("country")) {
            return reading.with(theCountry(reading));
        }
        if (reading.possessor() >= 0) {
            return RoleWords.isRelation(reading.role()) ? allied(reading) : owned(reading, reading);
        }
        Optional<Reading> same = reading.definite() ? sameRole(reading) : Optional.empty();
        if (same.isPresent()) {
            return reading.with(same.get().actor()).with(same.get().gender());
        }
        return RoleWords.isRetinue(reading.role())
                ? served(reading)
                        .map(s -> reading.with(belongingTo(s, reading)))
                        .orElseGet(() -> inCountry(reading))
                : inCountry(reading);
    }

    /** "his allies" are of his party and his opponents of his country; "Kenya's allies" are other states. */
    private Reading allied(Reading reading) {
        return settled.stream()
                .filter(o -> o.sentence() == reading.sentence() && o.head() == reading.possessor())
                .filter(o -> o.sort() == Sort.PERSON || PERSONAL.contains(o.role()))
                .filter(Reading::hasCountry)
                .findFirst()
                .map(o -> reading.with(Actor.of(
                        Actor.Kind.IN_ROLE,
                        "",
                        o.actor().country().orElse(""),
                        (reading.role().equals("ally")
                                        ? o.actor().sector()
                                        : reading.actor().sector())
                                .orElse(""))))
                .orElse(reading);
    }

    /** "Sanders" in "Sanders met with advisers". */
    private Optional<Reading> served(Reading reading) {
        for (int i = settled.size() - 1; i >= 0 && settled.get(i).sentence() == reading.sentence(); i--) {
            Reading earlier = settled.get(i);
            boolean person = earlier.sort() == Sort.PERSON
                    || earlier.sort() == Sort.PRONOUN && !earlier.plural() && !IT.contains(earlier.role());
            if (person && earlier.head() < reading.head() && earlier.hasCountry()) {
                return Optional.of(earlier);
            }
        }
        return Optional.empty();
    }

    /** "the country" is the one named last, within reach. */
    private Actor theCountry(Reading reading) {
        boolean ours = reading.possessor() >= 0;
        for (int i = settled.size() - 1; i >= 0 && !ours; i--) {
            Reading earlier = settled.get(i);
            if (reading.sentence() - earlier.sentence() > REACH) {
                break;
            }
            if (earlier.sort() == Sort.COUNTRY) {
                return earlier.actor();
            }
        }
        return home.dominant()
                .map(c -> Actor.of(Actor.Kind.NAMED, dictionary.countryName(c), c, "GOV"))
                .orElse(Actor.UNKNOWN);
    }

    private Reading inCountry(Reading reading) {
        String sector =
                isPartyDelegate(reading) ? "PTY" : reading.actor().sector().orElse("");
        if (reading.actor().name().isPresent()
                || RoleWords.isRelation(reading.role())
                || reading.role().startsWith("foreign ") && !reading.definite()) {
            return reading;
        }
        boolean ours = reading.definite() || reading.possessor() >= 0;
        Optional<String> country = ours || home.isState(sector)
                ? home.of(reading.sentence(), reading.head())
                : sector.equals("PTY") ? home.dominant() : Optional.empty();
        if (country.isPresent() && home.isLocal(sector)) {
            return reading.with(
                    Actor.of(Actor.Kind.IN_ROLE, dictionary.countryName(country.get()), country.get(), sector));
        }
        boolean somebody = reading.actor().name().isEmpty() && sector.equals("CVL");
        return somebody ? reading.with(Actor.of(Actor.Kind.UNKNOWN, "", "", sector)) : reading;
    }

    /** "delegates" where a text speaks of candidates are a party's. */
    private boolean isPartyDelegate(Reading reading) {
        return Set.of("delegate", "delegation").contains(lastWord(reading.role())) && candidates;
    }

    /** "his administration", "the ministry's spokesman": the country, or the body, of whom it belongs to. */
    private Reading owned(Reading reading, Reading at) {
        for (int i = settled.size() - 1; i >= 0; i--) {
            Reading owner = settled.get(i);
            if (owner.sentence() != at.sentence()) {
                break;
            }
            if (owner.head() == at.possessor()) {
                return FIRST_PERSON.contains(owner.role())
                        ? inCountry(reading)
                        : reading.with(atHome(belongingTo(owner, reading), reading));
            }
        }
        return inCountry(reading);
    }

    private static Actor belongingTo(Reading whose, Reading belonging) {
        Actor owner = whose.actor();
        Actor own = belonging.actor();
        Optional<String> ownerName =
                whose.sort() == Sort.COUNTRY || whose.sort() == Sort.ORGANISATION ? owner.name() : Optional.empty();
        String sector = (RoleWords.servesOwner(belonging.role())
                        ? owner.sector().or(own::sector)
                        : own.sector().or(owner::sector))
                .orElse("");
        boolean body = owner.country().isEmpty()
                && owner.code().isPresent()
                && owner.code().get().startsWith("IGO");
        if (body) {
            return new Actor(Actor.Kind.IN_ROLE, owner.name(), owner.country(), owner.sector(), owner.code());
        }
        return Actor.of(
                Actor.Kind.IN_ROLE,
                own.name().or(() -> ownerName).orElse(""),
                owner.country().orElse(""),
                sector);
    }

    /** "the ministry" after "the Russian Foreign Ministry", "the president" after "President Hichilema". */
    private Optional<Reading> sameRole(Reading reading) {
        return sameRole(reading, true).or(() -> sameRole(reading, false));
    }

    private Optional<Reading> sameRole(Reading reading, boolean placed) {
        String last = lastWord(reading.role());
        for (int i = settled.size() - 1; i >= 0; i--) {
            Reading earlier = settled.get(i);
            if (earlier.plural() == reading.plural()
                    && earlier.sort() != Sort.PRONOUN
                    && earlier.actor().code().isPresent()
                    && (earlier.hasCountry() || !placed)
                    && isSameRole(earlier, reading, last)) {
                return Optional.of(earlier);
            }
        }
        return Optional.empty();
    }

    private static boolean isSameRole(Reading earlier, Reading reading, String last) {
        if (last.isEmpty() || last.equals("community")) {
            return false;
        }
        if (lastWord(earlier.role()).equals(last)) {
            return true;
        }
        if (earlier.sort() == Sort.ORGANISATION
                && reading.role().equals(last)
                && isCalled(earlier.name().toLowerCase(Locale.ROOT), last)) {
            return true;
        }
        return earlier.sort() == Sort.ORGANISATION
                && Set.of(
                                "group",
                                "organisation",
                                "organization",
                                "company",
                                "party",
                                "movement",
                                "militia",
                                "alliance",
                                "bloc",
                                "agency",
                                "bank",
                                "firm",
                                "foundation",
                                "magazine",
                                "network",
                                "newspaper",
                                "union",
                                "university")
                        .contains(last)
                && reading.role().equals(last)
                && (reading.actor().sector().isEmpty()
                        || earlier.actor().sector().equals(reading.actor().sector()));
    }

    /** "the department" is the State Department, and "the panel" the Senate Judiciary Committee. */
    private static boolean isCalled(String name, String word) {
        return name.endsWith(" " + word) || word.equals("panel") && name.contains("committee");
    }

    private static String lastWord(String role) {
        return role.substring(role.lastIndexOf(' ') + 1);
    }

    // ---- pronouns

    private Optional<Reading> pronoun(Reading reading) {
        if (FIRST_PERSON.contains(reading.role())) {
            return Optional.of(reading);
        }
        if (RELATIVE.contains(reading.role())) {
            return relative(reading);
        }
        Optional<Reading> antecedent = antecedent(reading).filter(a -> a.sort() != Sort.THING);
        antecedent.ifPresent(a -> learnGender(a, reading.gender()));
        return antecedent.map(
                a -> reading.with(a.actor()).with(a.gender() == Gender.UNKNOWN ? reading.gender() : a.gender()));
    }

    /** "who" is the noun its clause hangs on. */
    private Optional<Reading> relative(Reading reading) {
        ParsedSentence sentence = document.sentences().get(reading.sentence());
        Optional<Reading> last =
                new Tree(sentence).lastNamed(reading.head()).flatMap(n -> settledAt(reading.sentence(), n));
        if (last.isPresent()) {
            return last.map(a -> reading.with(a.actor()).with(a.gender()));
        }
        int at = reading.head();
        for (int steps = 0; at >= 0 && steps < sentence.words().size(); steps++) {
            Word word = sentence.word(at);
            if (word.is("acl:relcl", "acl") && word.head() >= 0 && word.head() < reading.head()) {
                return settledAt(reading.sentence(), word.head())
                        .filter(a -> a.sort() != Sort.THING)
                        .map(a -> reading.with(a.actor()).with(a.gender()));
            }
            at = word.head();
        }
        return Optional.empty();
    }

    private Optional<Reading> settledAt(int sentence, int head) {
        for (int i = settled.size() - 1; i >= 0 && settled.get(i).sentence() == sentence; i--) {
            if (settled.get(i).head() == head) {
                return Optional.of(settled.get(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Reading> antecedent(Reading pronoun) {
        Reading best = null;
        double bestScore = 0;
        for (int i = settled.size() - 1; i >= 0; i--) {
            Reading candidate = settled.get(i);
            int distance = pronoun.sentence() - candidate.sentence();
            if (distance >= REACH) {
                break;
            }
            if (fits(pronoun, candidate) && !isMate(pronoun, candidate) && !isSpeaker(candidate, pronoun)) {
                double score = score(pronoun, candidate, distance);
                if (best == null || score > bestScore) {
                    best = candidate;
                    bestScore = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private void learnGender(Reading person, Gender gender) {
        if (gender != Gender.UNKNOWN && person.sort() == Sort.PERSON) {
            person.actor().name().ifPresent(name -> genders.putIfAbsent(Pieces.key(name), gender));
        }
    }

    private Gender gender(Reading candidate) {
        Gender learned = candidate
                .actor()
                .name()
                .map(name -> genders.getOrDefault(Pieces.key(name), Gender.UNKNOWN))
                .orElse(Gender.UNKNOWN);
        return candidate.gender() == Gender.UNKNOWN ? learned : candidate.gender();
    }

    private boolean fits(Reading pronoun, Reading candidate) {
        if (candidate.sort() == Sort.PRONOUN && !fitsPronoun(pronoun.role(), candidate.role())) {
            return false;
        }
        if (IT.contains(pronoun.role())) {
            return !candidate.plural()
                    && (candidate.sort() == Sort.THING
                            || candidate.sort() == Sort.COUNTRY
                            || candidate.sort() == Sort.ORGANISATION
                            || isGroup(candidate));
        }
        if (THEY.contains(pronoun.role())) {
            return candidate.plural() || candidate.sort() == Sort.ORGANISATION || isGroup(candidate);
        }
        if (candidate.sort() == Sort.THING || candidate.role().equals("country")) {
            return false;
        }
        boolean person = candidate.sort() == Sort.PERSON
                || candidate.sort() == Sort.ROLE && !candidate.plural() && !isGroup(candidate)
                || candidate.sort() == Sort.PRONOUN;
        return person && (gender(candidate) == Gender.UNKNOWN || gender(candidate) == pronoun.gender());
    }

    private static boolean fitsPronoun(String pronoun, String earlier) {
        if (FIRST_PERSON.contains(earlier) || RELATIVE.contains(earlier)) {
            return false;
        }
        return THEY.contains(pronoun) == THEY.contains(earlier) && IT.contains(pronoun) == IT.contains(earlier);
    }

    private static boolean isGroup(Reading candidate) {
        return candidate.sort() != Sort.PERSON
                && Set.of(
                                "government",
                                "ministry",
                                "army",
                                "police",
                                "military",
                                "party",
                                "group",
                                "court",
                                "parliament",
                                "force",
                                "agency",
                                "administration",
                                "company",
                                "council",
                                "committee",
                                "team",
                                "coalition",
                                "militia",
                                "navy")
                        .contains(lastWord(candidate.role()));
    }

    /** "the Republicans". */
    private static boolean isParty(Reading candidate) {
        return candidate.sort() == Sort.ORGANISATION
                && candidate.name().endsWith("s")
                && candidate.actor().sector().filter("PTY"::equals).isPresent();
    }

    /** Both hang on one verb: in "Putin thanked him", "him" is somebody else. */
    private boolean isMate(Reading pronoun, Reading candidate) {
        if (pronoun.sentence() != candidate.sentence()) {
            return false;
        }
        ParsedSentence sentence = document.sentences().get(pronoun.sentence());
        Word word = sentence.word(pronoun.head());
        Word other = sentence.word(candidate.head());
        if (pronoun.role().endsWith("self") || pronoun.role().endsWith("selves")) {
            return false;
        }
        if (word.is("obj") && other.is("nsubj") && other.head() == controller(sentence, word.head())) {
            return true;
        }
        if (word.is("nmod:poss")) {
            return word.head() == other.index() || candidate.from() <= word.index() && word.index() < candidate.to();
        }
        return word.head() == other.head()
                || other.head() == word.index()
                || sentence.isUnder(word.index(), other.index());
    }

    /** In "Trump said: “He never met me”", he is not Trump. */
    private boolean isSpeaker(Reading candidate, Reading pronoun) {
        return candidate.sentence() == pronoun.sentence()
                && document.sentences()
                        .get(candidate.sentence())
                        .word(candidate.head())
                        .is("nsubj")
                && PERSONAL.contains(pronoun.role())
                && isQuoted(pronoun)
                && !isQuoted(candidate);
    }

    /** "declined" of "assail" in "Rubio declined to assail him". */
    private static int controller(ParsedSentence sentence, int verb) {
        int at = verb;
        for (int steps = 0;
                at >= 0
                        && sentence.word(at).is("xcomp")
                        && steps < sentence.words().size();
                steps++) {
            at = sentence.word(at).head();
        }
        return at;
    }

    private double score(Reading pronoun, Reading candidate, int distance) {
        ParsedSentence sentence = document.sentences().get(candidate.sentence());
        Word head = sentence.word(trees.get(candidate.sentence()).firstConjunct(candidate.head()));
        double score = -0.7 * distance;
        if (head.is("nsubj")) {
            score += 1.0;
        }
        if (THEY.contains(pronoun.role()) && !candidate.plural() && !isParty(candidate)) {
            score -= 0.8;
        }
        if (isOwnConjunct(pronoun, candidate)) {
            score += 2.0;
        }
        if (head.is("nmod", "compound") && !head.is("nmod:poss")) {
            score -= 0.5;
        }
        if (candidate.sort() == Sort.PERSON || candidate.sort() == Sort.PRONOUN) {
            score += 0.4;
        }
        if (gender(candidate) == pronoun.gender() && pronoun.gender() != Gender.UNKNOWN) {
            score += 1.0;
        }
        if (isQuoted(pronoun) != isQuoted(candidate)) {
            score -= 0.3;
        }
        return score + 0.001 * candidate.head() / (1.0 + sentence.words().size());
    }

    /** "Ukraine" for "its" in "Ukraine and its allies". */
    private boolean isOwnConjunct(Reading pronoun, Reading candidate) {
        if (pronoun.sentence() != candidate.sentence()) {
            return false;
        }
        Word word = document.sentences().get(pronoun.sentence()).word(pronoun.head());
        return word.is("nmod:poss")
                && word.head() >= 0
                && word.head() != candidate.head()
                && trees.get(pronoun.sentence()).firstConjunct(word.head()) == candidate.head();
    }

    private boolean isQuoted(Reading reading) {
        boolean quoted = false;
        for (Word word : document.sentences().get(reading.sentence()).words()) {
            if (word.index() >= reading.head()) {
                break;
            }
            String form = word.form().toLowerCase(Locale.ROOT);
            if (form.equals("“") || form.equals("``")) {
                quoted = true;
            } else if (form.equals("”")) {
                quoted = false;
            } else if (form.equals("\"") || form.equals("''")) {
                quoted = !quoted;
            }
        }
        return quoted;
    }
}
