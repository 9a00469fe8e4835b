package org.sayso.claim;

/**
 * How the nearest speaker presents what is claimed.
 *
 * @param score from -3 (certainly not) over 0 (unknown) to +3 (certainly so), the scale of the FactBank literature
 */
public record Factuality(Certainty certainty, Polarity polarity, Status status, double score) {

    /** Whether it is told as something that happens or has happened. */
    public boolean toldAsHappened() {
        return toldAsHappened(polarity, status);
    }

    /** The same of a reading that has no score. */
    public static boolean toldAsHappened(Polarity polarity, Status status) {
        return polarity == Polarity.POSITIVE && (status == Status.HAPPENED || status == Status.ONGOING);
    }

    public enum Certainty {
        CERTAIN,
        PROBABLE,
        POSSIBLE,
        UNKNOWN
    }

    public enum Polarity {
        POSITIVE,
        NEGATIVE
    }

    /** Whether it is told as having happened, or how else it is told. */
    public enum Status {
        HAPPENED,
        ONGOING,
        PLANNED,
        PROMISED,
        THREATENED,
        CONDITIONAL,
        SUPPOSED,
        ASKED,
        GENERAL,
        HISTORICAL
    }
}
