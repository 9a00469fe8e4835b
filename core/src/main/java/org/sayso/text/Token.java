package org.sayso.text;

/**
 * A word or mark by Universal Dependencies' conventions ("don't" is "do" and "n't").
 *
 * @param span where it stands in the document
 * @param form its letters without what is not seen (zero-width characters, soft hyphens)
 */
public record Token(Span span, String form) {

    public Token {
        if (span.length() == 0 || form.isEmpty()) {
            throw new IllegalArgumentException("empty token at " + span);
        }
    }
}
