package org.sayso.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.io.Columns.Field;

/**
 * A table with a row for each document and its columns' names in the first, parted by commas, semicolons, tabs or bars.
 * Cells may be quoted and hold line breaks.
 */
final class TableReader implements FormatReader {

    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');
    private static final int ROWS_TO_TELL_BY = 5;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_WORDS = 4;
    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_COLUMNS = 3;

    private final Columns columns;

    TableReader(Columns columns) {
        this.columns = columns;
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return SEPARATORS.stream().anyMatch(s -> isTable(top(beginning, s)));
    }

    /** The first rows; the last of them may be cut off where the beginning ends. */
    private static List<List<String>> top(Beginning beginning, char separator) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = csv(separator, Integer.MAX_VALUE / 2, new StringReader(beginning.stripped()))) {
            Iterator<CsvRecord> records = csv.iterator();
            while (rows.size() < ROWS_TO_TELL_BY && records.hasNext()) {
                rows.add(records.next().getFields());
            }
        } catch (IOException | CsvParseException e) {
            return List.of();
        }
        return rows;
    }

    /** A row of names of which two are known, or one that was named to us, or rows of one length throughout. */
    private boolean isTable(List<List<String>> rows) {
        if (rows.isEmpty() || rows.get(0).size() < 2) {
            return false;
        }
        int enough = columns.equals(Columns.usual()) ? 2 : 1;
        return known(rows) >= enough || (rows.get(0).stream().allMatch(TableReader::isName) && even(rows));
    }

    private int known(List<List<String>> rows) {
        Map<Field, String> names = columns.among(rows.get(0));
        return names.containsKey(Field.TEXT) ? names.size() : 0;
    }

    /** "Pub Date" may name a column; " an envoy said." after a comma does not. */
    private static boolean isName(String cell) {
        return !cell.isEmpty()
                && cell.equals(cell.strip())
                && cell.length() <= LONGEST_NAME
                && cell.split(" ").length <= MOST_WORDS
                && ".!?".indexOf(cell.charAt(cell.length() - 1)) < 0;
    }

    private static boolean even(List<List<String>> rows) {
        int width = rows.get(0).size();
        return rows.size() >= FEWEST_ROWS
                && width >= FEWEST_COLUMNS
                && rows.subList(0, rows.size() - 1).stream().allMatch(r -> r.size() == width);
    }

    private char separator(Beginning beginning) {
        return SEPARATORS.stream()
                .filter(s -> isTable(top(beginning, s)))
                .max(Comparator.comparingInt((Character s) -> known(top(beginning, s)))
                        .thenComparingInt(s -> top(beginning, s).get(0).size()))
                .orElseThrow();
    }

    /** A byte is a character at first, so that a cell in a wrong encoding costs its row only. */
    @Override
    public void read(Incoming incoming, Intake intake) throws IOException {
        char separator = separator(incoming.beginning());
        Quotes quotes = new Quotes(new BufferedInputStream(Encoding.unmarked(incoming.content())));
        Reader characters = new InputStreamReader(quotes, StandardCharsets.ISO_8859_1);
        try (CsvReader<CsvRecord> csv = csv(separator, intake.limits().largestPage(), characters)) {
            new Rows(incoming.name(), quotes, intake).take(csv.iterator());
        } catch (CsvParseException e) {
            intake.skip(
                    incoming.name(),
                    "a row is larger than " + Sizes.words(intake.limits().largestPage())
                            + " (--largest-page), or a quotation mark is never closed; what follows is not read: "
                            + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static CsvReader<CsvRecord> csv(char separator, int largest, Reader characters) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(largest)
                .ofCsvRecord(characters);
    }

    /** The rows of one table, each taken in when the next begins: the last may be cut off. */
    private final class Rows {

        private final String name;
        private final Quotes quotes;
        private final Intake intake;
        private boolean guessed;

        Rows(String name, Quotes quotes, Intake intake) {
            this.name = name;
            this.quotes = quotes;
            this.intake = intake;
        }

        void take(Iterator<CsvRecord> records) {
            List<String> header =
                    records.next().getFields().stream().map(this::words).toList();
            Map<Field, String> names = columns.among(header);
            if (!names.containsKey(Field.TEXT)) {
                intake.skip(
                        name,
                        "a table in which no column is known for its texts: name it, as in --columns text="
                                + header.get(0) + "; it has " + String.join(", ", header));
                return;
            }
            while (records.hasNext()) {
                CsvRecord row = records.next();
                String where = name + ":" + row.getStartingLineNumber();
                if (!records.hasNext() && quotes.open(lastCell(row))) {
                    intake.skip(where, "breaks off within quotation marks");
                } else {
                    row(where, header, names, row);
                }
            }
        }

        private void row(String where, List<String> header, Map<Field, String> names, CsvRecord row) {
            if (row.getFields().stream().mapToLong(String::length).sum()
                    > intake.limits().largestPage()) {
                intake.tooLarge(where);
                return;
            }
            if (row.getFieldCount() != header.size()) {
                intake.skip(where, "has " + row.getFieldCount() + " columns, not " + header.size());
                return;
            }
            try {
                List<String> cells = new ArrayList<>();
                for (String cell : row.getFields()) {
                    cells.add(decoded(where, cell));
                }
                new Fields(names, column -> Optional.of(cells.get(header.indexOf(column)))).take(where, intake);
            } catch (UnreadableException e) {
                intake.skip(where, e.getMessage());
            }
        }

        private static String lastCell(CsvRecord row) {
            return row.getField(row.getFieldCount() - 1);
        }

        private String decoded(String where, String cell) throws UnreadableException {
            Encoding.Decoded decoded = Encoding.decode(cell.getBytes(StandardCharsets.ISO_8859_1));
            if (!guessed) {
                intake.noteGuess(where, decoded);
                guessed = decoded.guess().isPresent();
            }
            return decoded.text();
        }

        private String words(String cell) {
            return Encoding.roughly(cell.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Counts quotation marks: after an odd number one may be open, or stand as inches do in 5" guns. */
    private static final class Quotes extends FilterInputStream {

        private boolean odd;
        private byte last;

        Quotes(InputStream in) {
            super(in);
        }

        /** Whether the table ended within quotation marks: they hold its last line end, or there was none. */
        boolean open(String lastCell) {
            return odd && (last != '\n' || lastCell.endsWith("\n"));
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            for (int i = from; i < from + count; i++) {
                odd ^= bytes[i] == '"';
                last = bytes[i];
            }
            return count;
        }
    }
}
