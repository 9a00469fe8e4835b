package org.sayso.io;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Sees by names and words what in one page is not the article: {@code <div class="shareBar">}, "Sign up for our newsletter".
 * Remembers the names that it has seen, since a page repeats them.
 */
final class ArticleClutter {

    /** Their names tell about the whole page. */
    private static final Set<String> PAGE = Set.of("html", "body");

    private static final Set<String> WHOLE = Set.of("html", "body", "article", "main");
    private static final int LONGEST_OFFER = 200;
    private static final int LONGEST_CLOSING = 400;
    private static final double MOSTLY = 0.5;

    private final Map<String, Marks> seen = new HashMap<>();

    /** What an element's names say. */
    private record Marks(boolean comments, boolean clutter, boolean body, boolean caption) {

        static final Marks NONE = new Marks(false, false, false, false);

        static Marks of(String names) {
            String words = ArticleWords.ofNames(names);
            return new Marks(
                    ArticleWords.COMMENTS.in(words),
                    ArticleWords.DROP.in(words),
                    ArticleWords.BODY.in(words),
                    ArticleWords.CAPTION.in(words));
        }
    }

    boolean isComments(Element element) {
        return marks(element).comments && !WHOLE.contains(element.normalName());
    }

    boolean isClutter(Element element) {
        return marks(element).clutter && !WHOLE.contains(element.normalName());
    }

    boolean isBody(Element element) {
        return marks(element).body || element.attr("itemprop").equals("articleBody");
    }

    boolean isCaption(Element element) {
        return element.nameIs("figcaption") || marks(element).caption && !WHOLE.contains(element.normalName());
    }

    private Marks marks(Element element) {
        if (element.attributesSize() == 0 || PAGE.contains(element.normalName())) {
            return Marks.NONE;
        }
        return seen.computeIfAbsent(element.className() + " " + element.id(), Marks::of);
    }

    boolean isClutter(ArticleParagraph paragraph) {
        String words = ArticleWords.ofText(paragraph.text());
        return ArticleWords.LINE.are(words)
                || paragraph.text().length() <= LONGEST_OFFER && ArticleWords.OFFER.open(words)
                || paragraph.linkDensity() > MOSTLY && ArticleWords.OPENING.open(words);
    }

    /** What stands near the end of a page and is no part of its article: who wrote it, whose rights it is under. */
    boolean isClosing(ArticleParagraph paragraph) {
        return paragraph.text().length() <= LONGEST_CLOSING
                && ArticleWords.CLOSING.in(ArticleWords.ofText(paragraph.text()));
    }
}
