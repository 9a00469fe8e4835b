package org.sayso.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sayso.app.fetch.Durations;
import org.sayso.app.fetch.Limits;
import org.sayso.app.fetch.WebAddress;
import org.sayso.app.watch.Archive;
import org.sayso.app.watch.Opml;
import org.sayso.app.watch.Report;
import org.sayso.app.watch.Round;
import org.sayso.app.watch.StoryNews;
import org.sayso.app.watch.Watch;
import org.sayso.codebook.OutletReader;
import org.sayso.extract.Coder;
import org.sayso.link.Linker;
import org.sayso.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Follows feeds: what is new in them comes into the store, and each story that it belongs to is a line. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Polls feeds, adds what is new to the store and shows one line a story.",
        footer = {
            "",
            "A line says when the story was told last, whether it is new or has grown, how many outlets and documents tell it, and its title.",
            "Feeds are asked politely: what has not changed is not sent again, robots.txt is heeded, and servers that ask for it are left alone.",
            "",
            "Examples:",
            "  sayso watch https://example.org/world.xml",
            "  sayso watch feeds.opml --every 30m --store news.db",
            "  sayso watch feeds.opml --once"
        })
final class WatchCommand implements Callable<Integer> {

    private static final Duration SHORTEST_EVERY = Duration.ofMinutes(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final int MEGABYTE = 1_000_000;
    private static final int LARGEST_MEGABYTES = 1000;
    private static final int SECONDS_TO_END = 30;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String NO_MINUTE = "               -";

    @ParentCommand
    private Main main;

    @Parameters(arity = "0..*", paramLabel = "FEED", description = "Addresses of feeds (RSS, Atom), or OPML files.")
    private List<String> feeds = List.of();

    @Option(names = "--opml", paramLabel = "FILE", description = "A list of feeds, as feed readers export it.")
    private List<Path> lists = List.of();

    @Mixin
    private StoreOption store;

    @Option(
            names = "--every",
            paramLabel = "DURATION",
            defaultValue = "10m",
            description =
                    "How often to poll a feed, at least 1m; feeds that say that they change more rarely are polled more rarely (default: ${DEFAULT-VALUE}).")
    private String every;

    @Option(names = "--once", description = "Poll each feed once, then end.")
    private boolean once;

    @Option(
            names = "--pause",
            paramLabel = "DURATION",
            defaultValue = "1s",
            description =
                    "Between two requests to one host, at least 1s unless --allow-private is given (default: ${DEFAULT-VALUE}).")
    private String pause;

    @Option(
            names = "--time-limit",
            paramLabel = "DURATION",
            defaultValue = "30s",
            description = "For one request, from beginning to end (default: ${DEFAULT-VALUE}).")
    private String timeLimit;

    @Option(
            names = "--size-limit",
            paramLabel = "MB",
            defaultValue = "10",
            description = "Of one feed or page, unpacked, in megabytes (default: ${DEFAULT-VALUE}).")
    private int sizeLimit;

    @Option(
            names = "--allow-private",
            description = "Fetch from private addresses too, such as localhost and the local network.")
    private boolean allowPrivate;

    @Mixin
    private KnowledgeOptions knowledge;

    private int listTroubles;

    @Override
    public Integer call() throws IOException {
        Watch.Manner manner = manner();
        Set<URI> watched = watched();
        if (watched.isEmpty()) {
            throw new UsageException("watch: no feed to watch: name one, or a list of feeds with --opml");
        }
        CountDownLatch ended = new CountDownLatch(1);
        try (Store open = Store.open(store.path());
                Coder coder = knowledge.coder();
                Watch watch = Watch.open(
                        manner,
                        new Archive(open, coder, knowledge.versions(), new Linker(OutletReader.bundled())),
                        remembered(),
                        report())) {
            Thread stopper = new Thread(() -> stop(watch, ended));
            Runtime.getRuntime().addShutdownHook(stopper);
            try {
                return follow(watch, watched);
            } finally {
                forget(stopper);
            }
        } finally {
            main.desk().out().flush();
            ended.countDown();
        }
    }

    private Watch.Manner manner() {
        Duration between = duration("--every", every);
        Duration rest = duration("--pause", pause);
        Duration total = duration("--time-limit", timeLimit);
        if (between.compareTo(SHORTEST_EVERY) < 0) {
            throw new UsageException("--every: no feed is polled more often than once a minute (1m)");
        }
        if (!allowPrivate && rest.compareTo(SHORTEST_PAUSE) < 0) {
            throw new UsageException("--pause: at least 1s, unless --allow-private is given");
        }
        if (total.isZero()) {
            throw new UsageException("--time-limit: at least 1ms");
        }
        if (sizeLimit < 1 || sizeLimit > LARGEST_MEGABYTES) {
            throw new UsageException("--size-limit: 1 to " + LARGEST_MEGABYTES + " megabytes");
        }
        Limits limits = new Limits(sizeLimit * MEGABYTE, Limits.USUAL.connect(), total);
        return new Watch.Manner(between, rest, limits, allowPrivate, Main.VERSION);
    }

    private static Duration duration(String option, String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }

    /** All feeds that are named, each once. */
    private Set<URI> watched() {
        Set<URI> watched = new LinkedHashSet<>();
        for (String feed : feeds) {
            if (feed.contains("://") && !Files.exists(Path.of(feed))) {
                watched.add(address(feed));
            } else {
                watched.addAll(list(Path.of(feed)));
            }
        }
        lists.forEach(list -> watched.addAll(list(list)));
        return watched;
    }

    private static URI address(String feed) {
        try {
            return WebAddress.parse(feed);
        } catch (IllegalArgumentException e) {
            throw new UsageException(feed + ": " + e.getMessage());
        }
    }

    private List<URI> list(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(
                    file + ": no such file, and no address of the web such as https://example.org/feed");
        }
        try {
            Opml list = Opml.read(file);
            list.troubles().forEach(trouble -> main.desk().err().println("sayso: " + harmless(trouble)));
            listTroubles += list.troubles().size();
            return list.feeds();
        } catch (IOException e) {
            throw new UsageException(file + ": cannot be read: " + e.getMessage());
        }
    }

    private Path remembered() {
        return store.path().resolveSibling(store.path().getFileName() + ".feeds");
    }

    private Report report() {
        return new Report() {
            @Override
            public void trouble(String where, String why) {
                main.desk().err().println("sayso: " + harmless(where + ": " + why));
            }

            @Override
            public void note(String where, String what) {
                trouble(where, what);
            }
        };
    }

    private int pollOnce(Watch watch, Set<URI> watched) throws InterruptedException {
        Round round = watch.round(watched);
        tell(round);
        int troubles = round.troubles() + listTroubles;
        List<String> parts = new ArrayList<>();
        parts.add(number(round.feeds(), "feed") + " polled");
        parts.add(number(round.documents(), "document") + " added"
                + (round.stories().isEmpty()
                        ? ""
                        : " to " + count(round.stories().size(), "story", "stories")));
        if (troubles > 0) {
            parts.add(number(troubles, "failure") + " (reasons above)");
        }
        main.desk().err().println("sayso: " + String.join("; ", parts));
        return troubles > 0 ? Main.SOME_FAILED : Main.DONE;
    }

    /** Until told to stop. The thread stays uninterrupted then, for the store is still to be closed. */
    private int follow(Watch watch, Set<URI> watched) {
        try {
            if (once) {
                return pollOnce(watch, watched);
            }
            do {
                tell(watch.round(watched));
            } while (watch.waitForNext(watched));
        } catch (InterruptedException e) {
            main.desk().out().flush();
        }
        main.desk().err().println("sayso: stopped; what was read by now is stored");
        return once ? Main.SOME_FAILED : Main.DONE;
    }

    private void tell(Round round) {
        round.stories().forEach(story -> main.desk().out().println(line(story)));
        main.desk().out().flush();
    }

    private String line(StoryNews story) {
        String line = String.format(
                Locale.ROOT,
                "%s  %-5s  %-10s  %-13s  %s",
                story.latest().map(MINUTE::format).orElse(NO_MINUTE),
                story.isNew() ? "new" : "grown",
                number(story.outlets().size(), "outlet"),
                number(story.documents(), "document"),
                harmless(story.title()));
        int width = Terminal.width();
        return main.desk().terminal() && line.length() > width ? line.substring(0, width - 1) + "…" : line;
    }

    /** Without characters that would steer a terminal: titles and addresses are written by strangers. */
    private static String harmless(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
    }

    private static String number(int count, String thing) {
        return count(count, thing, thing + "s");
    }

    private static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** On Ctrl-C: what is being stored is stored, then the store is closed. */
    private static void stop(Watch watch, CountDownLatch ended) {
        watch.stop();
        try {
            ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread stopper) {
        try {
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (IllegalStateException e) {
            // It is running: that is why this ends.
        }
    }
}
