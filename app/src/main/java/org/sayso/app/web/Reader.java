package org.sayso.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import org.sayso.claim.DocumentReading;
import org.sayso.store.Store;

/** One document with its claims: {@code /documents/ID}, where {@code only=named} dims all that is not on the named record. */
final class Reader implements Area {

    private final Store store;
    private final Pages pages;

    Reader(Store store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/documents/<id>", this::show);
        routes.get("/assets/lights/{claims}", Lights::send);
    }

    private void show(Context ctx) {
        String id = ctx.pathParam("id");
        DocumentReading reading =
                store.reading(id).orElseThrow(() -> new NotFoundResponse("There is no document " + id));
        ShownText text = ShownText.of(reading);
        pages.page(
                ctx,
                "reader.jte",
                Frame.of(ctx, text.heading(), "documents"),
                Map.of(
                        "text", text,
                        "onlyNamed", "named".equals(ctx.queryParam("only")),
                        "address", Phrases.documentAddress(id)));
    }
}
