package org.sayso.app.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.sayso.export.EventJson;
import org.sayso.io.ClaimJson;
import org.sayso.store.Catalogue;
import org.sayso.store.Catalogue.Page;
import org.sayso.store.Store;

/** What is in the store, some at a time. */
final class Reading {

    private final Store store;
    private final Catalogue catalogue;

    Reading(Store store) {
        this.store = store;
        this.catalogue = store.catalogue();
    }

    List<Route> routes() {
        return List.of(
                Route.get("/documents", this::documents),
                Route.get("/documents/{id}", this::document),
                Route.get("/claims", this::claims),
                Route.get("/events", this::events),
                Route.get("/events/{id}", this::event),
                Route.get("/stories", this::stories),
                Route.get("/stories/{id}", this::story));
    }

    private static Query paged(Context ctx) {
        return Query.of(ctx, "after", "limit");
    }

    private void documents(Context ctx) {
        Query query = paged(ctx);
        Json.answer(
                ctx,
                page(() -> catalogue.documents(query.filter(store), query.after(), query.limit())),
                ClaimJson::document);
    }

    private void claims(Context ctx) {
        Query query = paged(ctx);
        Json.answer(ctx, page(() -> catalogue.claims(query.filter(store), query.after(), query.limit())), Json::tree);
    }

    private void events(Context ctx) {
        Query query = paged(ctx);
        Json.answer(
                ctx,
                page(() -> catalogue.events(query.filter(store), query.after(), query.limit())),
                dossier -> Json.tree(EventJson.line(dossier)));
    }

    private void stories(Context ctx) {
        Query query = paged(ctx);
        Json.answer(ctx, page(() -> catalogue.stories(query.filter(store), query.after(), query.limit())), Json::story);
    }

    /** Where to go on is what an earlier page has said. */
    private static <T> Page<T> page(java.util.function.Supplier<Page<T>> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse("after: " + e.getMessage());
        }
    }

    private void document(Context ctx) {
        Query.only(ctx, List.of());
        String id = ctx.pathParam("id");
        Json.answer(
                ctx,
                store.reading(id)
                        .map(reading -> Json.reading(reading, store.original(id)))
                        .orElseThrow(() -> missing("document", id)));
    }

    private void event(Context ctx) {
        Query.only(ctx, List.of());
        String id = ctx.pathParam("id");
        Json.answer(
                ctx,
                catalogue
                        .event(id)
                        .map(dossier -> Json.tree(EventJson.line(dossier)))
                        .orElseThrow(() -> missing("event", id)));
    }

    private void story(Context ctx) {
        Query.only(ctx, List.of());
        String id = ctx.pathParam("id");
        Json.answer(ctx, catalogue.story(id).map(Json::story).orElseThrow(() -> missing("story", id)));
    }

    private static NotFoundResponse missing(String thing, String id) {
        return new NotFoundResponse("there is no " + thing + " \"" + id + "\"");
    }
}
