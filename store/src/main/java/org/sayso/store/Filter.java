package org.sayso.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.store.Condition.Sql;

/**
 * Which claims are asked for: those that meet all conditions. Documents and events are asked for by the claims in them:
 *
 * <pre>{@code Filter.all().and(new Condition.DoneBy("RUS")).and(new Condition.OfType(Set.of("ASSAULT")))}</pre>
 */
public record Filter(List<Condition> conditions) {

    private static final Filter ALL = new Filter(List.of());

    public Filter {
        conditions = List.copyOf(conditions);
    }

    /** Asks for everything. */
    public static Filter all() {
        return ALL;
    }

    public Filter and(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Filter(more);
    }

    public boolean isAll() {
        return conditions.isEmpty();
    }

    Sql sql() {
        return Sql.all(conditions.stream().map(Condition::sql));
    }

    /** The words that sentences must hold; all of them where several conditions name some. */
    Optional<String> words() {
        return conditions.stream()
                .filter(Condition.WithWords.class::isInstance)
                .map(c -> ((Condition.WithWords) c).words())
                .reduce((one, other) -> one + " " + other);
    }
}
