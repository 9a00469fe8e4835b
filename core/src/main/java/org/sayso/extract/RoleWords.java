package org.sayso.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.ParsedSentence;
import org.sayso.codebook.Lexicon;
import org.sayso.extract.Reading.Gender;

/** The nouns that make an actor of a phrase: "soldier" is MIL, "drone" acts for whoever flies it, "airstrike" is a deed. */
final class RoleWords {

    private static final int LONGEST = 5;
    private static final Set<String> FEMALE = Set.of(
            "mr.s",
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "miss",
            "lady",
            "queen",
            "princess",
            "woman",
            "girl",
            "mother",
            "wife",
            "daughter",
            "sister",
            "actress",
            "chairwoman",
            "spokeswoman",
            "congresswoman",
            "policewoman",
            "businesswoman",
            "widow",
            "grandmother",
            "aunt",
            "niece",
            "first lady",
            "duchess",
            "dame",
            "baroness",
            "councilwoman");
    private static final Set<String> MALE = Set.of(
            "mr",
            "mr.",
            "sir",
            "lord",
            "king",
            "prince",
            "man",
            "boy",
            "father",
            "husband",
            "son",
            "brother",
            "actor",
            "spokesman",
            "congressman",
            "businessman",
            "policeman",
            "widower",
            "grandfather",
            "uncle",
            "nephew",
            "duke",
            "pope",
            "ayatollah",
            "imam",
            "monk",
            "sheikh",
            "emir",
            "sultan",
            "councilman");

    private static final Set<String> GENERIC = Set.of(
            "official",
            "officer",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "leader",
            "member",
            "chief",
            "head",
            "source",
            "representative",
            "delegate",
            "delegation",
            "negotiator",
            "leadership",
            "insider",
            "aide",
            "adviser",
            "advisor",
            "staffer",
            "surrogate",
            "team",
            "group",
            "official source",
            "senior official",
            "commander",
            "chair",
            "chairman",
            "chairperson",
            "chairwoman",
            "co-chair",
            "vice chair",
            "vice chairman",
            "vice president",
            "executive director",
            "operative",
            "strategist",
            "director",
            "employee",
            "staff",
            "secretary general",
            "secretary-general",
            "deputy",
            "boss",
            "founder",
            "co-founder",
            "president",
            "supporter");

    /** What stands before a name and is no office by itself, or none when written so. */
    private static final Set<String> TITLES = Set.of(
            "adm.",
            "capt.",
            "captain",
            "col.",
            "dr.",
            "gen.",
            "gov.",
            "govs.",
            "lt.",
            "pres.",
            "prof.",
            "rep.",
            "reps.",
            "rev.",
            "secretary",
            "speaker",
            "sen.",
            "sens.",
            "sgt.");

    private static final Set<String> RETINUE =
            Set.of("aide", "adviser", "advisor", "staffer", "surrogate", "staff", "team");

    /** Roles that are given names as often. */
    private static final Set<String> GIVEN = Set.of("dean", "earl", "duke", "major", "guy", "baron");

    private static final Set<String> RELATIONS = Set.of(
            "ally",
            "partner",
            "neighbor",
            "neighbour",
            "enemy",
            "adversary",
            "opponent",
            "rival",
            "counterpart",
            "foe",
            "donor",
            "creditor",
            "critic",
            "backer");

    /**
     * @param sector PLOVER's; empty where the word alone does not tell
     * @param generic whether it has its owner's sector where one is named: an "official" of Hamas is Hamas's
     * @param body whether it is an institution and no person: "ministry", "school"
     */
    record Role(String phrase, String sector, boolean generic, boolean body) {}

    private final Lexicon agents = Lexicon.read("agents.tsv", "noun", "sector", "kind");
    private final Lexicon nouns = Lexicon.read("national-nouns.tsv", "noun", "kind", "sector");
    private final Lexicon givenNames = Lexicon.read("given-names.tsv", "name", "gender");

    /** The longest role that ends with this word and begins at {@code from} or later: "finance minister" in "Zambian Finance Minister". */
    Optional<Role> endingAt(ParsedSentence sentence, int from, int last) {
        for (int start = Math.max(from, last - LONGEST + 1); start <= last; start++) {
            Optional<Lexicon.Entry> entry = longest(sentence, start, last + 1);
            if (entry.isPresent() && start + entry.get().phrase().size() == last + 1) {
                return isEquipment(entry.get()) ? Optional.empty() : Optional.of(role(entry.get()));
            }
        }
        return Optional.empty();
    }

    /** Whether the words from {@code from} to {@code last} are one listed role. */
    boolean isRole(ParsedSentence sentence, int from, int last) {
        return longest(sentence, from, last + 1)
                .filter(e -> from + e.phrase().size() == last + 1)
                .isPresent();
    }

    /** A word for somebody by their relation to another, who is not of that other's country: "Kenya's allies". */
    static boolean isRelation(String role) {
        return RELATIONS.contains(role);
    }

    /** Whether somebody so called has the sector of whom they serve: an "aide" of a candidate is of the candidate's party. */
    static boolean servesOwner(String role) {
        return GENERIC.contains(role) && !role.equals("supporter") && !role.equals("president");
    }

    /** Whether somebody so called is of the household of whoever is spoken of: "advisers" in "Sanders met with advisers". */
    static boolean isRetinue(String role) {
        return RETINUE.contains(role.substring(role.lastIndexOf(' ') + 1));
    }

    /** Whether this role is listed as an institution. */
    boolean isBody(String role) {
        return agents.find(role).filter(e -> e.cell(2).equals("body")).isPresent();
    }

    /** Whether a person's are of that person's country: a candidate's "rival", but not a minister's "counterpart". */
    static boolean isPersonal(String relation) {
        return Set.of("ally", "opponent", "rival").contains(relation);
    }

    private static Role role(Lexicon.Entry entry) {
        String phrase = String.join(" ", entry.phrase());
        return new Role(
                phrase, entry.cell(1), GENERIC.contains(phrase), entry.cell(2).equals("body"));
    }

    private static boolean isEquipment(Lexicon.Entry entry) {
        return entry.cell(2).equals("equipment");
    }

    /** By lemmas; by the letters alone where the lemmas are not listed, as in "human rights groups". */
    private Optional<Lexicon.Entry> longest(ParsedSentence sentence, int from, int end) {
        Optional<Lexicon.Entry> entry = agents.longest(w -> lemma(sentence, w), from, end)
                .filter(e -> from + e.phrase().size() == end);
        return entry.isPresent()
                ? entry
                : agents.longest(
                        w -> w == end - 1
                                ? singular(sentence.word(w).form())
                                : sentence.word(w).form().toLowerCase(Locale.ROOT),
                        from,
                        end);
    }

    /** "allies" as "ally", "forces" as "force". */
    static String singular(String form) {
        String low = form.toLowerCase(Locale.ROOT);
        if (low.endsWith("ies") && low.length() > 4) {
            return low.substring(0, low.length() - 3) + "y";
        }
        return low.endsWith("s") && !low.endsWith("ss") ? low.substring(0, low.length() - 1) : low;
    }

    private static String lemma(ParsedSentence sentence, int word) {
        return sentence.word(word).lemma().toLowerCase(Locale.ROOT);
    }

    /** Whether this stands before a name as its title ("Mr", "President"). */
    boolean isTitle(String lemma) {
        String low = lemma.toLowerCase(Locale.ROOT);
        return FEMALE.contains(low)
                || MALE.contains(low)
                || TITLES.contains(low)
                || agents.has(low) && !GIVEN.contains(low);
    }

    boolean isWeapon(String lemma) {
        return nouns.find(lemma.toLowerCase(Locale.ROOT))
                        .filter(e -> e.cell(1).equals("weapon"))
                        .isPresent()
                || agents.find(lemma.toLowerCase(Locale.ROOT))
                        .filter(RoleWords::isEquipment)
                        .isPresent();
    }

    /** The sector whose deed this is when a nationality stands before it: an "airstrike" is MIL, a "tariff" GOV. */
    Optional<String> deedSector(String lemma) {
        return nouns.find(lemma.toLowerCase(Locale.ROOT))
                .filter(e -> e.cell(1).equals("deed"))
                .map(e -> e.cell(2));
    }

    /** By role ("actress"), by the word before the name ("Mrs") or by the given name. */
    Gender gender(String role, String given, String before) {
        for (String word : new String[] {role.toLowerCase(Locale.ROOT), before.toLowerCase(Locale.ROOT)}) {
            String last = word.substring(word.lastIndexOf(' ') + 1);
            if (FEMALE.contains(word) || FEMALE.contains(last)) {
                return Gender.FEMALE;
            }
            if (MALE.contains(word) || MALE.contains(last)) {
                return Gender.MALE;
            }
        }
        return givenNames
                .find(given)
                .map(e -> e.cell(1).equals("female") ? Gender.FEMALE : Gender.MALE)
                .orElse(Gender.UNKNOWN);
    }
}
