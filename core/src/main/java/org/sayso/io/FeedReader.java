package org.sayso.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.text.Document;

/** A feed: each item is a document, of what the feed gives of it. */
final class FeedReader implements FormatReader {

    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf:rdf");

    @Override
    public boolean recognises(Beginning beginning) {
        return beginning.root().filter(ROOTS::contains).isPresent();
    }

    @Override
    public void read(Incoming incoming, Intake intake) throws IOException {
        Optional<byte[]> xml = incoming.whole(intake.limits().largestPage());
        if (xml.isEmpty()) {
            intake.tooLarge(incoming.name());
            return;
        }
        try {
            take(incoming.name(), Feed.read(xml.get()), intake);
        } catch (UnreadableException e) {
            beginning(xml.get()).ifPresent(feed -> take(incoming.name(), feed, intake));
            intake.skip(incoming.name(), e.getMessage());
        }
    }

    /** Of a feed that breaks off, the items that are whole. */
    private static Optional<Feed> beginning(byte[] xml) {
        try {
            Optional<byte[]> whole = wholeItems(xml);
            return whole.isPresent() ? Optional.of(Feed.read(whole.get())) : Optional.empty();
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> wholeItems(byte[] xml) {
        String text = new String(xml, StandardCharsets.ISO_8859_1);
        for (Ending ending : Ending.ALL) {
            int end = text.lastIndexOf(ending.item());
            if (end >= 0 && text.contains(ending.root())) {
                String whole = text.substring(0, end) + ending.item() + ending.feed();
                return Optional.of(whole.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return Optional.empty();
    }

    /** How an item ends, and what must end with it. */
    private record Ending(String root, String item, String feed) {

        static final List<Ending> ALL = List.of(
                new Ending("<rss", "</item>", "</channel></rss>"),
                new Ending("<feed", "</entry>", "</feed>"),
                new Ending("<rdf:RDF", "</item>", "</rdf:RDF>"));
    }

    private static void take(String name, Feed feed, Intake intake) {
        int number = 1;
        for (FeedItem item : feed.items()) {
            intake.take(name + ":item " + number, document(item, feed));
            number++;
        }
    }

    private static Document document(FeedItem item, Feed feed) {
        String body = item.content().map(PageWords::of).orElse("");
        String text = item.title()
                .filter(title -> !body.startsWith(title))
                .map(title -> title + "\n\n" + body)
                .orElse(body)
                .strip();
        return new Document(
                item.link().orElse(item.id()),
                text,
                item.title(),
                item.source().or(feed::title),
                Optional.empty(),
                item.link(),
                item.published(),
                "en",
                item.author(),
                List.of());
    }
}
