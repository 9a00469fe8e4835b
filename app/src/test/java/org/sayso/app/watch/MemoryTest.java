package org.sayso.app.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.store.StoreException;

class MemoryTest {

    private static final URI FEED = URI.create("https://post.example/world.xml");

    @TempDir
    private Path folder;

    private Memory open() {
        return Memory.open(folder.resolve("news.db.feeds"));
    }

    @Test
    void whatIsRememberedIsThereInTheNextRun() {
        Subscription subscription = new Subscription(
                FEED,
                Optional.of(URI.create("https://post.example/new.xml")),
                Optional.of("W/\"1\""),
                Optional.of("Thu, 08 Jan 2026 10:00:00 GMT"));
        Map<String, Instant> closed = Map.of("post.example", Instant.parse("2026-01-08T12:00:00Z"));
        Memory first = open();
        first.keep(subscription);
        first.keepClosed(closed);
        first.see(List.of("a", "b"));
        assertFalse(first.failsForTheLastTime("c"));
        first.save();
        Memory second = open();
        assertEquals(subscription, second.subscription(FEED));
        assertEquals(closed, second.closed());
        assertTrue(second.hasSeen("a") && second.hasSeen("b"));
        assertFalse(second.failsForTheLastTime("c"));
        assertTrue(second.failsForTheLastTime("c"), "the third time");
    }

    @Test
    void nothingIsRememberedAtFirst() {
        Memory memory = open();
        assertEquals(Subscription.to(FEED), memory.subscription(FEED));
        assertEquals(Map.of(), memory.closed());
        assertFalse(memory.hasSeen("a"));
    }

    @Test
    void whatWasSeenLongAgoIsForgotten() {
        Memory memory = open();
        memory.see(List.of("old", "seen again"));
        memory.see(IntStream.range(0, 199_999).mapToObj(String::valueOf).toList());
        memory.see(List.of("seen again"));
        assertFalse(memory.hasSeen("old"));
        assertTrue(memory.hasSeen("seen again"));
    }

    @Test
    void aBrokenFileIsNamed() throws IOException {
        for (String text : List.of("{", "{\"closed\": {\"a\": \"soon\"}}", "{\"feeds\": {\"a b\": {}}}")) {
            Path file = Files.writeString(folder.resolve("news.db.feeds"), text);
            assertEquals(
                    file + " is broken: delete it, then feeds are read anew and what is stored stays",
                    assertThrows(StoreException.class, this::open).getMessage());
        }
    }
}
