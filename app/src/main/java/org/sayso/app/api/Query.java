package org.sayso.app.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sayso.app.filter.Asked;
import org.sayso.app.filter.FilterReader;
import org.sayso.store.Filter;
import org.sayso.store.Store;

/** What stands behind the question mark of an address. What is not known there is refused: nobody shall get more than was asked for. */
final class Query {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final String TOKEN = "token";

    private final Context ctx;

    private Query(Context ctx) {
        this.ctx = ctx;
    }

    /** @param others known beside those of the filter */
    static Query of(Context ctx, String... others) {
        List<String> known = new ArrayList<>(FilterReader.NAMES);
        known.addAll(List.of(others));
        return only(ctx, known);
    }

    /** @param known all that may stand there */
    static Query only(Context ctx, List<String> known) {
        ctx.queryParamMap().keySet().stream()
                .filter(name -> !known.contains(name) && !name.equals(TOKEN))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadRequestResponse("there is no \"" + name + "\" here; there is "
                            + (known.isEmpty() ? "nothing to be said" : String.join(", ", known)));
                });
        return new Query(ctx);
    }

    Filter filter(Store store) {
        return Asked.filter(new FilterReader(ctx.queryParamMap()).asked(store::types));
    }

    boolean asksForStatus() {
        return value("status").isPresent() || value("happened").isPresent();
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(ctx.queryParam(name));
    }

    Optional<String> after() {
        return value("after");
    }

    int limit() {
        return value("limit").map(Query::number).orElse(USUAL);
    }

    private static int number(String value) {
        if (!value.matches("[1-9]\\d{0,2}") || Integer.parseInt(value) > MOST) {
            throw new BadRequestResponse("limit: \"" + value + "\" is no whole number from 1 to " + MOST);
        }
        return Integer.parseInt(value);
    }

    /** @throws BadRequestResponse where the value is none, in the reader's words */
    <T> Optional<T> value(String name, Function<String, T> reader) {
        try {
            return value(name).map(reader);
        } catch (RuntimeException e) {
            throw new BadRequestResponse(name + ": " + e.getMessage());
        }
    }
}
