package org.sayso.codebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.claim.Actor;

/**
 * Who names mean: "Brazil" is a country, "Brazilian" its adjective, "Brasília" its capital, "Hezbollah" an organisation, and
 * "Lula" a president from one day to another.
 */
public final class ActorDictionary {

    private static final String[] COUNTRIES = {
        "country", "name", "aliases", "adjectives", "nationals", "capital", "seats", "regions"
    };
    private static final String[] LEADERS = {"name", "aliases", "country", "sector", "role", "from", "to"};
    private static final String[] ORGANISATIONS = {"name", "aliases", "country", "sector", "code", "from", "to"};

    /** What kind of name: "Kenya", "Kenyan", "Kenyans", "Nairobi", "State House", "Rift Valley", "William Ruto", "African Union". */
    public enum Kind {
        COUNTRY,
        ADJECTIVE,
        NATIONALS,
        CAPITAL,
        SEAT,
        REGION,
        LEADER,
        ORGANISATION
    }

    /**
     * One meaning of a name.
     *
     * @param name the usual name of the country, person or organisation
     * @param role a leader's office, such as "prime minister"; else empty
     * @param from the first day on which it holds
     * @param to the last day
     */
    public record Entry(
            Kind kind,
            String name,
            String country,
            String sector,
            String code,
            String role,
            LocalDate from,
            LocalDate to) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        /** This entry as an actor, spoken of in this way. */
        public Actor actor(Actor.Kind how) {
            Actor plain = Actor.of(how, name, country, sector);
            return code.isEmpty()
                    ? plain
                    : new Actor(how, plain.name(), plain.country(), plain.sector(), Optional.of(code));
        }
    }

    /** The meanings of {@code length} pieces of text. */
    public record Match(int length, List<Entry> entries) {}

    private static final class Holder {
        private static final ActorDictionary BUNDLED = new ActorDictionary(List.of(bundledLayer()));
    }

    private final List<Layer> layers;

    private ActorDictionary(List<Layer> layers) {
        this.layers = layers;
    }

    public static ActorDictionary bundled() {
        return Holder.BUNDLED;
    }

    /**
     * The bundled dictionary under the user's own: any of countries.tsv, leaders.tsv and organisations.tsv in this folder. Where both
     * know a name, the user's meaning holds.
     *
     * @throws KnowledgeException naming file and line
     */
    public static ActorDictionary read(Path folder) {
        Layer layer = new Layer();
        boolean any = readIfThere(folder, "countries.tsv", layer::countries, COUNTRIES);
        any |= readIfThere(folder, "leaders.tsv", layer::leaders, LEADERS);
        any |= readIfThere(folder, "organisations.tsv", layer::organisations, ORGANISATIONS);
        if (!any) {
            throw new KnowledgeException(
                    folder.toString(), 0, "holds none of countries.tsv, leaders.tsv, organisations.tsv");
        }
        List<Layer> layers = new ArrayList<>(List.of(layer));
        layers.addAll(bundled().layers);
        return new ActorDictionary(layers);
    }

    private static boolean readIfThere(
            Path folder, String name, java.util.function.Consumer<Table> reader, String... columns) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return false;
        }
        reader.accept(Table.file(file, columns));
        return true;
    }

    private static Layer bundledLayer() {
        Layer layer = new Layer();
        layer.countries(Table.resource("actors/countries.tsv", COUNTRIES));
        layer.leaders(Table.resource("actors/leaders.tsv", LEADERS));
        layer.organisations(Table.resource("actors/organisations.tsv", ORGANISATIONS));
        return layer;
    }

    /** The longest name that begins at this piece of a text; see {@link Pieces}. */
    public Optional<Match> longest(List<String> pieces, int from) {
        NameIndex.Hit<Entry> best = null;
        for (Layer layer : layers) {
            NameIndex.Hit<Entry> hit = layer.names.longest(pieces, from).orElse(null);
            if (hit != null && (best == null || hit.length() > best.length())) {
                best = hit;
            }
        }
        return best == null ? Optional.empty() : Optional.of(new Match(best.length(), best.values()));
    }

    /** All terms of leaders with this surname. */
    public List<Entry> leadersBySurname(String surname) {
        return collect(layer -> layer.bySurname.getOrDefault(Pieces.key(surname), List.of()));
    }

    /** All terms of a country's leaders. */
    public List<Entry> leadersOf(String country) {
        return collect(layer -> layer.byCountry.getOrDefault(country, List.of()));
    }

    /** The country's usual name; the code itself where the dictionary has none. */
    public String countryName(String country) {
        for (Layer layer : layers) {
            String name = layer.countryNames.get(country);
            if (name != null) {
                return name;
            }
        }
        return country;
    }

    private List<Entry> collect(java.util.function.Function<Layer, List<Entry>> part) {
        List<Entry> found = new ArrayList<>();
        layers.forEach(layer -> found.addAll(part.apply(layer)));
        return found;
    }

    /** What one set of files says. */
    private static final class Layer {

        private final NameIndex<Entry> names = new NameIndex<>();
        private final Map<String, List<Entry>> bySurname = new HashMap<>();
        private final Map<String, List<Entry>> byCountry = new HashMap<>();
        private final Map<String, String> countryNames = new HashMap<>();

        void countries(Table table) {
            for (Table.Row row : table.rows()) {
                String country = filled(table, row, 0, "country");
                String name = filled(table, row, 1, "name");
                countryNames.putIfAbsent(country, name);
                List<String> called = new ArrayList<>(List.of(name));
                called.addAll(row.list(2));
                putAll(called, country(Kind.COUNTRY, name, country, "GOV"));
                putAll(row.list(3), country(Kind.ADJECTIVE, name, country, ""));
                putAll(row.list(4), country(Kind.NATIONALS, name, country, "CVL"));
                putAll(row.list(5), country(Kind.CAPITAL, name, country, "GOV"));
                putAll(row.list(6), country(Kind.SEAT, name, country, "GOV"));
                putAll(row.list(7), country(Kind.REGION, name, country, "GOV"));
            }
        }

        void leaders(Table table) {
            for (Table.Row row : table.rows()) {
                Entry entry = new Entry(
                        Kind.LEADER,
                        filled(table, row, 0, "name"),
                        row.cell(2),
                        row.cell(3),
                        "",
                        row.cell(4),
                        from(table, row, 5),
                        to(table, row, 6));
                putAll(List.of(entry.name()), entry);
                putAll(row.list(1), entry);
                byCountry
                        .computeIfAbsent(entry.country(), key -> new ArrayList<>())
                        .add(entry);
                surnames(entry, row.list(1)).forEach(surname -> bySurname
                        .computeIfAbsent(surname, key -> new ArrayList<>())
                        .add(entry));
            }
        }

        private static Set<String> surnames(Entry entry, List<String> aliases) {
            Set<String> surnames = new HashSet<>();
            List<String> all = new ArrayList<>(aliases);
            all.add(entry.name());
            for (String name : all) {
                List<String> pieces = Pieces.of(name);
                surnames.add(pieces.get(pieces.size() - 1));
            }
            return surnames;
        }

        void organisations(Table table) {
            for (Table.Row row : table.rows()) {
                Entry entry = new Entry(
                        Kind.ORGANISATION,
                        filled(table, row, 0, "name"),
                        row.cell(2),
                        row.cell(3),
                        row.cell(4),
                        "",
                        from(table, row, 5),
                        to(table, row, 6));
                putAll(List.of(entry.name()), entry);
                putAll(row.list(1), entry);
            }
        }

        private void putAll(List<String> called, Entry entry) {
            for (String name : new HashSet<>(called)) {
                names.put(name, entry);
            }
        }

        private static Entry country(Kind kind, String name, String country, String sector) {
            return new Entry(kind, name, country, sector, "", "", LocalDate.MIN, LocalDate.MAX);
        }

        private static String filled(Table table, Table.Row row, int column, String what) {
            String cell = row.cell(column);
            if (Pieces.of(cell).isEmpty()) {
                throw new KnowledgeException(table.name(), row.line(), "has no " + what);
            }
            return cell;
        }

        private static LocalDate from(Table table, Table.Row row, int column) {
            return row.cell(column).isEmpty() ? LocalDate.MIN : day(table, row, column, false);
        }

        private static LocalDate to(Table table, Table.Row row, int column) {
            return row.cell(column).isEmpty() ? LocalDate.MAX : day(table, row, column, true);
        }

        /** "2019" is its first or last day, and so is "2019-05". */
        private static LocalDate day(Table table, Table.Row row, int column, boolean last) {
            String cell = row.cell(column);
            try {
                return switch (cell.length()) {
                    case 4 -> LocalDate.of(Integer.parseInt(cell), last ? 12 : 1, last ? 31 : 1);
                    case 7 ->
                        last
                                ? YearMonth.parse(cell).atEndOfMonth()
                                : YearMonth.parse(cell).atDay(1);
                    default -> LocalDate.parse(cell);
                };
            } catch (DateTimeParseException | NumberFormatException e) {
                throw new KnowledgeException(table.name(), row.line(), "not a date: " + cell);
            }
        }
    }
}
