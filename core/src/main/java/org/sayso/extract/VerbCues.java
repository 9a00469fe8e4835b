package org.sayso.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.Word;
import org.sayso.claim.Attribution.Stance;
import org.sayso.codebook.Lexicon;
import org.sayso.text.Span;

/**
 * Verbs of saying and thinking with what hangs on them: "Kyiv said troops had fled", "the troops, he said, had fled",
 * "Russia accused Ukraine of shelling a bus", "the army is said to have fled".
 */
final class VerbCues {

    /** The verbs: phrase, stance, kind, and where their content hangs. */
    static final Lexicon SAYING = Lexicon.read("saying.tsv", "phrase", "stance", "kind", "takes");

    private static final Lexicon SCOPES = Lexicon.read("scope-verbs.tsv", "phrase", "opens", "negated");
    private static final Set<String> PREPOSITIONS = Set.of("of", "for", "with", "as", "about");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON");
    private static final int LONGEST_ASIDE = 8;

    /** Kinds whose infinitive is not said to be so but to come: "is intended to", "was asked to". */
    private static final Set<String> AHEAD = Set.of("plan", "promise", "threaten", "ask", "warn");

    private static final Set<String> AT = Set.of("at", "about", "over", "against");

    private static final Set<String> DUMMIES = Set.of("it", "there");

    private final Tree tree;
    private final int sentence;
    private final SourceTyper sources;

    VerbCues(Tree tree, int sentence, SourceTyper sources) {
        this.tree = tree;
        this.sentence = sentence;
        this.sources = sources;
    }

    List<Saying> find() {
        List<Saying> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            int verb = i;
            if (tree.isVerb(i) && !tree.word(i).is("amod", "aux")) {
                tree.entry(SAYING, i).flatMap(entry -> saying(verb, entry)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Saying> saying(int verb, Lexicon.Entry entry) {
        List<Span> content = tree.stretches(content(verb, entry));
        Optional<Integer> speaker = speaker(verb, content).map(s -> sources.issuer(sentence, s));
        boolean supposes =
                speaker.isEmpty() && tree.phrase(ClauseScopes.CONDITIONS, verb).isPresent();
        boolean asPromised = speaker.isEmpty()
                && AHEAD.contains(entry.cell(2))
                && tree.word(verb).is("advcl");
        if (supposes
                || asPromised
                || content.isEmpty() && speaker.isEmpty()
                || kind(entry, "show") && !speaks(speaker)) {
            return Optional.empty();
        }
        SourceTyper.Source source =
                speaker.map(s -> sources.source(sentence, s)).orElse(SourceTyper.Source.UNSTATED);
        return Optional.of(new Saying(
                sentence,
                tree.word(verb).span(),
                tree.word(verb).form(),
                content,
                source,
                stance(verb, entry),
                Anonymity.reason(tree, source.type())));
    }

    private static boolean kind(Lexicon.Entry entry, String kind) {
        return entry.cell(2).equals(kind);
    }

    private boolean speaks(Optional<Integer> speaker) {
        return speaker.filter(s -> sources.speaks(sentence, s)).isPresent();
    }

    private Optional<Integer> speaker(int verb, List<Span> content) {
        return quoted(verb)
                .or(() -> tree.doer(verb).filter(s -> isItsSubject(s, verb) || sources.speaks(sentence, s)))
                .filter(s -> isOutside(s, content))
                .or(() -> inverted(verb).filter(s -> isOutside(s, content)))
                .filter(s -> !DUMMIES.contains(tree.form(s))
                        || tree.child(verb, "expl").isEmpty())
                .filter(s -> !tree.word(s).is("expl"));
    }

    /** Not so in "accusing the group, <b>a term</b> used to describe …", which neither accuses nor describes. */
    private boolean isItsSubject(int word, int verb) {
        boolean afterParticiple = word > verb && tree.word(verb).xpos().equals("VBG");
        return tree.word(word).head() == verb && !afterParticiple;
    }

    /** "quoted <b>the governor</b> as saying", "<b>the governor</b> was quoted as saying". */
    private Optional<Integer> quoted(int verb) {
        Word word = tree.word(verb);
        boolean asSaying = word.xpos().equals("VBG") && word.head() >= 0 && tree.isMarked(verb, "as"::equals);
        return asSaying && tree.isVerb(word.head())
                ? tree.child(word.head(), "obj", "nsubj:pass").map(Word::index)
                : Optional.empty();
    }

    private boolean isOutside(int speaker, List<Span> content) {
        return content.stream().noneMatch(c -> c.contains(tree.word(speaker).span()));
    }

    /** "…," said the minister: some trees hang the minister on "said" as its object. */
    private Optional<Integer> inverted(int verb) {
        boolean saidBefore = tree.word(verb).is("parataxis")
                || tree.child(verb, "ccomp").filter(c -> c.index() < verb).isPresent();
        return saidBefore && !tree.isPassive(verb)
                ? tree.child(verb, "obj", "iobj")
                        .map(Word::index)
                        .filter(o -> o > verb)
                        .or(() -> stray(verb))
                : Optional.empty();
    }

    /** "Troops fled, said <b>an official</b> who …": some trees hang the official on "fled" as a second subject. */
    private Optional<Integer> stray(int verb) {
        return tree.children(verb, "ccomp").stream()
                .flatMap(c -> tree.children(c.index(), "nsubj").stream().skip(1))
                .map(Word::index)
                .filter(s -> s > verb)
                .findFirst();
    }

    private BitSet content(int verb, Lexicon.Entry entry) {
        BitSet content = new BitSet();
        for (String takes : entry.cell(3).split(";")) {
            switch (takes) {
                case "clause" -> content.or(clause(verb));
                case "infinitive" -> content.or(infinitive(verb));
                case "object" -> content.or(object(verb));
                case "claim" -> content.or(claim(verb));
                default -> content.or(prepositional(verb, takes));
            }
        }
        if (content.isEmpty() && tree.isPassive(verb) && !AHEAD.contains(entry.cell(2))) {
            content.or(infinitive(verb));
        }
        if (entry.cell(1).equals("denies")) {
            content.andNot(background(content));
        }
        return content;
    }

    /** "denied backing M23, <b>which seized Goma</b>": what only describes somebody is not what is denied. */
    private BitSet background(BitSet content) {
        BitSet background = new BitSet();
        content.stream().filter(w -> tree.word(w).is("acl:relcl", "appos")).forEach(w -> background.or(tree.below(w)));
        return background;
    }

    private BitSet clause(int verb) {
        BitSet content = new BitSet();
        tree.children(verb, "ccomp", "csubj").forEach(c -> content.or(tree.below(c.index())));
        stray(verb).ifPresent(s -> content.andNot(tree.below(s)));
        if (content.isEmpty()) {
            content.or(besides(verb));
        }
        if (content.isEmpty()) {
            content.or(around(verb));
        }
        if (content.isEmpty()) {
            content.or(interrupted(verb));
        }
        if (content.isEmpty()) {
            tree.children(verb, "parataxis").stream()
                    .filter(p -> p.index() > verb && follows(verb, p.index()))
                    .forEach(p -> content.or(tree.below(p.index())));
        }
        content.andNot(tree.below(
                verb,
                w -> w.is("ccomp", "csubj", "parataxis")
                        || w.index() == tree.word(verb).head()));
        return content;
    }

    /** "reported that a lawyer said <b>the police denied it</b>", where the tree hangs both clauses on "reported". */
    private BitSet besides(int verb) {
        Word word = tree.word(verb);
        if (!word.is("ccomp") || word.head() > verb || hasContent(verb)) {
            return new BitSet();
        }
        return tree.children(word.head(), "ccomp").stream()
                .filter(c -> c.index() > verb && tree.isMarked(verb, "that"::equals))
                .filter(c -> tree.children(c.index(), "mark", "cc").isEmpty())
                .findFirst()
                .map(c -> tree.below(c.index()))
                .orElseGet(BitSet::new);
    }

    /** The clause that a trailing or interrupting cue hangs on: "the troops … had fled" of "the troops, he said, had fled". */
    private BitSet around(int verb) {
        Word word = tree.word(verb);
        boolean aside =
                word.is("parataxis") || word.is("advcl") && tree.isMarked(verb, "as"::equals) || isBetweenCommas(verb);
        boolean asSaying = quoted(verb).isPresent();
        if (!aside || !asSaying && tree.subject(verb).isEmpty() || hasContent(verb) && !inverts(verb)) {
            return new BitSet();
        }
        BitSet content = fronted(word.head(), verb)
                .map(c -> tree.below(c.index()))
                .orElseGet(() -> tree.below(tree.clause(word.head()), w -> isLaterAside(w, verb)));
        content.andNot(tree.below(verb));
        return content;
    }

    /** Of "Soldiers arrested him, monks said, AP reported" the clause that both say, where the tree hangs all on "reported". */
    private Optional<Word> fronted(int host, int verb) {
        boolean says = host > verb || quoted(verb).isPresent();
        return says && tree.entry(SAYING, host).isPresent()
                ? tree.children(host, "ccomp").stream()
                        .filter(c -> c.index() < Math.min(host, verb))
                        .findFirst()
                : Optional.empty();
    }

    /** Of "…, monks said, the agency reported" the agency reports what the monks said. */
    private boolean isLaterAside(Word word, int verb) {
        return word.index() > verb
                && word.is("parataxis")
                && tree.entry(SAYING, word.index()).isPresent()
                && tree.subject(word.index()).isPresent();
    }

    /** Read off the commas where the tree has lost the subject: "rebels, the army said, attacked". */
    private BitSet interrupted(int verb) {
        int comma = commaBefore(verb);
        if (comma < 0
                || tree.child(verb, "nsubj", "obj", "xcomp").isPresent()
                || tree.word(verb).head() < 0) {
            return new BitSet();
        }
        BitSet content = tree.below(tree.clause(tree.word(verb).head()));
        content.clear(comma, verb + 1);
        return content;
    }

    /** The comma before the one or few words that stand between it and ", … said,"; -1 where there is none. */
    private int commaBefore(int verb) {
        boolean closed = verb + 1 < tree.size() && tree.form(verb + 1).equals(",");
        if (!closed || verb < 2 || !NOMINAL.contains(tree.word(verb - 1).upos())) {
            return -1;
        }
        for (int i = verb - 1; i >= Math.max(0, verb - LONGEST_ASIDE); i--) {
            if (tree.form(i).equals(",")) {
                return i;
            }
            if (tree.isVerb(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether something else is said, or said to something else ("as they bristled at the news"): not so in "as the mayor put it". */
    private boolean hasContent(int verb) {
        return tree.children(verb, "obj", "ccomp", "xcomp").stream()
                        .anyMatch(w -> !DUMMIES.contains(tree.form(w.index())))
                || tree.children(verb, "obl").stream().anyMatch(w -> tree.isMarked(w.index(), AT::contains));
    }

    /** ", the minister said," inside a clause, which some trees take for a relative clause. */
    private boolean isBetweenCommas(int verb) {
        BitSet words = tree.below(verb, w -> w.upos().equals("PUNCT"));
        int from = words.nextSetBit(0);
        int to = words.length();
        return tree.word(verb).is("acl:relcl", "advcl", "acl", "conj", "appos", "dep")
                && words.cardinality() == to - from
                && tree.child(verb, "nsubj")
                        .filter(s -> !s.xpos().startsWith("W"))
                        .isPresent()
                && from > 0
                && tree.form(from - 1).equals(",")
                && to < tree.size()
                && tree.word(to).upos().equals("PUNCT")
                && tree.children(verb, "cc", "mark", "advmod").isEmpty();
    }

    private boolean inverts(int verb) {
        return tree.child(verb, "nsubj").filter(s -> s.index() > verb).isPresent()
                || inverted(verb).isPresent();
    }

    /** Whether what follows the verb reads as said: after a colon or a quotation mark. */
    private boolean follows(int verb, int other) {
        for (int i = verb + 1; i < other; i++) {
            if (":".equals(tree.form(i)) || Quotations.isMark(tree.form(i))) {
                return true;
            }
        }
        return false;
    }

    private BitSet infinitive(int verb) {
        BitSet content = new BitSet();
        tree.children(verb, "xcomp").stream()
                .filter(x -> tree.isVerb(x.index())
                        || tree.isMarked(x.index(), "to"::equals)
                        || tree.child(x.index(), "cop").isPresent())
                .forEach(x -> content.or(tree.below(x.index())));
        if (!content.isEmpty() && tree.isPassive(verb)) {
            tree.child(verb, "nsubj:pass").ifPresent(s -> content.or(subject(s)));
        }
        return content;
    }

    private BitSet subject(Word subject) {
        return tree.word(subject.index()).upos().equals("PRON")
                ? new BitSet()
                : tree.below(subject.index(), w -> w.is("acl:relcl"));
    }

    private BitSet object(int verb) {
        BitSet content = new BitSet();
        String relation = tree.isPassive(verb) ? "nsubj:pass" : "obj";
        tree.children(verb, relation).stream()
                .filter(o -> !o.upos().equals("PRON") && !inverts(verb))
                .forEach(o -> content.or(tree.below(o.index())));
        return content;
    }

    /** "rejected <b>Kyiv's claim that …</b>", and nothing of "rejected the offer". */
    private BitSet claim(int verb) {
        boolean said = tree.children(verb, "obj", "nsubj:pass").stream()
                .anyMatch(o -> tree.entry(NounCues.NOUNS, o.index()).isPresent());
        return said ? object(verb) : new BitSet();
    }

    private BitSet prepositional(int verb, String preposition) {
        BitSet content = new BitSet();
        if (!PREPOSITIONS.contains(preposition)) {
            return content;
        }
        List<Word> places = new ArrayList<>(tree.children(verb, "obl", "advcl", "xcomp", "ccomp", "nmod"));
        tree.children(verb, "xcomp").stream()
                .filter(x -> x.upos().equals("ADJ"))
                .forEach(x -> places.addAll(tree.children(x.index(), "obl", "advcl")));
        tree.children(verb, "obj", "nsubj:pass")
                .forEach(o -> places.addAll(tree.children(o.index(), "nmod", "acl", "advcl")));
        places.stream()
                .filter(p -> tree.isMarked(p.index(), preposition::equals))
                .forEach(p -> content.or(tree.below(p.index())));
        return content;
    }

    private Stance stance(int verb, Lexicon.Entry entry) {
        Stance stance = Stance.valueOf(entry.cell(1).toUpperCase(java.util.Locale.ROOT));
        if (withheld(verb)) {
            return Stance.DOUBTS;
        }
        if (!tree.isNegated(verb)) {
            return stance;
        }
        boolean open = tree.children(verb, "ccomp", "csubj", "csubj:pass").stream()
                .anyMatch(c -> tree.isMarked(c.index(), "whether"::equals));
        if (open) {
            return Stance.DOUBTS;
        }
        return stance == Stance.ASSERTS && kind(entry, "think") ? Stance.DENIES : Stance.DOUBTS;
    }

    /** "refused to confirm that …": the cue itself is under a verb of not doing. */
    private boolean withheld(int verb) {
        Word word = tree.word(verb);
        return word.is("xcomp")
                && tree.entry(SCOPES, word.head())
                        .filter(e -> e.cell(1).contains("infinitive=NEGATED"))
                        .isPresent();
    }
}
