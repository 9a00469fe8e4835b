package org.sayso.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** "(L-R) Volodymyr Zelensky, Emmanuel Macron": what tells the reader of a caption where to look stands for itself. */
final class Directions {

    private static final Set<String> WORDS =
            Set.of("l", "r", "left", "right", "from", "to", "and", "top", "bottom", "clockwise", "front", "back", "-");
    private static final int LONGEST = 8;

    private Directions() {}

    /** The sentence ends with one more after a bracket at the start that holds nothing but directions. */
    static List<Integer> cutOff(List<Token> tokens, List<Integer> ends) {
        if (tokens.isEmpty() || !tokens.get(0).form().equals("(")) {
            return ends;
        }
        int close = 1;
        while (close < Math.min(LONGEST, tokens.size())
                && WORDS.contains(tokens.get(close).form().toLowerCase(Locale.ROOT))) {
            close++;
        }
        boolean cut = close > 1
                && close + 1 < tokens.size()
                && tokens.get(close).form().equals(")");
        if (!cut) {
            return ends;
        }
        List<Integer> all = new ArrayList<>(ends);
        if (!all.contains(close + 1)) {
            all.add(0, close + 1);
        }
        return all;
    }
}
