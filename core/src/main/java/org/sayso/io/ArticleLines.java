package org.sayso.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes out of an article's paragraphs what is none of its text: the headline, the date, runs of links. */
final class ArticleLines {

    private static final int SHORT_PARAGRAPH = 80;
    private static final int CLOSING_PARAGRAPHS = 5;

    /** A day, a year and at most a few words more: "by Ann Lee, January 8, 2026 at 10:15", "8/1/2026". */
    private static final Pattern DATE =
            Pattern.compile("(?=.*\\b(?:19|20)\\d\\d\\b)(?=.*\\b[0-3]?\\d\\b)(?:\\S+[ \n]?){1,10}");

    private ArticleLines() {}

    static List<ArticleParagraph> pruned(
            List<ArticleParagraph> paragraphs, Optional<String> title, ArticleClutter clutter) {
        List<ArticleParagraph> body =
                paragraphs.stream().filter(p -> !clutter.isClutter(p)).toList();
        return withoutClosing(withoutDates(withoutLinkRuns(afterHeadline(body))), clutter);
    }

    /** What follows the page's main heading; before it stand only the section and the date. */
    private static List<ArticleParagraph> afterHeadline(List<ArticleParagraph> paragraphs) {
        for (int i = 0; i < paragraphs.size() / 2; i++) {
            if (paragraphs.get(i).block().closest("h1") != null) {
                return paragraphs.subList(i + 1, paragraphs.size());
            }
        }
        return paragraphs;
    }

    /** Without lines that are only a date before the first paragraph of some length. */
    private static List<ArticleParagraph> withoutDates(List<ArticleParagraph> paragraphs) {
        int first = 0;
        while (first < paragraphs.size() && paragraphs.get(first).text().length() < SHORT_PARAGRAPH) {
            first++;
        }
        List<ArticleParagraph> kept = new ArrayList<>(paragraphs.subList(0, first));
        kept.removeIf(p -> DATE.matcher(p.text()).matches());
        kept.addAll(paragraphs.subList(first, paragraphs.size()));
        return kept;
    }

    private static List<ArticleParagraph> withoutClosing(List<ArticleParagraph> paragraphs, ArticleClutter clutter) {
        int last = Math.max(paragraphs.size() / 2, paragraphs.size() - CLOSING_PARAGRAPHS);
        List<ArticleParagraph> kept = new ArrayList<>(paragraphs.subList(0, last));
        paragraphs.subList(last, paragraphs.size()).stream()
                .filter(p -> !clutter.isClosing(p))
                .forEach(kept::add);
        return kept;
    }

    private static boolean isLink(ArticleParagraph paragraph) {
        return paragraph.linkDensity() > 0.8;
    }

    private static boolean isShort(ArticleParagraph paragraph) {
        return paragraph.text().length() < 40
                && (paragraph.kind() == ArticleParagraph.Kind.HEADING
                        || paragraph.text().endsWith(":"));
    }

    /** Without two or more paragraphs in a row that are only links, and without what heads them. */
    private static List<ArticleParagraph> withoutLinkRuns(List<ArticleParagraph> paragraphs) {
        List<ArticleParagraph> kept = new ArrayList<>();
        int i = 0;
        while (i < paragraphs.size()) {
            int end = i;
            while (end < paragraphs.size() && isLink(paragraphs.get(end))) {
                end++;
            }
            if (end - i < 2) {
                kept.add(paragraphs.get(i));
                i++;
                continue;
            }
            while (!kept.isEmpty() && isShort(kept.get(kept.size() - 1))) {
                kept.remove(kept.size() - 1);
            }
            i = end;
        }
        return kept;
    }
}
