package org.sayso.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/** Writes pages from templates; what a template is given as text is text in the page, whatever signs it holds. */
final class Pages {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    Pages() {
        engine.setTrimControlStructures(true);
    }

    /**
     * Answers with a whole page.
     *
     * @param template such as "stories.jte"; its parameters are {@code frame} and the names in {@code model}
     */
    void page(Context ctx, String template, Frame frame, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("frame", frame);
        part(ctx, template, all);
    }

    /** Answers with a part of a page, which takes an earlier one's place. */
    void part(Context ctx, String template, Map<String, ?> model) {
        StringOutput output = new StringOutput();
        engine.render(template, Map.copyOf(model), output);
        ctx.contentType("text/html; charset=utf-8").result(output.toString());
    }
}
