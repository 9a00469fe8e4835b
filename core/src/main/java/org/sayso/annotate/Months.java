package org.sayso.annotate;

import java.util.List;
import java.util.Set;

/** "In <b>September</b> President Macron announced …": the month is when he did, and no part of his name. */
final class Months {

    private static final Set<String> NAMES = Set.of(
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
            "December");

    private Months() {}

    /** The words, with a month that a preposition leads set free from the subject behind it. */
    static List<Word> apart(List<Word> words) {
        return words.stream()
                .map(w -> isInSubject(w, words) ? apart(w, words) : w)
                .toList();
    }

    private static boolean isInSubject(Word month, List<Word> words) {
        if (month.index() == 0 || month.head() <= month.index() || !NAMES.contains(month.form())) {
            return false;
        }
        Word before = words.get(month.index() - 1);
        Word subject = words.get(month.head());
        return before.is("case")
                && before.head() == month.index()
                && subject.is("nsubj", "nsubj:pass")
                && subject.head() > subject.index();
    }

    private static Word apart(Word w, List<Word> words) {
        int verb = words.get(w.head()).head();
        return new Word(w.index(), w.span(), w.form(), w.lemma(), w.upos(), w.xpos(), verb, "obl");
    }
}
