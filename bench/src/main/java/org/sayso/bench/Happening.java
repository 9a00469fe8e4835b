package org.sayso.bench;

import java.time.LocalDate;
import org.sayso.claim.Where;

/**
 * Something that happens in the generated news: who does what to whom, where, on which day.
 *
 * @param count killed in a strike, expelled, or of no meaning
 * @param name of whoever is arrested
 */
record Happening(
        int number, Kind kind, Country doer, Country other, Where town, LocalDate day, int count, String name) {

    enum Kind {
        STRIKE,
        MEETING,
        EXPULSION,
        ARREST,
        PROTEST
    }
}
