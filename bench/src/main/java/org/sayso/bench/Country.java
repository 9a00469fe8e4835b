package org.sayso.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sayso.claim.Actor;
import org.sayso.claim.Where;

/** A country as reports name it; the places are the gazetteer's. */
record Country(String code, String name, String adjective, String capital, String leader, List<Where> towns) {

    static final List<Country> ALL = read();

    Actor state() {
        return Actor.of(Actor.Kind.NAMED, name, code, "GOV");
    }

    Actor head() {
        return Actor.of(Actor.Kind.NAMED, leader, code, "GOV");
    }

    Actor army() {
        return Actor.of(Actor.Kind.IN_ROLE, name, code, "MIL");
    }

    Actor diplomats() {
        return Actor.of(Actor.Kind.IN_ROLE, name, code, "GOV");
    }

    private static List<Country> read() {
        try (InputStream in = Country.class.getResourceAsStream("countries.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(row -> of(row.split("\t"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Country of(String[] cells) {
        List<Where> towns = Arrays.stream(cells[5].split(";"))
                .map(town -> town(cells[0], town.split("/")))
                .toList();
        return new Country(cells[0], cells[1], cells[2], cells[3], cells[4], towns);
    }

    private static Where town(String country, String[] parts) {
        return new Where(
                parts[0],
                Optional.of(country),
                Optional.of(parts[1]),
                Optional.of(Double.valueOf(parts[2])),
                Optional.of(Double.valueOf(parts[3])),
                Where.Basis.STATED);
    }
}
