package org.sayso.io;

import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;
import org.sayso.text.Span;

/** Finds the article in a web page: its words, and what the page says about it. */
public final class ArticleReader {

    /** Deeper tags are kept, but hang on the last one above; so that no page can exhaust the stack. */
    private static final int DEEPEST = 256;

    private ArticleReader() {}

    /**
     * Reads a page, however broken.
     *
     * @param url where the page was read from, if known
     */
    public static Article read(String html, Optional<String> url) {
        org.jsoup.nodes.Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, url.orElse(""));
        Optional<String> title = Optional.of(page.title()).filter(t -> !t.isBlank());
        List<ArticleParagraph> paragraphs = ArticleBody.takenFrom(page, title, ArticleClutter.BUNDLED);
        String body = paragraphs.stream()
                .filter(p -> p.kind() != ArticleParagraph.Kind.CAPTION)
                .map(ArticleParagraph::text)
                .collect(java.util.stream.Collectors.joining("\n\n"));
        String text = title.map(t -> t + "\n\n" + body).orElse(body);
        List<Span> captions = List.of();
        return new Article(
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                url,
                body,
                text,
                captions);
    }
}
