package org.sayso.app.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Now, and waiting until then. */
interface Time {

    Time REAL = new Time() {
        @Override
        public Instant now() {
            return Clock.systemUTC().instant();
        }

        @Override
        public void waitUntil(Instant then) throws InterruptedException {
            Instant now = now();
            if (then.isAfter(now)) {
                Thread.sleep(Duration.between(now, then).toMillis());
            }
        }
    };

    Instant now();

    /** Returns at once where {@code then} is past. */
    void waitUntil(Instant then) throws InterruptedException;
}
