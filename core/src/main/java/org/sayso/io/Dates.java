package org.sayso.io;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Dates as exports write them, as far as they can be read in one way only: "01/02/2026" is left alone. */
final class Dates {

    private static final int DAY = "2026-01-08".length();

    private static final List<DateTimeFormatter> WORDED = Stream.of(
                    "[EEEE, ][EEE, ]d MMMM yyyy[[,] H:mm[:ss][ z][ Z]]",
                    "[EEEE, ][EEE, ]d MMM yyyy[[,] H:mm[:ss][ z][ Z]]",
                    "[EEEE, ][EEE, ]MMMM d, yyyy[[,] H:mm[:ss][ z][ Z]]",
                    "[EEEE, ][EEE, ]MMM d, yyyy[[,] H:mm[:ss][ z][ Z]]",
                    "yyyy/M/d[ H:mm[:ss]]",
                    "yyyyMMdd",
                    "yyyyMMddHHmmss",
                    "yyyyMMdd'T'HHmmssX")
            .map(p -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(p)
                    .toFormatter(Locale.ENGLISH))
            .toList();

    private Dates() {}

    /**
     * An ISO date ("2026-01-08", the day's start in UTC) or date-time with or without offset, "8 January 2026",
     * "Jan 8, 2026", "Thu, 08 Jan 2026 09:30:00 GMT", "20260108".
     *
     * @throws DateTimeException for anything else
     */
    static Instant instant(String text) {
        try {
            return iso(text);
        } catch (DateTimeException e) {
            return WORDED.stream()
                    .flatMap(format -> parsed(format, text.strip()))
                    .findFirst()
                    .orElseThrow(() -> new DateTimeException(text));
        }
    }

    /** @throws DateTimeException for what is no ISO date */
    static Instant iso(String text) {
        if (text.length() <= DAY) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String date = text.replace(' ', 'T');
        boolean zoned = date.endsWith("Z") || date.lastIndexOf('+') > DAY || date.lastIndexOf('-') > DAY;
        return zoned
                ? OffsetDateTime.parse(date).toInstant()
                : LocalDateTime.parse(date).toInstant(ZoneOffset.UTC);
    }

    private static Stream<Instant> parsed(DateTimeFormatter format, String text) {
        try {
            TemporalAccessor best =
                    format.parseBest(text, java.time.ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            return Stream.of(instant(best));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }

    private static Instant instant(TemporalAccessor date) {
        if (date instanceof LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return date instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(date);
    }
}
