package org.sayso.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Factuality.Status;
import org.sayso.io.ClaimJson;

/** One thing asked of a claim; see {@link Filter}. */
public sealed interface Condition {

    /** A condition on the row {@code c} of the table claims, with a value for each of its question marks. */
    Sql sql();

    /** Part of a statement and the values of its question marks. */
    record Sql(String text, List<Object> values) {

        Sql(String text, Object... values) {
            this(text, List.of(values));
        }

        static Sql all(Stream<Sql> parts) {
            List<Sql> list = parts.toList();
            return list.isEmpty()
                    ? new Sql("true")
                    : new Sql(
                            list.stream().map(Sql::text).collect(Collectors.joining(" AND ")),
                            list.stream().flatMap(s -> s.values().stream()).toList());
        }
    }

    /**
     * Somebody takes part, on whichever side.
     *
     * @param who the beginning of an actor's code ("RUS", "RUSMIL") where in capitals, else a name or part of one ("Hamas")
     */
    record Involves(String who) implements Condition {
        @Override
        public Sql sql() {
            Sql source = side("source", who);
            Sql target = side("target", who);
            return new Sql(
                    "(" + source.text() + " OR " + target.text() + ")",
                    source.values().get(0),
                    target.values().get(0));
        }
    }

    /** Somebody does it, alone or together with others; see {@link Involves}. */
    record DoneBy(String who) implements Condition {
        @Override
        public Sql sql() {
            return side("source", who);
        }
    }

    /** It is done to somebody, or together with them; see {@link Involves}. */
    record DoneTo(String who) implements Condition {
        @Override
        public Sql sql() {
            return side("target", who);
        }
    }

    /** The one does it to the other, whichever to which; see {@link Involves}. */
    record Between(String one, String other) implements Condition {
        @Override
        public Sql sql() {
            Sql there = Sql.all(Stream.of(side("source", one), side("target", other)));
            Sql back = Sql.all(Stream.of(side("source", other), side("target", one)));
            return new Sql(
                    "(" + there.text() + " OR " + back.text() + ")",
                    Stream.concat(there.values().stream(), back.values().stream())
                            .toList());
        }
    }

    /** Of one of these types ("ASSAULT"), or of a type with its mode ("ASSAULT/aerial"). */
    record OfType(Set<String> types) implements Condition {
        public OfType {
            types = filled(types, "types");
        }

        @Override
        public Sql sql() {
            return new Sql(
                    "(c.type IN " + marks(types) + " OR c.type || '/' || c.mode IN " + marks(types) + ")",
                    Stream.concat(types.stream(), types.stream())
                            .map(Object.class::cast)
                            .toList());
        }
    }

    /** Of one of these quad classes, 1 to 4. */
    record OfQuad(Set<Integer> quads) implements Condition {
        public OfQuad {
            quads = filled(quads, "quad classes");
        }

        @Override
        public Sql sql() {
            return new Sql("c.quad IN " + marks(quads), List.copyOf(quads));
        }
    }

    /** Said to happen on a day from the first to the last, both included; a claim that has no day is not. */
    record On(Optional<LocalDate> from, Optional<LocalDate> to) implements Condition {
        @Override
        public Sql sql() {
            return Sql.all(Stream.of(
                            from.map(day -> new Sql("c.to_day >= ?", Date.valueOf(day))),
                            to.map(day -> new Sql("c.from_day <= ?", Date.valueOf(day))))
                    .flatMap(Optional::stream));
        }
    }

    /** Said to happen in one of these countries, ISO 3166 alpha-3. */
    record In(Set<String> countries) implements Condition {
        public In {
            countries = filled(countries, "countries");
        }

        @Override
        public Sql sql() {
            return new Sql("c.country IN " + marks(countries), List.copyOf(countries));
        }
    }

    /** Told in one of these ways, whether affirmed or denied. */
    record Told(Set<Status> statuses) implements Condition {
        public Told {
            statuses = filled(statuses, "statuses");
        }

        @Override
        public Sql sql() {
            return new Sql(
                    "c.status IN " + marks(statuses),
                    statuses.stream().map(s -> (Object) ClaimJson.word(s)).toList());
        }
    }

    /** Told as something that happens or has happened, and not denied. */
    record ToldAsHappened() implements Condition {
        @Override
        public Sql sql() {
            return new Sql("c.polarity = 'positive' AND c.status IN ('happened', 'ongoing')");
        }
    }

    /** Resting, by the nearest speaker, on one of these kinds of source: "named-person" and so on, or {@value #OUTLET}. */
    record RestingOn(Set<String> sourceTypes) implements Condition {

        /** Nobody speaks but the outlet itself. */
        public static final String OUTLET = "outlet";

        private static final Set<String> KNOWN = Stream.concat(
                        Stream.of(SourceType.values()).map(ClaimJson::word), Stream.of(OUTLET))
                .collect(Collectors.toCollection(TreeSet::new));

        public RestingOn {
            sourceTypes = filled(sourceTypes, "source types");
            if (!KNOWN.containsAll(sourceTypes)) {
                throw new IllegalArgumentException(
                        sourceTypes + ": a source type is one of " + String.join(", ", KNOWN));
            }
        }

        @Override
        public Sql sql() {
            return new Sql("c.source_type IN " + marks(sourceTypes), List.copyOf(sourceTypes));
        }
    }

    /** About an event that rests on so many independent origins or more. */
    record WithOrigins(int least) implements Condition {
        @Override
        public Sql sql() {
            return new Sql(
                    "c.id IN (SELECT m.claim FROM event_members m JOIN events e ON e.id = m.event WHERE e.origins >= ?)",
                    least);
        }
    }

    /** Telling or denying one of these events, by id. */
    record OfEvents(Set<String> events) implements Condition {
        public OfEvents {
            events = filled(events, "events");
        }

        @Override
        public Sql sql() {
            return new Sql(
                    "c.id IN (SELECT claim FROM event_members WHERE event IN " + marks(events) + ")",
                    List.copyOf(events));
        }
    }

    /** In a document that one of these outlets has published, by name, whatever its letters' case. */
    record PublishedBy(Set<String> outlets) implements Condition {
        public PublishedBy {
            outlets = filled(outlets, "outlets");
        }

        @Override
        public Sql sql() {
            return new Sql(
                    "lower(c.outlet) IN " + marks(outlets),
                    outlets.stream()
                            .map(o -> (Object) o.toLowerCase(Locale.ROOT))
                            .toList());
        }
    }

    /** In a sentence with all these words in any form, or with a "quoted phrase". */
    record WithWords(String words) implements Condition {
        @Override
        public Sql sql() {
            return new Sql("(c.serial, c.place) IN (SELECT serial, place FROM worded)");
        }
    }

    private static Sql side(String side, String who) {
        boolean code = who.equals(who.toUpperCase(Locale.ROOT));
        return code
                ? new Sql("len(list_filter(c." + side + "_codes, lambda x: starts_with(x, ?))) > 0", who)
                : new Sql(
                        "len(list_filter(c." + side + "_names, lambda x: contains(lower(x), ?))) > 0",
                        who.toLowerCase(Locale.ROOT));
    }

    private static String marks(Collection<?> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    private static <T> Set<T> filled(Set<T> values, String what) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no " + what + " named");
        }
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
