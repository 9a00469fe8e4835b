package org.sayso.extract;

import org.sayso.claim.Actor;
import org.sayso.text.Span;

/**
 * Where a document speaks of somebody. In "British Prime Minister Keir Starmer, who …" the phrase ends before the comma.
 *
 * @param sentence index of the sentence
 * @param head index in the sentence of the phrase's head word
 * @param span the phrase with what stands before its head and what belongs to the name, without relative clauses
 * @param actor who it is, resolved inside the document (a pronoun or a surname has the full name's actor)
 */
record Mention(int sentence, int head, Span span, Actor actor) {}
