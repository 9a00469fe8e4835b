package org.sayso.app.web;

import io.javalin.http.Context;

/**
 * What stands around the content of every page.
 *
 * @param title of the page, for the browser's tab and history
 * @param section the part of the site that is open, as in its navigation: "stories"
 * @param query what stands in the search box
 */
public record Frame(String title, String section, String query) {

    static Frame of(Context ctx, String title, String section) {
        String query = ctx.queryParam("q");
        return new Frame(title, section, query == null ? "" : query);
    }
}
