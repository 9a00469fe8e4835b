package org.sayso.app.web;

import io.javalin.config.RoutesConfig;
import java.util.Map;
import org.sayso.store.Store;

/** The first page: how much there is and where to begin. */
final class StartPage implements Area {

    private final Store store;
    private final Pages pages;

    StartPage(Store store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/",
                ctx -> pages.page(ctx, "start.jte", Frame.of(ctx, "Sayso", "start"), Map.of("counts", store.counts())));
    }
}
