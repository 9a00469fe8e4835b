package org.sayso.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sayso.claim.Actor;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.link.Disagreement.Matter;
import org.sayso.link.Disagreement.Value;
import org.sayso.link.Telling.Side;
import org.sayso.link.Telling.Voice;

/** What the claims of one event tell together, and on what they differ. */
final class Account {

    private static final String PREFIX = "event-";
    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "i", "we", "us", "who", "which",
            "that");

    private final List<Telling> claims;

    private Account(List<Telling> claims) {
        this.claims = claims;
    }

    /** Both lists by date of publication; the first holds at least one claim. */
    static Event of(List<Telling> claims, List<Telling> against, Lineage lineage) {
        Account account = new Account(claims);
        return new Event(
                PREFIX + claims.get(0).claim(),
                account.type(),
                account.status(),
                account.participants(),
                account.when(),
                account.where(),
                ids(claims),
                ids(against),
                account.corroboration(against, lineage),
                account.disagreements());
    }

    private static List<String> ids(Collection<Telling> tellings) {
        return tellings.stream().map(Telling::claim).toList();
    }

    /** The value that most claims give, of equals the first; empty where none gives any. */
    private <T> Optional<T> most(Function<Telling, Optional<T>> value) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        claims.forEach(c -> value.apply(c).ifPresent(v -> counts.merge(v, 1, Integer::sum)));
        T best = null;
        for (Map.Entry<T, Integer> entry : counts.entrySet()) {
            best = best == null || entry.getValue() > counts.get(best) ? entry.getKey() : best;
        }
        return Optional.ofNullable(best);
    }

    /** With the mode that most give, if any gives one. */
    private EventType type() {
        return most(t -> Optional.of(t.event()).filter(e -> e.mode().isPresent()))
                .orElseGet(() -> claims.get(0).event());
    }

    private Status status() {
        return most(t -> Optional.of(t.factuality().status())).orElseThrow();
    }

    private Optional<When> when() {
        return most(t -> stated(t).filter(w -> Days.of(t).filter(Days::isWide).isEmpty()))
                .or(() -> most(Account::stated))
                .or(() -> claims.get(0).day().map(d -> new When(d.minusDays(1), d, When.Basis.PUBLISHED)));
    }

    private static Optional<When> stated(Telling telling) {
        return telling.when().filter(w -> w.basis() == When.Basis.STATED);
    }

    private Optional<Where> where() {
        return most(t -> t.where().filter(w -> !Places.isWhole(w))).or(() -> most(Telling::where));
    }

    /** Of those who may be the same only the best named; nobody unknown where somebody known does the same. */
    private List<Side> participants() {
        List<Side> participants = new ArrayList<>();
        for (Role role : Role.values()) {
            List<Side> named = named(role);
            participants.addAll(named);
        }
        return participants;
    }

    private List<Side> named(Role role) {
        Map<Side, Integer> counts = new LinkedHashMap<>();
        claims.stream()
                .flatMap(c -> c.sides().stream())
                .filter(s -> s.role() == role)
                .forEach(s -> counts.merge(s, 1, Integer::sum));
        List<Side> byRank = new ArrayList<>(counts.keySet());
        byRank.sort(Comparator.comparing(Account::rank)
                .thenComparing(Account::isPronoun)
                .thenComparing(s -> -counts.get(s)));
        List<Side> kept = new ArrayList<>();
        for (Side side : byRank) {
            boolean known = rank(side) < UNKNOWN || kept.isEmpty();
            if (known && kept.stream().noneMatch(k -> isCovered(side, k))) {
                kept.add(side);
            }
        }
        return kept;
    }

    private static final int UNKNOWN = 3;

    /** A name before a country, a country before a role, and last whoever is unknown. */
    private static int rank(Side side) {
        Actor actor = side.actor();
        if (Likeness.isProper(actor)) {
            return 0;
        }
        if (actor.kind() == Actor.Kind.UNKNOWN && actor.country().isEmpty()) {
            return UNKNOWN;
        }
        return actor.country().isPresent() ? 1 : 2;
    }

    /** "He" stands for somebody, and what he is called elsewhere says whom. */
    private static boolean isPronoun(Side side) {
        return PRONOUNS.contains(side.phrase().toLowerCase(Locale.ROOT));
    }

    private static boolean isCovered(Side side, Side kept) {
        boolean sameCountry = side.actor().country().isPresent()
                && side.actor().country().equals(kept.actor().country());
        return Likeness.of(side, kept).compareTo(Likeness.KIND) >= 0
                || sameCountry && Likeness.of(side, kept) == Likeness.OPEN && rank(kept) == 0;
    }

    private Corroboration corroboration(List<Telling> against, Lineage lineage) {
        List<String> reports = claims.stream().map(Telling::document).distinct().toList();
        List<String> outlets = reports.stream()
                .flatMap(d -> lineage.outlet(d).stream())
                .distinct()
                .toList();
        Map<String, String> speakers = new LinkedHashMap<>();
        claims.stream()
                .flatMap(c -> c.voices().stream())
                .filter(Voice::named)
                .forEach(v -> speakers.putIfAbsent(v.key(), v.name()));
        return new Corroboration(
                reports, outlets, lineage.origins(claims), List.copyOf(speakers.values()), ids(against));
    }

    private List<Disagreement> disagreements() {
        List<Disagreement> found = new ArrayList<>();
        days().ifPresent(found::add);
        places().ifPresent(found::add);
        for (Toll.Kind kind : Toll.Kind.values()) {
            differing(Matter.valueOf(kind.name()), values(t -> numbers(t, kind)))
                    .ifPresent(found::add);
        }
        doers().ifPresent(found::add);
        return found;
    }

    private Optional<Disagreement> days() {
        Map<When, List<Telling>> byDays = values(t -> stated(t).stream().toList());
        boolean differ = byDays.keySet().stream().anyMatch(a -> byDays.keySet().stream()
                .anyMatch(b -> a.to().isBefore(b.from()) || b.to().isBefore(a.from())));
        return differ ? Optional.of(disagreement(Matter.DAY, named(byDays, Account::days))) : Optional.empty();
    }

    private static String days(When when) {
        LocalDate from = when.from();
        return from.equals(when.to()) ? from.toString() : from + " to " + when.to();
    }

    private Optional<Disagreement> places() {
        Map<Where, List<Telling>> byPlace = values(t -> t.where().stream().toList());
        boolean differ = byPlace.keySet().stream()
                .anyMatch(a -> byPlace.keySet().stream().anyMatch(b -> Places.of(a, b) == Places.APART));
        return differ ? Optional.of(disagreement(Matter.PLACE, named(byPlace, Where::name))) : Optional.empty();
    }

    private static List<String> numbers(Telling telling, Toll.Kind kind) {
        return telling.tolls().stream()
                .filter(t -> t.kind() == kind)
                .map(Toll::count)
                .toList();
    }

    private Optional<Disagreement> doers() {
        Map<Side, List<Telling>> byDoer = values(
                t -> t.sides().stream().filter(s -> s.role() == Role.SOURCE).toList());
        Map<String, List<Telling>> differing = new LinkedHashMap<>();
        byDoer.forEach((side, tellings) -> {
            if (byDoer.keySet().stream().anyMatch(s -> Likeness.of(side, s) == Likeness.OTHER)) {
                differing.computeIfAbsent(name(side), n -> new ArrayList<>()).addAll(tellings);
            }
        });
        return differing(Matter.DOER, differing);
    }

    private static String name(Side side) {
        return side.actor().name().orElse(side.phrase());
    }

    /** By what they tell, the claims that do. */
    private <T> Map<T, List<Telling>> values(Function<Telling, List<T>> value) {
        Map<T, List<Telling>> values = new LinkedHashMap<>();
        for (Telling claim : claims) {
            value.apply(claim).forEach(v -> values.computeIfAbsent(v, x -> new ArrayList<>())
                    .add(claim));
        }
        return values;
    }

    private static <T> Map<String, List<Telling>> named(Map<T, List<Telling>> values, Function<T, String> name) {
        Map<String, List<Telling>> named = new LinkedHashMap<>();
        values.forEach((value, tellings) ->
                named.computeIfAbsent(name.apply(value), n -> new ArrayList<>()).addAll(tellings));
        return named;
    }

    private static Optional<Disagreement> differing(Matter matter, Map<String, List<Telling>> values) {
        return values.size() > 1 ? Optional.of(disagreement(matter, values)) : Optional.empty();
    }

    private static Disagreement disagreement(Matter matter, Map<String, List<Telling>> values) {
        return new Disagreement(
                matter,
                values.entrySet().stream()
                        .map(e -> new Value(
                                e.getKey(),
                                e.getValue().stream()
                                        .sorted(Telling.BY_PUBLICATION)
                                        .map(Telling::claim)
                                        .distinct()
                                        .toList()))
                        .sorted(Comparator.comparing((Value v) -> -v.claims().size())
                                .thenComparing(Value::value))
                        .toList());
    }
}
