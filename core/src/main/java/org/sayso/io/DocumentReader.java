package org.sayso.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads news in whatever it comes, told by its content: plain text, web pages, feeds (RSS, Atom), JSON Lines and JSON,
 * tables (CSV, TSV), web archives (WARC), PDF, and gzip, zip, tar and folders of any of these.
 *
 * <p>Archives, tables and JSON Lines are read piece by piece and may be larger than memory. Where an input breaks off,
 * what stands before is read and the rest is said. A reader serves one run and one thread: of two documents with the
 * same id it takes the first. The id is the field {@code id}, else the address, else the file's name with the line or
 * item in it.
 */
public final class DocumentReader {

    private final ReaderSettings settings;
    private final LanguageGuess languages = new LanguageGuess();
    private final SeenIds ids = new SeenIds();
    private final List<FormatReader> formats;

    /** @param published and {@code outlet} hold for documents that do not say themselves */
    public DocumentReader(Optional<Instant> published, Optional<String> outlet) {
        this(new ReaderSettings(published, outlet, Columns.usual(), ReaderLimits.usual(), Instant.now()));
    }

    public DocumentReader(ReaderSettings settings) {
        this.settings = settings;
        formats = List.of(
                new GzipReader(this::read),
                new ArchiveReader(this::read),
                new PdfReader(),
                new WarcFileReader(),
                new FeedReader(),
                new ForeignReader(),
                new PageReader(),
                new JsonLinesReader(),
                new JsonReader(),
                new TableReader(settings.columns()),
                new PlainTextReader());
    }

    /** Reads a file, or every file below a folder in the order of their names. */
    public void read(Path path, Consumer<Outcome> sink) {
        if (Files.isDirectory(path)) {
            readFolder(path, sink);
        } else {
            readFile(path, true, sink);
        }
    }

    private void readFolder(Path folder, Consumer<Outcome> sink) {
        try (Stream<Path> found = Files.list(folder)) {
            for (Path inside : found.sorted().toList()) {
                readInside(inside, sink);
            }
        } catch (IOException e) {
            sink.accept(new Outcome.Skipped(name(folder), "the folder cannot be read: " + reason(e)));
        }
    }

    private void readInside(Path path, Consumer<Outcome> sink) throws IOException {
        if (path.getFileName().toString().startsWith(".")) {
            sink.accept(new Outcome.PassedOver(name(path), "hidden"));
        } else if (leadsBack(path)) {
            sink.accept(new Outcome.PassedOver(name(path), "leads back to a folder that it is in"));
        } else if (Files.isDirectory(path)) {
            readFolder(path, sink);
        } else if (Files.exists(path) && !Files.isRegularFile(path)) {
            sink.accept(new Outcome.PassedOver(name(path), "no file"));
        } else {
            readFile(path, false, sink);
        }
    }

    private static boolean leadsBack(Path path) throws IOException {
        return Files.isSymbolicLink(path)
                && Files.isDirectory(path)
                && path.toAbsolutePath().getParent().toRealPath().startsWith(path.toRealPath());
    }

    private void readFile(Path path, boolean asked, Consumer<Outcome> sink) {
        try (InputStream in = Files.newInputStream(path)) {
            read(Incoming.of(name(path), asked, in, settings.limits()), intake(sink));
        } catch (NoSuchFileException e) {
            sink.accept(new Outcome.Skipped(name(path), "no such file"));
        } catch (IOException e) {
            sink.accept(new Outcome.Skipped(name(path), "cannot be read: " + reason(e)));
        }
    }

    /** Reads a stream to its end, such as standard input; {@code name} becomes the id of a plain text. */
    public void read(String name, InputStream in, Consumer<Outcome> sink) {
        read(Incoming.of(name, true, in, settings.limits()), intake(sink));
    }

    /**
     * Reads a web page that was fetched.
     *
     * @param url where it was found; becomes its id
     * @param encoding as the protocol tells it
     */
    public void readPage(String url, byte[] page, Optional<String> encoding, Consumer<Outcome> sink) {
        PageReader.take(url, url, page, encoding, Optional.of(url), intake(sink));
    }

    private Intake intake(Consumer<Outcome> sink) {
        return new Intake(settings, languages, ids, sink);
    }

    private void read(Incoming incoming, Intake intake) {
        if (incoming.depth() > settings.limits().deepestArchive()) {
            intake.skip(
                    incoming.name(),
                    "more than " + settings.limits().deepestArchive() + " archives within one another: unpack it");
            return;
        }
        long before = intake.documents();
        long said = intake.outcomes();
        try {
            Beginning beginning = incoming.beginning();
            format(beginning).read(incoming, intake);
            incoming.fault().ifPresent(fault -> brokenOff(incoming, fault, before, intake));
        } catch (IOException e) {
            brokenOff(incoming, incoming.fault().orElse(e), before, intake);
        }
        if (intake.outcomes() == said) {
            intake.note(incoming.name(), "there is nothing in it");
        }
    }

    private FormatReader format(Beginning beginning) {
        return formats.stream().filter(f -> f.recognises(beginning)).findFirst().orElseThrow();
    }

    private static void brokenOff(Incoming incoming, IOException fault, long before, Intake intake) {
        intake.skip(
                incoming.name(),
                intake.documents() > before
                        ? "breaks off, what stands before is read: " + reason(fault)
                        : "cannot be read: " + reason(fault));
    }

    /**
     * An ISO date ("2026-01-08", the day's start in UTC) or date-time with or without offset.
     *
     * @throws DateTimeException for anything else
     */
    public static Instant instant(String text) {
        return Dates.iso(text);
    }

    private static String name(Path path) {
        return path.normalize().toString().replace('\\', '/');
    }

    private static String reason(IOException e) {
        if (e.getMessage() == null) {
            return e.getClass().getSimpleName();
        }
        boolean plain = e.getClass() == IOException.class;
        return plain ? e.getMessage() : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
