package org.sayso.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sayso.claim.Claim;
import org.sayso.claim.When;
import org.sayso.link.Gist.Kind;

/**
 * One word, name, number or the like at one place of a text.
 *
 * @param weight by how much it tells one happening from others, wherever it stands
 * @param prominence 1, and more at the beginning of a text
 */
record Term(Kind kind, String term, double weight, double prominence) {

    /** The third of May, whatever the year. */
    static Term ofDay(int month, int day) {
        return new Term(Kind.DAYS, String.format(Locale.ROOT, "%02d-%02d", month, day), 1, 1);
    }

    /** Who takes part in the claims, and the days that they state. */
    static Stream<Term> ofClaims(List<Claim> claims) {
        Stream<Term> actors = claims.stream()
                .flatMap(c -> c.participants().stream())
                .flatMap(p -> p.actor().name().stream())
                .map(name -> new Term(Kind.ACTORS, name, 1, 1));
        Stream<Term> days = claims.stream()
                .flatMap(c -> c.when().stream())
                .filter(w -> w.basis() == When.Basis.STATED && w.from().equals(w.to()))
                .map(When::from)
                .map(Term::ofDay);
        return Stream.concat(actors, days);
    }

    private static Term ofDay(LocalDate day) {
        return ofDay(day.getMonthValue(), day.getDayOfMonth());
    }
}
