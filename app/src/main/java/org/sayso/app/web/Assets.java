package org.sayso.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Styles and scripts of the pages: the site's own, and htmx from its archive. */
final class Assets implements Area {

    private record Asset(String resource, String type) {}

    private static final String OWN = "/org/sayso/app/web/";
    private static final Map<String, Asset> ALL = Map.of(
            "sayso.css", new Asset(OWN + "sayso.css", "text/css"),
            "sayso.js", new Asset(OWN + "sayso.js", "text/javascript"),
            "htmx.min.js", new Asset("/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js", "text/javascript"));

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/assets/{name}", Assets::send);
    }

    private static void send(Context ctx) {
        Asset asset = ALL.get(ctx.pathParam("name"));
        if (asset == null) {
            throw new NotFoundResponse();
        }
        try (InputStream in = Assets.class.getResourceAsStream(asset.resource())) {
            ctx.contentType(asset.type() + "; charset=utf-8")
                    .header("Cache-Control", "max-age=3600")
                    .result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
