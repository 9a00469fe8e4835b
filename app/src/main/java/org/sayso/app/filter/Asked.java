package org.sayso.app.filter;

import java.util.List;
import org.sayso.store.Condition;
import org.sayso.store.Filter;

/**
 * One thing that somebody asks of claims.
 *
 * @param name of the option, such as "from"
 * @param words for people: "from 2026-01-01"
 */
public record Asked(String name, String words, Condition condition) {

    /** Asks for claims that meet all of these. */
    public static Filter filter(List<Asked> asked) {
        return new Filter(asked.stream().map(Asked::condition).toList());
    }
}
