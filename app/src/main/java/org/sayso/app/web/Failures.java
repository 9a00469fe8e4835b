package org.sayso.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.EndpointNotFound;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.sayso.app.api.Problem;

/** What is shown where an address leads nowhere, is refused, or something breaks: in words, never the program's inside. */
final class Failures implements Area {

    private static final int BROKEN = 500;
    private static final System.Logger LOG = System.getLogger("sayso");

    private final Pages pages;

    Failures(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, this::refuse);
        routes.exception(Exception.class, this::fail);
    }

    private void refuse(HttpResponseException e, Context ctx) {
        show(ctx, e.getStatus(), e instanceof EndpointNotFound ? "There is nothing at this address." : e.getMessage());
    }

    private void fail(Exception e, Context ctx) {
        LOG.log(System.Logger.Level.ERROR, ctx.method() + " " + ctx.path() + " failed", e);
        show(ctx, BROKEN, "Something went wrong here; the server's own log says what.");
    }

    private void show(Context ctx, int status, String why) {
        if (ctx.path().startsWith("/api/")) {
            Problem.answer(ctx, status, why);
            return;
        }
        String title = status + " " + HttpStatus.forStatus(status).getMessage();
        pages.page(
                ctx.status(status),
                "failure.jte",
                Frame.of(ctx, title, ""),
                Map.of("why", why, "path", decoded(ctx.path())));
    }

    /** For people to read, where it can be. */
    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
