package org.sayso.extract;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.claim.Actor;
import org.sayso.claim.Claim;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.text.Span;

/**
 * The relation between two marked phrases as relation data sets count it: one of fifteen roots, by CAMEO's. There a deed that is
 * only intended is an intent to cooperate (AGREE) or a threat (THREATEN), a signed accord is diplomatic support, a verdict an
 * accusation, an embargo coercion, an attack on computers an assault; CONCEDE and RETREAT are one, YIELD.
 */
public final class PairRelation {

    /** The roots with their quad classes. */
    public static final Map<String, Integer> ROOTS = Map.ofEntries(
            Map.entry("AGREE", 1),
            Map.entry("CONSULT", 1),
            Map.entry("SUPPORT", 1),
            Map.entry("COOPERATE", 2),
            Map.entry("AID", 2),
            Map.entry("YIELD", 2),
            Map.entry("REQUEST", 3),
            Map.entry("ACCUSE", 3),
            Map.entry("REJECT", 3),
            Map.entry("THREATEN", 3),
            Map.entry("PROTEST", 4),
            Map.entry("SANCTION", 4),
            Map.entry("MOBILIZE", 4),
            Map.entry("COERCE", 4),
            Map.entry("ASSAULT", 4));

    private static final Set<String> PRONOUNS =
            Set.of("it", "its", "they", "them", "their", "he", "him", "his", "she", "her", "who", "which");
    private static final Set<String> YIELDING = Set.of("CONCEDE", "RETREAT");
    private static final Set<Status> AHEAD =
            EnumSet.of(Status.PLANNED, Status.PROMISED, Status.SUPPOSED, Status.CONDITIONAL);

    private static final int AS_MARKED = 3;
    private static final int TURNED = 2;
    private static final int OPEN = 1;
    private static final Set<Role> DOERS = EnumSet.of(Role.SOURCE, Role.PARTY);
    private static final Set<Role> DONE_TO = EnumSet.of(Role.TARGET, Role.PARTY);

    /** What a rule's word adds to the model's probability; between 0.2 and 0.6 it makes little difference. */
    private static final double RULE_ADDS = 0.35;

    private PairRelation() {}

    /** What the program says of a pair. */
    public record Prediction(String root, String rule, double score) {}

    /** The relation that a claim makes between its sides; empty where the act is denied or asked for. */
    static Optional<String> of(Claim claim) {
        String type = claim.event().type();
        String mode = claim.event().mode().orElse("");
        Status status = claim.factuality().status();
        boolean friendly = claim.event().quad() <= 2;
        if (claim.factuality().polarity() == Polarity.NEGATIVE) {
            return friendly ? Optional.of("REJECT") : Optional.empty();
        }
        if (status == Status.ASKED) {
            return Optional.of("REQUEST");
        }
        if (AHEAD.contains(status) && friendly) {
            return Optional.of("AGREE");
        }
        if ((AHEAD.contains(status) || status == Status.THREATENED)
                && claim.event().quad() == 4) {
            return Optional.of("THREATEN");
        }
        return switch (type + "/" + mode) {
            case "AGREE/accord" -> Optional.of("SUPPORT");
            case "SANCTION/convict" -> Optional.of("ACCUSE");
            case "SANCTION/embargo" -> Optional.of("COERCE");
            case "COERCE/cyber" -> Optional.of("ASSAULT");
            default -> Optional.of(YIELDING.contains(type) ? "YIELD" : type).filter(ROOTS::containsKey);
        };
    }

    /**
     * Of the claims that join the two marked phrases the one that tells most of the pair: sides as marked before sides turned
     * round, those before a claim that has one side and leaves the other open, told acts before those only asked for or
     * denied, then the surer. A pronoun joins as the phrase that it stands for.
     * Empty where no claim joins them.
     */
    public static Optional<Prediction> found(MarkedPair pair, List<Claim> claims) {
        return joined(pair, claims).map(Joined::prediction);
    }

    /** A claim that joins a pair, as {@link #fit} says. */
    private record Joined(Claim claim, int fit) {

        Prediction prediction() {
            return new Prediction(of(claim).orElseThrow(), claim.rule(), claim.score());
        }
    }

    private static Optional<Joined> joined(MarkedPair pair, List<Claim> claims) {
        Phrases sources = new Phrases(pair.sources(), actors(pair.sources(), claims));
        Phrases targets = new Phrases(pair.targets(), actors(pair.targets(), claims));
        return claims.stream()
                .filter(c -> of(c).isPresent())
                .map(c -> new Joined(c, fit(c, sources, targets)))
                .filter(j -> j.fit() > 0)
                .max(Comparator.comparingInt(Joined::fit)
                        .thenComparingInt(j -> isTold(j.claim()) ? 1 : 0)
                        .thenComparingDouble(j -> j.claim().score()));
    }

    private static boolean isTold(Claim claim) {
        return claim.factuality().polarity() == Polarity.POSITIVE
                && claim.factuality().status() != Status.ASKED;
    }

    /** Marked phrases with the actors that the claims see in them. */
    private record Phrases(List<Span> spans, Set<Actor> actors) {

        boolean isIn(List<Participant> all, Set<Role> roles) {
            return spans.isEmpty()
                    || all.stream()
                            .filter(p -> roles.contains(p.role()))
                            .anyMatch(p -> spans.stream().anyMatch(p.span()::overlaps)
                                    || PRONOUNS.contains(p.text().toLowerCase(Locale.ROOT))
                                            && actors.contains(p.actor()));
        }
    }

    private static Set<Actor> actors(List<Span> phrases, List<Claim> claims) {
        Set<Actor> actors = new HashSet<>();
        for (Claim claim : claims) {
            claim.participants().stream()
                    .filter(p -> phrases.stream().anyMatch(p.span()::overlaps))
                    .forEach(p -> actors.add(p.actor()));
            claim.attribution().stream()
                    .flatMap(a -> a.speaker().stream())
                    .filter(s -> phrases.stream().anyMatch(s.span()::overlaps))
                    .forEach(s -> actors.add(s.actor()));
        }
        actors.remove(Actor.UNKNOWN);
        return actors;
    }

    /**
     * 3 where the claim has the phrases on the sides as marked, 2 where it has both, 1 where it has one as marked and leaves the other side
     * open, 0 where it misses one.
     */
    private static int fit(Claim claim, Phrases sources, Phrases targets) {
        List<Participant> all = claim.participants();
        boolean doers = sources.isIn(all, DOERS);
        boolean doneTo = targets.isIn(all, DONE_TO);
        if (doers && doneTo) {
            return AS_MARKED;
        }
        Set<Role> any = EnumSet.allOf(Role.class);
        if (sources.isIn(all, any) && targets.isIn(all, any)) {
            return TURNED;
        }
        boolean open = doers && all.stream().noneMatch(p -> p.role() == Role.TARGET)
                || doneTo && all.stream().noneMatch(p -> p.role() == Role.SOURCE);
        boolean together = all.stream().filter(p -> p.role() == Role.PARTY).count() > 1;
        return open && !together ? OPEN : 0;
    }

    /**
     * The likeliest relation of the pair: the model's probabilities, and for the root of a rule's claim that joins the phrases as marked
     * so much more.
     */
    public static Prediction given(MarkedPair pair, Map<String, Double> model, List<Claim> claims) {
        List<Claim> byRule =
                claims.stream().filter(c -> !c.rule().equals(ModelFinder.RULE)).toList();
        Optional<Prediction> rule =
                joined(pair, byRule).filter(j -> j.fit() == AS_MARKED).map(Joined::prediction);
        String best = model.entrySet().stream()
                .max(Comparator.comparingDouble(e -> e.getValue() + (isOf(rule, e.getKey()) ? RULE_ADDS : 0)))
                .map(Map.Entry::getKey)
                .orElseThrow();
        return rule.filter(r -> r.root().equals(best))
                .map(r -> new Prediction(best, r.rule(), Math.max(r.score(), model.get(best))))
                .orElse(new Prediction(best, ModelFinder.RULE, model.get(best)));
    }

    private static boolean isOf(Optional<Prediction> rule, String root) {
        return rule.filter(r -> r.root().equals(root)).isPresent();
    }
}
