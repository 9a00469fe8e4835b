package org.sayso.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sayso.annotate.Name;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.codebook.Lexicon;
import org.sayso.text.Span;

/**
 * A sentence's tree as speech and scopes read it: who is the subject of "said" in "Kyiv, which said …", which words
 * belong to the clause under "may".
 */
final class Tree {

    private static final Set<String> LISTING = Set.of("including", "like", "such");

    private final ParsedSentence sentence;
    private final List<List<Word>> children = new ArrayList<>();

    Tree(ParsedSentence sentence) {
        this.sentence = sentence;
        sentence.words().forEach(word -> children.add(new ArrayList<>()));
        for (Word word : sentence.words()) {
            if (word.head() >= 0) {
                children.get(word.head()).add(word);
            }
        }
    }

    ParsedSentence sentence() {
        return sentence;
    }

    int size() {
        return sentence.words().size();
    }

    Word word(int index) {
        return sentence.word(index);
    }

    String lemma(int index) {
        return word(index).lemma().toLowerCase(Locale.ROOT);
    }

    String form(int index) {
        return word(index).form().toLowerCase(Locale.ROOT);
    }

    Optional<Word> head(int index) {
        return sentence.head(index);
    }

    List<Word> children(int index, String... relations) {
        return children.get(index).stream()
                .filter(w -> relations.length == 0 || w.is(relations))
                .toList();
    }

    Optional<Word> child(int index, String... relations) {
        return children(index, relations).stream().findFirst();
    }

    /** Whether one of the children has this relation and lemma. */
    boolean hasChild(int index, String relation, String lemma) {
        return children(index, relation).stream()
                .anyMatch(w -> lemma(w.index()).equals(lemma) || form(w.index()).equals(lemma));
    }

    /** The word and all below it. */
    BitSet below(int head) {
        return below(head, word -> false);
    }

    /** The word and all below it, without the words that are {@code cut} and what hangs on those. */
    BitSet below(int head, Predicate<Word> cut) {
        BitSet found = new BitSet(size());
        collect(head, cut, found);
        return found;
    }

    private void collect(int at, Predicate<Word> cut, BitSet found) {
        if (found.get(at)) {
            return;
        }
        found.set(at);
        for (Word child : children.get(at)) {
            if (!cut.test(child)) {
                collect(child.index(), cut, found);
            }
        }
    }

    /** The stretches of text that these words make up; marks between two of them belong, marks at an end do not. */
    List<Span> stretches(BitSet words) {
        List<Span> found = new ArrayList<>();
        int from = -1;
        int last = -1;
        for (int i = 0; i < size(); i++) {
            boolean mark = word(i).upos().equals("PUNCT");
            if (words.get(i) && !mark) {
                from = from < 0 ? i : from;
                last = i;
            } else if (!mark && from >= 0) {
                found.add(sentence.span(from, last + 1));
                from = -1;
            }
        }
        if (from >= 0) {
            found.add(sentence.span(from, last + 1));
        }
        return found;
    }

    /** The stretch that holds the head. */
    Span around(int head, BitSet words) {
        Span at = word(head).span();
        return stretches(words).stream().filter(s -> s.contains(at)).findFirst().orElse(at);
    }

    boolean isVerb(int index) {
        return word(index).upos().equals("VERB") || word(index).xpos().startsWith("VB");
    }

    /** "was accused", "accused of arson": the subject is the one it is done to. */
    boolean isPassive(int index) {
        if (child(index, "nsubj:pass", "csubj:pass", "aux:pass").isPresent()) {
            return true;
        }
        Word word = word(index);
        return word.xpos().equals("VBN")
                && (word.is("acl") || word.is("advcl") || word.is("amod"))
                && child(index, "aux", "nsubj").isEmpty();
    }

    /** The doer named in a passive: "by Kyiv". */
    Optional<Integer> agent(int verb) {
        return children(verb, "obl", "nmod").stream()
                .map(Word::index)
                .filter(i -> hasChild(i, "case", "by"))
                .findFirst();
    }

    /** The head word of whoever does what the verb says, through relative clauses, control and joined verbs. */
    Optional<Integer> doer(int verb) {
        return isPassive(verb) ? agent(verb) : subject(verb).or(() -> giver(verb));
    }

    /** The doer by the roles, where the tree shows none. */
    private Optional<Integer> giver(int verb) {
        return sentence.frame(verb).flatMap(f -> f.argument("ARG0")).filter(w -> w != verb);
    }

    /** The head word of the subject, active or passive. */
    Optional<Integer> subject(int verb) {
        return subject(verb, 0);
    }

    private Optional<Integer> subject(int verb, int depth) {
        Optional<Word> own = ownSubject(verb);
        if (own.isPresent()) {
            return Optional.of(antecedent(own.get().index()));
        }
        Word word = word(verb);
        if (word.head() < 0 || depth > 6) {
            return Optional.empty();
        }
        if (word.is("xcomp") && !isPassive(word.head())) {
            Optional<Word> object = child(word.head(), "obj", "iobj");
            return object.isPresent() ? object.map(Word::index) : subject(word.head(), depth + 1);
        }
        if (word.is("acl") && !word.is("acl:relcl")) {
            return Optional.of(word.head());
        }
        return word.is("conj", "advcl", "xcomp", "parataxis") ? subject(word.head(), depth + 1) : Optional.empty();
    }

    /** Of two the nearer before the verb: "Peru accused Chile, <b>Reuters</b> reported", where the tree hangs both on "reported". */
    private Optional<Word> ownSubject(int verb) {
        List<Word> subjects = children(verb, "nsubj");
        boolean fronted = subjects.size() > 1
                && child(verb, "ccomp").filter(c -> c.index() < verb).isPresent();
        return fronted
                ? subjects.stream().filter(s -> s.index() < verb).reduce((a, b) -> b)
                : subjects.stream().findFirst();
    }

    /** For "who", "which" and "that" the noun that the relative clause hangs on; for any other word itself. */
    int antecedent(int subject) {
        boolean relative = List.of("who", "which", "that").contains(form(subject))
                && List.of("WDT", "WP", "IN", "DT").contains(word(subject).xpos());
        if (!relative) {
            return subject;
        }
        return lastNamed(subject).or(() -> relatedTo(subject)).orElse(subject);
    }

    private Optional<Integer> relatedTo(int relative) {
        for (int at = word(relative).head(), steps = 0; at >= 0 && steps < 6; at = word(at).head(), steps++) {
            if (word(at).is("acl:relcl")) {
                return Optional.of(word(at).head());
            }
        }
        return Optional.empty();
    }

    /**
     * For "who" the last of those listed: Pasto in "for Obi and Pasto, who said", Obi in "guests, including Obi, who said";
     * the tree hangs the clause on the first.
     */
    Optional<Integer> lastNamed(int relative) {
        if (relative < 2 || !form(relative).equals("who") || !form(relative - 1).equals(",")) {
            return Optional.empty();
        }
        int related = relatedTo(relative).orElse(relative);
        return sentence.nameAt(relative - 2)
                .filter(n -> n.type() == Name.Type.PERSON)
                .flatMap(n -> IntStream.range(n.start(), n.end())
                        .filter(i -> word(i).head() < n.start() || word(i).head() >= n.end())
                        .boxed()
                        .findFirst())
                .filter(n -> related == relative || isListedUnder(n, related));
    }

    private boolean isListedUnder(int name, int head) {
        Word word = word(name);
        return word.head() == head
                && (word.is("conj", "appos") || word.is("nmod") && isMarked(name, LISTING::contains));
    }

    /** Whether "not", "never" or the like hangs on the word, or its subject is "nobody". */
    boolean isNegated(int index) {
        return children(index, "advmod", "det").stream()
                        .anyMatch(
                                w -> List.of("not", "n't", "n’t", "never", "no").contains(form(w.index()))
                                        || lemma(w.index()).equals("not"))
                || children(index, "nsubj").stream().anyMatch(w -> List.of("nobody", "no-one", "none", "nothing")
                        .contains(form(w.index())));
    }

    /** The nearest word from here upwards that heads a clause. */
    int clause(int index) {
        int at = index;
        for (int steps = 0; steps < size() && !headsClause(at); steps++) {
            at = word(at).head();
        }
        return at;
    }

    boolean headsClause(int index) {
        Word word = word(index);
        return word.head() < 0
                || word.is("ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis")
                || child(index, "nsubj", "cop", "aux").isPresent()
                || word.is("conj") && isVerb(index);
    }

    /** The list's entry for a verb or noun with what belongs to it: "rule out", "claim responsibility", "say". */
    Optional<Lexicon.Entry> entry(Lexicon lexicon, int index) {
        Optional<Lexicon.Entry> straight = lexicon.longest(this::lemma, index, size());
        if (straight.isPresent() && straight.get().phrase().size() > 1) {
            return straight;
        }
        return children(index, "compound:prt", "obj", "nsubj:pass", "advmod", "xcomp").stream()
                .flatMap(c -> pair(lexicon, index, c.index()).stream())
                .findFirst()
                .or(() -> straight)
                .or(() -> inflected(lexicon, index));
    }

    /** A small model may take "vowed" for a form of "vowe": the entry for what the form may come from. */
    private Optional<Lexicon.Entry> inflected(Lexicon lexicon, int index) {
        if (!word(index).xpos().matches("VB[DNZPG]")) {
            return Optional.empty();
        }
        return Lemmas.bases(form(index)).stream()
                .flatMap(base -> lexicon.longest(i -> i == index ? base : lemma(i), index, size()).stream())
                .findFirst();
    }

    private Optional<Lexicon.Entry> pair(Lexicon lexicon, int first, int second) {
        IntFunction<String> lemmas = i -> lemma(i == 0 ? first : second);
        return lexicon.longest(lemmas, 0, 2).filter(e -> e.phrase().size() == 2);
    }

    /** The longest entry that stands here letter by letter: "according to", "in the event of". */
    Optional<Lexicon.Entry> phrase(Lexicon lexicon, int index) {
        return lexicon.longest(this::form, index, size());
    }

    /** Whether the clause's or phrase's preposition or conjunction is one of these. */
    boolean isMarked(int index, Predicate<String> marks) {
        return children(index, "case", "mark").stream()
                .anyMatch(w -> marks.test(form(w.index())) || marks.test(lemma(w.index())));
    }
}
