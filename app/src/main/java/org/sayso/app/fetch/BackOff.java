package org.sayso.app.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to leave a server alone that does not answer well: a minute, two, four and so on to a day, each up to a quarter longer by chance. */
public final class BackOff {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 11;
    private static final int QUARTER = 4;

    private BackOff() {}

    /** @param failures in a row, from 1 */
    public static Duration after(int failures, RandomGenerator chance) {
        Duration plain = FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration wait = plain.compareTo(LONGEST) > 0 ? LONGEST : plain;
        return wait.plusMillis(chance.nextLong(wait.toMillis() / QUARTER));
    }

    /** When a server says that it may be asked again, "120" (seconds) or "Thu, 08 Jan 2026 12:00:00 GMT"; within a day from now. */
    static Optional<Instant> asked(String retryAfter, Instant now) {
        Instant latest = now.plus(LONGEST);
        return then(retryAfter.strip(), now).map(then -> then.isAfter(latest) ? latest : then);
    }

    private static Optional<Instant> then(String retryAfter, Instant now) {
        if (retryAfter.matches("\\d{1,9}")) {
            return Optional.of(now.plusSeconds(Long.parseLong(retryAfter)));
        }
        try {
            return Optional.of(
                    ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
