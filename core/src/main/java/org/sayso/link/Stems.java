package org.sayso.link;

/** Cuts endings off words so that "strikes" and "striking" meet as "strik". No dictionary; only ever compared with one another. */
final class Stems {

    /** Words this short keep their ending. */
    private static final int SHORT = 4;

    private Stems() {}

    /** @param word in lower case */
    static String of(String word) {
        String singular = singular(word);
        String plain = singular.length() > SHORT + 1 ? plain(singular) : singular;
        return plain.length() > SHORT && plain.endsWith("e") ? cut(plain, 1) : plain;
    }

    private static String singular(String word) {
        if (word.length() <= SHORT || !word.endsWith("s")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return cut(word, 3) + "y";
        }
        if (word.endsWith("sses")) {
            return cut(word, 2);
        }
        return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") ? word : cut(word, 1);
    }

    /** Without "-ing" and "-ed", and with one letter where the ending doubled it: "stopped" is "stop". */
    private static String plain(String word) {
        int ending = word.endsWith("ing") ? 3 : word.endsWith("ed") ? 2 : 0;
        if (ending == 0 || word.length() - ending < 3) {
            return word;
        }
        String stem = cut(word, ending);
        int last = stem.length() - 1;
        boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
        return doubled && "lsz".indexOf(stem.charAt(last)) < 0 ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
