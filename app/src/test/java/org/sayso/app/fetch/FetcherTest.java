package org.sayso.app.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from a server on this machine, with a clock of the test. */
class FetcherTest {

    private static final Limits TIGHT = new Limits(20_000, Duration.ofMillis(500), Duration.ofMillis(400));
    private static final Limits LOOSE = new Limits(20_000, Duration.ofSeconds(20), Duration.ofSeconds(20));
    private static final Instant START = Instant.parse("2026-01-08T12:00:00Z");

    /** A clock that goes on only where somebody waits. */
    private static final class Patience implements Time {
        private Instant now = START;
        private final List<Duration> waits = new ArrayList<>();

        @Override
        public synchronized Instant now() {
            return now;
        }

        @Override
        public synchronized void waitUntil(Instant then) {
            if (then.isAfter(now)) {
                waits.add(Duration.between(now, then));
                now = then;
            }
        }
    }

    private final LocalServer server = new LocalServer();
    private final Patience time = new Patience();
    private final List<Fetcher> opened = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Fetcher fetcher : opened) {
            fetcher.close();
        }
        server.close();
    }

    private Fetcher fetcher(Limits limits, Duration pause, DnsResolver names) {
        Fetcher fetcher = new Fetcher(limits, pause, names, "1.2", time, Map.of());
        opened.add(fetcher);
        return fetcher;
    }

    /** Private addresses are allowed. */
    private Fetcher open() {
        return fetcher(LOOSE, Duration.ZERO, new CheckedNames(InetAddress::getAllByName, true));
    }

    /** As it is without --allow-private. */
    private Fetcher careful() {
        return fetcher(LOOSE, Duration.ZERO, new CheckedNames(InetAddress::getAllByName, false));
    }

    private static Fetched page(Fetcher fetcher, String url) throws InterruptedException {
        return fetcher.fetch(Wanted.page(URI.create(url)));
    }

    private static Fetched.Here here(Fetched fetched) {
        return assertInstanceOf(Fetched.Here.class, fetched, fetched::toString);
    }

    private static String text(Fetched fetched) {
        return new String(here(fetched).body(), StandardCharsets.UTF_8);
    }

    private static Fetched lasting(String why) {
        return new Fetched.Failed(why, true);
    }

    private static Fetched passing(String why) {
        return new Fetched.Failed(why, false);
    }

    @Test
    void aPageIsFetchedUnderOurName() throws InterruptedException {
        server.serve("/a?b=c", "text/html; charset=utf-8", "<p>News.</p>");
        Fetched.Here page = here(page(open(), server.url("/a?b=c")));
        assertEquals("<p>News.</p>", new String(page.body(), StandardCharsets.UTF_8));
        assertEquals(Optional.of("text/html; charset=utf-8"), page.contentType());
        assertEquals(server.url("/a?b=c"), page.url().toString());
        assertEquals(List.of("/robots.txt", "/a?b=c"), server.asked());
        assertEquals("Sayso/1.2 (reads news feeds; robots.txt: sayso)", server.header("/a?b=c", "User-agent"));
        assertEquals("gzip", server.header("/a?b=c", "Accept-encoding"));
        assertEquals("", server.header("/a?b=c", "Upgrade"));
    }

    @Test
    void noCookieIsKept() throws InterruptedException {
        server.reply("/a", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "who=you");
            LocalServer.send(exchange, "text/html", new byte[0]);
        });
        Fetcher fetcher = open();
        here(page(fetcher, server.url("/a")));
        here(page(fetcher, server.url("/a")));
        assertEquals("", server.header("/a", "Cookie"));
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() throws InterruptedException {
        server.reply("/feed", exchange -> {
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.getResponseHeaders().add("Last-Modified", "Thu, 08 Jan 2026 10:00:00 GMT");
            if (same) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                LocalServer.send(exchange, "application/rss+xml", new byte[] {'x'});
            }
        });
        URI url = URI.create(server.url("/feed"));
        Fetcher fetcher = open();
        Fetched.Here first = here(fetcher.fetch(new Wanted(url, Wanted.Kind.FEED, Optional.empty(), Optional.empty())));
        assertEquals(Optional.of("\"v1\""), first.etag());
        Fetched second = fetcher.fetch(new Wanted(url, Wanted.Kind.FEED, first.etag(), first.modified()));
        assertEquals(new Fetched.Unchanged(Optional.empty()), second);
        assertEquals("Thu, 08 Jan 2026 10:00:00 GMT", server.header("/feed", "If-modified-since"));
    }

    @Test
    void gzipIsOpened() throws InterruptedException {
        server.gzip("/a", "text/html", "<p>Zipped.</p>".getBytes(StandardCharsets.UTF_8));
        assertEquals("<p>Zipped.</p>", text(page(open(), server.url("/a"))));
    }

    @Test
    void aBombIsNot() throws InterruptedException {
        server.gzip("/bomb", "text/html", new byte[3_000_000]);
        assertEquals(lasting("larger than 20,000 bytes"), page(open(), server.url("/bomb")));
    }

    @Test
    void whatIsHugeIsNotReadToItsEnd() throws InterruptedException {
        CountDownLatch cut = new CountDownLatch(1);
        server.serve("/said", "text/html", new byte[20_001]);
        server.reply("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(new byte[8192]);
                }
            } catch (IOException e) {
                cut.countDown();
            }
        });
        assertEquals(lasting("larger than 20,000 bytes"), page(open(), server.url("/said")));
        assertEquals(lasting("larger than 20,000 bytes"), page(open(), server.url("/endless")));
        assertTrue(cut.await(20, TimeUnit.SECONDS), "the connection stays open");
    }

    @Test
    void exactlyTheLimitIsRead() throws InterruptedException {
        byte[] body = new byte[20_000];
        server.serve("/plain", "text/html", body);
        assertArrayEquals(body, here(page(open(), server.url("/plain"))).body());
        server.gzip("/zip", "text/html", body);
        assertArrayEquals(body, here(page(open(), server.url("/zip"))).body());
    }

    @Test
    void anEncodingThatWasNotAskedForIsRefused() throws InterruptedException {
        server.reply("/a", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "br");
            LocalServer.send(exchange, "text/html", new byte[] {1});
        });
        assertEquals(lasting("sent with the encoding \"br\", which was not asked for"), page(open(), server.url("/a")));
    }

    @Test
    void brokenGzipIsSaid() throws InterruptedException {
        byte[] zipped = LocalServer.zipped(new byte[5000]);
        server.reply("/cut", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            LocalServer.send(exchange, "text/html", java.util.Arrays.copyOf(zipped, 15));
        });
        assertEquals(passing("the answer breaks off"), page(open(), server.url("/cut")));
    }

    @Test
    void aServerThatSaysNothingCostsTheTimeLimitOnly() throws InterruptedException {
        server.silent("/robots.txt");
        Fetcher fetcher = fetcher(TIGHT, Duration.ZERO, new CheckedNames(InetAddress::getAllByName, true));
        assertEquals(passing("took longer than 400ms"), page(fetcher, server.url("/a")));
    }

    @Test
    void aServerThatDripsCostsTheTimeLimitOnly() throws InterruptedException {
        server.drip("/drip", "text/html");
        Fetcher fetcher = fetcher(TIGHT, Duration.ZERO, new CheckedNames(InetAddress::getAllByName, true));
        assertEquals(passing("took longer than 400ms"), page(fetcher, server.url("/drip")));
    }

    @Test
    void aNameThatTakesForeverCostsTheTimeLimitOnly() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        CheckedNames names = new CheckedNames(
                host -> {
                    try {
                        over.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new UnknownHostException(host);
                },
                false);
        assertEquals(
                passing("took longer than 400ms"), page(fetcher(TIGHT, Duration.ZERO, names), "http://slow.example/"));
        over.countDown();
    }

    @Test
    void aDeadServerIsSaid() throws IOException, InterruptedException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertEquals(passing("refused the connection"), page(open(), "http://127.0.0.1:" + port + "/"));
    }

    @Test
    void anUnknownNameIsSaid() throws InterruptedException {
        CheckedNames names = new CheckedNames(
                host -> {
                    throw new UnknownHostException(host);
                },
                false);
        assertEquals(
                passing("no host of that name is known"),
                page(fetcher(LOOSE, Duration.ZERO, names), "http://nowhere.example/"));
    }

    @Test
    void endlessHeadsAreCut() throws InterruptedException {
        server.status("/long", 200, "X: " + "x".repeat(20_000));
        Fetched cut = page(open(), server.url("/long"));
        assertTrue(cut.toString().contains("Maximum line length limit exceeded"), cut::toString);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void whatIsNotThereIsNotAskedForAgain(int status) throws InterruptedException {
        server.reply("/a", exchange -> {
            exchange.sendResponseHeaders(status, 100_000);
            exchange.getResponseBody().write(new byte[100_000]);
        });
        assertEquals(lasting("its server answered with status " + status), page(open(), server.url("/a")));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 504})
    void aServerInTroubleMayBeAskedAgain(int status) throws InterruptedException {
        server.status("/a", status);
        assertEquals(passing("its server answered with status " + status), page(open(), server.url("/a")));
    }

    @Test
    void otherKindsAreNotRead() throws InterruptedException {
        server.serve("/a.mp4", "video/mp4", "x");
        assertEquals(lasting("is of the kind video/mp4, which is not read"), page(open(), server.url("/a.mp4")));
    }

    @Test
    void whoCannotProveItsNameIsNotBelieved(@TempDir Path folder) throws Exception {
        Path keys = folder.resolve("keys.p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storepass",
                        "secret",
                        "-keystore",
                        keys.toString())
                .redirectErrorStream(true)
                .start()
                .waitFor();
        KeyStore store = KeyStore.getInstance(keys.toFile(), "secret".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.start();
        Fetched fetched =
                page(open(), "https://127.0.0.1:" + secure.getAddress().getPort() + "/a");
        secure.stop(0);
        assertTrue(((Fetched.Failed) fetched).why().startsWith("no safe connection: "), fetched::toString);
    }

    // Private addresses

    @Test
    void privateAddressesAreRefusedBeforeAnythingIsSent() throws InterruptedException {
        server.serve("/a", "text/html", "secret");
        Fetcher fetcher = careful();
        assertEquals(
                lasting("127.0.0.1 is a private address; --allow-private allows it"), page(fetcher, server.url("/a")));
        assertEquals(
                lasting("localhost is a private address; --allow-private allows it"),
                page(fetcher, "http://localhost:" + server.port() + "/a"));
        assertEquals(
                lasting("[::1] is a private address; --allow-private allows it"),
                page(fetcher, "http://[::1]:" + server.port() + "/a"));
        assertEquals(
                lasting("[::ffff:127.0.0.1] is a private address; --allow-private allows it"),
                page(fetcher, "http://[::ffff:127.0.0.1]:" + server.port() + "/a"));
        assertEquals(List.of(), server.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "0x7f000001", "0177.0.0.1", "127.1", "user@127.0.0.1", "localhost@127.0.0.1"})
    void otherSpellingsAreRefusedEvenWherePrivateOnesAreAllowed(String host) throws InterruptedException {
        Fetched fetched = page(open(), "http://" + host + ":" + server.port() + "/a");
        assertTrue(((Fetched.Failed) fetched).lasting());
        assertEquals(List.of(), server.asked());
    }

    /** "open.example" is allowed, and leads to one that is not. */
    private CheckedNames names(AtomicInteger lookups) {
        return new CheckedNames(
                host -> {
                    lookups.incrementAndGet();
                    return InetAddress.getAllByName(host.equals("open.example") ? "127.0.0.1" : host);
                },
                true);
    }

    @Test
    void theAddressThatWasCheckedIsTheOneThatIsAsked() throws InterruptedException {
        server.serve("/a", "text/html", "rebound");
        AtomicInteger lookups = new AtomicInteger();
        Fetcher fetcher = fetcher(LOOSE, Duration.ZERO, names(lookups));
        assertEquals("rebound", text(page(fetcher, "http://open.example:" + server.port() + "/a")));
        assertEquals("open.example:" + server.port(), server.header("/a", "Host"));
        assertEquals(2, lookups.get(), "one look-up for each connection: robots.txt and the page");
    }

    @Test
    void aNameThatTurnsPrivateIsRefused() throws InterruptedException, UnknownHostException {
        AtomicInteger lookups = new AtomicInteger();
        InetAddress open = InetAddress.getByName("93.184.216.34");
        InetAddress closed = InetAddress.getByName("127.0.0.1");
        CheckedNames names = new CheckedNames(
                host -> lookups.getAndIncrement() == 0 ? new InetAddress[] {open, closed} : new InetAddress[] {closed},
                false);
        Fetcher fetcher = fetcher(LOOSE, Duration.ZERO, names);
        Fetched refused = lasting("rebind.example is a private address; --allow-private allows it");
        assertEquals(refused, page(fetcher, "http://rebind.example:" + server.port() + "/a"));
        assertEquals(refused, page(fetcher, "http://rebind.example:" + server.port() + "/b"));
        assertEquals(List.of(), server.asked());
    }

    // Redirects

    @Test
    void redirectsAreFollowedAndWhatMovedForGoodIsSaid() throws InterruptedException {
        server.redirect("/old", 301, "/newer");
        server.redirect("/newer", 308, server.url("/newest"));
        server.redirect("/newest", 302, "today");
        server.serve("/today", "text/html", "News.");
        Fetched.Here page = here(page(open(), server.url("/old")));
        assertEquals(server.url("/today"), page.url().toString());
        assertEquals(Optional.of(URI.create(server.url("/newest"))), page.moved());
    }

    @Test
    void whatMovedForNowHasNotMoved() throws InterruptedException {
        server.redirect("/old", 302, "/newer");
        server.redirect("/newer", 301, "/today");
        server.serve("/today", "text/html", "News.");
        assertEquals(Optional.empty(), here(page(open(), server.url("/old"))).moved());
    }

    @Test
    void fiveRedirectsAreEnough() throws InterruptedException {
        server.redirect("/loop", 302, "/loop");
        assertEquals(
                lasting("leads from one address to the next more than 5 times"), page(open(), server.url("/loop")));
        assertEquals(7, server.asked().size());
    }

    @Test
    void aRedirectIsCheckedLikeTheFirstAddress() throws InterruptedException {
        try (LocalServer inside = new LocalServer()) {
            DnsResolver names = new SystemDefaultDnsResolver() {
                @Override
                public InetAddress[] resolve(String host) throws UnknownHostException {
                    return host.equals("open.example")
                            ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                            : new CheckedNames(InetAddress::getAllByName, false).resolve(host);
                }
            };
            String base = "http://open.example:" + server.port();
            Fetcher fetcher = fetcher(LOOSE, Duration.ZERO, names);
            server.redirect("/a", 302, inside.url("/secret"));
            assertEquals(
                    lasting("127.0.0.1 is a private address; --allow-private allows it"), page(fetcher, base + "/a"));
            server.redirect("/b", 302, "http://169.254.169.254/latest/meta-data/");
            assertEquals(
                    lasting("169.254.169.254 is a private address; --allow-private allows it"),
                    page(fetcher, base + "/b"));
            server.redirect("/c", 302, "file:///etc/passwd");
            assertEquals(
                    lasting("leads to another address: only http and https are fetched, not file:"),
                    page(fetcher, base + "/c"));
            server.redirect("/d", 302, "http://2130706433:" + inside.port() + "/secret");
            assertEquals(
                    lasting("leads to another address: \"2130706433\" is no plain spelling of an address"),
                    page(fetcher, base + "/d"));
            server.status("/e", 302);
            assertEquals(lasting("leads to another address without naming it"), page(fetcher, base + "/e"));
            assertEquals(List.of(), inside.asked());
        }
    }

    // Politeness

    @Test
    void robotsAreHeededAndAskedOnce() throws InterruptedException {
        server.serve("/robots.txt", "text/plain", "User-agent: sayso\nDisallow: /private\n");
        server.serve("/open", "text/html", "News.");
        Fetcher fetcher = open();
        Fetched away = lasting("its robots.txt asks robots to stay away");
        assertEquals(away, page(fetcher, server.url("/private/a")));
        here(page(fetcher, server.url("/open")));
        server.redirect("/leads", 302, "/private/b");
        assertEquals(away, page(fetcher, server.url("/leads")));
        assertEquals(List.of("/robots.txt", "/open", "/leads"), server.asked());
        time.waitUntil(START.plus(Duration.ofHours(25)));
        here(page(fetcher, server.url("/open")));
        assertEquals(List.of("/robots.txt", "/open"), server.asked().subList(3, 5));
    }

    @Test
    void aSiteWhoseRobotsCannotBeHadIsLeftAloneForNow() throws InterruptedException {
        server.status("/robots.txt", 500);
        server.serve("/a", "text/html", "News.");
        Fetcher fetcher = open();
        Fetched not = passing("its robots.txt cannot be had now: status 500");
        assertEquals(not, page(fetcher, server.url("/a")));
        assertEquals(not, page(fetcher, server.url("/a")));
        assertEquals(List.of("/robots.txt"), server.asked());
        server.status("/robots.txt", 403);
        time.waitUntil(START.plus(Duration.ofMinutes(11)));
        assertEquals("News.", text(page(fetcher, server.url("/a"))));
    }

    @Test
    void betweenTwoRequestsToAHostLiesAPause() throws InterruptedException {
        server.serve("/a", "text/html", "News.");
        Fetcher fetcher = fetcher(LOOSE, Duration.ofSeconds(2), new CheckedNames(InetAddress::getAllByName, true));
        page(fetcher, server.url("/a"));
        assertEquals(List.of(Duration.ofSeconds(2)), time.waits);
        page(fetcher, server.url("/a"));
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(2)), time.waits);
        try (LocalServer other = new LocalServer()) {
            page(fetcher, other.url("/a"));
        }
        assertEquals(3, time.waits.size(), "another host's first answer is not waited for");
    }

    @Test
    void theSiteMayAskForALongerPause() throws InterruptedException {
        server.serve("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 7\n");
        server.serve("/a", "text/html", "News.");
        Fetcher fetcher = open();
        page(fetcher, server.url("/a"));
        page(fetcher, server.url("/a"));
        assertEquals(List.of(Duration.ofSeconds(7)), time.waits);
    }

    @Test
    void aServerThatAsksForItIsLeftAlone() throws InterruptedException {
        server.status("/a", 429, "Retry-After: 120");
        server.serve("/b", "text/html", "News.");
        Fetcher fetcher = open();
        Instant then = START.plusSeconds(120);
        String why = "127.0.0.1:" + server.port() + " asks to be left alone until 2026-01-08T12:02:00Z";
        assertEquals(new Fetched.Later(then, why), page(fetcher, server.url("/a")));
        assertEquals(new Fetched.Later(then, why), page(fetcher, server.url("/b")));
        assertEquals(Map.of("127.0.0.1:" + server.port(), then), fetcher.closed());
        assertEquals(List.of("/robots.txt", "/a"), server.asked());
        time.waitUntil(then);
        assertEquals("News.", text(page(fetcher, server.url("/b"))));
        assertEquals(Map.of(), fetcher.closed());
    }

    @Test
    void anOverloadedServerIsLeftAloneLongerEachTime() throws InterruptedException {
        server.status("/a", 503);
        Fetcher fetcher = open();
        Instant first = ((Fetched.Later) page(fetcher, server.url("/a"))).then();
        assertTrue(!first.isBefore(START.plusSeconds(60)) && first.isBefore(START.plusSeconds(75)));
        time.waitUntil(first);
        Instant second = ((Fetched.Later) page(fetcher, server.url("/a"))).then();
        assertTrue(!second.isBefore(first.plusSeconds(120)) && second.isBefore(first.plusSeconds(150)));
    }

    @Test
    void whatAServerAskedForHoldsInTheNextRun() throws InterruptedException {
        server.serve("/a", "text/html", "News.");
        String host = "127.0.0.1:" + server.port();
        Instant then = START.plusSeconds(60);
        Fetcher fetcher = new Fetcher(
                LOOSE,
                Duration.ZERO,
                new CheckedNames(InetAddress::getAllByName, true),
                "1.2",
                time,
                Map.of(host, then));
        opened.add(fetcher);
        assertEquals(then, ((Fetched.Later) page(fetcher, server.url("/a"))).then());
        assertEquals(Map.of(host, then), fetcher.closed());
        assertEquals(List.of(), server.asked());
    }

    @Test
    void aHostIsAskedOneThingAtATime() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        LocalServer.Reply reply = exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            now.decrementAndGet();
            exchange.getResponseBody().write('b');
        };
        Fetcher fetcher = open();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String path = "/" + i;
            server.reply(path, reply);
            Thread thread = new Thread(() -> {
                try {
                    page(fetcher, server.url(path));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(9, server.asked().size());
        assertEquals(1, most.get());
    }
}
