package org.sayso.app.api;

import io.javalin.http.ServiceUnavailableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sayso.codebook.OutletReader;
import org.sayso.extract.Coder;
import org.sayso.io.Outcome;
import org.sayso.link.Linker;
import org.sayso.store.Adding;
import org.sayso.store.Adding.Added;
import org.sayso.store.Adding.Wanted;
import org.sayso.store.Entry;
import org.sayso.store.Store;
import org.sayso.store.Versions;
import org.sayso.text.Document;

/**
 * Documents that come in while the store is served: one thread codes and stores them, some at a time, and links when it has grown quiet.
 * Whoever brings documents waits until they are stored; where too many wait already, they are turned away.
 */
final class InTray implements AutoCloseable {

    private static final int MOST_WAITING = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration LONGEST_UNLINKED = Duration.ofMinutes(5);
    private static final System.Logger LOG = System.getLogger("sayso");

    private final Store store;
    private final Coder coder;
    private final Linker linker = new Linker(OutletReader.bundled());
    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread writer = new Thread(this::work, "in-tray");
    private volatile boolean closing;
    private Adding adding;
    private long linked = System.nanoTime();

    InTray(Store store, Coder coder) {
        this.store = store;
        this.coder = coder;
        writer.setDaemon(true);
        writer.start();
    }

    /** What became of documents, each of which is counted once. */
    record Stored(Added added, int thereAlready, long sentences, long claims, List<Outcome.Skipped> skipped) {

        Stored {
            skipped = List.copyOf(skipped);
        }
    }

    /** Returns when they are stored. */
    Stored add(List<Document> documents) {
        return done(() -> store(documents));
    }

    /** Returns when all that is stored now is linked. */
    void link() {
        if (store.isToBeLinked()) {
            done(() -> {
                relink();
                return true;
            });
        }
    }

    private <T> T done(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        enqueue(() -> complete(result, work));
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    private void enqueue(Runnable work) {
        try {
            if (closing || !waiting.offer(work, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new ServiceUnavailableResponse(
                        closing
                                ? "this server is about to end"
                                : "too many documents wait to be coded: come back later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableResponse("this server is about to end");
        }
    }

    private void work() {
        while (!closing || !waiting.isEmpty()) {
            try {
                Runnable next = waiting.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
                if (next == null || System.nanoTime() - linked > LONGEST_UNLINKED.toNanos()) {
                    relink();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "linking failed", e);
            }
        }
    }

    private void relink() {
        if (store.isToBeLinked()) {
            store.relink(linker);
        }
        linked = System.nanoTime();
    }

    private Stored store(List<Document> documents) {
        if (adding == null) {
            adding = store.adding(Versions.bundled());
        }
        Wanted wanted = adding.wanted(documents);
        List<Outcome.Skipped> skipped = new ArrayList<>(wanted.refused());
        List<Entry> entries = entries(wanted.documents(), skipped);
        Added added = entries.isEmpty() ? new Added(0, 0) : adding.add(entries);
        if (!skipped.isEmpty()) {
            adding.keep(List.copyOf(skipped));
        }
        return new Stored(
                added,
                wanted.thereAlready(),
                entries.stream().mapToLong(e -> e.reading().sentences().size()).sum(),
                entries.stream().mapToLong(e -> e.reading().claims().size()).sum(),
                skipped);
    }

    /** A document at which the coder fails costs no other. */
    private List<Entry> entries(List<Document> documents, List<Outcome.Skipped> skipped) {
        try {
            return coder.readings(documents).stream().map(Entry::of).toList();
        } catch (RuntimeException together) {
            List<Entry> entries = new ArrayList<>();
            for (Document document : documents) {
                try {
                    entries.add(Entry.of(coder.reading(document)));
                } catch (RuntimeException e) {
                    skipped.add(new Outcome.Skipped(document.id(), "cannot be coded: " + e));
                }
            }
            return entries;
        }
    }

    /** What waits is stored and linked first. */
    @Override
    public void close() {
        closing = true;
        waiting.offer(() -> {});
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (adding != null) {
            relink();
            adding.end();
            adding.close();
        }
    }
}
