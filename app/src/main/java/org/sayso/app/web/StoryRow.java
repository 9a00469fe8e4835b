package org.sayso.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.sayso.store.StoryShelf.Heading;

/**
 * A story at a glance.
 *
 * @param address of its page
 */
public record StoryRow(String address, String title, Moment first, Moment last, Heading counts) {

    static StoryRow of(Heading heading) {
        return new StoryRow(
                address(heading.id()), title(heading), Moment.of(heading.first()), Moment.of(heading.last()), heading);
    }

    static String address(String story) {
        return "/stories/" + encoded(story);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String title(Heading heading) {
        return heading.title().map(Phrases::oneLine).filter(t -> !t.isEmpty()).orElse(heading.id());
    }
}
