package org.sayso.app.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.sayso.app.fetch.BackOff;

/**
 * When which feed is to be polled next: after the usual time, or later where the feed says that it changes more rarely, where its server
 * asks for it, or where it fails again and again.
 */
final class Timetable {

    private static final Duration LONGEST_TTL = Duration.ofDays(1);

    private final Duration every;
    private final RandomGenerator chance;
    private final Map<URI, Instant> due = new HashMap<>();
    private final Map<URI, Duration> lasts = new HashMap<>();
    private final Map<URI, Integer> failures = new HashMap<>();

    Timetable(Duration every, RandomGenerator chance) {
        this.every = every;
        this.chance = chance;
    }

    /** One that was never polled is due from the beginning. */
    boolean isDue(URI feed, Instant now) {
        return !due(feed).isAfter(now);
    }

    private Instant due(URI feed) {
        return due.getOrDefault(feed, Instant.MIN);
    }

    /** When the first of these feeds, at least one, is due. */
    Instant next(Collection<URI> feeds) {
        return feeds.stream().map(this::due).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** @param ttl how long the feed says it stays as it is, if it was sent and says so; more than a day is not believed */
    void answered(URI feed, Instant now, Optional<Duration> ttl) {
        failures.remove(feed);
        ttl.ifPresent(lasting -> lasts.put(feed, lasting.compareTo(LONGEST_TTL) > 0 ? LONGEST_TTL : lasting));
        due.put(feed, now.plus(longer(every, lasts.getOrDefault(feed, Duration.ZERO))));
    }

    void failed(URI feed, Instant now) {
        int inARow = failures.merge(feed, 1, Integer::sum);
        due.put(feed, now.plus(longer(every, BackOff.after(inARow, chance))));
    }

    void closed(URI feed, Instant now, Instant then) {
        Instant usual = now.plus(every);
        due.put(feed, then.isAfter(usual) ? then : usual);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
