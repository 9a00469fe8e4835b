package org.sayso.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.sayso.io.Outcome;
import org.sayso.store.Adding.Added;
import org.sayso.store.Owner;
import org.sayso.store.StoreException;
import org.sayso.text.Document;

/**
 * The server that has the store open: documents are posted to it as {@code {"documents": [{"id": …, "text": …}, …]}}, and it answers
 * {@code {"added": 1, "replaced": 0, "thereAlready": 0, "sentences": 9, "claims": 4, "skipped": [{"where": …, "why": …}]}}.
 */
final class RunningServer implements Shelf {

    private static final String DOCUMENTS = "/api/v1/documents";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final int MOST_DOCUMENTS = 32;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Owner owner;
    private final URI address;
    private final Tally tally;
    private final Progress progress;

    RunningServer(Owner owner, URI address, Tally tally, Progress progress) {
        this.owner = owner;
        this.address = address.resolve(DOCUMENTS);
        this.tally = tally;
        this.progress = progress;
    }

    @Override
    public void put(List<Document> documents, List<Outcome> others) {
        for (int start = 0; start < documents.size(); start += MOST_DOCUMENTS) {
            post(documents.subList(start, Math.min(start + MOST_DOCUMENTS, documents.size())));
            progress.show(tally);
        }
    }

    private void post(List<Document> documents) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body(documents)));
        owner.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        take(answer(request.build()));
    }

    private static String body(List<Document> documents) {
        ObjectNode node = MAPPER.createObjectNode();
        ArrayNode all = node.putArray("documents");
        documents.forEach(d -> all.add(json(d)));
        return node.toString();
    }

    private static ObjectNode json(Document document) {
        ObjectNode node = MAPPER.createObjectNode().put("id", document.id()).put("text", document.text());
        document.title().ifPresent(t -> node.put("title", t));
        document.outlet().ifPresent(o -> node.put("outlet", o));
        document.agency().ifPresent(a -> node.put("agency", a));
        document.url().ifPresent(u -> node.put("url", u));
        document.published().ifPresent(p -> node.put("published", p.toString()));
        document.byline().ifPresent(b -> node.put("byline", b));
        ArrayNode captions = node.putArray("captions");
        document.captions()
                .forEach(c -> captions.addObject().put("start", c.start()).put("end", c.end()));
        return node;
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                throw new StoreException(name() + " refused documents: " + response.statusCode() + " "
                        + response.body().strip());
            }
            return MAPPER.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new StoreException(name() + " answered what is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new StoreException(
                    name() + " does not answer (" + e + "): wait for it, or end it and run this again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while " + name() + " was to answer", e);
        }
    }

    String name() {
        return "the server at " + address + " (process " + owner.pid() + ")";
    }

    private void take(JsonNode answer) {
        tally.stored(
                new Added(answer.path("added").asInt(), answer.path("replaced").asInt()),
                answer.path("sentences").asLong(),
                answer.path("claims").asLong());
        tally.thereAlready(answer.path("thereAlready").asLong());
        answer.path("skipped").forEach(skipped -> {
            tally.skipped();
            progress.say("sayso: skipped " + skipped.path("where").asText() + ": "
                    + skipped.path("why").asText());
        });
    }

    @Override
    public void finish() {
        // Each answer says that its documents are stored.
    }

    @Override
    public void close() {
        // The client of Java 17 has nothing to be closed.
    }
}
