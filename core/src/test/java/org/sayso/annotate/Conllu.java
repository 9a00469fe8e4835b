package org.sayso.annotate;

import java.util.ArrayList;
import java.util.List;
import org.sayso.text.Document;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.text.Token;

/** Sentences with their trees written by hand, a word a line: form, lemma, part of speech, tag, head from 1, relation. */
public final class Conllu {

    private Conllu() {}

    /** One sentence as a document, its words parted by single spaces. */
    public static ParsedDocument document(String lines) {
        List<Word> words = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : lines.strip().lines().toList()) {
            String[] cells = line.strip().split("\\s+");
            text.append(words.isEmpty() ? "" : " ");
            Span span = new Span(text.length(), text.length() + cells[0].length());
            text.append(cells[0]);
            int head = Integer.parseInt(cells[4]) - 1;
            words.add(new Word(words.size(), span, cells[0], cells[1], cells[2], cells[3], head, cells[5]));
        }
        List<Token> tokens =
                words.stream().map(w -> new Token(w.span(), w.form())).toList();
        Sentence sentence = new Sentence(new Span(0, text.length()), tokens, Sentence.Kind.BODY, 0);
        ParsedSentence parsed = new ParsedSentence(sentence, words, List.of(), List.of(), List.of(), SaySo.NONE);
        return new ParsedDocument(Document.of("worked", text.toString()), List.of(parsed));
    }
}
