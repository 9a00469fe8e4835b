package org.sayso.io;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The words of a piece of HTML: of {@code <p>Rebels fled.</p><p>Nobody was hurt.</p>} two paragraphs. */
final class PageWords {

    /** Deeper tags hang on the last one above, so that no page can exhaust the stack. */
    private static final int DEEPEST = 256;

    private PageWords() {}

    static String of(String html) {
        Element body =
                Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "").body();
        body.select("script, style, noscript, template").remove();
        StringBuilder words = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.append(text.getWholeText().replaceAll("\\s+", " "));
                } else if (breaks(node)) {
                    words.append("\n");
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (breaks(node)) {
                    words.append("\n");
                }
            }
        });
        return words.toString().replaceAll(" *\n[ \n]*", "\n\n").strip();
    }

    private static boolean breaks(Node node) {
        return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
    }
}
