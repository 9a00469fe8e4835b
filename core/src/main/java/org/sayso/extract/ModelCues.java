package org.sayso.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.annotate.Cue;
import org.sayso.annotate.Word;
import org.sayso.claim.Attribution.Stance;
import org.sayso.codebook.Lexicon;
import org.sayso.extract.SourceTyper.Source;
import org.sayso.text.Span;

/**
 * Cues that the model sees. Where a rule has found a saying at the cue, the rule's stands, and the model's words for its parts
 * are kept beside. Where only the model sees a cue, it is a saying of its own: in "Voters cooled on the plan, and Peru wants it
 * back" the attitudes of the voters and of Peru.
 */
final class ModelCues {

    /** Measured on PolNeAR dev: there as many cues are missed as are seen in vain. */
    private static final double SURE = 0.4;

    private static final String PLAN = "plan";
    private static final String COLON = ":";

    private final Tree tree;
    private final int sentence;
    private final SourceTyper sources;

    ModelCues(Tree tree, int sentence, SourceTyper sources) {
        this.tree = tree;
        this.sentence = sentence;
        this.sources = sources;
    }

    /** The sayings by rule and those that only the model sees. */
    List<Saying> join(List<Saying> byRule) {
        List<Cue> cues = tree.sentence().saySo().cues();
        List<Saying> joined = new ArrayList<>();
        for (Saying saying : byRule) {
            joined.add(cues.stream()
                    .filter(c -> isAt(saying, c))
                    .findFirst()
                    .map(c -> seen(saying, c))
                    .orElseGet(() -> unseen(saying)));
        }
        cues.stream()
                .filter(c -> c.probability() >= SURE && byRule.stream().noneMatch(s -> isAt(s, c)))
                .forEach(c -> joined.add(saying(c)));
        return joined;
    }

    private boolean isAt(Saying saying, Cue cue) {
        return cue.cue().stream()
                .anyMatch(w -> saying.span().overlaps(tree.word(w).span()));
    }

    private Saying seen(Saying saying, Cue cue) {
        return saying.with(new Sighting(true, false, cue.probability(), Optional.of(marked(cue))));
    }

    private Saying unseen(Saying saying) {
        boolean knowsCues = !tree.sentence().saySo().said().isEmpty();
        return knowsCues ? saying.with(new Sighting(true, false, 0, Optional.empty())) : saying;
    }

    private Saying saying(Cue cue) {
        Span span = run(cue);
        Source source = source(cue);
        Optional<Lexicon.Entry> entry = speech(cue);
        String text = sources.text(span);
        boolean speech = !cue.source().isEmpty()
                && sources.speaks(sentence, speaker(cue))
                && (entry.isPresent() || text.equals(COLON));
        return new Saying(
                sentence,
                span,
                text,
                content(cue),
                source,
                stance(cue, entry),
                Anonymity.reason(tree, source.type()),
                new Sighting(false, !speech, cue.probability(), Optional.of(marked(cue))));
    }

    private Attributed marked(Cue cue) {
        return new Attributed(stretches(cue.source()), stretches(cue.cue()), stretches(cue.content()));
    }

    private List<Span> content(Cue cue) {
        BitSet words = new BitSet();
        cue.content().forEach(words::set);
        return tree.stretches(words);
    }

    private Source source(Cue cue) {
        return cue.source().isEmpty() ? Source.UNSTATED : sources.source(sentence, speaker(cue));
    }

    private int speaker(Cue cue) {
        return sources.issuer(sentence, tree.antecedent(top(cue.source())));
    }

    /** The first word that hangs on none of the others. */
    private int top(List<Integer> words) {
        return words.stream()
                .filter(w -> !words.contains(tree.word(w).head()))
                .filter(w -> !tree.word(w).upos().equals("PUNCT"))
                .findFirst()
                .orElse(words.get(0));
    }

    /** The words of the cue around its head. */
    private Span run(Cue cue) {
        Span head = tree.word(cue.word()).span();
        return stretches(cue.cue()).stream()
                .filter(s -> s.contains(head))
                .findFirst()
                .orElse(head);
    }

    /** The stretches that these words make up, marks included. */
    private List<Span> stretches(List<Integer> words) {
        List<Span> stretches = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int from = words.get(i);
            while (i + 1 < words.size() && words.get(i + 1) == words.get(i) + 1) {
                i++;
            }
            stretches.add(tree.sentence().span(from, words.get(i) + 1));
        }
        return stretches;
    }

    /** The entry of a word of saying, planning set aside, that makes the cue one of speech. */
    private Optional<Lexicon.Entry> speech(Cue cue) {
        return cue.cue().stream().flatMap(w -> entry(w).stream()).findFirst();
    }

    private Optional<Lexicon.Entry> entry(int word) {
        Word at = tree.word(word);
        if (tree.isVerb(word)) {
            return tree.entry(VerbCues.SAYING, word).filter(e -> !e.cell(2).equals(PLAN));
        }
        return at.upos().equals("NOUN")
                ? tree.entry(NounCues.NOUNS, word)
                : tree.phrase(HearsayCues.HEARSAY, word).or(() -> tree.phrase(HearsayCues.ACCORDING, word));
    }

    private Stance stance(Cue cue, Optional<Lexicon.Entry> entry) {
        if (tree.isNegated(cue.word())) {
            return Stance.DOUBTS;
        }
        return entry.filter(e -> e.row().cells().size() > 1)
                .map(e -> Stance.valueOf(e.cell(1).toUpperCase(Locale.ROOT)))
                .orElse(Stance.ASSERTS);
    }
}
