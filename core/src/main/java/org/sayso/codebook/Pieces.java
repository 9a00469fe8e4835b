package org.sayso.codebook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The letters and digits of a name, cut where writers differ: "Al-Shabaab", "al Shabaab" and "AL-SHABAAB" give the same
 * pieces, and so do "U.S." and "US", "Bogotá" and "Bogota".
 */
public final class Pieces {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST_SHOUT = 4;

    private Pieces() {}

    /** The pieces of a name or a word; none where it has neither letter nor digit. */
    public static List<String> of(String text) {
        String plain = plain(text);
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '$') {
                piece.append(c);
            } else if (!isAbbreviationDot(plain, i)) {
                close(piece, pieces);
            }
        }
        close(piece, pieces);
        return pieces;
    }

    /** The pieces with one space between them: a key for a whole name. */
    public static String key(String text) {
        return String.join(" ", of(text));
    }

    private static void close(StringBuilder piece, List<String> pieces) {
        if (piece.length() > 0) {
            pieces.add(calm(piece.toString()));
            piece.setLength(0);
        }
    }

    private static boolean isAbbreviationDot(String text, int at) {
        return text.charAt(at) == '.'
                && at > 0
                && Character.isUpperCase(text.charAt(at - 1))
                && (at == 1 || !Character.isLetter(text.charAt(at - 2)));
    }

    /** "RUSSIA" as "Russia"; short ones stay, for "US" is not "us". "The" is "the" wherever it stands. */
    private static String calm(String piece) {
        if (piece.equalsIgnoreCase("the")) {
            return "the";
        }
        if (piece.length() < SHORTEST_SHOUT || !piece.equals(piece.toUpperCase(java.util.Locale.ROOT))) {
            return piece;
        }
        return piece.charAt(0) + piece.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .replace('ł', 'l')
                        .replace('Ł', 'L')
                        .replace('ø', 'o')
                        .replace('Ø', 'O')
                        .replace('ı', 'i');
            }
        }
        return text;
    }
}
