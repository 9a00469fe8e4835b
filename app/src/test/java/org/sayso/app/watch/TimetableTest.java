package org.sayso.app.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final URI FEED = URI.create("https://post.example/world.xml");
    private static final URI OTHER = URI.create("https://harbour.example/world.xml");
    private static final Instant NOON = Instant.parse("2026-01-08T12:00:00Z");

    private final Timetable timetable = new Timetable(Duration.ofMinutes(10), new Random(1));

    @Test
    void whatWasNeverPolledIsDue() {
        assertTrue(timetable.isDue(FEED, NOON));
        timetable.answered(FEED, NOON, Optional.empty());
        assertEquals(Instant.MIN, timetable.next(List.of(FEED, OTHER)));
    }

    @Test
    void afterAnAnswerItIsDueInItsTime() {
        timetable.answered(FEED, NOON, Optional.empty());
        assertFalse(timetable.isDue(FEED, NOON.plusSeconds(599)));
        assertTrue(timetable.isDue(FEED, NOON.plusSeconds(600)));
        assertEquals(NOON.plusSeconds(600), timetable.next(List.of(FEED)));
    }

    @Test
    void aFeedThatSaysThatItStaysIsPolledMoreRarely() {
        timetable.answered(FEED, NOON, Optional.of(Duration.ofHours(1)));
        assertEquals(NOON.plus(Duration.ofHours(1)), timetable.next(List.of(FEED)));
        timetable.answered(FEED, NOON, Optional.empty());
        assertEquals(NOON.plus(Duration.ofHours(1)), timetable.next(List.of(FEED)), "unchanged: what it said holds");
        timetable.answered(FEED, NOON, Optional.of(Duration.ofMinutes(5)));
        assertEquals(NOON.plus(Duration.ofMinutes(10)), timetable.next(List.of(FEED)));
        timetable.answered(FEED, NOON, Optional.of(Duration.ofDays(365)));
        assertEquals(NOON.plus(Duration.ofDays(1)), timetable.next(List.of(FEED)));
    }

    @Test
    void whoFailsAgainAndAgainIsAskedMoreRarely() {
        timetable.failed(FEED, NOON);
        assertEquals(NOON.plus(Duration.ofMinutes(10)), timetable.next(List.of(FEED)));
        for (int i = 0; i < 5; i++) {
            timetable.failed(FEED, NOON);
        }
        Duration wait = Duration.between(NOON, timetable.next(List.of(FEED)));
        assertTrue(wait.toMinutes() >= 32 && wait.toMinutes() < 40, wait::toString);
        timetable.answered(FEED, NOON, Optional.empty());
        timetable.failed(FEED, NOON);
        assertEquals(NOON.plus(Duration.ofMinutes(10)), timetable.next(List.of(FEED)), "it begins anew");
    }

    @Test
    void whoAsksForItIsLeftAlone() {
        timetable.closed(FEED, NOON, NOON.plusSeconds(7200));
        assertEquals(NOON.plusSeconds(7200), timetable.next(List.of(FEED)));
        timetable.closed(FEED, NOON, NOON.plusSeconds(5));
        assertEquals(NOON.plusSeconds(600), timetable.next(List.of(FEED)));
    }
}
