package org.sayso.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * Finds what of a page is the article. First goes what can be no article, by tags, roles and names, unless most of the
 * page's prose stands in it; then the stretch is taken that holds the most prose and the fewest links.
 */
final class ArticleBody {

    /** Whatever stands in these is no text of an article. */
    private static final Set<String> NO_TEXT = Set.of(
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
            "audio",
            "video",
            "head",
            "math");

    private static final Set<String> CLUTTER = Set.of("nav", "footer", "aside", "header", "dialog", "menu");

    private static final Set<String> CLUTTER_ROLES = Set.of(
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

    /** Fewer words of prose than this, in UTF-16 units, make one look again with less taken out. */
    private static final int LITTLE = 250;

    /** A paragraph of prose has so many UTF-16 units that are no link, and no larger share of links. */
    private static final int SHORTEST_PROSE = 40;

    private static final double MOST_LINKS = 0.6;

    /** What is named like clutter but holds a larger share of the page's prose is kept. */
    private static final double MOST_CLUTTER = 0.4;

    private final Element page;
    private final ArticleClutter clutter;
    private final Set<Element> leftOut = new HashSet<>();

    private ArticleBody(Element page, ArticleClutter clutter) {
        this.page = page;
        this.clutter = clutter;
    }

    /** The article's paragraphs; empty where the page has none. */
    static List<ArticleParagraph> of(Element page) {
        ArticleClutter clutter = new ArticleClutter();
        List<ArticleParagraph> strict = new ArticleBody(page, clutter).found(true);
        if (prose(strict) >= LITTLE) {
            return strict;
        }
        List<ArticleParagraph> lenient = new ArticleBody(page, clutter).found(false);
        return prose(lenient) > 2 * prose(strict) ? lenient : strict;
    }

    private static double prose(List<ArticleParagraph> paragraphs) {
        return paragraphs.stream().mapToDouble(ArticleBody::prose).sum();
    }

    private List<ArticleParagraph> found(boolean strict) {
        leaveOut(e -> NO_TEXT.contains(e.normalName()));
        if (strict) {
            Set<Element> heads = around("h1, article, main");
            leaveOut(e -> isHidden(e) || clutter.isComments(e) && !heads.contains(e));
            leaveOutClutter();
        }
        return ArticleLines.pruned(ArticleParagraphs.of(root(), leftOut, clutter), clutter);
    }

    private void leaveOut(Predicate<Element> unwanted) {
        elements(page).stream().filter(e -> e != page && unwanted.test(e)).forEach(leftOut::add);
    }

    private void leaveOutClutter() {
        Map<Element, Double> prose = sums(ArticleBody::prose);
        double most = MOST_CLUTTER * of(prose, page);
        Set<Element> kept = around("blockquote");
        kept.addAll(bodies(prose));
        leaveOut(e -> isClutter(e) && of(prose, e) <= most && !kept.contains(e));
    }

    /** The element and those below it, without what is left out. */
    private List<Element> elements(Element root) {
        List<Element> elements = new ArrayList<>();
        root.filter((node, depth) -> {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (leftOut.contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            elements.add(element);
            return FilterResult.CONTINUE;
        });
        return elements;
    }

    /** All that such elements stand in. */
    private Set<Element> around(String selector) {
        Set<Element> around = new HashSet<>();
        page.select(selector).forEach(e -> addWithParents(e.parent(), around));
        return around;
    }

    private static void addWithParents(Element element, Set<Element> elements) {
        for (Element at = element; at != null && elements.add(at); at = at.parent()) {}
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }

    private boolean isClutter(Element element) {
        return CLUTTER.contains(element.normalName())
                || CLUTTER_ROLES.contains(element.attr("role"))
                || clutter.isClutter(element);
    }

    /** What is named as the body and holds a good share of the prose, and all that it stands in. */
    private Set<Element> bodies(Map<Element, Double> prose) {
        double good = 0.15 * of(prose, page);
        Set<Element> bodies = new HashSet<>();
        for (Element element : elements(page)) {
            if (of(prose, element) > good && clutter.isBody(element)) {
                addWithParents(element, bodies);
            }
        }
        return bodies;
    }

    private static double prose(ArticleParagraph paragraph) {
        return paragraph.kind() != ArticleParagraph.Kind.CAPTION
                        && paragraph.unlinked() >= SHORTEST_PROSE
                        && paragraph.linkDensity() < MOST_LINKS
                ? paragraph.unlinked()
                : 0;
    }

    /** For every element, the sum over the paragraphs in and below it. */
    private Map<Element, Double> sums(ToDoubleFunction<ArticleParagraph> measure) {
        Map<Element, Double> sums = new HashMap<>();
        for (ArticleParagraph paragraph : ArticleParagraphs.of(page, leftOut, clutter)) {
            double value = measure.applyAsDouble(paragraph);
            for (Element at = paragraph.block(); at != null; at = at.parent()) {
                sums.merge(at, value, Double::sum);
            }
        }
        return sums;
    }

    private static double of(Map<Element, Double> sums, Element element) {
        return sums.getOrDefault(element, 0.0);
    }

    /**
     * Where a part of the page is named as the body, that part, unless most of the prose stands elsewhere; or else the
     * stretch that holds much prose and little else: the highest product of its prose and the root of prose's share.
     */
    private Element root() {
        Map<Element, Double> prose = sums(ArticleBody::prose);
        Map<Element, Double> all = sums(p -> p.text().length());
        Map<Element, Double> worth = new HashMap<>();
        prose.forEach((element, units) -> worth.put(element, units * Math.sqrt(units / of(all, element))));
        List<Element> elements = elements(page);
        Element best = most(elements, worth).orElse(page);
        List<Element> inOrder =
                elements.stream().filter(e -> e != page && clutter.isBody(e)).toList();
        Set<Element> named = new HashSet<>(inOrder);
        return most(inOrder, prose)
                .filter(e -> of(prose, e) >= 0.3 * of(prose, best))
                .map(e -> innermost(e, named, prose))
                .map(e -> withSiblings(e, named, prose))
                .orElse(best);
    }

    /** The deepest of those named as the body that still holds nearly all of the prose in the outermost one. */
    private Element innermost(Element outermost, Set<Element> named, Map<Element, Double> prose) {
        double nearlyAll = 0.85 * of(prose, outermost);
        Element innermost = outermost;
        for (Element element : elements(outermost)) {
            if (named.contains(element) && of(prose, element) >= nearlyAll) {
                innermost = element;
            }
        }
        return innermost;
    }

    /** A body may be cut into several parts, with pictures between them. */
    private static Element withSiblings(Element part, Set<Element> named, Map<Element, Double> prose) {
        boolean cut = part.parent() != null
                && part.siblingElements().stream().anyMatch(e -> named.contains(e) && of(prose, e) >= SHORTEST_PROSE);
        return cut ? part.parent() : part;
    }

    /** The first of the elements with the highest sum. */
    private static Optional<Element> most(List<Element> elements, Map<Element, Double> sums) {
        return elements.stream().reduce((a, b) -> of(sums, b) > of(sums, a) ? b : a);
    }
}
