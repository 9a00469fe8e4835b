package org.sayso.app.watch;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sayso.app.fetch.Wanted;
import org.sayso.io.FeedItem;
import org.sayso.text.Document;

/**
 * An item of a feed that was not seen before.
 *
 * @param outlet as the item or its feed names it
 * @param keys by which the item is known again
 * @param text what is to be done for its text
 */
record Fresh(FeedItem item, Optional<String> outlet, List<String> keys, Text text) {

    /** Where the text is. */
    sealed interface Text {

        /** In the feed. */
        record Carried(Document document) implements Text {}

        /** On a page. */
        record OnPage(URI page) implements Text {}

        /** Nowhere. */
        record Missing(String why) implements Text {}
    }

    Fresh {
        Objects.requireNonNull(item, "item");
        keys = List.copyOf(keys);
    }

    /** The page to be fetched, where the text is on one. */
    Optional<Wanted> page() {
        return text instanceof Text.OnPage on ? Optional.of(Wanted.page(on.page())) : Optional.empty();
    }

    /** The item as messages name it: its page, else its link, title or id. */
    String name() {
        return page().map(wanted -> wanted.url().toString())
                .or(item::link)
                .or(item::title)
                .orElse(item.id());
    }
}
