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
import java.util.Optional;

/**
 * Reads dates as web pages write them. A time without a zone is UTC, a day without a time its start in UTC. "0001-01-01", which
 * programs write for want of a date, is none.
 */
final class ArticleDates {

    private static final List<DateTimeFormatter> FORMATS = List.of(
            format("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSS][.SS][.S][' '][XXX][XX][X][z]"),
            format("yyyy-MM-dd"),
            format("yyyyMMdd"),
            format("yyyy/MM/dd[ HH:mm[:ss]]"),
            format("[EEE, ]d MMM yyyy[ HH:mm[:ss][ XX][ z]]"),
            format("[EEEE, ]MMMM d, yyyy"),
            format("[EEE, ]MMM d, yyyy[ h:mm a]"),
            format("d MMMM yyyy"));

    private static final Instant FIRST_NEWSPAPER = Instant.parse("1605-01-01T00:00:00Z");

    private ArticleDates() {}

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The moment, or none where the text is no date. */
    static Optional<Instant> find(String text) {
        String date = text.strip();
        return FORMATS.stream()
                .flatMap(f -> parsed(f, date).stream())
                .filter(i -> i.isAfter(FIRST_NEWSPAPER))
                .findFirst();
    }

    private static Optional<Instant> parsed(DateTimeFormatter format, String date) {
        try {
            TemporalAccessor parsed =
                    format.parseBest(date, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime zoned) {
                return Optional.of(zoned.toInstant());
            }
            LocalDateTime local = parsed instanceof LocalDateTime time
                    ? time
                    : LocalDate.from(parsed).atStartOfDay();
            return Optional.of(local.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
