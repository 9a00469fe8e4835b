package org.sayso.app.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Fetches feeds and pages that nobody vouches for. Safely: only http and https, only hosts of the open net unless private ones are allowed,
 * each redirect checked like the first address, all within {@link Limits}. Politely: as robots.txt allows, one request at a time for a host
 * with a pause between, and none while a server asks to be left alone. For use by many threads.
 */
public final class Fetcher implements AutoCloseable {

    /** Our name in robots.txt. */
    static final String TOKEN = "sayso";

    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    private static final int OK = 200;
    private static final int UNCHANGED = 304;
    private static final int TOO_SLOW = 408;
    private static final int SERVER_TROUBLE = 500;
    private static final Duration ROBOTS_HOLD = Duration.ofHours(24);
    private static final Duration NO_ROBOTS_HOLD = Duration.ofMinutes(10);

    private final Exchange exchange;
    private final Time time;
    private final Duration pause;
    private final Map<String, Instant> closed;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final Map<String, Site> sites = new ConcurrentHashMap<>();

    /** What robots may read at a scheme, host and port, or why that is not known; asked for once a day. */
    private static final class Site {
        private Instant fresh = Instant.MIN;
        private Robots robots = Robots.NONE_ALLOWED;
        private Optional<FetchException> trouble = Optional.empty();
    }

    /** Where redirects ended, and where they lead for good. */
    private record End(URI url, Optional<URI> moved, Answer answer) {}

    /** What an address must pass before it is asked for. */
    private interface Gate {
        void pass(URI url) throws FetchException, InterruptedException;
    }

    Fetcher(Limits limits, Duration pause, DnsResolver names, String version, Time time, Map<String, Instant> closed) {
        this.exchange =
                new Exchange(limits, names, "Sayso/" + version + " (reads news feeds; robots.txt: " + TOKEN + ")");
        this.pause = pause;
        this.time = time;
        this.closed = Map.copyOf(closed);
    }

    /**
     * @param pause between two requests to one host
     * @param allowPrivate whether hosts outside the open net may be asked, such as localhost
     * @param version of this program, which servers are told
     * @param closed hosts that asked, in an earlier run, to be left alone until then
     */
    public static Fetcher open(
            Limits limits, Duration pause, boolean allowPrivate, String version, Map<String, Instant> closed) {
        CheckedNames names = new CheckedNames(InetAddress::getAllByName, allowPrivate);
        return new Fetcher(limits, pause, names, version, Time.REAL, closed);
    }

    /** @throws InterruptedException if the thread is told to stop while it waits or fetches */
    public Fetched fetch(Wanted wanted) throws InterruptedException {
        try {
            End end = follow(WebAddress.read(wanted.url().toString()), headers(wanted), this::heedRobots);
            return fetched(wanted, end);
        } catch (FetchException e) {
            return e.outcome();
        }
    }

    /** Hosts that ask to be left alone, and until when. */
    public Map<String, Instant> closed() {
        Map<String, Instant> still = new TreeMap<>(closed);
        hosts.forEach((name, host) -> still.put(name, host.notBefore()));
        still.values().removeIf(then -> !then.isAfter(time.now()));
        return still;
    }

    @Override
    public void close() throws IOException {
        exchange.close();
    }

    private static Map<String, String> headers(Wanted wanted) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", wanted.kind().accept());
        wanted.etag().ifPresent(tag -> headers.put("If-None-Match", tag));
        wanted.modified().ifPresent(date -> headers.put("If-Modified-Since", date));
        return headers;
    }

    private static Fetched fetched(Wanted wanted, End end) throws FetchException {
        Answer answer = end.answer();
        Optional<String> type = answer.header("content-type");
        if (answer.status() == UNCHANGED) {
            return new Fetched.Unchanged(end.moved());
        }
        if (answer.status() != OK) {
            throw answered(answer);
        }
        if (!wanted.kind().reads(type)) {
            throw FetchException.lasting("is of the kind " + type.orElse("") + ", which is not read");
        }
        return new Fetched.Here(
                end.url(), end.moved(), type, answer.body(), answer.header("etag"), answer.header("last-modified"));
    }

    private static FetchException answered(Answer answer) {
        String why = "its server answered with status " + answer.status();
        return answer.status() >= SERVER_TROUBLE || answer.status() == TOO_SLOW
                ? FetchException.passing(why)
                : FetchException.lasting(why);
    }

    private End follow(URI start, Map<String, String> headers, Gate gate) throws FetchException, InterruptedException {
        URI url = start;
        Optional<URI> moved = Optional.empty();
        boolean forGood = true;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            gate.pass(url);
            Answer answer = ask(url, headers);
            if (!REDIRECTS.contains(answer.status())) {
                return new End(url, moved, answer);
            }
            url = target(url, answer);
            forGood &= FOR_GOOD.contains(answer.status());
            moved = forGood ? Optional.of(url) : moved;
        }
        throw FetchException.lasting("leads from one address to the next more than " + MOST_REDIRECTS + " times");
    }

    private static URI target(URI url, Answer answer) throws FetchException {
        String location = answer.header("location")
                .orElseThrow(() -> FetchException.lasting("leads to another address without naming it"));
        try {
            return WebAddress.resolve(url, location);
        } catch (FetchException e) {
            throw FetchException.lasting("leads to another address: " + e.getMessage());
        }
    }

    private Answer ask(URI url, Map<String, String> headers) throws FetchException, InterruptedException {
        String name = hostName(url);
        Host host = hosts.computeIfAbsent(name, n -> new Host(time, pause, closed.getOrDefault(n, Instant.MIN)));
        if (host.isClosed()) {
            throw later(name, host);
        }
        Answer answer = host.get(exchange, url, headers);
        if (Host.saysLater(answer)) {
            throw later(name, host);
        }
        return answer;
    }

    private static FetchException later(String name, Host host) {
        Instant then = host.notBefore();
        return FetchException.later(
                then, name + " asks to be left alone until " + then.truncatedTo(ChronoUnit.SECONDS));
    }

    /** "example.org", with its port where it is not the usual one. */
    private static String hostName(URI url) {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    private void heedRobots(URI url) throws FetchException, InterruptedException {
        Site site = sites.computeIfAbsent(url.getScheme() + "://" + hostName(url), s -> new Site());
        synchronized (site) {
            if (!site.fresh.isAfter(time.now())) {
                refresh(site, url);
            }
            if (site.trouble.isPresent()) {
                throw site.trouble.get();
            }
            String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
            if (!site.robots.allows(url.getRawPath() + query)) {
                throw FetchException.lasting("its robots.txt asks robots to stay away");
            }
        }
    }

    private void refresh(Site site, URI url) throws InterruptedException {
        Map<String, String> headers = Map.of("Accept", Wanted.Kind.ROBOTS.accept());
        try {
            site.robots =
                    robots(follow(url.resolve("/robots.txt"), headers, u -> {}).answer());
            site.robots.delay().ifPresent(delay -> hosts.get(hostName(url)).slowDown(delay));
            site.trouble = Optional.empty();
            site.fresh = time.now().plus(ROBOTS_HOLD);
        } catch (FetchException e) {
            site.trouble = Optional.of(e);
            site.fresh = time.now().plus(NO_ROBOTS_HOLD);
        }
    }

    /** A site without the file allows all; one whose server fails allows nothing for now. */
    private static Robots robots(Answer answer) throws FetchException {
        if (answer.status() == OK) {
            return Robots.parse(answer.body(), TOKEN);
        }
        if (answer.status() >= SERVER_TROUBLE) {
            throw FetchException.passing("its robots.txt cannot be had now: status " + answer.status());
        }
        return Robots.ALL_ALLOWED;
    }
}
