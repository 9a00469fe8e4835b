package org.sayso.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.sayso.extract.Coder;
import org.sayso.io.ClaimJson;
import org.sayso.text.Document;

/** A text in, how it is read and its claims out; nothing is kept. */
final class Explaining {

    private static final int LONGEST = 20_000;
    private static final int AT_ONCE = 2;

    private final Coder coder;
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    Explaining(Coder coder) {
        this.coder = coder;
    }

    List<Route> routes() {
        return List.of(Route.post("/explain", this::explain));
    }

    private void explain(Context ctx) {
        Query.only(ctx, List.of());
        JsonNode body = Posted.object(ctx.body());
        if (body.has("documents")) {
            throw new BadRequestResponse("documents: one text is explained at a time, as \"text\"");
        }
        Document document = Posted.documents(body).get(0);
        if (document.text().length() > LONGEST) {
            throw new BadRequestResponse("text: is longer than " + LONGEST + " signs; explain a part of it");
        }
        room.acquireUninterruptibly();
        try {
            Json.answer(ctx, explained(document));
        } finally {
            room.release();
        }
    }

    private ObjectNode explained(Document document) {
        ObjectNode node = Json.object().put("explanation", coder.explain(document));
        node.set(
                "claims",
                Json.claims(coder.code(document).stream().map(ClaimJson::line).toList()));
        return node;
    }
}
