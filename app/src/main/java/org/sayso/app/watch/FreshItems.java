package org.sayso.app.watch;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sayso.app.fetch.WebAddress;
import org.sayso.app.watch.Fresh.Text;
import org.sayso.io.DocumentReader;
import org.sayso.io.Feed;
import org.sayso.io.FeedItem;
import org.sayso.io.Outcome;
import org.sayso.text.Document;

/**
 * What is new in a feed. An item that carries its whole text is taken as it is; of others, which tell the first sentence or two, the page is
 * to be fetched.
 *
 * @param items in the feed's order, each once
 * @param left how many more are new, for the next time
 */
record FreshItems(List<Fresh> items, int left) {

    /** Characters of a text that is whole; a teaser has fewer. */
    private static final int WHOLE_TEXT = 1500;

    /** Items taken from one feed at one time. */
    private static final int MOST = 200;

    FreshItems {
        items = List.copyOf(items);
    }

    /**
     * @param name the feed's address by which its items are known
     * @param base where it was found: what its links are read from
     * @param xml what {@code feed} was read from
     * @param seen which keys are done with
     */
    static FreshItems of(URI name, URI base, byte[] xml, Feed feed, Predicate<String> seen) {
        List<FeedItem> unseen = unseen(name, base, feed, seen);
        List<FeedItem> now = unseen.subList(0, Math.min(MOST, unseen.size()));
        Map<String, Document> carried =
                now.stream().anyMatch(FreshItems::mayCarryItsText) ? carried(base, xml) : Map.of();
        List<Fresh> items = now.stream()
                .map(item -> new Fresh(
                        item,
                        item.source().or(feed::title),
                        keys(name, base, item),
                        text(
                                name,
                                base,
                                item,
                                Optional.ofNullable(carried.get(item.link().orElse(item.id()))))))
                .toList();
        return new FreshItems(items, unseen.size() - now.size());
    }

    private static List<FeedItem> unseen(URI name, URI base, Feed feed, Predicate<String> seen) {
        Set<String> taken = new HashSet<>();
        List<FeedItem> unseen = new ArrayList<>();
        for (FeedItem item : feed.items()) {
            List<String> keys = keys(name, base, item);
            if (keys.stream().noneMatch(k -> seen.test(k) || taken.contains(k))) {
                unseen.add(item);
            }
            taken.addAll(keys);
        }
        return unseen;
    }

    /** By its id in this feed, and by its page in all. */
    private static List<String> keys(URI name, URI base, FeedItem item) {
        String id = name + " " + item.id();
        try {
            return item.link()
                    .map(link -> List.of(id, WebAddress.parse(base, link).toString()))
                    .orElse(List.of(id));
        } catch (IllegalArgumentException e) {
            return List.of(id);
        }
    }

    private static boolean mayCarryItsText(FeedItem item) {
        return item.link().isEmpty()
                || item.content().filter(c -> c.length() >= WHOLE_TEXT).isPresent();
    }

    /** Texts of the items, by their links, or ids where they have none. */
    private static Map<String, Document> carried(URI base, byte[] xml) {
        Map<String, Document> carried = new HashMap<>();
        new DocumentReader(Optional.empty(), Optional.empty())
                .read(base.toString(), new ByteArrayInputStream(xml), outcome -> {
                    if (outcome instanceof Outcome.Read read) {
                        carried.put(read.document().id(), read.document());
                    }
                });
        return carried;
    }

    private static Text text(URI name, URI base, FeedItem item, Optional<Document> carried) {
        if (item.link().isEmpty()) {
            return carried.filter(d -> item.content().isPresent())
                    .map(d -> named(d, name + "#" + item.id(), Optional.empty()))
                    .<Text>map(Text.Carried::new)
                    .orElse(new Text.Missing("has no link, and no English text of its own"));
        }
        try {
            URI page = WebAddress.parse(base, item.link().get());
            return carried.filter(d -> d.text().length() >= WHOLE_TEXT)
                    .map(d -> named(d, page.toString(), Optional.of(page.toString())))
                    .<Text>map(Text.Carried::new)
                    .orElse(new Text.OnPage(page));
        } catch (IllegalArgumentException e) {
            return new Text.Missing(e.getMessage());
        }
    }

    private static Document named(Document document, String id, Optional<String> url) {
        return new Document(
                id,
                document.text(),
                document.title(),
                document.outlet(),
                document.agency(),
                url,
                document.published(),
                document.language(),
                document.byline(),
                document.captions());
    }
}
