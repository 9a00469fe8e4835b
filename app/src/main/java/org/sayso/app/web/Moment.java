package org.sayso.app.web;

import java.time.Instant;
import java.util.Optional;

/**
 * When something was published.
 *
 * @param machine for the page's {@code time}; empty where it is not known
 * @param words "8 January 2026, 06:30 UTC"
 */
public record Moment(String machine, String words) {

    static Moment of(Optional<Instant> instant) {
        return instant.map(i -> new Moment(i.toString(), Phrases.time(i))).orElse(new Moment("", "date not known"));
    }
}
