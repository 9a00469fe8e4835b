package org.sayso.io;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One piece of news in a feed.
 *
 * @param id the item's guid or Atom id, else its link, else computed from what it says; stable from one fetch to the next
 * @param link the page of the piece
 * @param content the longest of what the item gives of the piece, as HTML or plain text
 * @param source the outlet that an aggregator names in {@code <source>}: "Reuters" in a feed of Google News
 * @param author as the feed has it, such as "Ann Lee"
 * @param published when the piece was published, else when it was last changed
 */
public record FeedItem(
        String id,
        Optional<String> link,
        Optional<String> title,
        Optional<String> content,
        Optional<String> source,
        Optional<String> author,
        Optional<Instant> published) {

    public FeedItem {
        Objects.requireNonNull(id, "id");
    }
}
