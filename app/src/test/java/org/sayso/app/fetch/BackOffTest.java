package org.sayso.app.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackOffTest {

    private static final Instant NOW = Instant.parse("2026-01-08T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "11, 1024", "12, 1440", "1000, 1440"})
    void eachFailureDoublesTheWaitUpToADay(int failures, int minutes) {
        Duration plain = Duration.ofMinutes(minutes);
        Duration wait = BackOff.after(failures, new Random(failures));
        assertTrue(
                wait.compareTo(plain) >= 0
                        && wait.compareTo(plain.multipliedBy(5).dividedBy(4)) < 0,
                wait::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 2026-01-08T12:02:00Z",
                "0 | 2026-01-08T12:00:00Z",
                "Thu, 08 Jan 2026 13:30:00 GMT | 2026-01-08T13:30:00Z",
                "999999999 | 2026-01-09T12:00:00Z",
                "Fri, 08 Jan 2100 00:00:00 GMT | 2026-01-09T12:00:00Z"
            })
    void aServerSaysWhen(String header, Instant then) {
        assertEquals(Optional.of(then), BackOff.asked(header, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "12345678901", ""})
    void whatSaysNoTimeIsNone(String header) {
        assertEquals(Optional.empty(), BackOff.asked(header, NOW));
    }

    @ParameterizedTest
    @CsvSource({"500ms, 500", "30s, 30000", "10m, 600000", "2h, 7200000", "1d, 86400000"})
    void spansAreReadAndSaid(String text, long millis) {
        Duration span = Durations.parse(text);
        assertEquals(millis, span.toMillis());
        assertEquals(text.equals("1d") ? "24h" : text, Durations.say(span));
    }

    @Test
    void aSpanNeedsItsUnit() {
        assertEquals(
                "\"10\" is no span of time such as 30s, 10m or 2h",
                assertThrows(IllegalArgumentException.class, () -> Durations.parse("10"))
                        .getMessage());
    }
}
