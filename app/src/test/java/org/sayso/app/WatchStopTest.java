package org.sayso.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.app.fetch.LocalServer;
import org.sayso.store.Store;

/** A real process that watches on is told to stop, as Ctrl-C does. On Windows a process cannot be told so by another. */
@DisabledOnOs(OS.WINDOWS)
class WatchStopTest {

    private static final int TOLD_TO_END = 143;
    private static final String FEED =
            "<rss version=\"2.0\"><channel><title>The Harbour Post</title><item><title>Flight</title>"
                    + "<link>/1.html</link><pubDate>Thu, 08 Jan 2026 09:30:00 GMT</pubDate></item></channel></rss>";
    private static final String PAGE = "<html><body><article><h1>Flight</h1><p>"
            + "Rebels fled from the port of Zarra on Thursday morning, the governor of the province said. ".repeat(5)
            + "</p></article></body></html>";

    @TempDir
    private Path folder;

    private final LocalServer server = new LocalServer();

    @AfterEach
    void close() {
        server.close();
    }

    private Process start() throws IOException {
        List<String> words = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx600m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "watch",
                server.url("/feed.xml"),
                "--allow-private",
                "--pause",
                "0s",
                "--store",
                folder.resolve("news.db").toString());
        return new ProcessBuilder(words)
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }

    private void assertStops(Process process) throws IOException, InterruptedException {
        process.destroy();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it goes on");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(TOLD_TO_END, process.exitValue());
        assertEquals("sayso: stopped; what was read by now is stored\n", Files.readString(folder.resolve("err.txt")));
    }

    private long stored() {
        try (Store store = Store.open(folder.resolve("news.db"))) {
            return store.counts().documents();
        }
    }

    @Test
    void whileItWaitsForTheNextPoll() throws IOException, InterruptedException {
        server.serve("/feed.xml", "application/rss+xml", FEED);
        server.serve("/1.html", "text/html", PAGE);
        Process process = start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("2026-01-08 09:30  new    1 outlet    1 document     Flight", out.readLine());
        }
        assertStops(process);
        assertEquals(1, stored());
    }

    @Test
    void whileAPageIsBeingFetched() throws IOException, InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        server.serve("/feed.xml", "application/rss+xml", FEED);
        server.reply("/1.html", exchange -> {
            asked.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Process process = start();
        assertTrue(asked.await(120, TimeUnit.SECONDS), "the page is not asked for");
        assertStops(process);
        over.countDown();
        assertEquals(0, stored());
        assertFalse(Files.readString(folder.resolve("news.db.feeds")).contains("1.html"));
    }
}
