package org.sayso.link;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sayso.claim.DocumentReading;
import org.sayso.text.Document;

/**
 * All that linking needs of one document, computed from it alone: linking again reads digests and no text.
 *
 * @param agency the wire service that the document credits, by its source's word or by dateline, byline or credit line
 * @param quotations hashes of runs of words that somebody says in the document, in their own words
 */
public record Digest(
        String document,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> agency,
        Optional<String> url,
        Optional<Instant> published,
        Sketch sketch,
        Gist gist,
        List<Telling> tellings,
        List<Integer> quotations) {

    public Digest {
        tellings = List.copyOf(tellings);
        quotations = List.copyOf(quotations);
    }

    /** Of a document that quotes nobody at length. */
    public Digest(
            String document,
            Optional<String> title,
            Optional<String> outlet,
            Optional<String> agency,
            Optional<String> url,
            Optional<Instant> published,
            Sketch sketch,
            Gist gist,
            List<Telling> tellings) {
        this(document, title, outlet, agency, url, published, sketch, gist, tellings, List.of());
    }

    public static Digest of(DocumentReading reading) {
        Document document = reading.document();
        return new Digest(
                document.id(),
                document.title(),
                document.outlet(),
                WireCredit.of(document),
                document.url(),
                document.published(),
                Sketch.of(document),
                Gist.of(reading),
                reading.claims().stream().map(Telling::of).toList(),
                QuotedWords.of(reading));
    }

    /** The host of its page without "www."; none where its address cannot be read. */
    Optional<String> host() {
        try {
            return url.map(u -> URI.create(u.strip()).getHost()).map(h -> h.startsWith("www.") ? h.substring(4) : h);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
