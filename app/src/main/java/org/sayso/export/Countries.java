package org.sayso.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sayso.claim.Where;
import org.sayso.codebook.Table;

/** The countries of the dictionary, by ISO 3166 alpha-3, and how others code them. */
public final class Countries {

    private static final class Names {
        private static final Map<String, String> BY_CODE = Table.resource(
                        "actors/countries.tsv",
                        "country",
                        "name",
                        "aliases",
                        "adjectives",
                        "nationals",
                        "capital",
                        "seats",
                        "regions")
                .rows()
                .stream()
                .collect(Collectors.toMap(r -> r.cell(0), r -> r.cell(1), (first, second) -> first, TreeMap::new));
    }

    private static final class Fips {
        private static final Map<List<String>, String> BY_PLACE =
                Table.resource("fips.tsv", "country", "admin1", "fips").rows().stream()
                        .collect(Collectors.toMap(r -> List.of(r.cell(0), r.cell(1)), r -> r.cell(2)));
    }

    private Countries() {}

    /** "Ukraine" for UKR. */
    static Optional<String> name(String code) {
        return Optional.ofNullable(Names.BY_CODE.get(code));
    }

    /** UKR for "UKR", "ukr" and "Ukraine". */
    public static Optional<String> code(String codeOrName) {
        return Names.BY_CODE.entrySet().stream()
                .filter(e ->
                        e.getKey().equalsIgnoreCase(codeOrName) || e.getValue().equalsIgnoreCase(codeOrName))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Two letters of FIPS 10-4: UP for Ukraine. The Gaza Strip and the West Bank have a code each. */
    static Optional<String> fips(Where where) {
        return where.country()
                .flatMap(country -> fips(country, where.admin1().orElse("")).or(() -> fips(country, "")));
    }

    private static Optional<String> fips(String country, String admin1) {
        return Optional.ofNullable(Fips.BY_PLACE.get(List.of(country, admin1)));
    }
}
