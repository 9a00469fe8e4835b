package org.sayso.export;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.claim.Where;
import org.sayso.codebook.Gazetteer;

/**
 * A place as GDELT tells it.
 *
 * @param type 0 none or none known, 1 country, 2 state of the United States, 3 town there, 4 town elsewhere, 5 region elsewhere
 * @param fullName "Dnipro, Dnipropetrovsk, Ukraine"
 * @param country two letters of FIPS 10-4
 */
record GdeltPlace(int type, Optional<Where> where, Optional<String> fullName, Optional<String> country) {

    private static final String UNITED_STATES = "USA";
    private static final GdeltPlace NONE = new GdeltPlace(0, Optional.empty(), Optional.empty(), Optional.empty());

    static GdeltPlace of(Optional<Where> where) {
        return where.map(GdeltPlace::of).orElse(NONE);
    }

    private static GdeltPlace of(Where where) {
        Optional<String> country = where.country().flatMap(Countries::name);
        boolean isCountry = country.equals(Optional.of(where.name()));
        String fullName = Stream.of(Optional.of(where.name()), where.admin1(), country)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", "));
        int type = isCountry ? 1 : where.country().map(c -> type(where, c)).orElse(0);
        return new GdeltPlace(type, Optional.of(where), Optional.of(fullName), Countries.fips(where));
    }

    private static int type(Where where, String country) {
        boolean town = Gazetteer.bundled().find(where.name()).stream()
                .anyMatch(p -> p.population() > 0 && p.country().equals(country));
        if (country.equals(UNITED_STATES)) {
            return town ? 3 : 2;
        }
        return town ? 4 : 5;
    }
}
