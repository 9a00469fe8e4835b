package org.sayso.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What stands before a paragraph's first sentence and is no part of it: "(L-R)" in a caption, which tells the reader where to
 * look, and a dateline, "KYIV, Jan 7 (Reuters) -".
 */
final class Openings {

    private static final Set<String> WORDS =
            Set.of("l", "r", "left", "right", "from", "to", "and", "top", "bottom", "clockwise", "front", "back", "-");
    private static final int LONGEST = 8;
    private static final int LONGEST_DATELINE = 14;
    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014", "\u2015");

    private Openings() {}

    /** The sentence ends, with one more after such an opening. */
    static List<Integer> cutOff(List<Token> tokens, List<Integer> ends) {
        int end = Math.max(directions(tokens), dateline(tokens));
        if (end == 0 || end >= tokens.size() || ends.contains(end)) {
            return ends;
        }
        List<Integer> all = new ArrayList<>(ends);
        all.removeIf(e -> e < end);
        all.add(0, end);
        return all;
    }

    /** Tokens in a bracket at the start that holds nothing but directions. */
    private static int directions(List<Token> tokens) {
        if (tokens.isEmpty() || !tokens.get(0).form().equals("(")) {
            return 0;
        }
        int close = 1;
        while (close < Math.min(LONGEST, tokens.size())
                && WORDS.contains(tokens.get(close).form().toLowerCase(Locale.ROOT))) {
            close++;
        }
        boolean closed =
                close > 1 && close < tokens.size() && tokens.get(close).form().equals(")");
        return closed ? close + 1 : 0;
    }

    /** Tokens up to the dash after a place in capitals. */
    private static int dateline(List<Token> tokens) {
        if (tokens.isEmpty() || !isInCapitals(tokens.get(0).form())) {
            return 0;
        }
        for (int i = 1; i < Math.min(LONGEST_DATELINE, tokens.size()); i++) {
            boolean spaced =
                    tokens.get(i).span().start() > tokens.get(i - 1).span().end();
            if (DASHES.contains(tokens.get(i).form())
                    && (spaced || tokens.get(i).form().matches("[\u2014\u2015]"))) {
                return i + 1;
            }
            if (!canStandInDateline(tokens.get(i).form())) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean canStandInDateline(String form) {
        char first = form.charAt(0);
        return Character.isUpperCase(first) || Character.isDigit(first) || ",()./".indexOf(first) >= 0;
    }

    private static boolean isInCapitals(String form) {
        return form.length() > 2 && form.chars().allMatch(c -> Character.isUpperCase(c) || c == '.' || c == '\'');
    }
}
