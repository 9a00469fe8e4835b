package org.sayso.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sayso.claim.Claim;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Status;
import org.sayso.codebook.ExpectedClaim;
import org.sayso.codebook.WorkedSentence;
import org.sayso.text.Span;

/**
 * How well status, polarity and certainty are read, against worked sentences whose claim lines name their triggers. In "Iran may release
 * the sailors" the claim at "release" must be supposed, positive, possible; of what type it is and who takes part does not count.
 *
 * @param readings one for each expected claim that names a trigger, in their order
 */
public record StatusScore(List<Reading> readings) {

    public StatusScore {
        readings = List.copyOf(readings);
    }

    /** An expected claim with the found one at its trigger; none where the act was not seen at all. */
    public record Reading(WorkedSentence sentence, ExpectedClaim expected, Optional<Claim> found) {

        boolean hasStatus() {
            return told().filter(f -> f.status() == expected.status()).isPresent();
        }

        boolean hasPolarity() {
            return told().filter(f -> f.polarity() == expected.polarity()).isPresent();
        }

        /** A line that gives no certainty leaves it open. */
        boolean hasCertainty() {
            Certainty certainty = told().map(Factuality::certainty).orElse(Certainty.UNKNOWN);
            return found.isPresent()
                    && expected.certainty().filter(c -> c != certainty).isEmpty();
        }

        /** Whether it is told as a fact that happened and is none. */
        boolean isGroundless() {
            return told().filter(Factuality::toldAsHappened).isPresent()
                    && !Factuality.toldAsHappened(expected.polarity(), expected.status());
        }

        /** Whether anything in how it is told was read wrong. */
        public boolean isWrong() {
            return found.isPresent() && !(hasStatus() && hasPolarity() && hasCertainty());
        }

        private Optional<Factuality> told() {
            return found.map(Claim::factuality);
        }

        /** Line, sentence, what was expected and what came out. */
        public String report() {
            return sentence.line() + ": " + sentence.text() + "\n  expected  " + expected.line() + "\n  found     "
                    + found.map(ClaimLine::of).orElse("nothing at " + trigger(expected));
        }
    }

    /** The readings of one sentence. */
    public static List<Reading> of(WorkedSentence sentence, List<Claim> claims) {
        List<Reading> readings = new ArrayList<>();
        for (ExpectedClaim expected : sentence.claims()) {
            expected.trigger()
                    .map(t -> places(sentence.text(), t))
                    .ifPresent(places -> readings.add(new Reading(sentence, expected, at(places, expected, claims))));
        }
        return readings;
    }

    /** Of the claims at a trigger the one of the expected type, where there are two. */
    private static Optional<Claim> at(List<Span> places, ExpectedClaim expected, List<Claim> claims) {
        List<Claim> there = claims.stream()
                .filter(c -> places.stream().anyMatch(p -> p.overlaps(c.trigger())))
                .toList();
        return there.stream()
                .filter(c -> c.event().type().equals(expected.type()))
                .findFirst()
                .or(() -> there.stream().findFirst());
    }

    private static List<Span> places(String text, String phrase) {
        List<Span> places = new ArrayList<>();
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            places.add(new Span(at, at + phrase.length()));
        }
        return places;
    }

    private static String trigger(ExpectedClaim expected) {
        return expected.trigger().orElse("");
    }

    /** The share of the acts that were seen, with whatever status. */
    public double seen() {
        return share(seenCount(), readings.size());
    }

    public double status() {
        return share(readings.stream().filter(Reading::hasStatus).count(), seenCount());
    }

    public double polarity() {
        return share(readings.stream().filter(Reading::hasPolarity).count(), seenCount());
    }

    public double certainty() {
        return share(readings.stream().filter(Reading::hasCertainty).count(), seenCount());
    }

    /** Acts that did not happen and are told as having happened. */
    public long groundless() {
        return readings.stream().filter(Reading::isGroundless).count();
    }

    private long seenCount() {
        return readings.stream().filter(r -> r.found().isPresent()).count();
    }

    private static double share(long part, long whole) {
        return part / (double) Math.max(1, whole);
    }

    /** The figures as lines for people, with one line for each status: how it was read where it was not seen (-) or seen. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "acts seen   %.1f %%  (of %d)", 100 * seen(), readings.size()));
        lines.add(line(
                "status", status(), readings.stream().filter(Reading::hasStatus).count()));
        lines.add(line(
                "polarity",
                polarity(),
                readings.stream().filter(Reading::hasPolarity).count()));
        lines.add(line(
                "certainty",
                certainty(),
                readings.stream().filter(Reading::hasCertainty).count()));
        lines.add("told as happened without ground: " + groundless());
        for (Status status : Status.values()) {
            confusion(status).ifPresent(lines::add);
        }
        return lines;
    }

    private String line(String what, double share, long right) {
        return String.format(Locale.ROOT, "%-11s %.1f %%  (%d of %d)", what, 100 * share, right, seenCount());
    }

    /** "planned      20: planned 17 happened 2 - 1". */
    private Optional<String> confusion(Status status) {
        Map<String, Integer> taken = new TreeMap<>();
        int all = 0;
        for (Reading reading : readings) {
            if (reading.expected().status() == status) {
                all++;
                taken.merge(
                        reading.found()
                                .map(c -> written(c.factuality().status()))
                                .orElse("-"),
                        1,
                        Integer::sum);
            }
        }
        if (all == 0) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder(String.format("%-11s %3d:", written(status), all));
        taken.forEach((as, times) -> line.append(' ').append(as).append(' ').append(times));
        return Optional.of(line.toString());
    }

    private static String written(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
