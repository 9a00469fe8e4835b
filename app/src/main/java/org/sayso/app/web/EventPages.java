package org.sayso.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sayso.app.filter.Asked;
import org.sayso.app.filter.FilterException;
import org.sayso.export.RowWriter;
import org.sayso.link.Event;
import org.sayso.store.Dossier;
import org.sayso.store.EventShelf;
import org.sayso.store.EventShelf.After;
import org.sayso.store.Store;

/** Events by what is asked of them: as a page with a timeline and a table, as a feed, and as files. */
final class EventPages implements Area {

    private static final int ROWS = 50;
    private static final int NEWS = 50;
    private static final int BAD_REQUEST = 400;
    private static final String UNDATED = "undated";

    private final Store store;
    private final Pages pages;

    EventPages(Store store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/events", this::show);
        routes.get("/events.atom", this::feed);
        routes.get("/events/export", this::export);
    }

    private void show(Context ctx) {
        EventQuestion question = EventQuestion.of(ctx);
        EventList list = list(question, ctx.queryParam("after"));
        if (list.problem().isPresent()) {
            ctx.status(BAD_REQUEST);
        }
        pages.page(ctx, "events.jte", Frame.of(ctx, "Events · Sayso", "events"), Map.of("list", list));
    }

    private EventList list(EventQuestion question, String after) {
        try {
            return found(
                    question,
                    question.asked(store::types),
                    Optional.ofNullable(after).map(EventPages::after));
        } catch (FilterException e) {
            return EventList.wrong(question, e.getMessage());
        }
    }

    private EventList found(EventQuestion question, List<Asked> asked, Optional<After> after) {
        try (EventShelf shelf = EventShelf.open(store, Asked.filter(asked))) {
            List<Event> events = shelf.page(after, ROWS + 1);
            List<Event> page = events.subList(0, Math.min(ROWS, events.size()));
            Optional<String> next = events.size() <= ROWS
                    ? Optional.empty()
                    : Optional.of(question.at("/events", Optional.of("after=" + written(page.get(ROWS - 1)))));
            return new EventList(
                    question,
                    asked,
                    Optional.empty(),
                    shelf.count(),
                    page.stream().map(EventRow::new).toList(),
                    shelf.timeline().map(timeline -> new EventChart(timeline, question)),
                    after.isPresent(),
                    next);
        }
    }

    /** "2026-01-06.e17", "undated.e17". */
    private static String written(Event event) {
        After after = After.of(event);
        return after.day().map(LocalDate::toString).orElse(UNDATED) + "." + EventQuestion.encoded(after.id());
    }

    private static After after(String written) {
        String[] parts = written.split("\\.", 2);
        try {
            Optional<LocalDate> day =
                    parts[0].equals(UNDATED) ? Optional.empty() : Optional.of(LocalDate.parse(parts[0]));
            return new After(day, parts.length > 1 ? parts[1] : "");
        } catch (DateTimeException e) {
            throw new FilterException("after", "\"" + written + "\" is no place in the list: begin at its top");
        }
    }

    private void feed(Context ctx) {
        EventQuestion question = EventQuestion.of(ctx);
        try {
            List<Asked> asked = question.asked(store::types);
            try (EventShelf shelf = EventShelf.open(store, Asked.filter(asked))) {
                String site = ctx.scheme() + "://" + ctx.host();
                EventFeed feed = new EventFeed(site, question, words(asked), shelf.latest(NEWS));
                ctx.contentType("application/atom+xml; charset=utf-8").result(feed.xml());
            }
        } catch (FilterException e) {
            refuse(ctx, e);
        }
    }

    private static String words(List<Asked> asked) {
        return asked.isEmpty()
                ? "all there are"
                : asked.stream().map(Asked::words).collect(Collectors.joining(", "));
    }

    private void export(Context ctx) throws IOException {
        try {
            EventFile file = EventFile.named(ctx.queryParam("format"));
            List<Asked> asked = EventQuestion.of(ctx).asked(store::types);
            ctx.contentType(file.type())
                    .header("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
            PrintStream out = new PrintStream(ctx.outputStream(), false, StandardCharsets.UTF_8);
            try (RowWriter<Dossier> writer = file.writer(out)) {
                store.dossiers(Asked.filter(asked), writer::write);
            }
            out.flush();
        } catch (FilterException e) {
            refuse(ctx, e);
        }
    }

    private static void refuse(Context ctx, FilterException problem) {
        ctx.status(BAD_REQUEST).contentType("text/plain; charset=utf-8").result(problem.getMessage());
    }
}
