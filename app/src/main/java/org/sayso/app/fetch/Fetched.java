package org.sayso.app.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What came of asking for something. */
public sealed interface Fetched {

    /**
     * It is here.
     *
     * @param url where it was found, after all redirects
     * @param moved where it is to be asked for from now on, if the server said that it has moved for good
     * @param contentType as the server said: "text/html; charset=utf-8"
     * @param body decompressed
     */
    record Here(
            URI url,
            Optional<URI> moved,
            Optional<String> contentType,
            byte[] body,
            Optional<String> etag,
            Optional<String> modified)
            implements Fetched {}

    /** It is as it was when last fetched. */
    record Unchanged(Optional<URI> moved) implements Fetched {}

    /** Its server asks to be left alone until then. */
    record Later(Instant then, String why) implements Fetched {}

    /**
     * It cannot be had.
     *
     * @param lasting whether asking again later would end the same way
     */
    record Failed(String why, boolean lasting) implements Fetched {}
}
