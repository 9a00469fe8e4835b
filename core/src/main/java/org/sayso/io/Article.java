package org.sayso.io;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sayso.text.Span;

/**
 * What a web page tells: the article alone, without menus, related stories, comments and the like.
 *
 * @param title the headline, without the site's name
 * @param byline who wrote it: "Ann Lee" for "By Ann Lee"
 * @param published when the page says that it was published; none where it tells no zone and no day either
 * @param outlet the site's name, such as "The Lima Post"
 * @param agency the wire service that the page's own marks credit, such as "Reuters"
 * @param language as the page says, ISO 639-1, such as "en"
 * @param url the page's canonical address, or else the one it was read from
 * @param body the article's words without headline and captions: paragraphs, sub-headings, lists, quotations and
 *     tables, separated by blank lines; empty where the page has no article
 * @param text what is read for claims: the headline, a blank line, the body's paragraphs with captions in their
 *     places as paragraphs of their own
 * @param captions where the captions stand in {@code text}; in order, none within another
 */
public record Article(
        Optional<String> title,
        Optional<String> byline,
        Optional<Instant> published,
        Optional<String> outlet,
        Optional<String> agency,
        Optional<String> language,
        Optional<String> url,
        String body,
        String text,
        List<Span> captions) {

    public Article {
        captions = List.copyOf(captions);
    }
}
