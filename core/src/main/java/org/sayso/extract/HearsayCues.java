package org.sayso.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.Word;
import org.sayso.claim.Attribution.Stance;
import org.sayso.codebook.Lexicon;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * Say-so without a verb of saying: "according to Kyiv", "reportedly", "the alleged attack", and headlines such as "Kyiv: Bridge
 * hit by drones" or "Bridge hit by drones - officials".
 */
final class HearsayCues {

    static final Lexicon HEARSAY = Lexicon.read("hearsay.tsv", "phrase", "stance");
    static final Lexicon ACCORDING = Lexicon.read("according-to.tsv", "phrase");
    private static final List<String> COLONS = List.of(":", "-", "–", "—");
    private static final Set<String> CITING = Set.of("citing", "quoting");
    private static final int LONGEST_NAME = 6;

    private final Tree tree;
    private final int sentence;
    private final SourceTyper sources;

    HearsayCues(Tree tree, int sentence, SourceTyper sources) {
        this.tree = tree;
        this.sentence = sentence;
        this.sources = sources;
    }

    /** Whether this cue names whom somebody else cites. */
    static boolean isCiting(String cue) {
        return CITING.contains(cue.toLowerCase(Locale.ROOT));
    }

    List<Saying> find() {
        List<Saying> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            int at = i;
            tree.phrase(ACCORDING, i)
                    .flatMap(entry -> according(at, at + entry.phrase().size()))
                    .ifPresent(found::add);
            if (tree.phrase(HEARSAY, i).isPresent()) {
                hearsay(at).ifPresent(found::add);
            }
        }
        colon().ifPresent(found::add);
        return found;
    }

    /** "According to Kyiv, troops have fled": what the phrase hangs on is said, the phrase itself is not. */
    private Optional<Saying> according(int from, int to) {
        if (isCiting(tree.form(from))) {
            return citing(from);
        }
        int speaker = outside(to - 1, from, to);
        if (speaker < 0 || !nominal(speaker)) {
            return Optional.empty();
        }
        int phrase = outmost(speaker, from, to);
        Word top = tree.word(phrase);
        if (top.head() < 0) {
            return Optional.empty();
        }
        int clause = firstOfJoined(tree.clause(top.head()), from);
        BitSet content = tree.below(clause);
        content.andNot(tree.below(phrase));
        content.clear(from, to);
        return Optional.of(
                saying(tree.sentence().span(from, to), content, sources.source(sentence, speaker), Stance.ASSERTS));
    }

    /** "Reuters reported, citing <b>officials</b>": what Reuters reported rests on the officials first. */
    private Optional<Saying> citing(int verb) {
        boolean preposition =
                tree.word(verb).is("case", "mark") && tree.word(verb).head() > verb;
        Optional<Integer> cited = (preposition
                        ? Optional.of(tree.word(verb).head())
                        : tree.child(verb, "obj", "obl").map(Word::index))
                .filter(o -> sources.speaks(sentence, o));
        int phrase = preposition ? tree.word(verb).head() : verb;
        int head = tree.word(phrase).head();
        if (cited.isEmpty() || head < 0) {
            return Optional.empty();
        }
        boolean reporter = !tree.isVerb(head) && tree.word(head).head() >= 0;
        int clause = firstOfJoined(tree.clause(reporter ? tree.word(head).head() : head), verb);
        if (tree.word(clause).is("parataxis")
                && tree.entry(VerbCues.SAYING, clause).isPresent()) {
            clause = tree.clause(tree.word(clause).head());
        }
        BitSet content = tree.below(clause);
        content.andNot(tree.below(reporter ? head : phrase));
        return Optional.of(
                saying(tree.word(verb).span(), content, sources.source(sentence, cited.get()), Stance.ASSERTS));
    }

    private boolean nominal(int index) {
        return List.of("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM")
                .contains(tree.word(index).upos());
    }

    /** The first word outside the phrase on the way up. */
    private int outside(int word, int from, int to) {
        int at = word;
        while (at >= from && at < to) {
            at = tree.word(at).head();
        }
        return at;
    }

    /** "in the words of Kyiv": the word that joins the phrase to its clause is "words". */
    private int outmost(int speaker, int from, int to) {
        int head = tree.word(speaker).head();
        return head >= from && head < to && !tree.word(head).is("case", "fixed") ? outmost(head, from, to) : speaker;
    }

    /** A phrase after the last of joined clauses, behind a comma, is about all of them. */
    private int firstOfJoined(int clause, int phrase) {
        boolean comma = phrase > 0 && tree.form(phrase - 1).equals(",");
        int at = clause;
        while (comma && tree.word(at).is("conj") && tree.isVerb(tree.word(at).head())) {
            at = tree.word(at).head();
        }
        return at;
    }

    private Optional<Saying> hearsay(int at) {
        Word word = tree.word(at);
        if (word.head() < 0 || !word.is("advmod", "amod", "obl", "advcl", "parataxis")) {
            return Optional.empty();
        }
        BitSet content = tree.below(word.head(), w -> w.is("acl:relcl", "advcl", "parataxis"));
        content.andNot(tree.below(at));
        return Optional.of(saying(word.span(), content, SourceTyper.Source.UNSTATED, Stance.ASSERTS));
    }

    /** A headline with its speaker before a colon or after a dash. */
    private Optional<Saying> colon() {
        boolean headline = tree.sentence().sentence().kind() == Sentence.Kind.HEADLINE;
        boolean stopped = tree.form(tree.size() - 1).equals(".");
        for (int i = 1; i < tree.size() - 1; i++) {
            if (!COLONS.contains(tree.form(i))) {
                continue;
            }
            if (i <= LONGEST_NAME && tree.form(i).equals(":") && names(0, i) && saysMore(i + 1, tree.size())) {
                return named(0, i, i, i + 1, tree.size());
            }
            if ((headline || !stopped)
                    && tree.size() - i - 1 <= LONGEST_NAME
                    && names(i + 1, tree.size())
                    && saysMore(0, i)) {
                return named(i + 1, tree.size(), i, 0, i);
            }
        }
        return Optional.empty();
    }

    private Optional<Saying> named(int from, int to, int cue, int start, int end) {
        BitSet content = new BitSet();
        content.set(start, end);
        return Optional.of(
                saying(tree.word(cue).span(), content, sources.source(sentence, top(from, to)), Stance.ASSERTS));
    }

    /** Whether the words are a bare phrase for somebody who may speak. */
    private boolean names(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tree.isVerb(i) || tree.word(i).upos().equals("PUNCT")) {
                return false;
            }
        }
        int top = top(from, to);
        return tree.word(top).upos().matches("NOUN|PROPN") && sources.speaks(sentence, top);
    }

    private int top(int from, int to) {
        for (int i = from; i < to; i++) {
            int head = tree.word(i).head();
            if (head < from || head >= to) {
                return i;
            }
        }
        return from;
    }

    private boolean saysMore(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tree.isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    private Saying saying(Span cue, BitSet content, SourceTyper.Source source, Stance stance) {
        String text = words(cue);
        return new Saying(
                sentence, cue, text, tree.stretches(content), source, stance, Anonymity.reason(tree, source.type()));
    }

    private String words(Span cue) {
        return tree.sentence().words().stream()
                .filter(w -> cue.contains(w.span()))
                .map(Word::form)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
