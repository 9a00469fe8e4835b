package org.sayso.link;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.sayso.claim.Actor;
import org.sayso.link.Telling.Side;

/**
 * Whether two phrases of different texts speak of the same one. "Putin", "Moscow" and "Russian troops" may all be the doer of one
 * deed, "Putin" and "Lavrov" may not.
 */
enum Likeness {
    /** Somebody else. */
    OTHER(0),
    /** Nothing speaks for it, nothing against. */
    OPEN(0),
    /** The same kind of people: "protesters" and "protesters". */
    KIND(1),
    /** One country's: its leader and the country, its army and the country. */
    STATE(3),
    /** The same name. */
    SAME(4);

    private static final Set<String> STATE_SECTORS = Set.of("", "GOV", "MIL", "SPY", "COP", "LEG", "JUD");
    private static final Set<String> RULERS = Set.of("", "GOV", "MIL", "SPY");
    private static final Set<String> OUTSIDE_THE_LAW = Set.of("REB", "UAF", "CRM");

    /** Letters of a name that make it a country's: "Ukrainian Air Force", "Ukraine". */
    private static final int STEM = 5;

    private static final Map<String, String> COUNTRIES = countries();

    private final int weight;

    Likeness(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    /** The best that any of the one side and any of the other are; open where one side is not told. */
    static Likeness of(List<Side> one, List<Side> other) {
        Likeness best = one.isEmpty() || other.isEmpty() ? OPEN : OTHER;
        for (Side a : one) {
            for (Side b : other) {
                Likeness likeness = of(a, b);
                best = likeness.compareTo(best) > 0 ? likeness : best;
            }
        }
        return best;
    }

    static Likeness of(Side one, Side other) {
        Actor a = one.actor();
        Actor b = other.actor();
        boolean countries = a.country().isPresent() && b.country().isPresent();
        if (countries && !a.country().equals(b.country()) || areEnemies(a, b)) {
            return OTHER;
        }
        if (isProper(a) && isProper(b)) {
            return proper(a, b);
        }
        if (countries) {
            return compatriots(one, other);
        }
        if (a.name().isPresent() && a.name().equals(b.name()) && sector(a).equals(sector(b))) {
            return STATE;
        }
        return kind(one, other);
    }

    /** Two names that are no country's: one person or body only if they are the same. */
    private static Likeness proper(Actor a, Actor b) {
        if (isShortFor(a.name().get(), b.name().get())
                || isShortFor(b.name().get(), a.name().get())) {
            return SAME;
        }
        boolean alike = a.sector().equals(b.sector())
                || a.country().isEmpty()
                || b.country().isEmpty();
        return alike ? OTHER : OPEN;
    }

    /** "Putin" for "Vladimir Putin", and any name for itself. */
    private static boolean isShortFor(String name, String full) {
        return name.equals(full) || name.indexOf(' ') < 0 && full.endsWith(" " + name);
    }

    /** A leader, an army and their country may be one; a judge and a minister are two. */
    private static Likeness compatriots(Side one, Side other) {
        String a = sector(one.actor());
        String b = sector(other.actor());
        boolean sameArm = a.equals(b) && STATE_SECTORS.contains(a);
        boolean sameRule = RULERS.contains(a) && RULERS.contains(b);
        return sameArm || sameRule ? STATE : kind(one, other);
    }

    private static Likeness kind(Side one, Side other) {
        String head = head(one.phrase());
        return !head.isEmpty() && head.equals(head(other.phrase())) ? KIND : OPEN;
    }

    /** Those who keep the law and those who break it. */
    private static boolean areEnemies(Actor a, Actor b) {
        return OUTSIDE_THE_LAW.contains(sector(a)) && isArmOfState(b)
                || OUTSIDE_THE_LAW.contains(sector(b)) && isArmOfState(a);
    }

    private static boolean isArmOfState(Actor actor) {
        return !sector(actor).isEmpty() && STATE_SECTORS.contains(sector(actor));
    }

    /** A name that is not its country's: a person's, an armed group's, a town's. */
    static boolean isProper(Actor actor) {
        return actor.kind() == Actor.Kind.NAMED && actor.name().isPresent() && !isCountry(actor);
    }

    private static boolean isCountry(Actor actor) {
        if (actor.country().isEmpty() || !STATE_SECTORS.contains(sector(actor))) {
            return false;
        }
        String country = COUNTRIES.getOrDefault(actor.country().get(), "");
        String name = actor.name().orElse("").toLowerCase(Locale.ROOT);
        for (String word : name.split("[^\\p{L}]+")) {
            if (word.length() >= STEM - 1 && country.contains(word.substring(0, Math.min(STEM, word.length())))) {
                return true;
            }
        }
        return false;
    }

    static String sector(Actor actor) {
        return actor.sector().orElse("");
    }

    /** The last word without its plural: "three Rwandan diplomats" is "diplomat". */
    static String head(String phrase) {
        String plain = phrase.toLowerCase(Locale.ROOT).strip();
        String last = plain.substring(plain.lastIndexOf(' ') + 1);
        return last.length() > 3 && last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
    }

    /** By ISO 3166 alpha-3, in lower case, as the Java platform names them. */
    private static Map<String, String> countries() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            alpha3(country)
                    .ifPresent(c -> names.put(
                            c, country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT)));
        }
        return names;
    }

    private static Optional<String> alpha3(Locale country) {
        try {
            return Optional.of(country.getISO3Country());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
