package org.sayso.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.sayso.extract.Coder;
import org.sayso.io.Outcome;
import org.sayso.store.Adding;
import org.sayso.store.Adding.Wanted;
import org.sayso.store.Entry;
import org.sayso.text.Document;

/**
 * Codes documents into a store: the thread that reads hands them over, two workers code them, one thread stores them in the order in
 * which they came. Only a few batches are under way at a time, so that any number of documents fits in memory.
 */
final class Coding implements Shelf {

    private static final int WORKERS = 2;
    private static final int BATCHES_UNDER_WAY = 4;
    private static final int MOST_DOCUMENTS = 32;
    private static final int MOST_CHARACTERS = 150_000;

    private final Adding adding;
    private final Coder coder;
    private final Tally tally;
    private final Progress progress;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, Coding::thread);
    private final ExecutorService storing = Executors.newSingleThreadExecutor(Coding::thread);
    private final Semaphore room = new Semaphore(BATCHES_UNDER_WAY);
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final List<Document> waiting = new ArrayList<>();
    private int characters;

    Coding(Adding adding, Coder coder, Tally tally, Progress progress) {
        this.adding = adding;
        this.coder = coder;
        this.tally = tally;
        this.progress = progress;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "adding");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void put(List<Document> documents, List<Outcome> others) {
        Wanted wanted = adding.wanted(documents);
        tally.thereAlready(wanted.thereAlready());
        wanted.refused().forEach(this::skip);
        List<Outcome> kept = new ArrayList<>(others);
        kept.addAll(wanted.refused());
        if (!kept.isEmpty()) {
            adding.keep(kept);
        }
        wanted.documents().forEach(this::take);
        progress.show(tally);
    }

    private void skip(Outcome.Skipped skipped) {
        tally.skipped();
        progress.say("sayso: skipped " + skipped.where() + ": " + skipped.why());
    }

    private void take(Document document) {
        waiting.add(document);
        characters += document.text().length();
        if (waiting.size() >= MOST_DOCUMENTS || characters >= MOST_CHARACTERS) {
            code();
        }
    }

    private void code() {
        room.acquireUninterruptibly();
        checkFailure();
        List<Document> batch = List.copyOf(waiting);
        waiting.clear();
        characters = 0;
        Future<List<Entry>> coded = workers.submit(() -> entries(batch));
        storing.execute(() -> store(coded));
    }

    private void checkFailure() {
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private List<Entry> entries(List<Document> batch) {
        try {
            return coder.readings(batch).stream().map(Entry::of).toList();
        } catch (RuntimeException e) {
            return batch.stream().flatMap(d -> oneByOne(d).stream()).toList();
        }
    }

    /** A document at which the coder fails costs no other. */
    private List<Entry> oneByOne(Document document) {
        try {
            return List.of(Entry.of(coder.reading(document)));
        } catch (RuntimeException e) {
            Outcome.Skipped skipped = new Outcome.Skipped(document.id(), "cannot be coded: " + e);
            skip(skipped);
            adding.keep(List.of(skipped));
            return List.of();
        }
    }

    private void store(Future<List<Entry>> coded) {
        try {
            if (failure.get() == null) {
                store(coded.get());
            }
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        } catch (ExecutionException e) {
            failure.compareAndSet(null, new IllegalStateException("coding failed", e.getCause()));
        } catch (InterruptedException e) {
            failure.compareAndSet(null, new IllegalStateException("interrupted while coding", e));
        } finally {
            room.release();
        }
    }

    private void store(List<Entry> entries) {
        Adding.Added added = adding.add(entries);
        tally.stored(
                added,
                entries.stream().mapToLong(e -> e.reading().sentences().size()).sum(),
                entries.stream().mapToLong(e -> e.reading().claims().size()).sum());
        progress.show(tally);
    }

    @Override
    public void finish() {
        if (!waiting.isEmpty()) {
            code();
        }
        room.acquireUninterruptibly(BATCHES_UNDER_WAY);
        room.release(BATCHES_UNDER_WAY);
        checkFailure();
        adding.end();
    }

    @Override
    public void close() {
        workers.shutdownNow();
        storing.shutdownNow();
    }
}
