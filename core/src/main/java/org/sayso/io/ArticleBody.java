package org.sayso.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * Finds what of a page is the article. First goes what can be no article, by tags, roles and names; then the stretch is
 * taken that holds the most prose and the fewest links; what is left in it of other things goes last.
 */
final class ArticleBody {

    /** Whatever stands in these is no text of an article. */
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "button",
            "input",
            "select",
            "textarea",
            "nav",
            "footer",
            "dialog",
            "menu",
            "audio",
            "video",
            "head",
            "math",
            "aside");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar");

    private static final Set<String> KEPT = Set.of("html", "body", "article", "main");

    private final ArticleClutter clutter;

    private ArticleBody(ArticleClutter clutter) {
        this.clutter = clutter;
    }

    /** The article's paragraphs; takes what is no article out of the page. */
    static List<ArticleParagraph> takenFrom(
            org.jsoup.nodes.Document page, Optional<String> title, ArticleClutter clutter) {
        ArticleBody body = new ArticleBody(clutter);
        body.clear(page.body());
        Element root = body.root(page.body());
        return ArticleLines.pruned(ArticleParagraphs.of(root, clutter), title, clutter);
    }

    private void clear(Element page) {
        page.filter((node, depth) -> node instanceof Comment || node instanceof Element e && isNoText(e)
                ? FilterResult.REMOVE
                : FilterResult.CONTINUE);
        page.filter((node, depth) ->
                node instanceof Element e && isComments(e) ? FilterResult.REMOVE : FilterResult.CONTINUE);
        Map<Element, Double> prose = sums(page, ArticleBody::prose);
        double most = 0.4 * prose.getOrDefault(page, 0.0);
        page.filter((node, depth) -> node instanceof Element e && isClutter(e) && prose.getOrDefault(e, 0.0) <= most
                ? FilterResult.REMOVE
                : FilterResult.CONTINUE);
    }

    private static boolean isNoText(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase();
        return NEVER.contains(element.normalName())
                || ROLES.contains(element.attr("role"))
                || element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("visibility:hidden");
    }

    private boolean isComments(Element element) {
        return !KEPT.contains(element.normalName())
                && clutter.isComments(element)
                && element.selectFirst("h1, article, main") == null;
    }

    private boolean isClutter(Element element) {
        return !KEPT.contains(element.normalName()) && clutter.isClutter(element);
    }

    private static double prose(ArticleParagraph paragraph) {
        return paragraph.kind() != ArticleParagraph.Kind.CAPTION
                        && paragraph.text().length() >= 40
                        && paragraph.linkDensity() < 0.4
                ? paragraph.unlinked()
                : 0;
    }

    private static double worth(ArticleParagraph paragraph) {
        return paragraph.unlinked() - 2.0 * paragraph.linked() - 15;
    }

    /** For every element, the sum over the paragraphs in and below it. */
    private Map<Element, Double> sums(Element page, ToDoubleFunction<ArticleParagraph> measure) {
        Map<Element, Double> sums = new HashMap<>();
        for (ArticleParagraph paragraph : ArticleParagraphs.of(page, clutter)) {
            double value = measure.applyAsDouble(paragraph);
            for (Element at = paragraph.block(); at != null; at = at.parent()) {
                sums.merge(at, value, Double::sum);
            }
        }
        return sums;
    }

    /**
     * The stretch that holds the most prose and the fewest links; where a part of the page is named as the body, that
     * part, unless most of the prose stands elsewhere.
     */
    private Element root(Element page) {
        Map<Element, Double> worth = sums(page, ArticleBody::worth);
        Map<Element, Double> prose = sums(page, ArticleBody::prose);
        Element best = most(page.getAllElements(), worth).orElse(page);
        List<Element> marked = page.getAllElements().stream()
                .filter(e -> !e.nameIs("body") && clutter.isBody(e))
                .toList();
        double enough = 0.3 * prose.getOrDefault(best, 0.0);
        return most(marked, prose)
                .filter(e -> prose.getOrDefault(e, 0.0) >= enough)
                .map(e -> innermost(e, marked, prose))
                .orElse(best);
    }

    /** The deepest of those named as the body that still holds nearly all of the prose in the outermost one. */
    private static Element innermost(Element outermost, List<Element> marked, Map<Element, Double> prose) {
        double nearlyAll = 0.85 * prose.getOrDefault(outermost, 0.0);
        Element innermost = outermost;
        for (Element element : outermost.getAllElements()) {
            if (marked.contains(element) && prose.getOrDefault(element, 0.0) >= nearlyAll) {
                innermost = element;
            }
        }
        return innermost;
    }

    /** The first of the elements with the highest sum. */
    private static Optional<Element> most(List<Element> elements, Map<Element, Double> sums) {
        return elements.stream().reduce((a, b) -> sums.getOrDefault(b, 0.0) > sums.getOrDefault(a, 0.0) ? b : a);
    }
}
