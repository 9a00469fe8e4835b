package org.sayso.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sayso.text.Document;

/**
 * Reads plain text and JSON Lines, told apart by content: a text that begins with "{" is JSON Lines with the fields
 * {@code id}, {@code text} and optionally {@code title}, {@code published}, {@code outlet}, {@code agency}, {@code url}.
 */
public final class DocumentReader {

    /** Longer texts are no single article; {@value} UTF-16 units. */
    public static final int LONGEST_TEXT = 2_000_000;

    /** Bytes of the longest text, or of the longest line of JSON Lines. */
    private static final int LARGEST_TEXT = 4 * LONGEST_TEXT;

    private static final int LONGEST_BLANK = 4096;
    private static final String BLANK_OR_MARK = " \t\r\n\u00EF\u00BB\u00BF";
    private static final String NOT_UTF8 = "not valid UTF-8: convert it, for example with iconv";
    private static final int LONGEST_TITLE = 200;
    private static final List<String> READ_FROM_FOLDERS = List.of(".txt", ".text", ".jsonl", ".ndjson", ".json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Optional<Instant> published;
    private final Optional<String> outlet;

    /** @param published and {@code outlet} hold for documents that do not say themselves */
    public DocumentReader(Optional<Instant> published, Optional<String> outlet) {
        this.published = published;
        this.outlet = outlet;
    }

    /** Reads a file, or every file below a folder in the order of their names. */
    public void read(Path path, Consumer<Outcome> sink) {
        if (!Files.isDirectory(path)) {
            readFile(path, sink);
            return;
        }
        try (Stream<Path> found = Files.list(path)) {
            for (Path inside : found.sorted().toList()) {
                readInside(inside, sink);
            }
        } catch (IOException e) {
            sink.accept(new Outcome.Skipped(name(path), "the folder cannot be read: " + reason(e)));
        }
    }

    private void readInside(Path path, Consumer<Outcome> sink) {
        String name = path.getFileName().toString();
        if (name.startsWith(".")) {
            sink.accept(new Outcome.PassedOver(name(path), "hidden"));
        } else if (Files.isDirectory(path) || READ_FROM_FOLDERS.stream().anyMatch(name.toLowerCase()::endsWith)) {
            read(path, sink);
        } else {
            sink.accept(new Outcome.PassedOver(name(path), "not one of " + String.join(" ", READ_FROM_FOLDERS)));
        }
    }

    private void readFile(Path path, Consumer<Outcome> sink) {
        try (InputStream in = Files.newInputStream(path)) {
            read(name(path), in, sink);
        } catch (NoSuchFileException e) {
            sink.accept(new Outcome.Skipped(name(path), "no such file"));
        } catch (IOException e) {
            sink.accept(new Outcome.Skipped(name(path), "cannot be read: " + reason(e)));
        }
    }

    /** Reads a stream to its end, such as standard input; {@code name} becomes the id of a plain text. */
    public void read(String name, InputStream in, Consumer<Outcome> sink) {
        BufferedInputStream bytes = new BufferedInputStream(in);
        try {
            if (beginsWithBrace(bytes)) {
                readLines(name, bytes, sink);
            } else {
                sink.accept(plain(name, bytes.readNBytes(LARGEST_TEXT + 1)));
            }
        } catch (IOException e) {
            sink.accept(new Outcome.Skipped(name, "cannot be read: " + reason(e)));
        }
    }

    private static boolean beginsWithBrace(BufferedInputStream bytes) throws IOException {
        bytes.mark(LONGEST_BLANK + 1);
        int first = bytes.read();
        for (int i = 0; i < LONGEST_BLANK && BLANK_OR_MARK.indexOf(first) >= 0; i++) {
            first = bytes.read();
        }
        bytes.reset();
        return first == '{';
    }

    private Outcome plain(String name, byte[] bytes) {
        if (bytes.length > LARGEST_TEXT) {
            return tooLong(name);
        }
        String text;
        try {
            text = decode(bytes);
        } catch (CharacterCodingException e) {
            return new Outcome.Skipped(name, NOT_UTF8);
        }
        if (text.indexOf('\0') >= 0) {
            return new Outcome.Skipped(name, "a binary file, not a text");
        }
        if (text.isBlank()) {
            return new Outcome.Skipped(name, "empty");
        }
        return text.length() > LONGEST_TEXT
                ? tooLong(name)
                : new Outcome.Read(new Document(
                        name, text, headline(text), outlet, Optional.empty(), Optional.empty(), published, "en"));
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        boolean mark =
                bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        ByteBuffer content = mark ? ByteBuffer.wrap(bytes, 3, bytes.length - 3) : ByteBuffer.wrap(bytes);
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(content)
                .toString();
    }

    private static Outcome tooLong(String where) {
        return new Outcome.Skipped(
                where,
                String.format(Locale.ROOT, "more than %,d characters are no single article: split it", LONGEST_TEXT));
    }

    /** A short first line without a full stop and a blank line after it. */
    private static Optional<String> headline(String text) {
        String[] lines = text.strip().split("\\R", 3);
        boolean alone = lines.length == 3 && lines[1].isBlank();
        String first = lines[0].strip();
        return alone && first.length() <= LONGEST_TITLE && !first.endsWith(".") ? Optional.of(first) : Optional.empty();
    }

    /** A line at a time, so that a file may be larger than memory. */
    private void readLines(String name, InputStream in, Consumer<Outcome> sink) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 1;
        for (int next = in.read(); ; next = in.read()) {
            if (next >= 0 && next != '\n') {
                if (line.size() <= LARGEST_TEXT) {
                    line.write(next);
                }
                continue;
            }
            line(name + ":" + number, line.toByteArray()).ifPresent(sink);
            if (next < 0) {
                return;
            }
            line.reset();
            number++;
        }
    }

    private Optional<Outcome> line(String where, byte[] bytes) {
        if (bytes.length > LARGEST_TEXT) {
            return Optional.of(tooLong(where));
        }
        try {
            String line = decode(bytes);
            return line.isBlank() ? Optional.empty() : Optional.of(json(where, line));
        } catch (CharacterCodingException e) {
            return Optional.of(new Outcome.Skipped(where, NOT_UTF8));
        }
    }

    private Outcome json(String where, String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            Optional<String> text = field(node, "text");
            if (text.isEmpty()) {
                return new Outcome.Skipped(where, "has no field \"text\"");
            }
            if (text.get().length() > LONGEST_TEXT) {
                return tooLong(where);
            }
            Optional<Instant> date = field(node, "published").map(DocumentReader::instant);
            return new Outcome.Read(new Document(
                    field(node, "id").orElse(where),
                    text.get(),
                    field(node, "title"),
                    field(node, "outlet").or(() -> outlet),
                    field(node, "agency"),
                    field(node, "url"),
                    date.or(() -> published),
                    "en"));
        } catch (JsonProcessingException e) {
            return new Outcome.Skipped(where, "not JSON: " + e.getOriginalMessage());
        } catch (DateTimeException e) {
            return new Outcome.Skipped(where, "\"published\" is no ISO date: " + e.getMessage());
        }
    }

    private static Optional<String> field(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() || value.asText().isBlank()
                ? Optional.empty()
                : Optional.of(value.asText());
    }

    /**
     * An ISO date ("2026-01-08", the day's start in UTC) or date-time with or without offset.
     *
     * @throws DateTimeException for anything else
     */
    public static Instant instant(String text) {
        if (text.length() <= "2026-01-08".length()) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String date = text.replace(' ', 'T');
        boolean zoned = date.endsWith("Z") || date.lastIndexOf('+') > 10 || date.lastIndexOf('-') > 10;
        return zoned
                ? OffsetDateTime.parse(date).toInstant()
                : LocalDateTime.parse(date).toInstant(ZoneOffset.UTC);
    }

    private static String name(Path path) {
        return path.normalize().toString().replace('\\', '/');
    }

    private static String reason(IOException e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
