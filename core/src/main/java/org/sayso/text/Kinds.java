package org.sayso.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.text.Sentence.Kind;

/** Tells headlines and captions from the body of an article. */
final class Kinds {

    private static final int LONGEST_HEADLINE = 30;
    private static final int LONGEST_CAPTION = 70;
    private static final int CREDIT = 12;
    private static final List<String> CAPTION_STARTS = List.of(
            "FILE PHOTO",
            "File photo",
            "FILE -",
            "FILE –",
            "FILE —",
            "( L - R )",
            "Photo :",
            "Image :",
            "Picture :",
            "Caption :",
            "In this photo",
            "In this image",
            "In this handout",
            "This handout",
            "This combination of",
            "A handout photo",
            "A handout picture",
            "A handout image",
            "A file photo",
            "An undated photo");
    private static final List<String> CREDITS = List.of(
            "REUTERS / ",
            "AP Photo",
            "Getty Images",
            "/ AFP",
            "AFP / ",
            "via AP",
            "via REUTERS",
            "via Reuters",
            "Photo by ",
            "Photograph : ",
            "Photo : ",
            "Image : ",
            "Picture : ",
            "Handout via",
            "/ EPA",
            "EPA - EFE");
    private static final Set<String> DATES = Set.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Jan.",
            "Feb.",
            "Aug.",
            "Sept.",
            "Oct.",
            "Nov.",
            "Dec.",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday");

    private Kinds() {}

    /** What these tokens of one stretch are; only the {@code first} of several stretches can be the headline. */
    static Kind of(Document document, List<Token> tokens, List<Integer> ends, boolean first) {
        if (isMarked(document, tokens) || caption(tokens, first)) {
            return Kind.CAPTION;
        }
        return first && headline(document, tokens, ends) ? Kind.HEADLINE : Kind.BODY;
    }

    /** Whether the text's source says that it is a caption. */
    private static boolean isMarked(Document document, List<Token> tokens) {
        int start = tokens.get(0).span().start();
        return document.captions().stream().anyMatch(c -> c.start() <= start && start < c.end());
    }

    /** "Ministers meet in Geneva", the first line, without a full stop. */
    private static boolean headline(Document document, List<Token> tokens, List<Integer> ends) {
        if (document.title()
                .filter(title -> title.strip().equals(written(document, tokens)))
                .isPresent()) {
            return true;
        }
        String last = tokens.get(tokens.size() - 1).form();
        return ends.size() == 1 && tokens.size() <= LONGEST_HEADLINE && !stopped(tokens) && !last.equals(":");
    }

    private static String written(Document document, List<Token> tokens) {
        return new Span(
                        tokens.get(0).span().start(),
                        tokens.get(tokens.size() - 1).span().end())
                .of(document.text());
    }

    /** "FILE PHOTO: …", "… REUTERS/Ann Lee", or a line without a stop that dates a scene. */
    private static boolean caption(List<Token> tokens, boolean first) {
        if (tokens.isEmpty() || tokens.size() > LONGEST_CAPTION) {
            return false;
        }
        String start = joined(tokens.subList(0, Math.min(CREDIT, tokens.size())));
        String end = joined(tokens.subList(Math.max(0, tokens.size() - CREDIT), tokens.size()));
        return CAPTION_STARTS.stream().anyMatch(start::startsWith)
                || CREDITS.stream().anyMatch(end::contains)
                || !stopped(tokens) && !listed(tokens) && dated(tokens) && (!first || endsInYear(tokens));
    }

    /** "Shelling reported on Monday in:" and "- Talks in Geneva, May 2" are not captions. */
    private static boolean listed(List<Token> tokens) {
        return tokens.get(tokens.size() - 1).form().equals(":")
                || !Letters.capital(tokens.get(0).form());
    }

    private static boolean endsInYear(List<Token> tokens) {
        String last = tokens.get(tokens.size() - 1).form();
        return last.length() == 4 && last.chars().allMatch(Character::isDigit);
    }

    private static boolean dated(List<Token> tokens) {
        boolean date = false;
        boolean place = false;
        for (int i = 1; i < tokens.size() - 1; i++) {
            String form = tokens.get(i).form();
            date |= DATES.contains(form);
            place |= (form.equals("in") || form.equals("at") || form.equals("near") || form.equals("outside"))
                    && Letters.capital(tokens.get(i + 1).form())
                    && !DATES.contains(tokens.get(i + 1).form());
        }
        return date && place;
    }

    private static boolean stopped(List<Token> tokens) {
        int last = tokens.size() - 1;
        while (last > 0 && Letters.closer(tokens.get(last).form().charAt(0))) {
            last--;
        }
        String form = tokens.get(last).form();
        return Letters.stop(form.codePointAt(form.length() - 1));
    }

    private static String joined(List<Token> tokens) {
        return tokens.stream().map(Token::form).collect(Collectors.joining(" ")) + " ";
    }
}
