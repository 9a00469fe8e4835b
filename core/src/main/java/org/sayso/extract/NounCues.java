package org.sayso.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.annotate.Word;
import org.sayso.claim.Attribution.Stance;
import org.sayso.codebook.Lexicon;
import org.sayso.text.Span;

/** Nouns of saying with what hangs on them: "Kyiv's claim that a bridge fell", "allegations of torture". */
final class NounCues {

    static final Lexicon NOUNS = Lexicon.read("saying-nouns.tsv", "phrase", "stance", "takes");
    static final Lexicon ISSUING = Lexicon.read("issuing.tsv", "phrase");
    private static final List<String> FROM = List.of("from", "by");

    private final Tree tree;
    private final int sentence;
    private final SourceTyper sources;

    NounCues(Tree tree, int sentence, SourceTyper sources) {
        this.tree = tree;
        this.sentence = sentence;
        this.sources = sources;
    }

    /** "claim", "claims". */
    static boolean isNoun(String cue) {
        String form = cue.toLowerCase(Locale.ROOT);
        return NOUNS.find(form).isPresent()
                || form.endsWith("s")
                        && NOUNS.find(form.substring(0, form.length() - 1)).isPresent();
    }

    List<Saying> find() {
        List<Saying> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            int noun = i;
            if (tree.word(i).upos().equals("NOUN")) {
                tree.entry(NOUNS, i).flatMap(entry -> saying(noun, entry)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Saying> saying(int noun, Lexicon.Entry entry) {
        List<Span> content = tree.stretches(content(noun, entry));
        if (content.isEmpty() || tree.isNegated(noun)) {
            return Optional.empty();
        }
        SourceTyper.Source source = speaker(noun)
                .map(s -> sources.source(sentence, s))
                .orElseGet(() -> sources.document(sentence, noun).orElse(SourceTyper.Source.UNSTATED));
        return Optional.of(new Saying(
                sentence,
                tree.word(noun).span(),
                tree.word(noun).form(),
                content,
                source,
                Stance.valueOf(entry.cell(1).toUpperCase(Locale.ROOT)),
                Anonymity.reason(tree, source.type())));
    }

    private BitSet content(int noun, Lexicon.Entry entry) {
        BitSet content = new BitSet();
        if (entry.cell(2).contains("clause")) {
            tree.children(noun, "acl", "acl:relcl", "ccomp").stream()
                    .filter(c -> tree.isMarked(c.index(), "that"::equals))
                    .forEach(c -> content.or(tree.below(c.index())));
            if (content.isEmpty() && tree.word(noun).is("obj")) {
                // "confirmed a report by Reuters that …": some trees hang the clause on "confirmed"
                tree.children(tree.word(noun).head(), "ccomp").stream()
                        .filter(c -> c.index() > noun && tree.isMarked(c.index(), "that"::equals))
                        .forEach(c -> content.or(tree.below(c.index())));
            }
            // "a claim by refugees that …": some trees hang the clause on the refugees
            tree.children(noun, "nmod").stream()
                    .filter(by -> tree.isMarked(by.index(), FROM::contains))
                    .flatMap(by -> tree.children(by.index(), "acl", "acl:relcl", "ccomp").stream())
                    .filter(c -> tree.isMarked(c.index(), "that"::equals))
                    .forEach(c -> content.or(tree.below(c.index())));
        }
        tree.children(noun, "nmod", "acl").stream()
                .filter(c -> List.of("of", "about").stream()
                        .anyMatch(p -> entry.cell(2).contains(p) && tree.isMarked(c.index(), p::equals)))
                .forEach(c -> content.or(tree.below(c.index())));
        return content;
    }

    /** "Kyiv's claim", "a Russian claim", "a claim by Kyiv", "Kyiv issued a claim". */
    private Optional<Integer> speaker(int noun) {
        return tree.children(noun, "nmod", "compound", "amod").stream()
                .filter(w -> w.is("nmod:poss")
                        || w.is("nmod") && tree.isMarked(w.index(), FROM::contains)
                        || sources.acts(sentence, w))
                .map(Word::index)
                .findFirst()
                .or(() -> issuer(noun));
    }

    private Optional<Integer> issuer(int noun) {
        Word word = tree.word(noun);
        boolean issued =
                word.is("obj", "nsubj:pass") && tree.entry(ISSUING, word.head()).isPresent();
        return issued ? tree.doer(word.head()) : Optional.empty();
    }
}
