package org.sayso.app.watch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sayso.store.StoreException;

/** What is kept between polls and between runs, in a file beside the store: how feeds were, and which items are done with. */
final class Memory {

    /** Older ones are forgotten; an item that then comes again is found in the store. */
    private static final int MOST_SEEN = 200_000;

    private static final int MOST_TRIES = 3;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;
    private final Map<URI, Subscription> feeds = new TreeMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final Map<String, Instant> closed = new TreeMap<>();

    private Memory(Path file) {
        this.file = file;
    }

    /** @throws StoreException that names the file, if it cannot be read or was not written by us */
    static Memory open(Path file) {
        Memory memory = new Memory(file);
        try {
            if (Files.exists(file)) {
                memory.read(MAPPER.readTree(Files.readAllBytes(file)));
            }
            return memory;
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new StoreException(
                    file + " is broken: delete it, then feeds are read anew and what is stored stays", e);
        } catch (IOException e) {
            throw new StoreException(file + " cannot be read: " + e, e);
        }
    }

    Subscription subscription(URI feed) {
        return feeds.getOrDefault(feed, Subscription.to(feed));
    }

    void keep(Subscription subscription) {
        feeds.put(subscription.feed(), subscription);
    }

    /** Hosts that asked to be left alone, until when. */
    Map<String, Instant> closed() {
        return Map.copyOf(closed);
    }

    void keepClosed(Map<String, Instant> hosts) {
        closed.clear();
        closed.putAll(hosts);
    }

    boolean hasSeen(String key) {
        return seen.contains(key);
    }

    /** Not to be fetched again. What is seen again counts as young. */
    void see(Collection<String> keys) {
        seen.removeAll(keys);
        seen.addAll(keys);
        tries.keySet().removeAll(keys);
        Deque<String> oldest = new ArrayDeque<>();
        seen.stream().limit(Math.max(0, seen.size() - MOST_SEEN)).forEach(oldest::add);
        oldest.forEach(seen::remove);
    }

    /** Counts a try that failed; whether it was the last one. */
    boolean failsForTheLastTime(String key) {
        return tries.merge(key, 1, Integer::sum) >= MOST_TRIES;
    }

    /** Written beside its place and moved there, so that it is never there in part. */
    void save() {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, MAPPER.writeValueAsBytes(json()));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreException(file + " cannot be written: " + e, e);
        }
    }

    private ObjectNode json() {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode all = root.putObject("feeds");
        for (Subscription one : feeds.values()) {
            ObjectNode node = all.putObject(one.feed().toString());
            one.moved().ifPresent(m -> node.put("moved", m.toString()));
            one.etag().ifPresent(e -> node.put("etag", e));
            one.modified().ifPresent(m -> node.put("modified", m));
        }
        ObjectNode hosts = root.putObject("closed");
        closed.forEach((host, then) -> hosts.put(host, then.toString()));
        ObjectNode failed = root.putObject("tries");
        tries.forEach(failed::put);
        seen.forEach(root.putArray("seen")::add);
        return root;
    }

    private void read(JsonNode root) {
        root.path("feeds").properties().forEach(entry -> {
            JsonNode node = entry.getValue();
            keep(new Subscription(
                    URI.create(entry.getKey()),
                    text(node, "moved").map(URI::create),
                    text(node, "etag"),
                    text(node, "modified")));
        });
        root.path("closed")
                .properties()
                .forEach(e -> closed.put(e.getKey(), Instant.parse(e.getValue().asText())));
        root.path("tries")
                .properties()
                .forEach(e -> tries.put(e.getKey(), e.getValue().asInt()));
        root.path("seen").forEach(key -> seen.add(key.asText()));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
    }
}
