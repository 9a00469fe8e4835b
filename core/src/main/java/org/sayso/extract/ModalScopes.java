package org.sayso.extract;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.annotate.Word;
import org.sayso.codebook.Lexicon;
import org.sayso.text.Span;

/**
 * Modals, adverbs and tenses: "may attack", "will perhaps meet", "is shelling", "said it would withdraw" (planned) beside
 * "would withdraw if" (conditional).
 */
final class ModalScopes {

    private static final Lexicon MODALS = Lexicon.read("modals.tsv", "phrase", "kind");
    private static final Lexicon ADVERBS = Lexicon.read("scope-adverbs.tsv", "phrase", "kind");
    private static final Pattern WEEKDAYS =
            Pattern.compile("(mon|tues|wednes|thurs|fri|satur|sun)days|weekends|weekdays|holidays");
    private static final Set<Scope.Kind> UNSURE =
            EnumSet.of(Scope.Kind.SUPPOSED, Scope.Kind.POSSIBLE, Scope.Kind.PROBABLE);
    private static final Lexicon HOSTILE = Lexicon.read("hostile.tsv", "phrase");

    private final Tree tree;
    private final ScopeFinder.Found found;
    private final ScopeClause clause;

    ModalScopes(Tree tree, ScopeFinder.Found found) {
        this.tree = tree;
        this.found = found;
        this.clause = new ScopeClause(tree);
    }

    void find() {
        for (int i = 0; i < tree.size(); i++) {
            Word word = tree.word(i);
            if (word.is("aux")) {
                auxiliary(word);
            }
            adverb(word);
            habit(word);
            imperative(word);
        }
    }

    private void auxiliary(Word aux) {
        int head = aux.head();
        if (isInverted(aux) || isPastInability(aux)) {
            return;
        }
        if (isOmitted(aux)) {
            if (!tree.isNegated(head)) {
                found.add(Scope.Kind.NEGATED, aux.index(), clause.under(head, false));
            }
            return;
        }
        MODALS.find(tree.form(aux.index()))
                .or(() -> aux.xpos().equals("MD") ? MODALS.find(tree.lemma(aux.index())) : Optional.empty())
                .filter(e -> !isPerfect(aux))
                .ifPresent(e ->
                        found.add(kind(Scope.Kind.valueOf(e.cell(1)), head), aux.index(), clause.under(head, false)));
        if (tree.form(aux.index()).equals("would")) {
            imagined(aux.index(), head);
        }
        if (goesOn(aux)) {
            Scope.Kind kind = isSetAhead(head) ? Scope.Kind.PLANNED : Scope.Kind.ONGOING;
            found.add(kind, aux.index(), withoutClauses(clause.under(head, false), head));
        }
    }

    /** "is investigating how guards <b>beat</b> the inmate": what a clause with its own subject tells has its own time. */
    private BitSet withoutClauses(BitSet words, int head) {
        BitSet left = (BitSet) words.clone();
        words.stream()
                .filter(w -> w != head && tree.word(w).is("ccomp", "advcl", "advcl:relcl", "acl:relcl", "csubj"))
                .filter(w -> tree.child(w, "nsubj", "nsubj:pass").isPresent())
                .forEach(w -> left.andNot(tree.below(w)));
        return left;
    }

    /** "is shelling", "has been shelling". */
    private boolean goesOn(Word aux) {
        boolean present = isPresentForm(aux.xpos())
                || tree.form(aux.index()).equals("been")
                        && tree.children(aux.head(), "aux").stream().anyMatch(a -> isPresentForm(a.xpos()));
        return tree.lemma(aux.index()).equals("be")
                && present
                && tree.word(aux.head()).xpos().equals("VBG");
    }

    private static boolean isPresentForm(String xpos) {
        return List.of("VBZ", "VBP").contains(xpos);
    }

    /** "is meeting the king tomorrow", "next week". */
    private boolean isSetAhead(int head) {
        return tree.children(head).stream()
                .anyMatch(c -> tree.form(c.index()).equals("tomorrow")
                        || c.is("obl", "obl:tmod", "nmod:tmod", "advmod")
                                && tree.children(c.index(), "amod").stream()
                                        .anyMatch(a -> List.of("next", "coming").contains(tree.form(a.index()))));
    }

    /** "Should rebels attack, …" is a condition. */
    private boolean isInverted(Word aux) {
        return tree.form(aux.index()).equals("should")
                && tree.word(aux.head()).is("advcl")
                && tree.child(aux.head(), "nsubj", "nsubj:pass")
                        .filter(s -> s.index() > aux.index())
                        .isPresent();
    }

    /** "could not arrest him": he was not arrested. */
    private boolean isPastInability(Word aux) {
        return tree.form(aux.index()).equals("could")
                && tree.isNegated(aux.head())
                && tree.word(aux.head()).xpos().equals("VB")
                && tree.children(aux.head(), "aux").size() == 1
                && !hasCondition(aux.head());
    }

    /** "should have arrested him": nobody has. */
    private boolean isOmitted(Word aux) {
        return List.of("should", "ought").contains(tree.form(aux.index()))
                && tree.word(aux.head()).xpos().matches("VBN|VBD")
                && tree.hasChild(aux.head(), "aux", "have");
    }

    /** "A deal between the two would need a mediator": nobody has made one. "The deal" is known. */
    private void imagined(int modal, int head) {
        tree.children(head, "nsubj").stream()
                .filter(s -> s.upos().equals("NOUN"))
                .filter(s -> tree.children(s.index(), "det").stream()
                        .anyMatch(d -> List.of("a", "an", "any").contains(tree.form(d.index()))))
                .forEach(s -> found.add(
                        Scope.Kind.CONDITIONAL, modal, tree.below(s.index(), w -> w.is("acl:relcl", "parataxis"))));
    }

    /** "'d" is "had" before a participle. */
    private boolean isPerfect(Word aux) {
        return tree.form(aux.index()).matches("['’]d")
                && tree.word(aux.head()).xpos().matches("VBN|VBD");
    }

    private Scope.Kind kind(Scope.Kind modal, int head) {
        boolean future = modal == Scope.Kind.PLANNED || modal == Scope.Kind.CONDITIONAL;
        Optional<String> said = future ? sayingAbove(head) : Optional.empty();
        if (future) {
            Optional<Scope.Kind> unsure = unsure(head);
            if (unsure.isPresent()) {
                return unsure.get();
            }
        }
        boolean conditioned = hasCondition(head);
        if (said.isEmpty()) {
            return modal;
        }
        return switch (said.get()) {
            case "warn", "threaten" -> Scope.Kind.THREATENED;
            case "promise" -> isHostile(head) ? Scope.Kind.THREATENED : Scope.Kind.PROMISED;
            default -> conditioned ? modal : Scope.Kind.PLANNED;
        };
    }

    private boolean isHostile(int head) {
        return tree.entry(HOSTILE, head).isPresent() && !tree.isNegated(head);
    }

    /** "fear that troops will attack", "the danger that they will attack", "it is likely that they will": nobody plans it. */
    private Optional<Scope.Kind> unsure(int head) {
        int at = head;
        while (tree.word(at).is("conj") && tree.word(at).head() >= 0) {
            at = tree.word(at).head();
        }
        Word word = tree.word(at);
        int over = word.head();
        if (over < 0 || !word.is("ccomp", "csubj", "acl") && !(word.is("advcl", "parataxis") && isAdjective(over))) {
            return Optional.empty();
        }
        return tree.entry(OpenedScopes.VERBS, over)
                .filter(e -> tree.isVerb(over))
                .flatMap(e -> Stream.of(e.cell(1).split(";"))
                        .filter(o -> o.startsWith("clause="))
                        .map(o -> o.substring("clause=".length()))
                        .findFirst())
                .or(() -> tree.entry(OpenedScopes.NOUNS, over)
                        .filter(e -> tree.word(over).upos().equals("NOUN")
                                && e.cell(2).contains("clause"))
                        .map(e -> e.cell(1)))
                .or(() -> OpenedScopes.ADJECTIVES
                        .find(tree.form(over))
                        .filter(e -> e.cell(2).contains("clause"))
                        .map(e -> e.cell(1)))
                .map(Scope.Kind::valueOf)
                .filter(UNSURE::contains);
    }

    private boolean isAdjective(int index) {
        return tree.word(index).upos().equals("ADJ");
    }

    private boolean hasCondition(int head) {
        return tree.children(head, "advcl", "obl").stream()
                .anyMatch(c -> tree.isMarked(
                        c.index(),
                        m -> m.equals("if")
                                || m.equals("unless")
                                || m.equals("in") && tree.lemma(c.index()).equals("case")));
    }

    /** The kind of the past verb of saying above this clause: "said" of "said it would withdraw". */
    private Optional<String> sayingAbove(int head) {
        int at = head;
        for (int steps = 0; steps < tree.size(); steps++) {
            Word word = tree.word(at);
            Optional<String> trailing = tree.children(at, "parataxis").stream()
                    .flatMap(p -> tree.entry(VerbCues.SAYING, p.index()).stream())
                    .map(e -> e.cell(2))
                    .findFirst();
            if (trailing.isPresent()) {
                return trailing;
            }
            boolean complement = word.is("ccomp") || word.is("acl") && !word.is("acl:relcl") || word.is("csubj");
            if (word.head() < 0 || !complement && !word.is("conj", "xcomp")) {
                return Optional.empty();
            }
            if (complement) {
                Optional<Lexicon.Entry> saying = tree.entry(VerbCues.SAYING, word.head());
                return saying.isPresent()
                        ? saying.map(e -> e.cell(2))
                        : Optional.of("say").filter(s -> !tree.isVerb(word.head()));
            }
            at = word.head();
        }
        return Optional.empty();
    }

    private void adverb(Word word) {
        if (word.head() < 0) {
            return;
        }
        tree.phrase(ADVERBS, word.index())
                .filter(e -> word.is("advmod") || e.phrase().size() > 1)
                .ifPresent(e -> {
                    Scope.Kind kind = Scope.Kind.valueOf(e.cell(1).toUpperCase(Locale.ROOT));
                    int head = e.phrase().size() > 1 ? tree.clause(word.head()) : word.head();
                    if (kind == Scope.Kind.GENERAL
                            ? isPresent(head)
                            : kind != Scope.Kind.CONDITIONAL || hasModal(head)) {
                        add(kind, word.index(), head);
                    }
                });
    }

    /** "Every year police arrest hundreds", "on most Fridays", "day after day": told of no one time. */
    private void habit(Word word) {
        int at = word.index();
        boolean each = word.upos().equals("NOUN") || word.upos().equals("PROPN");
        boolean every = tree.children(at, "det", "amod").stream()
                .anyMatch(d -> List.of("every", "each", "most").contains(tree.form(d.index())));
        boolean again = at + 2 < tree.size()
                && tree.form(at + 1).equals("after")
                && tree.form(at).equals(tree.form(at + 2));
        boolean weekly = WEEKDAYS.matcher(tree.form(at)).matches();
        if (each && ((every || weekly) && word.is("obl", "obl:tmod", "nmod:tmod") || again) && word.head() >= 0) {
            int head = tree.clause(word.head());
            if (isPresent(head)) {
                add(Scope.Kind.GENERAL, at, head);
            }
        }
    }

    private void add(Scope.Kind kind, int cue, int head) {
        BitSet words = clause.under(head, false);
        words.clear(cue);
        found.add(kind, cue, words);
    }

    private boolean hasModal(int head) {
        return tree.children(head, "aux").stream().anyMatch(a -> a.xpos().equals("MD"));
    }

    /** "arrest", "arrests", "do not arrest". */
    private boolean isPresent(int head) {
        String xpos = tree.word(head).xpos();
        List<Word> helping = tree.children(head, "aux", "aux:pass");
        boolean passive = xpos.equals("VBN")
                && helping.size() == 1
                && isPresentForm(helping.get(0).xpos());
        boolean bare = xpos.equals("VB")
                && !tree.isMarked(head, "to"::equals)
                && helping.stream()
                        .allMatch(a ->
                                tree.lemma(a.index()).equals("do") && !a.xpos().equals("VBD"))
                && tree.child(head, "nsubj").isPresent();
        return isPresentForm(xpos) || passive || bare;
    }

    /** "Free the teachers!", "Shell the village and we will bomb you": asked for, and in the second a condition. */
    private void imperative(Word word) {
        int at = word.index();
        boolean first = at == 0
                || Quotations.isMark(tree.form(at - 1))
                || tree.form(at - 1).equals(":");
        boolean bare = word.xpos().matches("VB|VBP")
                && word.upos().equals("VERB")
                && tree.children(at, "nsubj", "nsubj:pass", "aux", "mark").isEmpty();
        boolean supposes = tree.phrase(ClauseScopes.CONDITIONS, at).isPresent();
        if (!first || !bare || supposes || !word.is("root", "ccomp", "parataxis")) {
            return;
        }
        boolean orElse = tree.children(at, "conj").stream()
                .anyMatch(c ->
                        hasModal(c.index()) && tree.child(c.index(), "nsubj").isPresent());
        Scope.Kind kind = orElse ? Scope.Kind.CONDITIONAL : Scope.Kind.ASKED;
        BitSet words = tree.below(
                at,
                w -> w.is("parataxis")
                        || !orElse
                                && w.is("conj")
                                && tree.child(w.index(), "nsubj").isPresent());
        found.add(kind, new Span(word.span().start(), word.span().start() + 1), words);
    }
}
