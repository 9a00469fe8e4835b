package org.sayso.extract;

import org.sayso.claim.Where;
import org.sayso.text.Span;

/**
 * Where a text names a place: in "in the city of Odesa" the words "the city of Odesa" hang on the rest by "city".
 *
 * @param head index in the sentence of the word by which the phrase hangs on the rest
 * @param from index of the first word of the name
 * @param to one past the last
 * @param preposition before the phrase, in lower case; empty for none
 * @param isCountry whether it is a whole country
 */
record Placed(
        int sentence, int head, int from, int to, String preposition, boolean isCountry, Span span, Where where) {}
