package org.sayso.app.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** What went wrong, as programs read it: RFC 9457. */
public final class Problem {

    public static final String TYPE = "application/problem+json";

    private Problem() {}

    /** @param detail for people: what is wrong and what to do */
    public static void answer(Context ctx, int status, String detail) {
        String title = HttpStatus.forStatus(status).getMessage();
        ctx.status(status)
                .contentType(TYPE)
                .result(Json.object()
                        .put("type", "about:blank")
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail)
                        .toString());
    }
}
