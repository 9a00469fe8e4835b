package org.sayso.text;

import java.util.List;

/**
 * A sentence, headline or caption, with its tokens in order.
 *
 * @param span from the first token's start to the last token's end
 * @param paragraph counts the document's paragraphs from 0
 */
public record Sentence(Span span, List<Token> tokens, Kind kind, int paragraph) {

    /** What part of the article it is: a headline and a caption are written differently from the body. */
    public enum Kind {
        HEADLINE,
        BODY,
        CAPTION
    }

    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence without tokens at " + span);
        }
    }
}
