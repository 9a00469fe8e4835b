package org.sayso.io;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sayso.io.ArticleParagraph.Kind;

/** Takes out of an article's paragraphs what is none of its text: headline, date, runs of links, offers. */
final class ArticleLines {

    /** UTF-16 units; what stands before the first longer paragraph may be a date or a byline. */
    private static final int SHORT_PARAGRAPH = 80;

    /** A paragraph that is one link as long as this names another story. */
    private static final int STORY_LINK = 25;

    private static final int CLOSING_PARAGRAPHS = 5;
    private static final double ALL_LINK = 0.8;

    /** A day, a year and at most a few words more: "January 8, 2026 at 10:15", "by Ann Lee - 1/8/26 10:15". */
    private static final Pattern DATE =
            Pattern.compile("(?=.*\\b(?:(?:19|20)\\d\\d|\\d\\d?[/.]\\d\\d?[/.]\\d\\d)\\b)(?=.*\\b[0-3]?\\d\\b)"
                    + "\\S+(?:\\s\\S+){0,9}");

    private static final Pattern BYLINE = Pattern.compile("[Bb][Yy]:? \\p{Lu}\\S*(?:\\s\\S+){0,6}");

    private ArticleLines() {}

    static List<ArticleParagraph> pruned(List<ArticleParagraph> paragraphs, ArticleClutter clutter) {
        List<ArticleParagraph> text =
                paragraphs.stream().filter(p -> !clutter.isClutter(p)).toList();
        return withoutClosing(withoutDates(withoutLinks(afterHeadline(text))), clutter);
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

    /** Without links to other stories, and without what heads them: "More:". */
    private static List<ArticleParagraph> withoutLinks(List<ArticleParagraph> paragraphs) {
        List<ArticleParagraph> kept = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < paragraphs.size(); i = next) {
            next = endOfLinks(paragraphs, i);
            if (next - i > 1 || next - i == 1 && isStoryLink(paragraphs.get(i))) {
                removeHeads(kept);
            } else {
                kept.add(paragraphs.get(i));
                next = i + 1;
            }
        }
        return kept;
    }

    private static int endOfLinks(List<ArticleParagraph> paragraphs, int start) {
        int end = start;
        while (end < paragraphs.size() && paragraphs.get(end).linkDensity() > ALL_LINK) {
            end++;
        }
        return end;
    }

    private static boolean isStoryLink(ArticleParagraph paragraph) {
        return paragraph.kind() == Kind.PLAIN && paragraph.text().length() >= STORY_LINK;
    }

    private static void removeHeads(List<ArticleParagraph> kept) {
        while (!kept.isEmpty() && isHead(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
    }

    private static boolean isHead(ArticleParagraph paragraph) {
        return paragraph.text().length() < SHORT_PARAGRAPH / 2
                && (paragraph.kind() == Kind.HEADING || paragraph.text().endsWith(":"));
    }

    private static List<ArticleParagraph> withoutDates(List<ArticleParagraph> paragraphs) {
        int first = 0;
        while (first < paragraphs.size() && paragraphs.get(first).text().length() < SHORT_PARAGRAPH) {
            first++;
        }
        List<ArticleParagraph> kept = new ArrayList<>(paragraphs.subList(0, first));
        kept.removeIf(p ->
                DATE.matcher(p.text()).matches() || BYLINE.matcher(p.text()).matches());
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
}
