package org.sayso.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Outlets;
import org.sayso.extract.Coder;
import org.sayso.link.Digest;
import org.sayso.link.Event;
import org.sayso.link.Linker;
import org.sayso.link.Telling.Side;
import org.sayso.text.Document;

/**
 * Codes texts and prints the events that several documents tell or that somebody denies, each with the sentences of its claims, to be
 * read by an editor.
 *
 * <p>Usage: {@code java … org.sayso.bench.EventReading FILE.jsonl}; a line has {@code id}, {@code text} and perhaps {@code published}.
 */
public final class EventReading {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int WIDTH = 170;

    private EventReading() {}

    public static void main(String[] arguments) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            documents.add(document(MAPPER.readTree(line)));
        }
        Map<String, Claim> claims = new HashMap<>();
        List<Digest> digests = new ArrayList<>();
        try (Coder coder = Coder.open()) {
            for (DocumentReading reading : coder.readings(documents)) {
                reading.claims().forEach(c -> claims.put(c.id(), c));
                digests.add(Digest.of(reading));
            }
        }
        List<Event> events = new Linker(new Outlets(List.of())).link(digests).events();
        System.out.printf("%d documents, %d claims, %d events%n", documents.size(), claims.size(), events.size());
        events.stream().filter(EventReading::isLinked).forEach(e -> print(e, claims));
    }

    private static Document document(JsonNode line) {
        Document document =
                Document.of(line.path("id").asText(), line.path("text").asText());
        String published = line.path("published").asText("");
        return published.isEmpty() ? document : document.publishedAt(Instant.parse(published));
    }

    private static boolean isLinked(Event event) {
        return event.corroboration().reports().size() > 1 || !event.against().isEmpty();
    }

    private static void print(Event event, Map<String, Claim> claims) {
        String who = event.participants().stream().map(EventReading::side).collect(Collectors.joining(" "));
        System.out.printf(
                "%n%s/%s %s | %s | %s | %s | %s%n",
                event.type().type(),
                event.type().mode().orElse("-"),
                event.status(),
                who,
                event.when().map(w -> w.from() + ".." + w.to()).orElse("?"),
                event.where().map(w -> w.name()).orElse("?"),
                event.disagreements());
        event.claims().forEach(c -> print("+", claims.get(c)));
        event.against().forEach(c -> print("-", claims.get(c)));
    }

    private static String side(Side side) {
        return side.role() + ":" + side.actor().name().orElse(side.phrase());
    }

    private static void print(String sign, Claim claim) {
        String text = claim.document().text();
        String sentence = claim.sentence().of(text).replaceAll("\\s+", " ");
        System.out.printf(
                "  %s %s [%s] %s%n",
                sign,
                claim.document().id(),
                claim.trigger().of(text),
                sentence.substring(0, Math.min(WIDTH, sentence.length())));
    }
}
