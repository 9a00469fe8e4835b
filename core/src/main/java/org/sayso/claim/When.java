package org.sayso.claim;

import java.time.LocalDate;

/**
 * The days on which it is claimed to have happened, both included.
 *
 * @param basis whether the text states the time or it follows from the publication date alone
 */
public record When(LocalDate from, LocalDate to, Basis basis) {

    public enum Basis {
        STATED,
        PUBLISHED
    }

    public When {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }
}
