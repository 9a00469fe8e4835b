package org.sayso.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.claim.Attribution;
import org.sayso.claim.Claim;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.extract.GoldText.GoldClaim;
import org.sayso.text.Span;

/**
 * How well a coder reads news from end to end, against claims written down by hand.
 *
 * <p>A found claim is right if one by hand has its type and both its sides: each side that the hand gives must be met by a phrase of
 * the same role (a party counts for either side). Each claim by hand can make one found claim right. What is found is told as plain
 * fact without ground if it is told as happened and no claim by hand is told so at its trigger, nor one of its type with one of its
 * sides.
 *
 * @param found how many claims the coder gave
 * @param right how many of them are right, by a needed or a debatable claim
 * @param needed how many claims any careful coder would write down
 * @param neededFound how many of those the coder gave
 * @param facts how many claims are told as plain fact
 * @param groundless how many of those without ground
 * @param attributed how many right claims have a speaker by hand
 * @param speakerRight how many of those have that speaker
 */
public record ReadingScore(
        int found,
        int right,
        int needed,
        int neededFound,
        int facts,
        int groundless,
        int attributed,
        int speakerRight) {

    private static final Set<Role> DOERS = EnumSet.of(Role.SOURCE, Role.PARTY);
    private static final Set<Role> DONE_TO = EnumSet.of(Role.TARGET, Role.PARTY);

    /** What was wrong in one text; {@code misattributed} are the right claims with another speaker than by hand, or none. */
    public record Errors(
            GoldText text,
            List<Claim> wrong,
            List<GoldClaim> missed,
            List<Claim> groundless,
            List<Claim> misattributed) {}

    public double precision() {
        return right / (double) Math.max(1, found);
    }

    public double recall() {
        return neededFound / (double) Math.max(1, needed);
    }

    public double groundlessShare() {
        return groundless / (double) Math.max(1, facts);
    }

    public double speakers() {
        return speakerRight / (double) Math.max(1, attributed);
    }

    /** The sum of the scores of two sets of texts. */
    public ReadingScore plus(ReadingScore other) {
        return new ReadingScore(
                found + other.found,
                right + other.right,
                needed + other.needed,
                neededFound + other.neededFound,
                facts + other.facts,
                groundless + other.groundless,
                attributed + other.attributed,
                speakerRight + other.speakerRight);
    }

    public static ReadingScore none() {
        return new ReadingScore(0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** The score of one text; what was wrong is added to {@code errors}. */
    public static ReadingScore of(GoldText text, List<Claim> found, List<Errors> errors) {
        Set<GoldClaim> left = new HashSet<>(text.claims());
        List<Claim> wrong = new ArrayList<>();
        List<Claim> misattributed = new ArrayList<>();
        int attributed = 0;
        for (Claim claim : found) {
            Optional<GoldClaim> match = left.stream()
                    .filter(g -> hasTypeAndSides(claim, g))
                    .max(Comparator.comparing((GoldClaim g) -> g.trigger().overlaps(claim.trigger()))
                            .thenComparing(GoldClaim::needed)
                            .thenComparing(GoldClaim::trigger));
            if (match.isEmpty()) {
                wrong.add(claim);
                continue;
            }
            left.remove(match.get());
            if (match.get().speaker().isPresent()) {
                attributed++;
                if (!hasSpeaker(claim, match.get().speaker().get())) {
                    misattributed.add(claim);
                }
            }
        }
        List<Claim> facts =
                found.stream().filter(c -> c.factuality().toldAsHappened()).toList();
        List<Claim> groundless =
                facts.stream().filter(c -> !hasGround(c, text.claims())).toList();
        List<GoldClaim> missed = left.stream()
                .filter(GoldClaim::needed)
                .sorted(Comparator.comparing(GoldClaim::trigger))
                .toList();
        errors.add(new Errors(text, wrong, missed, groundless, misattributed));
        int needed = (int) text.claims().stream().filter(GoldClaim::needed).count();
        return new ReadingScore(
                found.size(),
                found.size() - wrong.size(),
                needed,
                needed - missed.size(),
                facts.size(),
                groundless.size(),
                attributed,
                attributed - misattributed.size());
    }

    private static boolean hasTypeAndSides(Claim claim, GoldClaim gold) {
        return claim.event().type().equals(gold.type())
                && meets(claim, DOERS, gold, DOERS)
                && meets(claim, DONE_TO, gold, DONE_TO);
    }

    /** Whether the side is met by a phrase, or the hand does not give it. */
    private static boolean meets(Claim claim, Set<Role> roles, GoldClaim gold, Set<Role> goldRoles) {
        List<Span> spans = spans(gold, goldRoles);
        return spans.isEmpty() || overlaps(claim, roles, spans);
    }

    private static List<Span> spans(GoldClaim gold, Set<Role> roles) {
        return gold.participants().entrySet().stream()
                .filter(e -> roles.contains(e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .toList();
    }

    private static boolean overlaps(Claim claim, Set<Role> roles, List<Span> spans) {
        return claim.participants().stream()
                .filter(p -> roles.contains(p.role()))
                .map(Participant::span)
                .anyMatch(p -> spans.stream().anyMatch(p::overlaps));
    }

    private static boolean hasSpeaker(Claim claim, Span speaker) {
        return claim.attribution().stream()
                .findFirst()
                .flatMap(Attribution::speaker)
                .filter(s -> s.span().overlaps(speaker))
                .isPresent();
    }

    private static boolean hasGround(Claim claim, List<GoldClaim> gold) {
        Set<Role> any = EnumSet.allOf(Role.class);
        return gold.stream()
                .filter(GoldClaim::isFact)
                .anyMatch(g -> g.trigger().overlaps(claim.trigger())
                        || g.type().equals(claim.event().type()) && overlaps(claim, any, spans(g, any)));
    }

    /** The figures as lines for people. */
    public List<String> lines() {
        return List.of(
                String.format(Locale.ROOT, "precision                    %.2f  (%d of %d)", precision(), right, found),
                String.format(
                        Locale.ROOT, "recall of the needed         %.2f  (%d of %d)", recall(), neededFound, needed),
                String.format(
                        Locale.ROOT,
                        "plain fact without ground    %.0f %%  (%d of %d)",
                        100 * groundlessShare(),
                        groundless,
                        facts),
                String.format(
                        Locale.ROOT,
                        "speaker right                %.0f %%  (%d of %d)",
                        100 * speakers(),
                        speakerRight,
                        attributed));
    }
}
