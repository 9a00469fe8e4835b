package org.sayso.link;

/**
 * A document that repeats another's words.
 *
 * @param document the copy
 * @param original the document that it repeats: the earliest published of its group
 * @param share how much of the copy's wording is the original's, 0 to 1
 */
public record Copy(String document, String original, double share) {}
