package org.sayso.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a stretch of text into words and marks as the English UD treebanks do. "The U.S.-led force didn't pay $1.5m." is
 * The, U.S., -, led, force, did, n't, pay, $, 1.5, m, and the full stop. Each character is looked at a bounded number of times.
 */
final class Tokenizer {

    /** No word is longer; what is longer is cut. */
    static final int LONGEST = 200;

    private static final int WIDEST_NAME = 100;
    private static final Set<String> ENDINGS = Set.of("'s", "'m", "'d", "'re", "'ve", "'ll");

    private final Chunk chunk;
    private final String seen;
    private final List<Token> tokens;

    private Tokenizer(Chunk chunk, List<Token> tokens) {
        this.chunk = chunk;
        this.seen = chunk.seen;
        this.tokens = tokens;
    }

    /** The tokens between these offsets, in order. */
    static List<Token> tokens(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        int i = from;
        while (i < to) {
            int c = text.codePointAt(i);
            if (Letters.blank(c)) {
                i += Character.charCount(c);
                continue;
            }
            Chunk chunk = Chunk.at(text, i, to);
            new Tokenizer(chunk, tokens).scan();
            i = chunk.end();
        }
        return tokens;
    }

    private void scan() {
        int i = 0;
        while (i < seen.length()) {
            i = step(i);
        }
    }

    /** Adds the token or tokens that start here; gives back where the next one starts. */
    private int step(int i) {
        int end = emoticon(i);
        end = end > i ? end : address(i);
        end = end > i ? end : tag(i);
        end = end > i ? end : elision(i);
        end = end > i ? end : number(i);
        if (end > i) {
            return add(i, end);
        }
        if (wordAt(i)) {
            return word(i);
        }
        end = run(i);
        return add(i, end > i ? end : sign(i));
    }

    private int add(int from, int to) {
        for (int i = from; i < to; ) {
            int end = Math.min(to, i + LONGEST);
            if (end < to
                    && Character.isLowSurrogate(seen.charAt(end))
                    && Character.isHighSurrogate(seen.charAt(end - 1))) {
                end--;
            }
            tokens.add(chunk.token(i, end));
            i = end;
        }
        return to;
    }

    // Signs

    private int emoticon(int i) {
        if (i > 0 && !Letters.stop(at(i - 1)) && at(i - 1) != ',') {
            return i;
        }
        for (int end = Math.min(seen.length(), i + 5); end >= i + 2; end--) {
            boolean free = end == seen.length() || Letters.stop(at(end)) || at(end) == ',';
            if (free && WordList.EMOTICONS.has(seen.substring(i, end))) {
                return end;
            }
        }
        return i;
    }

    /** Stops together ("?!", "...") and the same sign again and again ("--", "***", "<<"). */
    private int run(int i) {
        int first = at(i);
        int end = i + 1;
        if (Letters.stop(first)) {
            while (first == '.' && at(end) == '.') {
                end++;
            }
            boolean dots = end > i + 1;
            while (!dots && Letters.stop(at(end))) {
                end++;
            }
            return end;
        }
        if (first == '\'' || first == '’' || first == '‘' || first == '`') {
            return at(end) == first || first == '‘' && at(end) == '’' ? end + 1 : i;
        }
        if ("-–—*=+~#<>|_$".indexOf(first) < 0) {
            return i;
        }
        while (at(end) == first && end - i < LONGEST) {
            end++;
        }
        return end;
    }

    /** One character with its accents; emoji that belong together. */
    private int sign(int i) {
        int end = i + Character.charCount(seen.codePointAt(i));
        if (flag(i) && flag(end)) {
            return end + 2;
        }
        while (end < seen.length() && end - i < LONGEST && (Letters.mark(seen.codePointAt(end)) || chunk.glued(end))) {
            end += Character.charCount(seen.codePointAt(end));
        }
        return end;
    }

    private boolean flag(int i) {
        return i < seen.length() && seen.codePointAt(i) >= 0x1F1E6 && seen.codePointAt(i) <= 0x1F1FF;
    }

    // Addresses

    private int address(int i) {
        if (i > 0 && (letterOrDigit(i - 1) || !letterOrDigit(i)) || !letterOrDigit(i)) {
            return i;
        }
        if (webAt(i)) {
            return trimmed(i, seen.length());
        }
        int end = i;
        int dots = 0;
        int ats = 0;
        while (end < seen.length()
                && end - i < WIDEST_NAME
                && (letterOrDigit(end) || "._-+@%&#".indexOf(at(end)) >= 0)) {
            dots += at(end) == '.' ? 1 : 0;
            ats += at(end) == '@' ? 1 : 0;
            end++;
        }
        end = trimmed(i, end);
        if (ats == 1 && at(end - 1) != '@' && end > i + 2) {
            return end;
        }
        return dots > 0 && ats == 0 ? site(i, end) : i;
    }

    private boolean webAt(int i) {
        return seen.regionMatches(true, i, "http://", 0, 7)
                || seen.regionMatches(true, i, "https://", 0, 8)
                || seen.regionMatches(true, i, "ftp://", 0, 6)
                || seen.regionMatches(true, i, "mailto:", 0, 7)
                || seen.regionMatches(true, i, "www.", 0, 4);
    }

    /** "Gawker.com", "cra.org/resources", "minutes.doc": the last part must be a known ending. */
    private int site(int i, int end) {
        int dot = seen.lastIndexOf('.', end - 1);
        if (dot <= i
                || !WordList.ENDINGS.has(seen.substring(dot + 1, end))
                || Letters.capital(seen.substring(dot + 1, end)) && !allCapitals(i, end)) {
            return i;
        }
        if (dot == i + 1 && end - dot == 2 || seen.substring(i, end).contains("..")) {
            return i;
        }
        return at(end) == '/' && letterOrDigit(end + 1) ? trimmed(i, seen.length()) : end;
    }

    private boolean allCapitals(int i, int end) {
        return seen.substring(i, end).chars().noneMatch(Character::isLowerCase);
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from + 1 && !letterOrDigit(end - 1) && !keptInAddress(from, end - 1)) {
            end--;
        }
        return end;
    }

    private boolean keptInAddress(int from, int i) {
        int c = at(i);
        return c == '/'
                || c == '='
                || c == '&'
                || c == '#'
                || c == '_'
                || c == ')' && seen.substring(from, i).indexOf('(') >= 0;
    }

    /** "@MFA_Ukraine", "#NATO": but a number sign before figures stands alone. */
    private int tag(int i) {
        if (at(i) != '@' && at(i) != '#' || i > 0 && letterOrDigit(i - 1) || !Character.isLetter(at(i + 1))) {
            return i;
        }
        int end = i + 1;
        while (letterOrDigit(end) || at(end) == '_') {
            end++;
        }
        return end;
    }

    // Numbers

    /** "1,200.5", "9:30", "24/2/2022", "555-0199", "7th", "'60s"; "5km" and "3-4" are cut. */
    private int number(int i) {
        boolean first = i == 0 || !letterOrDigit(i - 1);
        int from = first && (at(i) == '+' || at(i) == '.') && !Letters.stop(i > 0 ? at(i - 1) : ' ') ? i + 1 : i;
        if (!Character.isDigit(at(from))) {
            return i;
        }
        int end = digits(from);
        if (Letters.hyphen(at(end)) && Character.isDigit(at(end + 1))) {
            int all = hyphened(from, end);
            return all;
        }
        return suffixed(end);
    }

    private int digits(int i) {
        int end = i;
        while (Character.isDigit(at(end))
                || ".,:/".indexOf(at(end)) >= 0 && Character.isDigit(at(end + 1)) && end > i) {
            end++;
        }
        return end;
    }

    private int hyphened(int from, int first) {
        int end = first;
        int groups = 1;
        while (Letters.hyphen(at(end)) && Character.isDigit(at(end + 1))) {
            end = digits(end + 1);
            groups++;
        }
        boolean phone = groups == 2 && first - from >= 3 && first - from != 4 && end - first == 5;
        return (groups > 2 || phone) && !letterOrDigit(end) ? end : first;
    }

    private int suffixed(int digitsEnd) {
        int end = digitsEnd;
        while (letterOrDigit(end)) {
            end++;
        }
        if (end > digitsEnd && WordList.UNITS.has(seen.substring(digitsEnd, end))) {
            return digitsEnd;
        }
        boolean decade = Letters.apostrophe(at(end)) && at(end + 1) == 's' && !letterOrDigit(end + 2);
        return decade ? end + 2 : end;
    }

    /** "'60s", "'04", "'em" and an ending that stands by itself ("Hamas)'s"). */
    private int elision(int i) {
        if (!Letters.apostrophe(at(i)) || i > 0 && Character.isLetter(at(i - 1))) {
            return i;
        }
        if (Character.isDigit(at(i + 1)) && Character.isDigit(at(i + 2)) && !Character.isDigit(at(i + 3))) {
            int end = at(i + 3) == 's' ? i + 4 : i + 3;
            return letterOrDigit(end) || Letters.apostrophe(at(end)) ? i : end;
        }
        int end = i + 1;
        while (Character.isLetter(at(end))) {
            end++;
        }
        String ending = Letters.lower("'" + seen.substring(i + 1, end));
        boolean whole = ending.equals("'em") || ending.equals("'n") || ENDINGS.contains(ending) && i > 0;
        return whole ? end : i;
    }

    // Words

    private boolean wordAt(int i) {
        return i < seen.length() && Character.isLetterOrDigit(seen.codePointAt(i));
    }

    private int word(int i) {
        int end = letters(i);
        int acronym = acronym(i);
        if (acronym > i && acronym >= end) {
            return add(i, acronym);
        }
        while (Letters.hyphen(at(end)) && wordAt(end + 1) && WordList.PREFIXES.has(afterHyphen(i, end))) {
            end = letters(end + 1);
        }
        if (at(end) == '/' && end == i + 1 && Character.isLetter(at(end + 1)) && (!letterOrDigit(end + 2))) {
            return add(i, end + 2);
        }
        if (at(end) == '/' && end == i + 1 && at(i) == 'w') {
            return add(i, at(end + 1) == 'o' && !letterOrDigit(end + 2) ? end + 2 : end + 1);
        }
        if (at(end) == '$' && end - i <= 3 && allCapitals(i, end) && (Character.isDigit(at(end + 1)))) {
            return add(i, end + 1);
        }
        int dotted = dotted(i, end);
        if (dotted > end) {
            return add(i, dotted);
        }
        if (abbreviated(i, end)) {
            return add(i, end + 1);
        }
        return clitics(i, end);
    }

    private String afterHyphen(int i, int end) {
        int from = end;
        while (from > i && !Letters.hyphen(at(from - 1))) {
            from--;
        }
        return seen.substring(from, end);
    }

    /** Letters and figures, with an apostrophe, "&" or "_" between them: "O'Hara", "AT&T". */
    private int letters(int i) {
        int end = i;
        while (end < seen.length()) {
            int c = seen.codePointAt(end);
            boolean inner = end > i
                    && (Letters.apostrophe(c) && Character.isLetter(at(end - 1)) && Character.isLetter(at(end + 1))
                            || c == '_' && letterOrDigit(end + 1)
                            || c == '&' && Character.isUpperCase(at(end - 1)) && Character.isUpperCase(at(end + 1)));
            if (!inner && !Character.isLetterOrDigit(c) && !(end > i && Letters.mark(c))) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** "U.S.", "a.m.", "U.S" and initials ("J.K."). */
    private int acronym(int i) {
        int end = i;
        while (Character.isLetter(at(end)) && at(end + 1) == '.') {
            end += 2;
        }
        if (end < i + 4) {
            boolean open = end == i + 2 && Character.isLetter(at(end)) && !letterOrDigit(end + 1) && at(end + 1) != '.';
            return open ? end + 1 : i;
        }
        if (letterOrDigit(end)) {
            boolean last = !letterOrDigit(end + 1);
            return last ? end + 1 : i;
        }
        if (at(end) == '.') {
            return end - 1;
        }
        boolean hour = end == seen.length() && (seen.startsWith("a.m.", i) || seen.startsWith("p.m.", i));
        return hour && sentenceEnds("") ? end - 1 : end;
    }

    /** "Ph.D.", "M.Sc.": listed with a stop inside. */
    private int dotted(int i, int wordEnd) {
        int end = wordEnd;
        while (at(end) == '.' && Character.isLetter(at(end + 1)) && end - i < 8) {
            end = letters(end + 1);
        }
        boolean listed =
                end > wordEnd && end - i < 8 && at(end) == '.' && WordList.ABBREVIATIONS.has(seen.substring(i, end));
        return listed ? end + 1 : wordEnd;
    }

    /** Whether the stop after this word belongs to it: "Mr. Smith", "Jan. 7", "J. Smith", but not "on Sat. Police". */
    private boolean abbreviated(int i, int end) {
        if (at(end) != '.' || letterOrDigit(end + 1) || Letters.stop(at(end + 1))) {
            return false;
        }
        String word = seen.substring(i, end);
        boolean last = end + 1 == seen.length();
        if (end == i + 1 && Letters.capital(word)) {
            boolean initial = i == 0 || Letters.opener(at(i - 1)) || Letters.hyphen(at(i - 1));
            return initial && last && Letters.capital(chunk.next) && !WordList.OPENERS.has(chunk.next);
        }
        String next = chunk.next;
        boolean figure = !next.isEmpty() && (Character.isDigit(next.charAt(0)) || next.equals("#"));
        boolean goesOn = !last || !next.isEmpty() && !Letters.capital(next);
        return switch (WordList.ABBREVIATIONS.of(word)) {
            case "title" ->
                last && !next.isEmpty() && !figure && (Letters.capital(word) || goesOn || word.startsWith("v"));
            case "number" -> last && figure;
            case "month" -> Letters.capital(word) && goesOn;
            case "unit" -> goesOn;
            case "place" -> Letters.capital(word) && (!last || !sentenceEnds(word));
            case "any" -> !last || !sentenceEnds(word);
            default -> false;
        };
    }

    /** Whether a sentence ends after this abbreviation: then its stop is the sentence's. */
    private boolean sentenceEnds(String word) {
        return chunk.next.isEmpty()
                || Letters.capital(chunk.next) && (WordList.OPENERS.has(chunk.next) || word.equals("etc"));
    }

    /** "didn't" is did, n't; "Kyiv's" is Kyiv, 's; "cannot" is can, not. */
    private int clitics(int i, int end) {
        String word = seen.substring(i, end);
        String parts = WordList.CONTRACTIONS.of(word);
        if (!parts.isEmpty()) {
            int cut = i + parts.indexOf(' ');
            add(i, cut);
            return add(cut, end);
        }
        int cut = clitic(i, end);
        if (cut > i) {
            clitics(i, cut);
            return add(cut, end);
        }
        return add(i, end);
    }

    private int clitic(int i, int end) {
        if (end - i > 3
                && Character.toLowerCase(at(end - 1)) == 't'
                && Letters.apostrophe(at(end - 2))
                && Character.toLowerCase(at(end - 3)) == 'n') {
            return end - 3;
        }
        for (int cut = end - 2; cut >= end - 3 && cut > i; cut--) {
            if (Letters.apostrophe(at(cut)) && ENDINGS.contains("'" + Letters.lower(seen.substring(cut + 1, end)))) {
                return cut;
            }
        }
        return i;
    }

    private boolean letterOrDigit(int i) {
        if (i < 0 || i >= seen.length()) {
            return false;
        }
        boolean second = i > 0 && Character.isSurrogatePair(seen.charAt(i - 1), seen.charAt(i));
        return Character.isLetterOrDigit(seen.codePointAt(second ? i - 1 : i));
    }

    private int at(int i) {
        return i >= 0 && i < seen.length() ? seen.charAt(i) : 0;
    }
}
