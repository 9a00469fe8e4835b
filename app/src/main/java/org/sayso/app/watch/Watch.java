package org.sayso.app.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.sayso.app.fetch.Fetcher;
import org.sayso.app.fetch.Limits;
import org.sayso.store.StoreException;

/**
 * Polls feeds, round after round, and brings what is new in them into the archive. A feed or page that cannot be had costs itself only, and
 * what was done with is remembered in a file.
 */
public final class Watch implements AutoCloseable {

    private final Fetcher fetcher;
    private final Errands errands;
    private final Archive archive;
    private final Memory memory;
    private final Timetable timetable;
    private final Report report;
    private final Clock clock = Clock.systemUTC();
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * How to watch.
     *
     * @param every time between two polls of a feed, at least
     * @param pause between two requests to one host
     * @param version of this program, which servers are told
     */
    public record Manner(Duration every, Duration pause, Limits limits, boolean allowPrivate, String version) {}

    private Watch(Manner manner, Archive archive, Memory memory, Report report) {
        fetcher =
                Fetcher.open(manner.limits(), manner.pause(), manner.allowPrivate(), manner.version(), memory.closed());
        errands = new Errands(fetcher);
        timetable = new Timetable(manner.every(), RandomGenerator.getDefault());
        this.archive = archive;
        this.memory = memory;
        this.report = report;
    }

    /**
     * @param remembered the file of what was seen; made where there is none
     * @throws StoreException if it cannot be read
     */
    public static Watch open(Manner manner, Archive archive, Path remembered, Report report) {
        return new Watch(manner, archive, Memory.open(remembered), report);
    }

    /**
     * Polls the feeds that are due.
     *
     * @throws InterruptedException if told to stop; what is done by then stays
     * @throws StoreException if what was seen cannot be written down
     */
    public Round round(Collection<URI> feeds) throws InterruptedException {
        Instant now = clock.instant();
        List<URI> due = feeds.stream().filter(f -> timetable.isDue(f, now)).toList();
        try (Archive.Delivery delivery = archive.delivery()) {
            return new Turn(errands, delivery, memory, timetable, report, clock).play(due);
        } finally {
            memory.keepClosed(fetcher.closed());
            memory.save();
        }
    }

    /** Waits until a feed is due; whether there is one, or the watch was told to stop. */
    public boolean waitForNext(Collection<URI> feeds) throws InterruptedException {
        Instant now = clock.instant();
        Instant next = timetable.next(feeds);
        Duration wait = next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
        return !stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From any thread: what is being fetched is given up, what is being stored is stored. */
    public void stop() {
        stopped.countDown();
        errands.stop();
    }

    @Override
    public void close() throws IOException {
        errands.close();
        fetcher.close();
    }
}
