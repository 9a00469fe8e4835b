package org.sayso.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Stance;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.extract.Scope.Kind;

/**
 * How the nearest speaker presents a happening, read off the speeches and scopes that hold its trigger.
 *
 * <p>"Moscow may attack" is supposed and possible; "Kyiv denied it had shelled the town" is negative on Kyiv's word;
 * in "Kyiv may say that Moscow attacked" the doubt is about Kyiv's saying, yet nothing is told as having happened.
 */
final class Presentation {

    /** From the strongest: a planned attack in a question is asked. */
    private static final List<Kind> PRECEDENCE = List.of(
            Kind.HISTORICAL,
            Kind.ASKED,
            Kind.CONDITIONAL,
            Kind.THREATENED,
            Kind.PROMISED,
            Kind.PLANNED,
            Kind.SUPPOSED,
            Kind.GENERAL,
            Kind.ONGOING);

    private static final Set<Kind> UNREAL = EnumSet.complementOf(EnumSet.of(Kind.HISTORICAL, Kind.ONGOING));

    private Presentation() {}

    /**
     * @param speeches those that hold the trigger, the nearest first
     * @param scopes those that hold the trigger
     * @param own what the act itself carries where no scope says something stronger
     */
    static Factuality of(List<Speech> speeches, List<Scope> scopes, Optional<Status> own) {
        Optional<Speech> nearest = speeches.stream().findFirst();
        List<Scope> inside = scopes.stream()
                .filter(s -> nearest.isEmpty() || !aroundSpeech(s, nearest.get()))
                .toList();
        boolean doubtfulSpeech = inside.size() < scopes.size()
                        && scopes.stream().anyMatch(s -> !inside.contains(s) && UNREAL.contains(s.kind()))
                || nearest.isPresent()
                        && speeches.stream().skip(1).anyMatch(s -> deniesThatItWasSaid(s, nearest.get()));
        Stance stance = nearest.map(s -> s.attribution().stance()).orElse(Stance.ASSERTS);

        boolean negative = has(inside, Kind.NEGATED) != (stance == Stance.DENIES);
        Status status = status(inside, stance, doubtfulSpeech, own);
        Certainty certainty = certainty(inside, stance, doubtfulSpeech, status, nearest);
        double strength = strength(certainty, status);
        return new Factuality(
                certainty, negative ? Polarity.NEGATIVE : Polarity.POSITIVE, status, negative ? -strength : strength);
    }

    /** "denied that a colonel had said so" leaves nothing said; "denied the colonel's claim" leaves the claim. */
    private static boolean deniesThatItWasSaid(Speech outer, Speech nearest) {
        Attribution said = nearest.attribution();
        return outer.attribution().stance() != Stance.ASSERTS
                && outer.holds(said.cue())
                && !NounCues.isNoun(said.cueText());
    }

    private static boolean aroundSpeech(Scope scope, Speech speech) {
        return scope.stretch().contains(speech.attribution().cue())
                && speech.content().stream().noneMatch(c -> c.contains(scope.cue()));
    }

    private static Status status(List<Scope> inside, Stance stance, boolean doubtfulSpeech, Optional<Status> own) {
        if (stance == Stance.ASKS) {
            return Status.ASKED;
        }
        for (Kind kind : PRECEDENCE) {
            Status status = Status.valueOf(kind.name());
            if (has(inside, kind) || own.filter(status::equals).isPresent()) {
                return status;
            }
        }
        boolean supposed =
                doubtfulSpeech || stance == Stance.DOUBTS || has(inside, Kind.POSSIBLE) || has(inside, Kind.PROBABLE);
        return supposed ? Status.SUPPOSED : own.orElse(Status.HAPPENED);
    }

    private static Certainty certainty(
            List<Scope> inside, Stance stance, boolean doubtfulSpeech, Status status, Optional<Speech> nearest) {
        if (doubtfulSpeech || stance == Stance.DOUBTS || stance == Stance.ASKS || status == Status.ASKED) {
            return Certainty.UNKNOWN;
        }
        if (has(inside, Kind.POSSIBLE)) {
            return Certainty.POSSIBLE;
        }
        if (has(inside, Kind.PROBABLE)) {
            return Certainty.PROBABLE;
        }
        boolean unstated = nearest.filter(s -> s.attribution().sourceType() == SourceType.UNSTATED)
                .isPresent();
        return switch (status) {
            case HAPPENED, ONGOING, HISTORICAL, GENERAL -> unstated ? Certainty.PROBABLE : Certainty.CERTAIN;
            case PLANNED, PROMISED -> Certainty.PROBABLE;
            case THREATENED, CONDITIONAL -> Certainty.POSSIBLE;
            case SUPPOSED, ASKED -> Certainty.UNKNOWN;
        };
    }

    private static double strength(Certainty certainty, Status status) {
        boolean told = status == Status.HAPPENED || status == Status.ONGOING || status == Status.HISTORICAL;
        return switch (certainty) {
            case CERTAIN -> 3;
            case PROBABLE -> told || status == Status.SUPPOSED ? 2 : 1.5;
            case POSSIBLE -> 1;
            case UNKNOWN -> 0;
        };
    }

    private static boolean has(List<Scope> scopes, Kind kind) {
        return scopes.stream().anyMatch(s -> s.kind() == kind);
    }
}
