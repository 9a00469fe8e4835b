package org.sayso.link;

import java.util.Arrays;

/**
 * Hashes of runs of words, the same on every machine. What differs between two printings of one text makes no difference: case,
 * punctuation, quotation marks, dashes, blanks; "don’t" is "dont" and "1,000" is "1000".
 */
final class Runs {

    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Runs() {}

    /** The hash of each word, in the order of the text. */
    static long[] words(String text) {
        long[] words = new long[16];
        int count = 0;
        long word = SEED;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                word = (word ^ Character.toLowerCase(c)) * PRIME;
            } else if (word != SEED && !isWithinWord(c, text, i)) {
                words = count == words.length ? Arrays.copyOf(words, 2 * count) : words;
                words[count++] = word;
                word = SEED;
            }
        }
        return close(words, count, word);
    }

    private static long[] close(long[] words, int count, long word) {
        long[] all = Arrays.copyOf(words, word == SEED ? count : count + 1);
        if (word != SEED) {
            all[count] = word;
        }
        return all;
    }

    /** An apostrophe or a mark of thousands before a letter or digit, an accent, or what is not seen. */
    private static boolean isWithinWord(int c, String text, int next) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return true;
        }
        boolean goesOn = next < text.length() && Character.isLetterOrDigit(text.charAt(next));
        return goesOn && (c == '\'' || c == '’' || c == 'ʼ' || c == ',' && Character.isDigit(text.charAt(next)));
    }

    /** The hash, from 0 up, of each run of {@code size} words; of all words where there are fewer; none for no words. */
    static int[] of(long[] words, int size) {
        int length = Math.min(size, words.length);
        if (length == 0) {
            return new int[0];
        }
        int[] runs = new int[words.length - length + 1];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = hash(words, i, length);
        }
        return runs;
    }

    private static int hash(long[] words, int from, int length) {
        long hash = length;
        for (int i = from; i < from + length; i++) {
            hash = spread(hash * 31 + words[i]);
        }
        return (int) (hash >>> 33);
    }

    /** The last step of MurmurHash3 (Austin Appleby, public domain): every bit in changes every bit out. */
    private static long spread(long bits) {
        long h = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
