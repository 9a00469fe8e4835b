package org.sayso.claim;

import java.util.Optional;

/**
 * Who somebody in a text is: "British troops" is in the role GBR MIL, "Hamas" is named, "a man" is unknown.
 *
 * @param name as the dictionary or the text has it; empty for an unknown actor
 * @param country ISO 3166 alpha-3; empty for international bodies and where the text does not say
 * @param sector PLOVER's (GOV, MIL, REB, CVL, …)
 * @param code country and sector joined (GBRMIL), or an international body's own (IGOUNO)
 */
public record Actor(
        Kind kind, Optional<String> name, Optional<String> country, Optional<String> sector, Optional<String> code) {

    /** How the text speaks of the actor. */
    public enum Kind {
        NAMED,
        IN_ROLE,
        UNKNOWN
    }

    public static final Actor UNKNOWN =
            new Actor(Kind.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** An actor whose code is its country and sector joined; either may be empty. */
    public static Actor of(Kind kind, String name, String country, String sector) {
        return new Actor(kind, filled(name), filled(country), filled(sector), filled(country + sector));
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
