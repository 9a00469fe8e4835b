package org.sayso.text;

import java.util.Locale;

/** What kind of sign a character is. */
final class Letters {

    private Letters() {}

    /** Space between words: white space, the non-breaking ones and control characters included. */
    static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.CONTROL;
    }

    /** Not seen at all: zero-width characters, soft hyphens, direction marks, variation selectors. */
    static boolean unseen(int c) {
        return Character.getType(c) == Character.FORMAT || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    /** Ends a line. */
    static boolean lineEnd(int c) {
        return c >= '\n' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Belongs to the character before it: accents, keycaps, skin tones. */
    static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c >= 0x1F3FB && c <= 0x1F3FF;
    }

    static boolean apostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == '´';
    }

    static boolean hyphen(int c) {
        return c == '-' || c == '‐' || c == '‑';
    }

    static boolean stop(int c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？' || c == '؟';
    }

    /** Quotation marks and brackets that close, straight quotes included. */
    static boolean closer(int c) {
        return c == '"' || c == '\'' || c == '”' || c == '’' || c == '»' || c == ')' || c == ']' || c == '}';
    }

    static boolean opener(int c) {
        return c == '"' || c == '\'' || c == '“' || c == '‘' || c == '«' || c == '„' || c == '(' || c == '[' || c == '{'
                || c == '`';
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    static boolean capital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }
}
