package org.sayso.app.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9309, its examples told with paths of our own. */
class RobotsTest {

    private static Robots robots(String file) {
        return Robots.parse(file.getBytes(StandardCharsets.UTF_8), "sayso");
    }

    @Test
    void withoutRulesAllIsAllowed() {
        assertTrue(robots("").allows("/a"));
        assertTrue(robots("User-agent: *\nDisallow:\n").allows("/a"));
        assertTrue(robots("Disallow: /\n").allows("/a"), "a rule that belongs to no robot");
        assertTrue(robots("<html><body>Not found</body></html>").allows("/a"));
        assertTrue(Robots.ALL_ALLOWED.allows("/"));
        assertFalse(Robots.NONE_ALLOWED.allows("/"));
    }

    @Test
    void theGroupThatNamesUsComesFirst() {
        String file = """
                User-agent: *
                Disallow: /

                User-agent: other-robot
                User-agent: SaySo/2.0 (news)
                Disallow: /private
                """;
        assertTrue(robots(file).allows("/news"));
        assertFalse(robots(file).allows("/private/a"));
        assertFalse(Robots.parse(file.getBytes(StandardCharsets.UTF_8), "third").allows("/news"));
    }

    @Test
    void aLongerNameIsSomebodyElse() {
        assertTrue(robots("User-agent: sayso-images\nDisallow: /\n").allows("/a"));
        assertTrue(robots("User-agent: say\nDisallow: /\n").allows("/a"));
    }

    @Test
    void groupsOfOneNameAreOne() {
        String file = """
                user-agent: sayso
                disallow: /a
                sitemap: https://example.org/sitemap.xml
                disallow: /b
                User-Agent: *
                Disallow: /c
                User-agent: Sayso
                Disallow: /d
                """;
        for (String path : new String[] {"/a", "/b", "/d"}) {
            assertFalse(robots(file).allows(path), path);
        }
        assertTrue(robots(file).allows("/c"));
    }

    @ParameterizedTest
    @CsvSource({
        "/, /anything, true",
        "/fish, /fish.html, true",
        "/fish, /fishing/boats, true",
        "/fish, /Fish, false",
        "/fish, /catfish, false",
        "/fish/, /fish, false",
        "/fish*, /fish.html, true",
        "*/fish, /sea/fish, true",
        "/*.php, /sea/index.php?x=1, true",
        "/*.php$, /sea/index.php, true",
        "/*.php$, /sea/index.php?x=1, false",
        "/fish*.php, /fishing/boats.php, true",
        "/a*b*c, /a-b-c, true",
        "/a*b*c, /a-c-b, false",
        "/a*a$, /a, false",
        "/fish$, /fish, true",
        "/fish$, /fishing, false",
        "/*, /, true",
        "/%7ejoe/, /~joe/a, true",
        "/~joe/, /%7Ejoe/a, true",
        "/caf%c3%a9, /caf%C3%A9, true",
        "/café, /caf%C3%A9, true",
        "/a%2fb, /a/b, false",
        "/a?b=, /a?b=c, true"
    })
    void aPatternMatches(String pattern, String path, boolean matches) {
        assertEquals(!matches, robots("User-agent: *\nDisallow: " + pattern).allows(path));
    }

    @Test
    void theLongestRuleDecidesAndOfTwoTheMilder() {
        String file = """
                User-agent: *
                Disallow: /news/
                Allow: /news/today/
                Disallow: /news/today/*.pdf$
                Disallow: /open
                Allow: /open
                """;
        assertFalse(robots(file).allows("/news/1999"));
        assertTrue(robots(file).allows("/news/today/a.html"));
        assertFalse(robots(file).allows("/news/today/map-of-the-town.pdf"));
        assertTrue(robots(file).allows("/open"));
    }

    @Test
    void itsOwnFileIsAlwaysAllowed() {
        assertTrue(robots("User-agent: *\nDisallow: /").allows("/robots.txt"));
    }

    @Test
    void commentsMarksAndAnyLineEnd() {
        assertFalse(
                robots("\uFEFFUser-agent: * # all\rDisallow: /a # not this\r\n").allows("/a"));
    }

    @Test
    void theDelayIsAtMostAMinute() {
        assertEquals(
                Optional.of(Duration.ofMillis(2500)),
                robots("User-agent: *\nCrawl-delay: 2.5").delay());
        assertEquals(
                Optional.of(Duration.ofMinutes(1)),
                robots("User-agent: *\nCrawl-delay: 86400").delay());
        assertEquals(
                Optional.empty(), robots("User-agent: *\nCrawl-delay: soon").delay());
        assertEquals(
                Optional.empty(), robots("User-agent: other\nCrawl-delay: 5").delay());
    }

    @Test
    void whatLiesBeyondTheLimitIsNotRead() {
        String file = "User-agent: *\n" + "# long\n".repeat(80_000) + "Disallow: /\n";
        assertTrue(robots(file).allows("/a"));
    }

    @Test
    void manyStarsCostNoTime() {
        Robots robots = robots("User-agent: *\nDisallow: /" + "*a".repeat(500) + "b$");
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertTrue(robots.allows("/" + "a".repeat(4000) + "c")));
    }
}
