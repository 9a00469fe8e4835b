package org.sayso.io;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A feed of news in RSS 0.9 to 2.0, RDF or Atom, with its items in their order.
 *
 * @param title the feed's name, such as "The Post: World"
 * @param link the site of the feed
 * @param ttl how long it says it stays as it is, by RSS's {@code <ttl>}
 */
public record Feed(Optional<String> title, Optional<String> link, Optional<Duration> ttl, List<FeedItem> items) {

    /** Tags within tags; those of a feed that lie deeper exhaust the stack of whoever reads it. */
    private static final int DEEPEST = 256;

    public Feed {
        items = List.copyOf(items);
    }

    /**
     * Reads a feed in the encoding that its beginning declares. Nothing outside it is ever fetched.
     *
     * @throws UnreadableException for XML that is broken, declares a document type (and with it entities), or is no feed
     */
    public static Feed read(byte[] xml) throws UnreadableException {
        SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
        input.setAllowDoctypes(false);
        input.setPreserveWireFeed(true);
        try (XmlReader reader = reader(xml)) {
            checkDepth(xml);
            return of(input.build(reader));
        } catch (FeedException e) {
            throw new UnreadableException(wrong(e));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException("no feed: " + e.getMessage());
        }
    }

    private static XmlReader reader(byte[] xml) throws IOException {
        return new XmlReader(new ByteArrayInputStream(xml), true, StandardCharsets.UTF_8.name());
    }

    private static void checkDepth(byte[] xml) throws UnreadableException, IOException {
        try (XmlReader reader = reader(xml)) {
            XMLStreamReader tags = withoutDoctypes().createXMLStreamReader(reader);
            int depth = 0;
            while (tags.hasNext()) {
                int event = tags.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                if (depth > DEEPEST) {
                    throw new UnreadableException("tags lie more than " + DEEPEST + " deep in one another: refused");
                }
            }
        } catch (XMLStreamException e) {
            // What is broken is told when the feed is read.
        }
    }

    private static XMLInputFactory withoutDoctypes() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String wrong(FeedException e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return message.contains("DOCTYPE")
                ? "declares a document type, which may name files and addresses to fetch: refused"
                : "broken XML: " + message;
    }

    private static Feed of(SyndFeed feed) {
        return new Feed(
                stated(feed.getTitle()),
                stated(feed.getLink()),
                ttl(feed),
                feed.getEntries().stream().map(Feed::item).toList());
    }

    private static Optional<Duration> ttl(SyndFeed feed) {
        return feed.originalWireFeed() instanceof Channel channel && channel.getTtl() > 0
                ? Optional.of(Duration.ofMinutes(channel.getTtl()))
                : Optional.empty();
    }

    private static FeedItem item(SyndEntry entry) {
        Optional<String> link = stated(entry.getLink());
        Optional<String> title = stated(entry.getTitle());
        Optional<String> content = content(entry);
        Optional<Date> changed = Optional.ofNullable(entry.getUpdatedDate());
        return new FeedItem(
                stated(entry.getUri()).or(() -> link).orElseGet(() -> computed(title.orElse("") + content.orElse(""))),
                link,
                title,
                content,
                Optional.ofNullable(entry.getSource()).flatMap(s -> stated(s.getTitle())),
                stated(entry.getAuthor()),
                Optional.ofNullable(entry.getPublishedDate()).or(() -> changed).map(Date::toInstant));
    }

    /** A feed may give a summary and the whole piece. */
    private static Optional<String> content(SyndEntry entry) {
        return Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
                .map(SyndContent::getValue)
                .flatMap(c -> stated(c).stream())
                .max(Comparator.comparingInt(String::length));
    }

    private static String computed(String words) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> stated(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    }
}
