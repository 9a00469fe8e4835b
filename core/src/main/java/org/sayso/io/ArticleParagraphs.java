package org.sayso.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Cuts a stretch of a page into paragraphs as a reader sees them: {@code <div>One<br><br>two <b>words</b><p>three</div>}
 * is "One", "two words" and "three".
 */
final class ArticleParagraphs implements NodeFilter {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final ArticleClutter clutter;
    private final Set<Element> leftOut;
    private final List<ArticleParagraph> paragraphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int inLinks;
    private int inPre;
    private Element caption;
    private Element block;

    private ArticleParagraphs(ArticleClutter clutter, Element root, Set<Element> leftOut) {
        this.clutter = clutter;
        this.leftOut = leftOut;
        this.block = root;
    }

    /** The paragraphs in and below the element, in order, without those in what is left out. */
    static List<ArticleParagraph> of(Element root, Set<Element> leftOut, ArticleClutter clutter) {
        ArticleParagraphs walk = new ArticleParagraphs(clutter, root, leftOut);
        root.filter(walk);
        walk.end();
        return walk.paragraphs;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (leftOut.contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element element) {
        if (apart(element)) {
            end();
            block = element.parent() == null ? element : apartFrom(element.parent());
        }
        if (element == caption) {
            caption = null;
        }
        inLinks -= element.nameIs("a") ? 1 : 0;
        inPre -= element.nameIs("pre") ? 1 : 0;
    }

    private void open(Element element) {
        if (element.nameIs("br")) {
            lineEnd();
            return;
        }
        if (apart(element)) {
            end();
            block = element;
        }
        if (CELLS.contains(element.normalName())) {
            append(" ");
        }
        if (caption == null && clutter.isCaption(element)) {
            caption = element;
        }
        inLinks += element.nameIs("a") ? 1 : 0;
        inPre += element.nameIs("pre") ? 1 : 0;
    }

    /** Two line ends in a row part paragraphs. */
    private void lineEnd() {
        if (text.length() > 0 && text.charAt(text.length() - 1) == '\n') {
            end();
        } else {
            trimEnd();
            text.append('\n');
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' && inPre > 0) {
                lineEnd();
            } else if (Character.isWhitespace(c) || c == '\u00A0') {
                blank();
            } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
                text.append(c);
                linked += inLinks > 0 ? 1 : 0;
            }
        }
    }

    private void blank() {
        if (text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
            linked += inLinks > 0 ? 1 : 0;
        }
    }

    private void trimEnd() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }

    private void end() {
        String done = text.toString().strip();
        if (!done.isEmpty()) {
            paragraphs.add(new ArticleParagraph(kind(), done, Math.min(linked, done.length()), block));
        }
        text.setLength(0);
        linked = 0;
    }

    private ArticleParagraph.Kind kind() {
        if (caption != null) {
            return ArticleParagraph.Kind.CAPTION;
        }
        for (Element at = block; at != null; at = at.parent()) {
            String name = at.normalName();
            if (HEADINGS.contains(name)) {
                return ArticleParagraph.Kind.HEADING;
            }
            if (name.equals("li") || name.equals("dd") || name.equals("dt")) {
                return ArticleParagraph.Kind.ITEM;
            }
            if (name.equals("tr")) {
                return ArticleParagraph.Kind.ROW;
            }
        }
        return ArticleParagraph.Kind.PLAIN;
    }

    private Element apartFrom(Element element) {
        Element at = element;
        while (!apart(at) && at.parent() != null) {
            at = at.parent();
        }
        return at;
    }

    /** Whether what stands in the element is set apart from what stands before and after it. */
    private boolean apart(Element element) {
        return element.isBlock() && !CELLS.contains(element.normalName())
                || element.normalName().indexOf('-') >= 0
                || clutter.isCaption(element);
    }
}
