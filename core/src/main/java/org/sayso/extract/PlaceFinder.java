package org.sayso.extract;

import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;

/** stub */
public final class PlaceFinder {

    static String text(ParsedSentence sentence, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int w = from; w < to; w++) {
            Word word = sentence.word(w);
            if (w > from && word.span().start() > sentence.word(w - 1).span().end()) {
                text.append(' ');
            }
            text.append(word.form());
        }
        return text.toString();
    }
}
