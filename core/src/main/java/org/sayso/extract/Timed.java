package org.sayso.extract;

import org.sayso.claim.When;
import org.sayso.text.Span;

/**
 * Where a text states a time: in "on Monday" the words from "Monday", by the publication date.
 *
 * @param head index in the sentence of the word by which the phrase hangs on the rest
 * @param from index of the first word
 * @param to one past the last
 * @param preposition before it, in lower case; empty for none
 */
record Timed(int sentence, int head, int from, int to, String preposition, Span span, When when) {}
