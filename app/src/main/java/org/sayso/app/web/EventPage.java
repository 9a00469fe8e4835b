package org.sayso.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.claim.Claim;
import org.sayso.link.Event;
import org.sayso.store.Condition;
import org.sayso.store.Dossier;
import org.sayso.store.Filter;
import org.sayso.store.Store;

/** One event, {@code /events/ID}: what is said for and against it, and on how many words it rests. */
final class EventPage implements Area {

    /** More claims than these are counted and not shown. */
    private static final int CLAIMS = 200;

    private final Store store;
    private final Pages pages;

    EventPage(Store store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/events/<id>", this::show);
    }

    private void show(Context ctx) {
        String id = ctx.pathParam("id");
        List<Dossier> found = new ArrayList<>();
        store.dossiers(Filter.all().and(new Condition.OfEvents(Set.of(id))), found::add);
        Dossier dossier = found.stream().findFirst().orElseThrow(() -> new NotFoundResponse("There is no event " + id));
        Event event = dossier.event();
        Told told = Told.of(event);
        pages.page(
                ctx,
                "event.jte",
                Frame.of(ctx, told.heading(), "events"),
                Map.of(
                        "told", told,
                        "event", event,
                        "sources", Source.all(dossier),
                        "claims", quoted(dossier.claims()),
                        "against", quoted(dossier.against()),
                        "differences", Difference.of(dossier).toList()));
    }

    private static List<Quoted> quoted(List<Claim> claims) {
        return claims.stream().limit(CLAIMS).map(Quoted::of).toList();
    }
}
