package org.sayso.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.Manner;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Stance;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Quotation;
import org.sayso.text.Document;
import org.sayso.text.Span;

class QuotedWordsTest {

    private static final String SAID = "You can close a border with one soldier and a rope.";

    @Test
    void theSameWordsAreFoundWhereverEachReportBreaksThemOff() {
        assertTrue(share(quoted(SAID, Manner.DIRECT), quoted("close a border with ONE soldier and", Manner.DIRECT)));
        assertFalse(share(quoted(SAID, Manner.DIRECT), quoted("You can close a shop with one soldier", Manner.DIRECT)));
    }

    @Test
    void aQuotationOfSixWordsIsFoundWhole() {
        String six = "Nobody will vote for this twice.";
        assertEquals(1, quoted(six, Manner.DIRECT).size());
        assertTrue(share(quoted(six, Manner.DIRECT), quoted("nobody will vote for this twice", Manner.DIRECT)));
    }

    @Test
    void fewerWordsMayBeAnybodys() {
        assertEquals(List.of(), quoted("It is a great day", Manner.DIRECT));
    }

    @Test
    void theWritersWordsDoNotCount() {
        assertEquals(List.of(), quoted(SAID, Manner.INDIRECT));
        assertEquals(List.of(), quoted("that anybody could close a border with one soldier", Manner.MIXED));
        assertTrue(share(
                quoted(SAID, Manner.DIRECT),
                quoted("that anybody could “close a border with one soldier and a rope” if he", Manner.MIXED)));
    }

    private static boolean share(List<Integer> one, List<Integer> other) {
        return !Collections.disjoint(one, other);
    }

    private static List<Integer> quoted(String words, Manner manner) {
        Attribution attribution = new Attribution(
                Optional.empty(),
                SourceType.UNSTATED,
                new Span(0, 1),
                "",
                manner,
                Stance.ASSERTS,
                Optional.empty(),
                Optional.empty());
        Quotation quotation = new Quotation(List.of(new Span(0, words.length())), attribution);
        return QuotedWords.of(new DocumentReading(Document.of("d", words), List.of(), List.of(quotation), List.of()));
    }
}
