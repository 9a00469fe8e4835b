package org.sayso.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.store.Condition;
import org.sayso.store.Dossier;
import org.sayso.store.Filter;
import org.sayso.store.Store;
import org.sayso.store.StoryShelf;
import org.sayso.store.StoryShelf.Heading;
import org.sayso.store.StoryShelf.Mark;
import org.sayso.store.StoryShelf.Member;
import org.sayso.store.StoryShelf.Placed;

/**
 * The stories, {@code /stories?after=MARK}, and each of them, {@code /stories/ID?after=MARK&documents=ID}: who has it from whom, and
 * how each outlet tells its events.
 */
final class StoryPages implements Area {

    private static final int STORIES = 50;
    private static final int EVENTS = 30;
    private static final int DOCUMENTS = 100;
    private static final Pattern MARK = Pattern.compile("(\\d{1,9})~(\\d{1,9})");

    private final Store store;
    private final StoryShelf shelf;
    private final Pages pages;

    StoryPages(Store store, Pages pages) {
        this.store = store;
        this.shelf = new StoryShelf(store);
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/stories", this::list);
        routes.get("/stories/<id>", this::show);
    }

    private void list(Context ctx) {
        Optional<Mark> after = Optional.ofNullable(ctx.queryParam("after")).map(StoryPages::listMark);
        List<Heading> found = shelf.page(after, STORIES + 1);
        List<Heading> shown = found.subList(0, Math.min(STORIES, found.size()));
        String next = found.size() > STORIES
                ? "/stories?after="
                        + StoryRow.encoded(shown.get(STORIES - 1).mark().toString())
                : "";
        pages.page(
                ctx,
                "stories.jte",
                Frame.of(ctx, "Stories", "stories"),
                Map.of(
                        "rows", shown.stream().map(StoryRow::of).toList(),
                        "next", next,
                        "top", after.isEmpty()));
    }

    private static Mark listMark(String text) {
        try {
            return Mark.read(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse("after=… is written by the list itself: go back to /stories");
        }
    }

    private void show(Context ctx) {
        String id = ctx.pathParam("id");
        Heading heading = shelf.find(id).orElseThrow(() -> new NotFoundResponse("There is no story " + id));
        List<Member> members = shelf.members(id);
        List<Placed> told =
                shelf.events(id, Optional.ofNullable(ctx.queryParam("after")).map(StoryPages::eventMark), EVENTS + 1);
        List<Placed> rows = told.subList(0, Math.min(EVENTS, told.size()));
        List<Dossier> dossiers = dossiers(rows);
        List<Fold> folds = Fold.all(members);
        int from = Math.min(folds.size(), number(ctx, "documents"));
        int to = Math.min(folds.size(), from + DOCUMENTS);
        Map<String, Object> model = new HashMap<>();
        model.put("story", StoryRow.of(heading));
        model.put("folds", folds.subList(from, to));
        model.put("from", from);
        model.put("laterDocuments", to < folds.size() ? StoryRow.address(id) + "?documents=" + to + "#documents" : "");
        model.put("matrix", StoryMatrix.of(members, dossiers));
        model.put(
                "moreEvents",
                told.size() > EVENTS ? StoryRow.address(id) + "?after=" + mark(rows.get(EVENTS - 1)) + "#matrix" : "");
        model.put("firstEvents", ctx.queryParam("after") == null ? "" : StoryRow.address(id) + "#matrix");
        model.put("differences", dossiers.stream().flatMap(Difference::of).toList());
        pages.page(ctx, "story.jte", Frame.of(ctx, StoryRow.title(heading), "stories"), model);
    }

    private static String mark(Placed told) {
        return told.documents() + "~" + told.number();
    }

    private static Placed eventMark(String text) {
        Matcher matcher = MARK.matcher(text);
        if (!matcher.matches()) {
            throw new BadRequestResponse("after=… is written by the page itself: go back to the story");
        }
        return new Placed("", Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    private static int number(Context ctx, String parameter) {
        try {
            return Math.max(
                    0,
                    Integer.parseInt(
                            Optional.ofNullable(ctx.queryParam(parameter)).orElse("0")));
        } catch (NumberFormatException e) {
            throw new BadRequestResponse(parameter + "=… is a number");
        }
    }

    /** In the order asked for. */
    private List<Dossier> dossiers(List<Placed> rows) {
        Set<String> ids = rows.stream().map(Placed::event).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Dossier> found = new HashMap<>();
        store.dossiers(
                Filter.all().and(new Condition.OfEvents(ids)),
                d -> found.put(d.event().id(), d));
        return rows.stream()
                .map(Placed::event)
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }
}
