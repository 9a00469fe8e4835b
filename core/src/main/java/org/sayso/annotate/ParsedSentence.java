package org.sayso.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * A sentence with its tree, names and frames, and the acts and the say-so that the model sees in it. Words are meant by their index in {@code words}.
 */
public record ParsedSentence(
        Sentence sentence, List<Word> words, List<Name> names, List<Frame> frames, List<Act> acts, SaySo saySo) {

    public ParsedSentence {
        words = List.copyOf(words);
        names = List.copyOf(names);
        frames = List.copyOf(frames);
        acts = List.copyOf(acts);
    }

    public Word word(int index) {
        return words.get(index);
    }

    /** The words that hang on this one, in order. */
    public List<Word> children(int index) {
        List<Word> children = new ArrayList<>();
        for (Word word : words) {
            if (word.head() == index) {
                children.add(word);
            }
        }
        return children;
    }

    /** The words that hang on this one by one of these relations (a bare relation matches its subtypes). */
    public List<Word> children(int index, String... relations) {
        List<Word> children = new ArrayList<>();
        for (Word word : words) {
            if (word.head() == index && word.is(relations)) {
                children.add(word);
            }
        }
        return children;
    }

    public Optional<Word> child(int index, String... relations) {
        return children(index, relations).stream().findFirst();
    }

    /** The word this one hangs on; empty for the root. */
    public Optional<Word> head(int index) {
        int head = words.get(index).head();
        return head < 0 ? Optional.empty() : Optional.of(words.get(head));
    }

    /** Whether {@code index} is {@code ancestor} or hangs somewhere below it. */
    public boolean isUnder(int index, int ancestor) {
        int at = index;
        for (int steps = 0; at >= 0 && steps <= words.size(); steps++) {
            if (at == ancestor) {
                return true;
            }
            at = words.get(at).head();
        }
        return false;
    }

    /** The indices of the word and all below it, in order. */
    public List<Integer> subtree(int index) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (isUnder(i, index)) {
                found.add(i);
            }
        }
        return found;
    }

    /** The frame of this predicate, where the model sees one. */
    public Optional<Frame> frame(int predicate) {
        return frames.stream().filter(f -> f.predicate() == predicate).findFirst();
    }

    /** The name that this word is part of. */
    public Optional<Name> nameAt(int index) {
        return names.stream().filter(n -> n.start() <= index && index < n.end()).findFirst();
    }

    /** The document span of the words [from, to). */
    public Span span(int from, int to) {
        return new Span(words.get(from).span().start(), words.get(to - 1).span().end());
    }
}
