package org.sayso.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every writer of rows, and how each writes a cell. */
class RowWriterTest {

    /** A row of each kind of value. */
    private record Row(
            String word, long whole, Optional<Double> number, Optional<LocalDate> date, Optional<Instant> time) {

        static Row of(String word) {
            return new Row(word, -1, Optional.of(-3.7), Optional.of(LocalDate.EPOCH), Optional.of(Instant.EPOCH));
        }
    }

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.text("word", Row::word),
            Column.whole("whole", Row::whole),
            Column.maybeNumber("number", Row::number),
            Column.date("date", Row::date),
            Column.time("time", Row::time));

    private static final String VALUES = "-1,-3.7,1970-01-01,1970-01-01T00:00:00Z";

    @TempDir
    private Path folder;

    private enum Writer {
        CSV,
        TAB,
        LINES,
        PARQUET
    }

    @ParameterizedTest
    @EnumSource(Writer.class)
    void rowsComeBackInTheirOrder(Writer writer) {
        List<String> words = IntStream.range(0, 5_000).mapToObj(i -> "w" + i).toList();
        assertEquals(words, words(writer, words.stream().map(Row::of)));
    }

    @ParameterizedTest
    @EnumSource(Writer.class)
    void noRowsAreNoRows(Writer writer) {
        assertEquals(List.of(), words(writer, Stream.empty()));
    }

    @ParameterizedTest
    @EnumSource(Writer.class)
    void nothingIsLeftBeside(Writer writer) throws IOException {
        words(writer, Stream.of(Row.of("one")));
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.map(f -> f.getFileName().toString()).allMatch("rows.parquet"::equals));
        }
    }

    @Test
    void aCellThatASpreadsheetWouldComputeIsMadeHarmless() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1")) {
            String line = csv(Row.of(formula)).replace("\"", "");
            assertTrue(line.startsWith("'" + formula), line);
            assertTrue(line.strip().endsWith(VALUES), "numbers and dates stay as they are: " + line);
        }
        assertTrue(csv(Row.of("1-1")).startsWith("1-1,"));
        assertTrue(csv(Row.of("")).startsWith(",-1"));
    }

    @Test
    void commasQuotesAndLineEndsAreQuoted() {
        assertTrue(csv(Row.of("a,\"b\"\nc")).startsWith("\"a,\"\"b\"\"\nc\",-1"));
    }

    @Test
    void tabsAndLineEndsBecomeBlanks() {
        String line = written(out -> new TabTable<>(out, COLUMNS), Stream.of(Row.of("a\tb\r\n c")));
        assertEquals("a b c\t" + VALUES.replace(',', '\t') + "\n", line);
    }

    @Test
    void whatIsNotKnownIsEmpty() {
        Row row = new Row("", 0, Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(",0,,,\r\n", csv(row));
        parquet(Stream.of(row), found -> {
            assertTrue(found.next());
            assertEquals(null, found.getString("word"));
            assertEquals(null, found.getObject("number"));
            assertEquals(null, found.getObject("time"));
        });
    }

    @Test
    void parquetKeepsTypesAndTexts() {
        parquet(Stream.of(Row.of("=1+1, 'é' 😀")), found -> {
            assertTrue(found.next());
            assertEquals("=1+1, 'é' 😀", found.getString("word"));
            assertEquals(-1L, found.getObject("whole"));
            assertEquals(-3.7, found.getObject("number"));
            assertEquals(LocalDate.EPOCH, found.getObject("date"));
            assertEquals(
                    Instant.EPOCH, found.getObject("time", OffsetDateTime.class).toInstant());
        });
    }

    @Test
    void severalValuesArePartedBySemicolons() {
        assertEquals("a;b, c;", Cells.joined(List.of("a", "b; c", "")));
    }

    private String csv(Row row) {
        String table = written(out -> new CsvTable<>(out, COLUMNS), Stream.of(row));
        String header = "word,whole,number,date,time\r\n";
        assertTrue(table.startsWith(header), table);
        return table.substring(header.length());
    }

    private List<String> words(Writer writer, Stream<Row> rows) {
        return switch (writer) {
            case CSV -> firsts(written(out -> new CsvTable<>(out, COLUMNS), rows), ",", 1);
            case TAB -> firsts(written(out -> new TabTable<>(out, COLUMNS), rows), "\t", 0);
            case LINES -> firsts(written(out -> new Lines<>(out, Row::word), rows), ",", 0);
            case PARQUET -> {
                List<String> words = new ArrayList<>();
                parquet(rows, found -> {
                    while (found.next()) {
                        words.add(found.getString("word"));
                    }
                });
                yield words;
            }
        };
    }

    private static List<String> firsts(String table, String separator, int header) {
        return table.lines().skip(header).map(l -> l.split(separator)[0]).toList();
    }

    private interface Opener {
        RowWriter<Row> open(PrintStream out);
    }

    private static String written(Opener opener, Stream<Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        try (RowWriter<Row> writer = opener.open(out)) {
            rows.forEach(writer::write);
        }
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private interface Reader {
        void read(ResultSet found) throws SQLException;
    }

    private void parquet(Stream<Row> rows, Reader reader) {
        Path file = folder.resolve("rows.parquet");
        try (RowWriter<Row> writer = new ParquetTable<>(file, COLUMNS)) {
            rows.forEach(writer::write);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet found = connection.createStatement().executeQuery("SELECT * FROM '" + file + "'")) {
            reader.read(found);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
