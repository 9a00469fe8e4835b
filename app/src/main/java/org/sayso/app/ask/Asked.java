package org.sayso.app.ask;

import java.util.List;
import org.sayso.store.Condition;
import org.sayso.store.Filter;

/**
 * One thing that is asked of claims.
 *
 * @param option by which it is asked, such as "from"
 * @param words for people: "from 2026-01-01"
 */
public record Asked(String option, String words, Condition condition) {

    /** What meets all of it. */
    public static Filter filter(List<Asked> asked) {
        return new Filter(asked.stream().map(Asked::condition).toList());
    }
}
