package org.sayso.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayso.io.Outcome;

/** The table of what was not stored. */
final class Outcomes {

    private Outcomes() {}

    private record Kept(String kind, String why) {}

    /** Inside a transaction that the caller has begun. Documents that were read are none of it. */
    static void replace(Database database, long run, List<Outcome> outcomes) {
        Map<String, Kept> kept = new LinkedHashMap<>();
        outcomes.forEach(outcome -> {
            if (outcome instanceof Outcome.Skipped skipped) {
                kept.put(skipped.where(), new Kept("skipped", skipped.why()));
            } else if (outcome instanceof Outcome.PassedOver other) {
                kept.put(other.where(), new Kept("passed over", other.why()));
            }
        });
        database.run(
                "DELETE FROM outcomes WHERE place IN (SELECT unnest(?))",
                List.of(database.texts(List.copyOf(kept.keySet()))));
        database.append("outcomes", rows -> {
            for (Map.Entry<String, Kept> one : kept.entrySet()) {
                rows.beginRow()
                        .append(run)
                        .append(one.getKey())
                        .append(one.getValue().kind())
                        .append(one.getValue().why())
                        .endRow();
            }
        });
    }
}
