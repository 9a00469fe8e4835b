package org.sayso.text;

import java.util.ArrayList;
import java.util.List;
import org.sayso.text.Layout.Stretch;
import org.sayso.text.Sentence.Kind;

/**
 * Cuts a document into sentences and tokens. "KYIV, Jan 7 (Reuters) - The U.S. won't attend. Its envoy said so." are two
 * sentences; every offset counts units of the text as it came.
 *
 * <p>Any string is accepted. Every character that is seen lies in exactly one token; no sentence has more than 120
 * tokens and no word more than 200 letters. The time taken grows with the length of the text and nothing else.
 */
public final class Splitter {

    private Splitter() {}

    /** The document's sentences in order; none for a text of blanks. */
    public static List<Sentence> split(Document document) {
        String text = document.text();
        List<Stretch> stretches = Layout.stretches(text);
        List<Sentence> sentences = new ArrayList<>();
        for (Stretch stretch : stretches) {
            List<Token> tokens = Tokenizer.tokens(text, stretch.start(), stretch.end());
            List<Integer> ends = Openings.cutOff(tokens, SentenceEnds.of(tokens));
            boolean first = sentences.isEmpty() && stretches.size() > 1;
            Kind kind = Kinds.of(document, tokens, ends, first);
            add(sentences, tokens, ends, kind, stretch.paragraph());
        }
        return List.copyOf(sentences);
    }

    private static void add(
            List<Sentence> sentences, List<Token> tokens, List<Integer> ends, Kind kind, int paragraph) {
        int start = 0;
        for (int end : ends) {
            List<Token> own = tokens.subList(start, end);
            Span span = own.get(0).span().join(own.get(own.size() - 1).span());
            sentences.add(new Sentence(span, own, kind, paragraph));
            start = end;
        }
    }
}
