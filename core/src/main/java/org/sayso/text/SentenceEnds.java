package org.sayso.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where sentences end among the tokens of one stretch. "We will act," he said. and "Will you?" she asked. are one
 * sentence each; "We will act." He left. are two.
 */
final class SentenceEnds {

    /** No sentence has more tokens. */
    static final int MOST = 120;

    private static final int LEAST_CUT = 40;
    private static final Set<String> NEVER_LAST = Set.of("i.e.", "e.g.", "cf.", "viz.", "esp.", "eq.");
    private static final Set<String> CLOSINGS =
            Set.of("thanks", "regards", "best", "sincerely", "cheers", "yours", "wishes", "many", "kind", "truly");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "but", "or", "which", "who", "while", "because");

    private final List<Token> tokens;
    private final List<Integer> ends = new ArrayList<>();

    private SentenceEnds(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** One past the last token of each sentence, in order; the last is the number of tokens. */
    static List<Integer> of(List<Token> tokens) {
        SentenceEnds found = new SentenceEnds(tokens);
        found.find();
        return found.ends;
    }

    private void find() {
        int start = 0;
        boolean quoting = false;
        for (int i = 0; i < tokens.size(); i++) {
            quoting ^= form(i).equals("\"");
            if (lettersEnd(i)) {
                end(start, i + 1);
                start = i + 1;
                continue;
            }
            if (!stops(i)) {
                continue;
            }
            int next = afterClosers(i + 1, quoting);
            if (next < tokens.size() && ends(start, i, next)) {
                end(start, next);
                start = next;
            }
            for (int k = i + 1; k < next; k++) {
                quoting ^= form(k).equals("\"");
            }
            i = next - 1;
        }
        if (start < tokens.size()) {
            end(start, tokens.size());
        }
    }

    private boolean stops(int i) {
        String form = form(i);
        return form.endsWith(".") && form.length() > 1 || stopMark(i);
    }

    /** In letters: "Thanks, | Ann", "7/1/2026 9:30 AM | The talks went well" and "Great :) | See you". */
    private boolean lettersEnd(int i) {
        if (i + 1 == tokens.size() || !Letters.capital(form(i + 1))) {
            return false;
        }
        if (form(i).equals(",")) {
            return i > 0 && gap(i + 1) && closing(i - 1);
        }
        return WordList.EMOTICONS.has(form(i)) || stamp(i);
    }

    private boolean closing(int i) {
        return CLOSINGS.contains(Letters.lower(form(i)))
                && (i == 0 || stopMark(i - 1) || CLOSINGS.contains(Letters.lower(form(i - 1))));
    }

    private boolean stamp(int i) {
        boolean half = form(i).equals("AM") || form(i).equals("PM");
        return half && i > 1 && form(i - 1).indexOf(':') > 0 && form(i - 2).indexOf('/') > 0;
    }

    private boolean stopMark(int i) {
        return form(i).codePoints().allMatch(Letters::stop);
    }

    private int afterClosers(int from, boolean quoting) {
        boolean open = quoting;
        int i = from;
        while (note(i)) {
            i += 3;
        }
        while (i < tokens.size() && closes(i, open)) {
            open &= !form(i).equals("\"");
            i++;
        }
        return i;
    }

    /** The number of a footnote after the stop: "He resigned in May. [14]". */
    private boolean note(int i) {
        return i + 2 < tokens.size()
                && form(i).equals("[")
                && Character.isDigit(form(i + 1).charAt(0))
                && form(i + 2).equals("]");
    }

    private boolean closes(int i, boolean quoting) {
        String form = form(i);
        if (!Letters.closer(form.charAt(0)) || form.length() > 2) {
            return false;
        }
        boolean straight = form.startsWith("\"") || form.startsWith("'");
        if (!straight) {
            return true;
        }
        boolean gapBefore = gap(i);
        boolean gapAfter = i + 1 == tokens.size()
                || gap(i + 1)
                || Letters.closer(form(i + 1).charAt(0));
        return gapBefore == gapAfter ? quoting : !gapBefore;
    }

    /** Whether the sentence that began at {@code start} ends with the stop at {@code i} and its closing marks. */
    private boolean ends(int start, int i, int next) {
        int first = form(next).codePointAt(0);
        if (",;:/%".indexOf(first) >= 0 || Letters.stop(first) || Letters.closer(first) && !Letters.opener(first)) {
            return false;
        }
        String word = form(firstWord(next));
        boolean closed = next > i + 1 && !form(i + 1).equals("[");
        if (!stopMark(i)) {
            return abbreviationEnds(i, word);
        }
        if (itemNumber(start, i)) {
            return false;
        }
        boolean lower = Character.isLowerCase(word.codePointAt(0));
        if (form(i).length() > 1 && form(i).startsWith("..") || form(i).contains("…")) {
            return !lower && Character.isLetterOrDigit(word.codePointAt(0));
        }
        if (lower) {
            return !closed && i > 0 && !stopMark(i - 1) && !WordList.ABBREVIATIONS.has(form(i - 1));
        }
        return form(i).equals(".") || !closed || !saidNext(next);
    }

    /** "in the U.S. The army" ends, "the U.S. Army" does not. */
    private boolean abbreviationEnds(int i, String word) {
        String form = form(i);
        if (NEVER_LAST.contains(Letters.lower(form)) || form.length() == 2 || !Letters.capital(word)) {
            return false;
        }
        String kind = WordList.ABBREVIATIONS.of(form.substring(0, form.length() - 1));
        boolean may = kind.isEmpty() || kind.equals("any") || kind.equals("place");
        return may && (WordList.OPENERS.has(word) || form.equals("etc."));
    }

    private boolean itemNumber(int start, int i) {
        return form(i).equals(".")
                && (i == start + 1
                        || i == start + 2
                                && !Character.isLetterOrDigit(form(start).codePointAt(0)))
                && form(i - 1).length() <= 2
                && Character.isDigit(form(i - 1).charAt(0));
    }

    /** "Will you?" Minister Jones asked. */
    private boolean saidNext(int next) {
        for (int i = next; i < Math.min(tokens.size(), next + 5); i++) {
            if (WordList.SAYING.has(form(i))) {
                return true;
            }
            if (!Letters.capital(form(i)) || stopMark(i)) {
                return false;
            }
        }
        return false;
    }

    private int firstWord(int from) {
        int i = from;
        while (i < tokens.size() - 1 && i < from + 3 && Letters.opener(form(i).charAt(0))) {
            i++;
        }
        return i;
    }

    private void end(int from, int to) {
        int start = from;
        while (to - start > MOST) {
            start = cut(start);
            ends.add(start);
        }
        ends.add(to);
    }

    /** The best place to cut a sentence that never stops: after a semicolon, a comma, before a conjunction. */
    private int cut(int start) {
        int comma = 0;
        int conjunction = 0;
        for (int i = start + LEAST_CUT; i < start + MOST; i++) {
            if (form(i).equals(";")) {
                return i + 1;
            }
            comma = form(i).equals(",") ? i + 1 : comma;
            conjunction = CONJUNCTIONS.contains(form(i)) ? i : conjunction;
        }
        return comma > 0 ? comma : conjunction > 0 ? conjunction : start + MOST;
    }

    private boolean gap(int i) {
        return i > 0 && tokens.get(i - 1).span().end() < tokens.get(i).span().start();
    }

    private String form(int i) {
        return tokens.get(i).form();
    }
}
