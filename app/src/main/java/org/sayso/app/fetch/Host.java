package org.sayso.app.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/** One server: asked one thing at a time, with a pause between, and left alone while it asks for that. */
final class Host {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final Time time;
    private final Duration pause;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile Instant notBefore;
    private volatile Duration delay = Duration.ZERO;
    private Instant free = Instant.MIN;
    private int refusals;

    Host(Time time, Duration pause, Instant notBefore) {
        this.time = time;
        this.pause = pause;
        this.notBefore = notBefore;
    }

    /** Until when it asks to be left alone; past where it does not. */
    Instant notBefore() {
        return notBefore;
    }

    boolean isClosed() {
        return notBefore.isAfter(time.now());
    }

    /** The pause that its robots.txt asks for. */
    void slowDown(Duration asked) {
        delay = asked;
    }

    /** Waits for its turn, then asks. */
    Answer get(Exchange exchange, URI url, Map<String, String> headers) throws FetchException, InterruptedException {
        turn.lockInterruptibly();
        try {
            time.waitUntil(free);
            Answer answer = exchange.get(url, headers);
            heed(answer);
            return answer;
        } finally {
            Duration longer = delay.compareTo(pause) > 0 ? delay : pause;
            free = time.now().plus(longer);
            turn.unlock();
        }
    }

    private void heed(Answer answer) {
        if (!saysLater(answer)) {
            refusals = 0;
            return;
        }
        refusals++;
        Instant now = time.now();
        Optional<Instant> asked = answer.header("retry-after").flatMap(r -> BackOff.asked(r, now));
        notBefore = asked.orElseGet(() -> now.plus(BackOff.after(refusals, RandomGenerator.getDefault())));
    }

    static boolean saysLater(Answer answer) {
        return answer.status() == TOO_MANY_REQUESTS || answer.status() == UNAVAILABLE;
    }
}
