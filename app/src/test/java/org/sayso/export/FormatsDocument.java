package org.sayso.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code docs/formats.md}. */
final class FormatsDocument {

    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?|-?\\d+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");

    private FormatsDocument() {}

    /**
     * One column or field as the document describes it.
     *
     * @param values "text", "whole number or empty", "`1` `2`"
     * @param example without backticks; empty for what is not computed
     */
    record Described(String name, String meaning, String values, String example) {

        /** Whether the document allows this cell. */
        boolean allows(String cell) {
            return cell.isEmpty() ? values.endsWith("empty") : allowsFilled(values.replace(" or empty", ""), cell);
        }

        private static boolean allowsFilled(String values, String cell) {
            return switch (values) {
                case "text" -> true;
                case "whole number" -> WHOLE.matcher(cell).matches();
                case "number" -> NUMBER.matcher(cell).matches();
                case "date" -> DATE.matcher(cell).matches();
                case "time" -> TIME.matcher(cell).matches();
                case "true" -> cell.equals("true");
                default ->
                    QUOTED.matcher(values).results().anyMatch(r -> r.group(1).equals(cell));
            };
        }
    }

    /** The rows of the table under this heading. */
    static List<Described> table(String heading) {
        List<Described> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (String line : section(heading).lines().toList()) {
            List<String> cells = cells(line);
            if (!cells.isEmpty() && columns.isEmpty()) {
                columns = cells;
            } else if (!cells.isEmpty() && !cells.get(0).startsWith("---")) {
                rows.add(new Described(
                        unquoted(cells.get(0)),
                        cells.get(columns.indexOf("meaning")),
                        cells.get(columns.indexOf("values")),
                        unquoted(cells.get(columns.indexOf("example")))));
            }
        }
        return rows;
    }

    private static String section(String heading) {
        String text = read();
        int start = text.indexOf("\n## " + heading + "\n");
        if (start < 0) {
            throw new IllegalArgumentException("docs/formats.md has no heading " + heading);
        }
        int end = text.indexOf("\n## ", start + 1);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? List.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)).stream()
                        .map(String::strip)
                        .toList()
                : List.of();
    }

    private static String unquoted(String cell) {
        Matcher matcher = QUOTED.matcher(cell);
        return matcher.matches() ? matcher.group(1) : cell;
    }

    private static String read() {
        Path file = Path.of(System.getProperty("basedir", "."), "..", "docs", "formats.md");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
