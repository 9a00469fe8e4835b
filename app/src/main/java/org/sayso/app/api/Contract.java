package org.sayso.app.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What the service promises: openapi.json, and the shapes of claims and events that it refers to. */
final class Contract {

    private static final List<String> FILES = List.of("openapi.json", "claim.schema.json", "event.schema.json");

    private Contract() {}

    static List<Route> routes() {
        return FILES.stream().map(f -> Route.get("/" + f, ctx -> send(ctx, f))).toList();
    }

    private static void send(Context ctx, String file) {
        Query.only(ctx, List.of());
        try (InputStream in = Contract.class.getResourceAsStream(file)) {
            ctx.contentType("application/json").result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
