package org.sayso.app.watch;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.sayso.app.fetch.Fetched;
import org.sayso.app.fetch.Fetcher;
import org.sayso.app.fetch.Wanted;

/** Fetching from several hosts at once, from each one thing after the other. The thread that waits for answers is never interrupted. */
final class Errands implements AutoCloseable {

    private static final int HOSTS_AT_ONCE = 8;

    private final Fetcher fetcher;
    private final Set<CompletableFuture<Fetched>> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(HOSTS_AT_ONCE, task -> {
        Thread thread = new Thread(task, "errand");
        thread.setDaemon(true);
        return thread;
    });

    Errands(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** Goes for all of them, from each host in their order. */
    Map<Wanted, CompletableFuture<Fetched>> send(Collection<Wanted> wanted) {
        Map<Wanted, CompletableFuture<Fetched>> answers = new LinkedHashMap<>();
        wanted.forEach(one -> answers.computeIfAbsent(one, w -> expected()));
        Map<String, List<Wanted>> byHost = answers.keySet().stream().collect(Collectors.groupingBy(w -> host(w.url())));
        try {
            byHost.values().forEach(ours -> threads.execute(() -> ours.forEach(w -> go(w, answers.get(w)))));
        } catch (RejectedExecutionException e) {
            stop();
        }
        return answers;
    }

    private CompletableFuture<Fetched> expected() {
        CompletableFuture<Fetched> answer = new CompletableFuture<>();
        open.add(answer);
        answer.whenComplete((fetched, failure) -> open.remove(answer));
        return answer;
    }

    private static String host(URI url) {
        return String.valueOf(url.getHost());
    }

    private void go(Wanted wanted, CompletableFuture<Fetched> answer) {
        try {
            answer.complete(fetcher.fetch(wanted));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.cancel(false);
        } catch (RuntimeException e) {
            answer.complete(new Fetched.Failed("cannot be fetched: " + e, true));
        }
    }

    /** @throws InterruptedException if fetching was stopped before the answer came */
    static Fetched answer(CompletableFuture<Fetched> coming) throws InterruptedException {
        try {
            return coming.join();
        } catch (CancellationException e) {
            throw new InterruptedException("stopped");
        }
    }

    /** What is not here yet does not come any more. */
    void stop() {
        threads.shutdownNow();
        open.forEach(answer -> answer.cancel(false));
    }

    @Override
    public void close() {
        stop();
    }
}
