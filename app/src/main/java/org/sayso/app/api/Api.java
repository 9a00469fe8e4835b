package org.sayso.app.api;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.stream.Stream;
import org.sayso.app.filter.FilterException;
import org.sayso.extract.Coder;
import org.sayso.store.Store;

/** The service under /api/v1. */
public final class Api implements AutoCloseable {

    static final String ROOT = "/api/v1";
    private static final int BAD_REQUEST = 400;

    private final InTray tray;
    private final Arrivals arrivals;
    private final List<Route> routes;

    /** @param allowPrivate whether pages at private addresses may be added by URL */
    public Api(Store store, Coder coder, boolean allowPrivate) {
        tray = new InTray(store, coder);
        arrivals = new Arrivals(tray, allowPrivate);
        routes = Stream.of(
                        arrivals.routes(),
                        new Reading(store).routes(),
                        new Exporting(store, tray).routes(),
                        new Explaining(coder).routes(),
                        Contract.routes())
                .flatMap(List::stream)
                .toList();
    }

    public void addTo(RoutesConfig config) {
        routes.forEach(r -> config.addHttpHandler(r.method(), ROOT + r.path(), r.handler()));
        config.exception(FilterException.class, (e, ctx) -> Problem.answer(ctx, BAD_REQUEST, e.getMessage()));
    }

    List<Route> routes() {
        return routes;
    }

    @Override
    public void close() {
        arrivals.close();
        tray.close();
    }
}
