package org.sayso.link;

import java.util.List;

/** What linking found over all documents; each list in the order of ids. */
public record Linked(List<Copy> copies, List<Story> stories, List<Event> events) {

    public Linked {
        copies = List.copyOf(copies);
        stories = List.copyOf(stories);
        events = List.copyOf(events);
    }
}
