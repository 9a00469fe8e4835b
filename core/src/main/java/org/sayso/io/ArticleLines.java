package org.sayso.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes out of an article's paragraphs what is none of its text: the headline, the date, runs of links. */
final class ArticleLines {

    private static final Pattern DATE = Pattern.compile(
            "(?i)(?=.*\\\\d).{0,40}\\\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\\\b.{0,50}|.{0,30}\\\\d{1,4}[/.-]\\\\d{1,2}[/.-]\\\\d{1,4}.{0,30}");

    private ArticleLines() {}

    static List<ArticleParagraph> pruned(
            List<ArticleParagraph> paragraphs, Optional<String> title, ArticleClutter clutter) {
        List<ArticleParagraph> body =
                paragraphs.stream().filter(p -> !clutter.isClutter(p)).toList();
        return withoutLinkRuns(afterHeadline(body));
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
