package org.sayso.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution.Stance;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.Where;
import org.sayso.link.Telling.Side;

/**
 * All of a claim by which it is told from others: claims with the same marks tell the same.
 *
 * @param stem the first letters of the word that tells it: "attack" and "attackers" are of one family
 * @param where the place that the text ties to it, or the town to which it is done
 * @param story the story of its document
 * @param negated whether it is told as not so, or as doubtful
 * @param denied whether somebody denies or doubts it, and not the writer says in passing that it is not so
 * @param deniers who says that it is not so
 */
record Marks(
        String type,
        int quad,
        Optional<String> mode,
        Family family,
        Optional<Days> days,
        Optional<LocalDate> published,
        List<Side> doers,
        List<Side> doneTo,
        boolean reciprocal,
        Optional<Where> where,
        String stem,
        List<Toll> tolls,
        String story,
        boolean negated,
        boolean denied,
        List<Side> deniers) {

    private static final int STEM = 5;

    static Marks of(Telling telling, Family family, String story) {
        return new Marks(
                telling.event().type(),
                telling.event().quad(),
                telling.event().mode(),
                family,
                Days.of(telling),
                telling.day(),
                sides(telling, Set.of(Role.SOURCE, Role.PARTY)),
                sides(telling, Set.of(Role.TARGET, Role.PARTY)),
                telling.sides().stream().anyMatch(s -> s.role() == Role.PARTY),
                telling.where().or(() -> town(telling)),
                stem(telling.word()),
                telling.tolls(),
                story,
                telling.denies(),
                telling.stance() == Stance.DENIES || telling.stance() == Stance.DOUBTS,
                telling.denies() ? deniers(telling) : List.of());
    }

    static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }

    private static List<Side> sides(Telling telling, Set<Role> roles) {
        return telling.sides().stream()
                .filter(s -> roles.contains(s.role()))
                .map(s -> new Side(s.role(), Likeness.head(s.phrase()), s.actor()))
                .toList();
    }

    private static List<Side> deniers(Telling telling) {
        return telling.voices().stream()
                .limit(1)
                .map(v -> new Side(Role.SOURCE, Likeness.head(v.name()), v.actor()))
                .toList();
    }

    /** In "shelled Goma" Goma is where it happened. */
    private static Optional<Where> town(Telling telling) {
        return telling.sides().stream()
                .filter(s -> s.role() == Role.TARGET)
                .map(Side::actor)
                .filter(a -> a.kind() == Actor.Kind.NAMED && a.sector().isEmpty() && Likeness.isProper(a))
                .findFirst()
                .map(a -> new Where(
                        a.name().get(), a.country(), a.name(), Optional.empty(), Optional.empty(), Where.Basis.STATED));
    }

    /** Whether the place is told once more as what it is done to: "shelled Goma". */
    boolean isDoneToTown() {
        return where.filter(w -> doneTo.stream()
                        .anyMatch(s -> s.actor().name().filter(w.name()::equals).isPresent()))
                .isPresent();
    }

    /** Whether it is a deed of force that tells of killed or injured. */
    boolean countsVictims() {
        return quad == Toll.FORCE && tolls.stream().anyMatch(t -> t.kind() != Toll.Kind.AFFECTED);
    }

    /**
     * Any two claims that may tell one event share at least one of these: a name with the type, a town with the type, two countries
     * with the type, or a country or a kind of people with the word that tells it.
     */
    Set<String> keys() {
        Set<String> countries = new TreeSet<>();
        Set<String> keys = new TreeSet<>();
        doers.forEach(s -> keys(s, countries, keys));
        doneTo.forEach(s -> keys(s, countries, keys));
        deniers.forEach(s -> keys(s, countries, keys));
        where.flatMap(Where::country).ifPresent(countries::add);
        where.filter(w -> !Places.isWhole(w)).ifPresent(w -> keys.add("in " + w.name()));
        for (String one : countries) {
            keys.add(one + " " + stem);
            countries.stream().filter(other -> other.compareTo(one) > 0).forEach(other -> keys.add(one + " " + other));
        }
        String open = days.map(d -> d.isWide() ? "wide" : "").orElse("undated");
        return keys.stream()
                .map(key -> String.join("|", type, family.name(), open, key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void keys(Side side, Set<String> countries, Set<String> keys) {
        side.actor().country().ifPresent(countries::add);
        if (Likeness.isProper(side.actor())) {
            String name = side.actor().name().get();
            keys.add(name.substring(name.lastIndexOf(' ') + 1));
        } else if (side.actor().country().isEmpty()) {
            keys.add("the " + side.phrase() + " " + stem);
        }
    }
}
