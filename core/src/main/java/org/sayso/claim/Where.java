package org.sayso.claim;

import java.util.Optional;

/** A place that the text ties to the act; never a guess. Latitude and longitude in degrees. */
public record Where(
        String name,
        Optional<String> country,
        Optional<String> admin1,
        Optional<Double> lat,
        Optional<Double> lon,
        Basis basis) {

    public enum Basis {
        STATED,
        DATELINE
    }
}
