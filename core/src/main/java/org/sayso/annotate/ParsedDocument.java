package org.sayso.annotate;

import java.util.List;
import org.sayso.text.Document;

/** A document with its sentences parsed, in the order of the text. */
public record ParsedDocument(Document document, List<ParsedSentence> sentences) {

    public ParsedDocument {
        sentences = List.copyOf(sentences);
    }

    public String text() {
        return document.text();
    }
}
