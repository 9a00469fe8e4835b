package org.sayso.app.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param etag of what we have, for a server that says only what has changed
 * @param modified its Last-Modified, as the server wrote it
 */
public record Wanted(URI url, Kind kind, Optional<String> etag, Optional<String> modified) {

    /** What we can read; a server that sends something else is not read at all. */
    public enum Kind {
        /** RSS, RDF and Atom; many servers send them as plain text or HTML, so their content decides. */
        FEED(
                "application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
                "application/rss+xml",
                "application/atom+xml",
                "application/rdf+xml",
                "application/xml",
                "application/octet-stream",
                "text/"),
        /** Pages and documents with a text. */
        PAGE(
                "text/html, application/xhtml+xml, text/plain;q=0.8, application/pdf;q=0.5",
                "text/html",
                "application/xhtml+xml",
                "text/plain",
                "application/pdf"),
        ROBOTS("text/plain, */*;q=0.1", "");

        private final String accept;
        private final List<String> read;

        Kind(String accept, String... read) {
            this.accept = accept;
            this.read = List.of(read);
        }

        String accept() {
            return accept;
        }

        /** A server that does not say what it sends is believed. */
        boolean reads(Optional<String> contentType) {
            return contentType
                    .map(t -> t.strip().toLowerCase(Locale.ROOT))
                    .map(t -> read.stream().anyMatch(t::startsWith))
                    .orElse(true);
        }
    }

    public Wanted {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(kind, "kind");
    }

    public static Wanted page(URI url) {
        return new Wanted(url, Kind.PAGE, Optional.empty(), Optional.empty());
    }
}
