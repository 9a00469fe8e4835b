package org.sayso.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sayso.app.api.InTray.Stored;
import org.sayso.app.fetch.Fetched;
import org.sayso.app.fetch.Fetcher;
import org.sayso.app.fetch.Limits;
import org.sayso.app.fetch.Wanted;
import org.sayso.io.DocumentReader;
import org.sayso.io.Outcome;
import org.sayso.store.Versions;
import org.sayso.text.Document;

/** Documents that are posted: as JSON, as a page, or by their address on the web. */
final class Arrivals implements AutoCloseable {

    private static final int UNSUPPORTED = 415;
    private static final int UNPROCESSABLE = 422;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String URL = "url";

    private final InTray tray;
    private final Fetcher fetcher;

    Arrivals(InTray tray, boolean allowPrivate) {
        this.tray = tray;
        this.fetcher = Fetcher.open(Limits.USUAL, PAUSE, allowPrivate, Versions.PROGRAM, Map.of());
    }

    List<Route> routes() {
        return List.of(Route.post("/documents", this::add));
    }

    private void add(Context ctx) {
        String type = Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            Query.only(ctx, List.of());
            addJson(ctx);
        } else if (type.startsWith("text/html")) {
            addPage(ctx, Query.only(ctx, List.of(URL)));
        } else {
            throw new HttpResponseException(
                    UNSUPPORTED, "post documents as application/json, or one page as text/html", Map.of());
        }
    }

    private void addJson(Context ctx) {
        JsonNode body = Posted.object(ctx.body());
        if (body.has(URL) && body.size() == 1) {
            fetch(ctx, body.get(URL).asText());
        } else {
            Json.answer(ctx, Json.stored(tray.add(Posted.documents(body))));
        }
    }

    private void addPage(Context ctx, Query query) {
        String url = query.value(URL)
                .orElseThrow(
                        () -> new BadRequestResponse("url: name the page's address as ?url=…, which becomes its id"));
        byte[] page = ctx.bodyAsBytes();
        Optional<String> encoding = Optional.ofNullable(ctx.req().getCharacterEncoding());
        addRead(ctx, url, (reader, sink) -> reader.readPage(url, page, encoding, sink));
    }

    private void fetch(Context ctx, String address) {
        Fetched fetched = fetched(address);
        if (!(fetched instanceof Fetched.Here here)) {
            String why = fetched instanceof Fetched.Failed failed ? failed.why() : String.valueOf(fetched);
            throw new HttpResponseException(UNPROCESSABLE, "\"" + address + "\" " + why, Map.of());
        }
        String url = here.url().toString();
        boolean isPage = here.contentType().filter(t -> !t.contains("html")).isEmpty();
        addRead(ctx, url, (reader, sink) -> {
            if (isPage) {
                reader.readPage(url, here.body(), Optional.empty(), sink);
            } else {
                reader.read(url, new ByteArrayInputStream(here.body()), sink);
            }
        });
    }

    private Fetched fetched(String address) {
        try {
            return fetcher.fetch(Wanted.page(new URI(address)));
        } catch (URISyntaxException e) {
            throw new BadRequestResponse("url: \"" + address + "\" is no address");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpResponseException(UNPROCESSABLE, "this server is about to end", Map.of());
        }
    }

    /** How a reader takes what has come. */
    private interface Source {
        void read(DocumentReader reader, Consumer<Outcome> sink);
    }

    private void addRead(Context ctx, String where, Source source) {
        List<Document> documents = new ArrayList<>();
        List<Outcome.Skipped> skipped = new ArrayList<>();
        source.read(new DocumentReader(Optional.empty(), Optional.empty()), outcome -> {
            if (outcome instanceof Outcome.Read read) {
                documents.add(read.document());
            } else if (outcome instanceof Outcome.Skipped one) {
                skipped.add(one);
            } else if (outcome instanceof Outcome.NotEnglish other) {
                skipped.add(new Outcome.Skipped(other.where(), "is in " + other.language() + ", not in English"));
            }
        });
        if (documents.isEmpty() && skipped.isEmpty()) {
            skipped.add(new Outcome.Skipped(where, "there is no article in it"));
        }
        Stored stored = tray.add(documents);
        skipped.addAll(stored.skipped());
        Json.answer(
                ctx,
                Json.stored(new Stored(
                        stored.added(), stored.thereAlready(), stored.sentences(), stored.claims(), skipped)));
    }

    @Override
    public void close() {
        try {
            fetcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
