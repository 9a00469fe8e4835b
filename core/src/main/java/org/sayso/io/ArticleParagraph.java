package org.sayso.io;

import org.jsoup.nodes.Element;

/**
 * A stretch of a page's visible words that stands for itself: a paragraph, a list's item, a table's row.
 *
 * @param kind what it is on the page
 * @param text white space as a reader sees it: single blanks, a line end where the page has one
 * @param linked how many units of the text are links
 * @param block the nearest element around all of it that the page sets apart
 */
record ArticleParagraph(Kind kind, String text, int linked, Element block) {

    enum Kind {
        PLAIN,
        HEADING,
        ITEM,
        ROW,
        CAPTION
    }

    /** How much of the text is links, from 0 to 1. */
    double linkDensity() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    int unlinked() {
        return text.length() - linked;
    }
}
