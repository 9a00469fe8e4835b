package org.sayso.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.io.Outcome;

/** The table of what was not stored. */
final class Outcomes {

    private Outcomes() {}

    private record Kept(String place, String kind, String why) {}

    /** Inside a transaction that the caller has begun. */
    static void replace(Database database, long run, List<Outcome> outcomes) {
        Map<String, Kept> kept = new LinkedHashMap<>();
        outcomes.stream().flatMap(o -> kept(o).stream()).forEach(k -> kept.put(k.place(), k));
        database.run(
                "DELETE FROM outcomes WHERE place IN (SELECT unnest(?))",
                List.of(database.texts(List.copyOf(kept.keySet()))));
        database.append("outcomes", rows -> {
            for (Kept one : kept.values()) {
                rows.beginRow()
                        .append(run)
                        .append(one.place())
                        .append(one.kind())
                        .append(one.why())
                        .endRow();
            }
        });
    }

    /** What was read is stored, and so is what was noted of it. */
    private static Optional<Kept> kept(Outcome outcome) {
        if (outcome instanceof Outcome.Skipped skipped) {
            return Optional.of(new Kept(skipped.where(), "skipped", skipped.why()));
        }
        if (outcome instanceof Outcome.PassedOver other) {
            return Optional.of(new Kept(other.where(), "passed over", other.why()));
        }
        if (outcome instanceof Outcome.NotEnglish foreign) {
            return Optional.of(new Kept(foreign.where(), "not English", foreign.language()));
        }
        if (outcome instanceof Outcome.Repeated again) {
            return Optional.of(new Kept(again.where(), "repeated", again.id()));
        }
        return Optional.empty();
    }
}
