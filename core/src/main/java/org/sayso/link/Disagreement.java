package org.sayso.link;

import java.util.List;

/**
 * What the claims of one event tell differently.
 *
 * @param values at least two, by how many claims say so, the most first
 */
public record Disagreement(Matter matter, List<Value> values) {

    /** On what they differ. */
    public enum Matter {
        DAY,
        PLACE,
        KILLED,
        INJURED,
        AFFECTED,
        DOER
    }

    /**
     * One of the answers.
     *
     * @param value as people read it: "2026-01-06", "Dnipro", "at least 12", "Hamas"
     * @param claims ids of those that give it, by date of publication
     */
    public record Value(String value, List<String> claims) {

        public Value {
            claims = List.copyOf(claims);
        }
    }

    public Disagreement {
        values = List.copyOf(values);
    }
}
