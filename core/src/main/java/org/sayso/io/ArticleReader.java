package org.sayso.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.sayso.io.ArticleParagraph.Kind;
import org.sayso.text.Span;

/** Finds the article in a web page: its words, and what the page says about it. */
public final class ArticleReader {

    /** What is nested deeper hangs on the last tag above, so that no page can exhaust the stack. */
    private static final int DEEPEST = 256;

    /** An article this long, in UTF-16 units, that only the page's JSON-LD tells is taken from there. */
    private static final int LONG_ENOUGH = 300;

    private ArticleReader() {}

    /**
     * Reads a page, however broken; a page without an article gives an empty body.
     *
     * @param url where the page was read from, if known
     */
    public static Article read(String html, Optional<String> url) {
        Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, url.orElse(""));
        ArticleFacts facts = new ArticleFacts(page);
        List<ArticleParagraph> paragraphs = told(ArticleBody.of(page.body()), facts, page);
        String body =
                joined(paragraphs.stream().filter(p -> p.kind() != Kind.CAPTION).toList());
        Optional<String> title = facts.title();
        String headline = title.map(t -> body.isEmpty() ? t : t + "\n\n").orElse("");
        return new Article(
                title,
                facts.byline(),
                facts.published(),
                facts.outlet(),
                facts.agency(),
                facts.language(),
                facts.address().or(() -> url),
                body,
                headline + joined(paragraphs),
                captions(paragraphs, headline.length()));
    }

    /** The paragraphs seen, or the article in JSON-LD where a page shows less than half of it. */
    private static List<ArticleParagraph> told(List<ArticleParagraph> seen, ArticleFacts facts, Document page) {
        List<ArticleParagraph> told = facts.body().stream()
                .map(line -> new ArticleParagraph(Kind.PLAIN, line, 0, page.body()))
                .toList();
        int length = length(told);
        return length >= LONG_ENOUGH && length > 2 * length(seen) ? told : seen;
    }

    private static int length(List<ArticleParagraph> paragraphs) {
        return paragraphs.stream().mapToInt(p -> p.text().length()).sum();
    }

    private static String joined(List<ArticleParagraph> paragraphs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraphs.size(); i++) {
            text.append(before(paragraphs, i)).append(paragraphs.get(i).text());
        }
        return text.toString();
    }

    /** Items of a list and rows of a table stand on lines of their own, all else has a blank line between. */
    private static String before(List<ArticleParagraph> paragraphs, int i) {
        if (i == 0) {
            return "";
        }
        ArticleParagraph one = paragraphs.get(i - 1);
        ArticleParagraph next = paragraphs.get(i);
        boolean together = one.kind() == next.kind()
                && (next.kind() == Kind.ITEM || next.kind() == Kind.ROW)
                && one.block().parent() == next.block().parent();
        return together ? "\n" : "\n\n";
    }

    private static List<Span> captions(List<ArticleParagraph> paragraphs, int start) {
        List<Span> captions = new ArrayList<>();
        int at = start;
        for (int i = 0; i < paragraphs.size(); i++) {
            at += before(paragraphs, i).length();
            int end = at + paragraphs.get(i).text().length();
            if (paragraphs.get(i).kind() == Kind.CAPTION) {
                captions.add(new Span(at, end));
            }
            at = end;
        }
        return captions;
    }
}
