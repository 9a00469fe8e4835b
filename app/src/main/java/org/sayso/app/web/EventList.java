package org.sayso.app.web;

import java.util.List;
import java.util.Optional;
import org.sayso.app.filter.Asked;

/**
 * What a page of events shows.
 *
 * @param problem what is wrong with the question; then nothing else is shown
 * @param count how many meet the question, of which the rows are a page
 * @param begun whether the rows are not the first
 * @param next the address of the next page
 */
public record EventList(
        EventQuestion question,
        List<Asked> asked,
        Optional<String> problem,
        long count,
        List<EventRow> rows,
        Optional<EventChart> chart,
        boolean begun,
        Optional<String> next) {

    static EventList wrong(EventQuestion question, String problem) {
        return new EventList(
                question, List.of(), Optional.of(problem), 0, List.of(), Optional.empty(), false, Optional.empty());
    }

    /** "1,204 events". */
    public String number() {
        return EventRow.number(count, "event");
    }
}
