package org.sayso.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A feed's items come out with what they say of themselves; XML that reaches outside is refused. */
class FeedTest {

    private static final String ITEM = "<item><title>Flight</title><description>Rebels fled.</description></item>";

    @ParameterizedTest
    @ValueSource(strings = {"news.rss", "news.atom"})
    void everyFeedSaysTheSame(String name) throws IOException, UnreadableException {
        Feed feed = Feed.read(resource(name));
        assertEquals(Optional.of("The Harbour Post: World"), feed.title());
        assertEquals(Optional.of("https://harbour.example/world"), feed.link());
        assertEquals(
                List.of("harbour-1", "https://harbour.example/world/fish", "https://harbour.example/world/envoy"),
                feed.items().stream().map(FeedItem::id).toList());
        FeedItem port = feed.items().get(0);
        assertEquals(Optional.of("https://harbour.example/world/port"), port.link());
        assertEquals(Optional.of("Rebels shell port of Zarra"), port.title());
        assertTrue(port.content().orElseThrow().startsWith("<p>Rebels shelled"), port::toString);
        assertEquals(Optional.of("Ann Lee"), port.author());
        assertEquals(Optional.of(Instant.parse("2026-01-08T09:30:00Z")), port.published());
        assertEquals(Optional.empty(), port.source());
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.rss", "news.atom"})
    void anAggregatorsSourceIsKept(String name) throws IOException, UnreadableException {
        FeedItem fish = Feed.read(resource(name)).items().get(1);
        assertEquals(Optional.of("The Coast Wire"), fish.source());
        assertEquals(Optional.of(Instant.parse("2026-01-09T07:00:00Z")), fish.published());
    }

    @Test
    void anItemWithoutIdOrLinkIsCalledByWhatItSays() throws UnreadableException {
        String id = only(rss(ITEM)).id();
        assertTrue(id.startsWith("urn:uuid:"), id);
        assertEquals(id, only(rss(ITEM)).id());
    }

    @Test
    void aFeedMaySayHowLongItStays() throws UnreadableException {
        assertEquals(
                Optional.of(Duration.ofMinutes(90)),
                read(rss("<ttl>90</ttl>" + ITEM)).ttl());
        assertEquals(Optional.empty(), read(rss("<ttl>soon</ttl>" + ITEM)).ttl());
        assertEquals(Optional.empty(), read(rss(ITEM)).ttl());
    }

    /** Whatever becomes of it, it is not the end of the run. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Deep</title><entry><id>a</id><content type=\"xhtml\">%s</content></entry></feed>",
                "<rss version=\"2.0\"><channel><title>Deep</title><item><description>%s</description></item></channel></rss>",
                "<rss version=\"2.0\"><channel><title>Deep</title>%s</channel></rss>"
            })
    void deepTagsExhaustNothing(String around) {
        String deep = "<div>".repeat(100_000) + "Rebels fled." + "</div>".repeat(100_000);
        assertThrows(UnreadableException.class, () -> read(around.formatted(deep)));
    }

    @Test
    void theDeclaredEncodingHolds() throws UnreadableException {
        String xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + rss("<item><title>Café</title></item>");
        assertEquals(
                Optional.of("Café"),
                Feed.read(xml.getBytes(StandardCharsets.ISO_8859_1))
                        .items()
                        .get(0)
                        .title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>&x;</title></channel></rss>"
                        + "|declares a document type, which may name files and addresses to fetch: refused",
                "<rss version='2.0'><channel><title>News</title><item>|broken XML: ",
                "<opml version='2.0'><body/></opml>|no feed: ",
                "Rebels fled.|broken XML: ",
                "''|broken XML: "
            })
    void whatIsNoFeedIsSaid(String xml, String why) {
        UnreadableException e =
                assertThrows(UnreadableException.class, () -> Feed.read(xml.getBytes(StandardCharsets.UTF_8)));
        assertTrue(e.getMessage().startsWith(why), e.getMessage());
    }

    private static Feed read(String xml) throws UnreadableException {
        return Feed.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static FeedItem only(String xml) throws UnreadableException {
        List<FeedItem> items = read(xml).items();
        assertEquals(1, items.size());
        return items.get(0);
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>News</title>" + items + "</channel></rss>";
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = FeedTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
