package org.sayso.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which column of a table, or field of JSON, holds what: "pub_date", "Pub Date" and "pubDate" are one name.
 *
 * @param names by what they hold, the likeliest first, in small letters without blanks, "_" and "-"
 */
public record Columns(Map<Field, List<String>> names) {

    /** What a document may have. */
    public enum Field {
        ID,
        TEXT,
        TITLE,
        DATE,
        URL,
        SOURCE,
        AGENCY,
        AUTHOR
    }

    private static final Columns USUAL = new Columns(Map.of(
            Field.ID, List.of("id", "guid", "uid", "articleid", "docid", "documentid"),
            Field.TEXT,
                    List.of(
                            "text",
                            "body",
                            "articlebody",
                            "maintext",
                            "fulltext",
                            "articletext",
                            "bodytext",
                            "content"),
            Field.TITLE, List.of("title", "headline", "heading"),
            Field.DATE,
                    List.of(
                            "published",
                            "date",
                            "pubdate",
                            "datepublished",
                            "datepublish",
                            "publishedat",
                            "publishdate",
                            "publicationdate"),
            Field.URL, List.of("url", "link", "sourceurl", "articleurl"),
            Field.SOURCE,
                    List.of("outlet", "source", "publication", "publisher", "newspaper", "sourcename", "sourcedomain"),
            Field.AGENCY, List.of("agency", "wire"),
            Field.AUTHOR, List.of("byline", "author", "authors")));

    public Columns {
        Map<Field, List<String>> copy = new EnumMap<>(Field.class);
        names.forEach((field, spellings) ->
                copy.put(field, spellings.stream().map(Columns::plain).toList()));
        names = Map.copyOf(copy);
    }

    /** The spellings that exports of news use. */
    public static Columns usual() {
        return USUAL;
    }

    /**
     * The usual columns but for those named: "text=body,date=pubDate".
     *
     * @throws IllegalArgumentException for anything else; the message says what is wrong
     */
    public static Columns of(String mapping) {
        Map<Field, List<String>> names = new EnumMap<>(USUAL.names);
        for (String pair : mapping.split(",")) {
            String[] sides = pair.split("=", 2);
            if (sides.length < 2 || sides[1].isBlank()) {
                throw new IllegalArgumentException("\"" + pair + "\" is not like text=body");
            }
            names.put(field(sides[0].strip()), List.of(sides[1]));
        }
        return new Columns(names);
    }

    private static Field field(String name) {
        return Arrays.stream(Field.values())
                .filter(f -> f.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is not one of " + fields()));
    }

    /** "id, text, title, …". */
    public static String fields() {
        return Arrays.stream(Field.values())
                .map(f -> f.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Where each field stands among these column names, as they are spelled there. */
    Map<Field, String> among(Iterable<String> spelled) {
        List<String> all = new ArrayList<>();
        spelled.forEach(all::add);
        Map<Field, String> found = new EnumMap<>(Field.class);
        names.forEach((field, spellings) -> spellings.stream()
                .flatMap(s -> all.stream().filter(a -> plain(a).equals(s)).limit(1))
                .findFirst()
                .ifPresent(a -> found.put(field, a)));
        return found;
    }

    /** The name to ask for where there is none. */
    Optional<String> likeliest(Field field) {
        return names.getOrDefault(field, List.of()).stream().findFirst();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
