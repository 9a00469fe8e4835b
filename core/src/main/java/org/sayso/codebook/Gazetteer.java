package org.sayso.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where names lie: "Odesa", "Odessa" and a town in Texas. */
public final class Gazetteer {

    /**
     * One place.
     *
     * @param country ISO 3166 alpha-3
     * @param admin1 the province, region or state it lies in; may be empty
     * @param population 0 where unknown
     */
    public record Place(
            String name, String country, String admin1, Optional<Double> lat, Optional<Double> lon, int population) {}

    private static final class Holder {
        private static final Gazetteer BUNDLED = new Gazetteer(
                Table.resource("places.tsv", "name", "aliases", "country", "admin1", "lat", "lon", "population"));
    }

    private final Map<String, List<Place>> byName = new HashMap<>();

    private Gazetteer(Table table) {
        for (Table.Row row : table.rows()) {
            Place place = place(table, row);
            add(place.name(), place);
            row.list(1).forEach(alias -> add(alias, place));
        }
    }

    /** The places GeoNames lists, with spellings that are in the news. */
    public static Gazetteer bundled() {
        return Holder.BUNDLED;
    }

    /** All places of this name, the most populous first. */
    public List<Place> find(String name) {
        return byName.getOrDefault(Pieces.key(name), List.of());
    }

    private void add(String name, Place place) {
        List<Place> sharing = byName.computeIfAbsent(Pieces.key(name), key -> new ArrayList<>(1));
        if (sharing.contains(place)) {
            return;
        }
        int at = 0;
        while (at < sharing.size() && sharing.get(at).population() >= place.population()) {
            at++;
        }
        sharing.add(at, place);
    }

    private static Place place(Table table, Table.Row row) {
        try {
            return new Place(
                    row.cell(0),
                    row.cell(2),
                    row.cell(3),
                    degrees(row.cell(4)),
                    degrees(row.cell(5)),
                    row.cell(6).isEmpty() ? 0 : Integer.parseInt(row.cell(6)));
        } catch (NumberFormatException e) {
            throw new KnowledgeException(table.name(), row.line(), "not a number: " + e.getMessage());
        }
    }

    private static Optional<Double> degrees(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(cell));
    }
}
