package org.sayso.claim;

import java.util.List;
import java.util.Optional;

/**
 * What kind of act: "shelled" is ASSAULT, mode artillery.
 *
 * @param type a type of the codebook, such as ASSAULT
 * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
 * @param goldstein -10 (conflict) to +10 (cooperation)
 */
public record EventType(
        String type, Optional<String> mode, List<String> contexts, String cameo, int quad, double goldstein) {

    public EventType {
        contexts = List.copyOf(contexts);
    }
}
