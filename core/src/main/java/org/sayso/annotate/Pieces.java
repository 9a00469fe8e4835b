package org.sayso.annotate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words to word pieces: "Zelenskyy" may be "ze", "##lensky", "##y". Greedy longest match inside each run of letters or
 * digits, accents and case set aside, as the model was trained ({@code sayso_training/pieces.py}; a shared file of
 * examples holds both sides together).
 */
final class Pieces {

    static final int UNKNOWN = 100;
    static final int START = 101;
    static final int END = 102;

    private static final int MOST = 16;
    private static final int REMEMBERED = 100_000;
    private static final String QUOTES = "‘’‚‹›“”„«»";
    private static final String PLAIN_QUOTES = "'''''\"\"\"\"\"";
    private static final int WORD_CHARACTERS = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private final Map<String, Integer> vocabulary;
    private final int longest;
    private final Map<String, int[]> known = new ConcurrentHashMap<>();

    Pieces(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.longest =
                vocabulary.keySet().stream().mapToInt(String::length).max().orElse(1);
    }

    /** The piece ids of one word: at least one, at most sixteen. The array is shared and must not be changed. */
    int[] of(String word) {
        int[] found = known.get(word);
        if (found == null) {
            found = split(word);
            if (known.size() < REMEMBERED) {
                known.put(word, found);
            }
        }
        return found;
    }

    /** Whether the vocabulary has the word in one piece. */
    boolean isWord(String word) {
        return vocabulary.containsKey(word) && !word.startsWith("##");
    }

    private int[] split(String word) {
        String plain = plain(word);
        int[] pieces = new int[MOST];
        int count = 0;
        for (int start = 0; start < plain.length() && count < MOST; ) {
            int end = chunkEnd(plain, start);
            if (!isSpace(plain.codePointAt(start))) {
                count = greedy(plain.substring(start, end), pieces, count);
            }
            start = end;
        }
        return count == 0 ? new int[] {UNKNOWN} : Arrays.copyOf(pieces, count);
    }

    /** Lower-case letters without accents: "Pokrovs’k" is "pokrovs'k". */
    private static String plain(String word) {
        String lower = straightQuotes(word).toLowerCase(Locale.ROOT);
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String straightQuotes(String word) {
        StringBuilder straight = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int quote = QUOTES.indexOf(word.charAt(i));
            if (quote >= 0) {
                straight.setCharAt(i, PLAIN_QUOTES.charAt(quote));
            }
        }
        return straight.toString();
    }

    /** A chunk is a run of letters and digits, or any other single character. */
    private static int chunkEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        if (!isWordCharacter(text.codePointAt(start))) {
            return end;
        }
        while (end < text.length() && isWordCharacter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isWordCharacter(int c) {
        return c == '_' || (WORD_CHARACTERS >> Character.getType(c) & 1) == 1;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** Adds the chunk's pieces from {@code count} on and gives the new count; a chunk with an unknown rest is one unknown. */
    private int greedy(String chunk, int[] pieces, int count) {
        int next = count;
        for (int start = 0; start < chunk.length(); ) {
            int end = longestPiece(chunk, start);
            if (end == start) {
                pieces[count] = UNKNOWN;
                return count + 1;
            }
            if (next < MOST) {
                pieces[next++] = vocabulary.get(key(chunk, start, end));
            }
            start = end;
        }
        return next;
    }

    private int longestPiece(String chunk, int start) {
        int end = Math.min(chunk.length(), start + longest);
        while (end > start && !vocabulary.containsKey(key(chunk, start, end))) {
            end--;
        }
        return end;
    }

    private static String key(String chunk, int start, int end) {
        String piece = chunk.substring(start, end);
        return start == 0 ? piece : "##" + piece;
    }

    /** 0 no letters, 1 all small, 2 all capitals ("NATO"), 3 first letter capital, 4 otherwise mixed ("iPhone"). */
    static int shape(String word) {
        boolean small = word.codePoints().anyMatch(Character::isLowerCase);
        boolean capital = word.codePoints().anyMatch(Character::isUpperCase);
        if (small && !capital) {
            return 1;
        }
        if (capital && !small) {
            return word.codePointCount(0, word.length()) > 1 ? 2 : 3;
        }
        if (capital && Character.isUpperCase(word.codePointAt(0))) {
            return 3;
        }
        return capital ? 4 : 0;
    }
}
