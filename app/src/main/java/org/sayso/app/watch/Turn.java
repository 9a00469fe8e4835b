package org.sayso.app.watch;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.sayso.app.fetch.Fetched;
import org.sayso.app.fetch.Wanted;
import org.sayso.app.watch.Fresh.Text;
import org.sayso.io.Feed;
import org.sayso.io.Outcome;
import org.sayso.io.UnreadableException;
import org.sayso.text.Document;

/** One round: the feeds are asked for, then the pages of what is new in them; feed by feed all that is there is stored and done with. */
final class Turn {

    private static final int BATCH = 32;

    private final Errands errands;
    private final Archive.Delivery delivery;
    private final Memory memory;
    private final Timetable timetable;
    private final Report report;
    private final Clock clock;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> hostsSaid = new HashSet<>();
    private int troubles;

    /** What is new in one feed. */
    private record Delivered(Subscription subscription, Fetched.Here feed, FreshItems fresh) {}

    private record Ready(Fresh fresh, Document document) {}

    Turn(Errands errands, Archive.Delivery delivery, Memory memory, Timetable timetable, Report report, Clock clock) {
        this.errands = errands;
        this.delivery = delivery;
        this.memory = memory;
        this.timetable = timetable;
        this.report = report;
        this.clock = clock;
    }

    Round play(List<URI> feeds) throws InterruptedException {
        List<Subscription> subscriptions =
                feeds.stream().map(memory::subscription).toList();
        Map<Wanted, CompletableFuture<Fetched>> answers =
                errands.send(subscriptions.stream().map(Subscription::wanted).toList());
        List<Delivered> delivered = new ArrayList<>();
        for (Subscription subscription : subscriptions) {
            heed(subscription, Errands.answer(answers.get(subscription.wanted())))
                    .ifPresent(delivered::add);
        }
        Map<Wanted, CompletableFuture<Fetched>> pages = errands.send(delivered.stream()
                .flatMap(d -> d.fresh().items().stream())
                .flatMap(item -> item.page().stream())
                .toList());
        for (Delivered one : delivered) {
            take(one, pages);
        }
        return new Round(feeds.size(), delivery.added(), delivery.stories(), troubles);
    }

    private void trouble(String where, String why) {
        troubles++;
        report.trouble(where, why);
    }

    /** Notes when to ask again, and finds what is new. */
    private Optional<Delivered> heed(Subscription subscription, Fetched fetched) {
        URI feed = subscription.feed();
        Instant now = clock.instant();
        if (fetched instanceof Fetched.Here here) {
            return read(moved(subscription, here.moved()), here, now);
        }
        if (fetched instanceof Fetched.Unchanged same) {
            timetable.answered(feed, now, Optional.empty());
            memory.keep(moved(subscription, same.moved()));
        } else if (fetched instanceof Fetched.Later later) {
            timetable.closed(feed, now, later.then());
            trouble(feed.toString(), later.why());
        } else if (fetched instanceof Fetched.Failed failed) {
            timetable.failed(feed, now);
            trouble(feed.toString(), failed.why());
            memory.keep(failed.lasting() ? subscription.movedBack() : subscription);
        }
        return Optional.empty();
    }

    private Subscription moved(Subscription subscription, Optional<URI> moved) {
        moved.ifPresent(to -> report.note(
                subscription.feed().toString(), "has moved for good to " + to + " and is read there from now on"));
        return subscription.movedTo(moved);
    }

    private Optional<Delivered> read(Subscription subscription, Fetched.Here here, Instant now) {
        URI name = subscription.feed();
        try {
            Feed feed = Feed.read(here.body());
            FreshItems fresh = FreshItems.of(
                    name, here.url(), here.body(), feed, key -> memory.hasSeen(key) || taken.contains(key));
            fresh.items().forEach(item -> taken.addAll(item.keys()));
            timetable.answered(name, now, feed.ttl());
            return Optional.of(new Delivered(subscription, here, fresh));
        } catch (UnreadableException e) {
            return unreadable(name, now, e.getMessage());
        } catch (RuntimeException e) {
            return unreadable(name, now, "cannot be read: " + e);
        }
    }

    private Optional<Delivered> unreadable(URI feed, Instant now, String why) {
        timetable.failed(feed, now);
        trouble(feed.toString(), why);
        return Optional.empty();
    }

    /** Stores what there is of a feed. Only one of which nothing is left need not be sent again while it stays as it is. */
    private void take(Delivered delivered, Map<Wanted, CompletableFuture<Fetched>> pages) throws InterruptedException {
        boolean whole = delivered.fresh().left() == 0;
        List<Ready> ready = new ArrayList<>();
        for (Fresh item : delivered.fresh().items()) {
            whole &= take(item, pages, ready);
            if (ready.size() == BATCH) {
                store(ready);
            }
        }
        store(ready);
        Subscription read = delivered.subscription();
        memory.keep(
                whole ? read.readAs(delivered.feed().etag(), delivered.feed().modified()) : read.readInPart());
        memory.save();
    }

    /** Whether the item is done with. */
    private boolean take(Fresh item, Map<Wanted, CompletableFuture<Fetched>> pages, List<Ready> ready)
            throws InterruptedException {
        if (item.text() instanceof Text.Carried carried) {
            ready.add(new Ready(item, carried.document()));
            return true;
        }
        if (item.text() instanceof Text.Missing missing) {
            return drop(item, missing.why());
        }
        Fetched fetched = Errands.answer(pages.get(item.page().orElseThrow()));
        if (fetched instanceof Fetched.Here here) {
            return read(item, here, ready);
        }
        if (fetched instanceof Fetched.Later later) {
            if (hostsSaid.add(later.why())) {
                trouble(item.name(), later.why());
            }
            return false;
        }
        return fetched instanceof Fetched.Failed failed && failed(item, failed);
    }

    private boolean read(Fresh item, Fetched.Here page, List<Ready> ready) {
        Outcome outcome = outcome(item, page);
        if (outcome instanceof Outcome.Read read) {
            ready.add(new Ready(item, read.document()));
        } else if (outcome instanceof Outcome.NotEnglish other) {
            report.note(item.name(), "is in " + other.language() + ": not added");
            memory.see(item.keys());
        } else if (outcome instanceof Outcome.Skipped skipped) {
            drop(item, skipped.why());
        }
        return true;
    }

    /** A library that stumbles over a page costs that page. */
    private static Outcome outcome(Fresh item, Fetched.Here page) {
        try {
            return PageText.read(item, page);
        } catch (RuntimeException e) {
            return new Outcome.Skipped(item.name(), "cannot be read: " + e);
        }
    }

    private boolean failed(Fresh item, Fetched.Failed failed) {
        if (failed.lasting()) {
            return drop(item, failed.why());
        }
        if (memory.failsForTheLastTime(item.keys().get(0))) {
            return drop(item, failed.why() + "; given up");
        }
        trouble(item.name(), failed.why() + "; tried again at the next poll");
        return false;
    }

    private boolean drop(Fresh item, String why) {
        trouble(item.name(), why);
        memory.see(item.keys());
        return true;
    }

    private void store(List<Ready> ready) {
        for (Outcome.Skipped skipped :
                delivery.take(ready.stream().map(Ready::document).toList())) {
            trouble(skipped.where(), skipped.why());
        }
        ready.forEach(one -> memory.see(one.fresh().keys()));
        ready.clear();
    }
}
