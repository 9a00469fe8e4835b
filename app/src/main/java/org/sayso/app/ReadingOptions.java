package org.sayso.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.io.Columns;
import org.sayso.io.DocumentReader;
import org.sayso.io.ReaderLimits;
import org.sayso.io.ReaderSettings;
import picocli.CommandLine.Option;

/** The options of every command that reads news. */
final class ReadingOptions {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([KMGT]?)(iB|B)?", Pattern.CASE_INSENSITIVE);
    private static final List<String> UNITS = List.of("", "K", "M", "G", "T");
    private static final int BITS_OF_UNIT = 10;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "ISO date of texts that do not say when they were published.")
    private String published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published texts that do not say so.")
    private String outlet;

    @Option(
            names = "--columns",
            paramLabel = "FIELD=NAME,…",
            description =
                    "What columns of a table or fields of JSON are called, where that is unusual: text=story,date=day. "
                            + "Fields: id, text, title, date, url, source, agency, author.")
    private String columns;

    @Option(
            names = "--longest-text",
            paramLabel = "CHARACTERS",
            description = "Leave out longer texts (default: 2,000,000 characters).")
    private Optional<Integer> longestText = Optional.empty();

    @Option(
            names = "--largest-page",
            paramLabel = "SIZE",
            description = "Leave out larger pages, feeds, PDFs and lines: 500K, 64M (default: 16M).")
    private String largestPage;

    @Option(
            names = "--largest-archive",
            paramLabel = "SIZE",
            description = "Stop reading a packed file that unpacks to more (default: 64G).")
    private String largestArchive;

    @Option(
            names = "--largest-ratio",
            paramLabel = "TIMES",
            description = "Stop reading a packed file that unpacks to more than so many times its size (default: 200).")
    private Optional<Integer> largestRatio = Optional.empty();

    /** @throws UsageException for an option that says nothing that can be meant */
    DocumentReader reader() {
        return new DocumentReader(
                new ReaderSettings(publication(), Optional.ofNullable(outlet), columns(), limits(), Instant.now()));
    }

    private Optional<Instant> publication() {
        try {
            return Optional.ofNullable(published).map(DocumentReader::instant);
        } catch (DateTimeException e) {
            throw new UsageException("--published: \"" + published + "\" is no ISO date such as 2026-01-08");
        }
    }

    private Columns columns() {
        try {
            return columns == null ? Columns.usual() : Columns.of(columns);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--columns: " + e.getMessage());
        }
    }

    private ReaderLimits limits() {
        ReaderLimits usual = ReaderLimits.usual();
        long page = size("--largest-page", largestPage, usual.largestPage());
        return new ReaderLimits(
                atLeastOne("--longest-text", longestText.orElse(usual.longestText())),
                (int) Math.min(page, Integer.MAX_VALUE - 1024),
                size("--largest-archive", largestArchive, usual.largestArchive()),
                atLeastOne("--largest-ratio", largestRatio.orElse(usual.largestRatio())),
                usual.deepestArchive());
    }

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw new UsageException(option + ": " + value + " is less than 1");
        }
        return value;
    }

    private static long size(String option, String text, long usual) {
        if (text == null) {
            return usual;
        }
        Matcher size = SIZE.matcher(text.strip());
        if (!size.matches() || Long.parseLong(size.group(1)) < 1) {
            throw new UsageException(option + ": \"" + text + "\" is no size such as 500K, 64M or 2G");
        }
        int unit = UNITS.indexOf(size.group(2).toUpperCase(Locale.ROOT));
        return Math.min(Long.parseLong(size.group(1)), Long.MAX_VALUE >> (unit * BITS_OF_UNIT))
                << (unit * BITS_OF_UNIT);
    }
}
