package org.sayso.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sayso.annotate.Word;
import org.sayso.codebook.Lexicon;

/**
 * Verbs, nouns and adjectives that put what hangs on them under a mood: "plans to attack", "failed to sign", "the threat
 * of sanctions", "a possible strike". An infinitive under none of them is planned ("came to sign"), unless its verb
 * commits itself to it ("managed to sign").
 */
final class OpenedScopes {

    static final Lexicon VERBS = Lexicon.read("scope-verbs.tsv", "phrase", "opens", "negated");
    static final Lexicon NOUNS = Lexicon.read("scope-nouns.tsv", "phrase", "kind", "takes");
    static final Lexicon ADJECTIVES = Lexicon.read("scope-adjectives.tsv", "phrase", "kind", "takes");
    private static final Lexicon COMMITMENTS = Lexicon.read("commitments.tsv", "phrase");
    private static final Lexicon HOSTILE = Lexicon.read("hostile.tsv", "phrase");

    private final Tree tree;
    private final ScopeFinder.Found found;
    private final ScopeClause clause;
    private final BitSet opened = new BitSet();

    OpenedScopes(Tree tree, ScopeFinder.Found found) {
        this.tree = tree;
        this.found = found;
        this.clause = new ScopeClause(tree);
    }

    void find() {
        for (int i = 0; i < tree.size(); i++) {
            int at = i;
            if (tree.isVerb(i)) {
                tree.entry(VERBS, i).filter(e -> isWhole(e, at)).ifPresent(e -> verb(at, e));
            }
            if (tree.word(i).upos().equals("NOUN")) {
                tree.entry(NOUNS, i).ifPresent(e -> open(at, e.cell(2).split(";"), Scope.Kind.valueOf(e.cell(1))));
            }
            if (tree.word(i).upos().matches("ADJ|VERB|ADV")) {
                ADJECTIVES.find(tree.form(i)).ifPresent(e -> adjective(at, e));
            }
        }
        for (int i = 0; i < tree.size(); i++) {
            bareInfinitive(i);
        }
    }

    /** "set a meeting" puts it ahead, "set <b>off</b> a riot" does not: with a particle it is another verb. */
    private boolean isWhole(Lexicon.Entry entry, int verb) {
        return entry.phrase().size() > 1 || tree.child(verb, "compound:prt").isEmpty();
    }

    private void verb(int verb, Lexicon.Entry entry) {
        if (tree.phrase(ClauseScopes.CONDITIONS, verb).isPresent()
                && tree.child(verb, "nsubj").isEmpty()) {
            return; // "Assuming that …"
        }
        boolean negated = tree.isNegated(verb);
        for (String opens : entry.cell(1).split(";")) {
            String[] parts = opens.split("=");
            Optional<Scope.Kind> kind = kind(Scope.Kind.valueOf(parts[1]), entry, negated);
            open(verb, new String[] {parts[0]}, kind);
        }
    }

    /** "did not fail to" opens nothing, "did not rule out" a possibility. */
    private static Optional<Scope.Kind> kind(Scope.Kind kind, Lexicon.Entry entry, boolean negated) {
        if (!negated || kind != Scope.Kind.NEGATED) {
            return Optional.of(kind);
        }
        return Optional.of(entry.cell(2)).filter(c -> !c.isEmpty()).map(Scope.Kind::valueOf);
    }

    private void open(int at, String[] takes, Scope.Kind kind) {
        open(at, takes, Optional.of(kind));
    }

    private void open(int at, String[] takes, Optional<Scope.Kind> kind) {
        for (String take : takes) {
            for (Word head : heads(at, take)) {
                if (opened.get(head.index()) && take.equals("infinitive")) {
                    continue;
                }
                opened.set(head.index());
                BitSet words = clause.complement(head.index());
                words.andNot(chain(at));
                kind.ifPresent(k -> found.add(hostile(k, head.index()), at, words));
            }
        }
    }

    /** The opener and the words between it and the root, never under its own scope. */
    private BitSet chain(int at) {
        BitSet chain = new BitSet();
        for (int i = at, steps = 0;
                i >= 0 && steps < tree.size();
                i = tree.word(i).head(), steps++) {
            chain.set(i);
        }
        return chain;
    }

    /** "vowed to retaliate" is a threat, "vowed to help" a promise. */
    private Scope.Kind hostile(Scope.Kind kind, int head) {
        boolean harm = tree.entry(HOSTILE, head).isPresent() && !tree.isNegated(head);
        return kind == Scope.Kind.PROMISED && harm ? Scope.Kind.THREATENED : kind;
    }

    private List<Word> heads(int at, String take) {
        return switch (take) {
            case "infinitive" -> infinitives(at);
            case "clause" ->
                tree.children(at, "ccomp", "acl", "csubj").stream()
                        .filter(c -> !c.is("acl:relcl")
                                && (c.is("ccomp", "csubj") || tree.isMarked(c.index(), "that"::equals)))
                        .toList();
            case "object" -> objects(at);
            case "compound", "noun" -> tree.children(at, "compound");
            default -> prepositional(at, take::equals);
        };
    }

    private List<Word> infinitives(int at) {
        List<Word> found = new ArrayList<>(tree.children(at, "xcomp", "acl", "advcl", "ccomp", "csubj").stream()
                .filter(c -> !c.is("acl:relcl") && isInfinitive(c))
                .toList());
        tree.children(at, "obj", "obl").forEach(o -> tree.children(o.index(), "acl").stream()
                .filter(c -> !c.is("acl:relcl")
                        && isInfinitive(c)
                        && tree.isVerb(at)
                        && c.xpos().equals("VB"))
                .filter(c -> tree.entry(NOUNS, o.index()).isEmpty())
                .forEach(found::add));
        return found;
    }

    /** "to attack", or after some verbs "attacking", "attack" and "(wanted him) deported" alone. */
    private boolean isInfinitive(Word word) {
        boolean to = tree.isMarked(word.index(), "to"::equals);
        boolean bare = (word.is("xcomp", "ccomp") || word.is("advcl") && tree.isMarked(word.index(), "on"::equals))
                && List.of("VBG", "VB", "VBN").contains(word.xpos())
                && tree.child(word.index(), "nsubj").isEmpty();
        boolean bearing = word.is("xcomp")
                && !tree.isVerb(word.index())
                && tree.child(word.index(), "cop").isPresent();
        return to || bare || bearing;
    }

    private List<Word> objects(int at) {
        boolean passive = tree.isPassive(at);
        List<Word> objects = new ArrayList<>(tree.children(at, passive ? "nsubj:pass" : "obj"));
        if (passive
                && tree.word(at).is("acl")
                && !tree.word(at).is("acl:relcl")
                && tree.child(at, "nsubj:pass").isEmpty()) {
            objects.add(tree.word(tree.word(at).head()));
        }
        return objects.stream().filter(o -> !o.upos().equals("PRON")).toList();
    }

    private List<Word> prepositional(int at, Predicate<String> preposition) {
        List<Word> places = new ArrayList<>(tree.children(at, "obl", "nmod", "advcl", "acl", "xcomp"));
        tree.children(at, "obj", "nsubj:pass").forEach(o -> places.addAll(tree.children(o.index(), "nmod", "acl")));
        return places.stream()
                .filter(p -> tree.isMarked(p.index(), preposition))
                .toList();
    }

    private void adjective(int at, Lexicon.Entry entry) {
        Scope.Kind kind = Scope.Kind.valueOf(entry.cell(1));
        Word word = tree.word(at);
        if (isPastAbility(at)) {
            infinitives(at).forEach(i -> opened.set(i.index()));
            return;
        }
        List<String> takes = List.of(entry.cell(2).split(";"));
        if (word.is("amod", "compound", "advmod") && takes.contains("noun") && word.head() >= 0 && word.head() > at) {
            BitSet words = tree.below(word.head(), w -> w.is("acl:relcl", "parataxis"));
            words.clear(at);
            found.add(kind, at, words);
        }
        // "is due to meet": some trees take "due to" for one word of the verb
        boolean joined = word.is("advmod", "case") && tree.hasChild(at, "fixed", "to");
        if (joined
                && takes.contains("infinitive")
                && tree.word(word.head()).xpos().equals("VB")) {
            found.add(kind, at, clause.complement(word.head()));
        }
        boolean passive = word.upos().equals("VERB") && tree.entry(VERBS, at).isPresent();
        if (!passive) {
            takes.stream().filter(t -> !t.equals("noun")).forEach(t -> open(at, new String[] {t}, kind));
        }
    }

    /** "was able to free them": they are free. */
    private boolean isPastAbility(int at) {
        return tree.form(at).equals("able")
                && !tree.isNegated(at)
                && tree.children(at, "cop").stream().anyMatch(c -> c.xpos().equals("VBD"));
    }

    /** "came to sign", "a deal to withdraw", "is to meet", a headline's "Kenya to send police". */
    private void bareInfinitive(int at) {
        Word word = tree.word(at);
        boolean to = word.xpos().startsWith("VB") && word.xpos().equals("VB") && tree.isMarked(at, "to"::equals)
                || tree.isMarked(at, "to"::equals)
                        && tree.child(at, "aux:pass", "cop").isPresent();
        boolean done = tree.hasChild(at, "aux", "have");
        if (!to || done || opened.get(at) || word.is("csubj") || happens(word)) {
            return;
        }
        int cue = tree.children(at, "mark").stream()
                .filter(m -> tree.form(m.index()).equals("to"))
                .findFirst()
                .orElse(word)
                .index();
        found.add(Scope.Kind.PLANNED, cue, clause.complement(at));
    }

    private boolean happens(Word word) {
        if (word.head() < 0 || !word.is("xcomp", "advcl", "ccomp", "acl")) {
            return word.is("conj") && happens(tree.word(word.head()));
        }
        boolean commits = tree.entry(COMMITMENTS, word.head()).isPresent()
                && !tree.lemma(word.head()).equals("be");
        return word.is("acl")
                ? tree.word(word.head()).xpos().matches("JJ.?|CD")
                        || tree.children(word.head(), "amod").stream()
                                .anyMatch(a -> a.form().matches("first|last|latest|only"))
                : commits;
    }
}
