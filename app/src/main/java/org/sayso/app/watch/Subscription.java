package org.sayso.app.watch;

import java.net.URI;
import java.util.Optional;
import org.sayso.app.fetch.Wanted;

/**
 * A feed as it was when last read.
 *
 * @param feed the address under which it is watched
 * @param moved where its server says it is from now on
 * @param etag and {@code modified}: how its server tells whether it has changed since
 */
record Subscription(URI feed, Optional<URI> moved, Optional<String> etag, Optional<String> modified) {

    /** One that was never read. */
    static Subscription to(URI feed) {
        return new Subscription(feed, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Wanted wanted() {
        return new Wanted(moved.orElse(feed), Wanted.Kind.FEED, etag, modified);
    }

    Subscription movedTo(Optional<URI> now) {
        return new Subscription(feed, now.or(this::moved), etag, modified);
    }

    /** Read to its end. */
    Subscription readAs(Optional<String> newEtag, Optional<String> newModified) {
        return new Subscription(feed, moved, newEtag, newModified);
    }

    /** To be read again even if it has not changed, because something of it is left. */
    Subscription readInPart() {
        return new Subscription(feed, moved, Optional.empty(), Optional.empty());
    }

    /** To be asked for where it was at first, because it is no longer where it was said to be. */
    Subscription movedBack() {
        return new Subscription(feed, Optional.empty(), etag, modified);
    }
}
