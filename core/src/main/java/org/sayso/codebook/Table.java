package org.sayso.codebook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tab-separated knowledge file with a header row. A wrong header or a row of another width is an error that names
 * file and line.
 *
 * @param name the file as errors should name it
 */
public record Table(String name, List<String> columns, List<Row> rows) {

    /** One row; {@code line} counts from 1, the header being line 1. */
    public record Row(int line, List<String> cells) {

        public String cell(int column) {
            return cells.get(column);
        }

        /** The parts of a cell that lists several, separated by ";"; none for an empty cell. */
        public List<String> list(int column) {
            String cell = cells.get(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\s*;\\s*"));
        }
    }

    /** A file of the bundled knowledge, such as "lexicons/saying.tsv", whose header must be exactly these columns. */
    public static Table resource(String path, String... columns) {
        try (InputStream in = Table.class.getResourceAsStream("/org/sayso/knowledge/" + path)) {
            if (in == null) {
                throw new KnowledgeException("knowledge/" + path, 0, "file not found");
            }
            return read("knowledge/" + path, in, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A user's own file. */
    public static Table file(Path path, String... columns) {
        try (InputStream in = Files.newInputStream(path)) {
            return read(path.toString(), in, columns);
        } catch (IOException e) {
            throw new KnowledgeException(path.toString(), 0, "cannot be read: " + e.getMessage());
        }
    }

    private static Table read(String name, InputStream in, String... columns) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<String> expected = List.of(columns);
        String header = reader.readLine();
        if (header == null || !List.of(header.split("\t", -1)).equals(expected)) {
            throw new KnowledgeException(name, 1, "the header must be: " + String.join("<TAB>", expected));
        }
        List<Row> rows = new ArrayList<>();
        int line = 1;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            if (text.isBlank()) {
                continue;
            }
            List<String> cells =
                    Arrays.stream(text.split("\t", -1)).map(String::strip).toList();
            if (cells.size() != expected.size()) {
                throw new KnowledgeException(
                        name, line, "has " + cells.size() + " columns, the header has " + expected.size());
            }
            rows.add(new Row(line, cells));
        }
        return new Table(name, expected, List.copyOf(rows));
    }
}
