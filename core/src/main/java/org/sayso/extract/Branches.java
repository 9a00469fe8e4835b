package org.sayso.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;

/** A sentence's tree downwards, counted once: which words hang on which. */
final class Branches {

    private final ParsedSentence sentence;
    private final List<List<Word>> children;

    Branches(ParsedSentence sentence) {
        this.sentence = sentence;
        children = new ArrayList<>(sentence.words().size());
        for (int i = 0; i < sentence.words().size(); i++) {
            children.add(new ArrayList<>(2));
        }
        for (Word word : sentence.words()) {
            if (word.head() >= 0) {
                children.get(word.head()).add(word);
            }
        }
    }

    ParsedSentence sentence() {
        return sentence;
    }

    List<Word> of(int word) {
        return children.get(word);
    }

    Optional<Word> first(int word, String... relations) {
        for (Word child : children.get(word)) {
            if (child.is(relations)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The preposition of a phrase, in lower case: "in" for "in the city"; empty for none. */
    String preposition(int head) {
        StringBuilder text = new StringBuilder();
        for (Word child : children.get(head)) {
            if (child.is("case") && child.index() < head) {
                append(text, child);
                children.get(child.index()).stream().filter(w -> w.is("fixed")).forEach(w -> append(text, w));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Word word) {
        if (text.length() > 0) {
            text.append(' ');
        }
        text.append(word.form().toLowerCase(java.util.Locale.ROOT));
    }

    /** The first word of what hangs below this word, itself included. */
    int leftmost(int word) {
        int left = word;
        for (Word child : children.get(word)) {
            if (child.index() < left) {
                left = Math.min(left, leftmost(child.index()));
            }
        }
        return left;
    }

    /** The last word of what hangs below this word, itself included. */
    int rightmost(int word) {
        int right = word;
        for (Word child : children.get(word)) {
            if (child.index() > right) {
                right = Math.max(right, rightmost(child.index()));
            }
        }
        return right;
    }

    /** The first conjunct of the coordination that this word is in; itself where it is in none. */
    int firstConjunct(int word) {
        int at = word;
        for (int steps = 0; sentence.word(at).is("conj") && sentence.word(at).head() >= 0 && steps < 1000; steps++) {
            at = sentence.word(at).head();
        }
        return at;
    }
}
