package org.sayso.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.Word;
import org.sayso.codebook.Rule;
import org.sayso.codebook.Trigger;
import org.sayso.text.Sentence;

/** The rules by the first lemma of their triggers, so that a word that triggers nothing costs one look-up. */
final class TriggerIndex {

    /**
     * A rule whose trigger stands in the sentence.
     *
     * @param word the trigger: the verb, or the head of the noun phrase
     * @param words all words of the trigger's phrase
     * @param order the rule's place in the codebook
     */
    record Hit(Rule rule, int word, Set<Integer> words, int order) {

        int length() {
            return words.size();
        }
    }

    private record Entry(Rule rule, List<String> phrase, int order) {}

    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    TriggerIndex(List<Rule> rules) {
        int order = 0;
        for (Rule rule : rules) {
            for (List<String> phrase : rule.trigger().phrases()) {
                byFirst.computeIfAbsent(phrase.get(0), lemma -> new ArrayList<>())
                        .add(new Entry(rule, phrase, order));
            }
            order++;
        }
    }

    /** Whether any rule's trigger starts with this lemma. */
    boolean starts(String lemma) {
        return byFirst.containsKey(lemma);
    }

    List<Hit> at(Grammar grammar, int word) {
        List<Hit> hits = new ArrayList<>();
        find(grammar, word, grammar.lemma(word), hits);
        if (!grammar.form(word).equals(grammar.lemma(word))) {
            findGerunds(grammar, word, hits);
        }
        return hits;
    }

    private void find(Grammar grammar, int word, String first, List<Hit> hits) {
        for (Entry entry : byFirst.getOrDefault(first, List.of())) {
            if (entry.rule().trigger().kind() == Trigger.Kind.VERB) {
                verb(grammar, word, entry.phrase())
                        .ifPresent(words -> hits.add(new Hit(entry.rule(), word, words, entry.order())));
            } else {
                phrase(grammar, word, entry).ifPresent(hits::add);
            }
        }
    }

    /** "the <b>bombing</b> of the port" is a noun even where the model takes it for a form of "bomb". */
    private void findGerunds(Grammar grammar, int word, List<Hit> hits) {
        if (!grammar.word(word).upos().equals("VERB")) {
            return;
        }
        boolean nominal =
                grammar.has(word, "det", "nmod:poss") && grammar.form(word).endsWith("ing");
        for (Entry entry : byFirst.getOrDefault(grammar.form(word), List.of())) {
            boolean noun = entry.rule().trigger().kind() == Trigger.Kind.NOUN && nominal;
            boolean adjective = entry.rule().trigger().kind() == Trigger.Kind.ADJECTIVE;
            if ((noun || adjective) && entry.phrase().size() == 1) {
                hits.add(new Hit(entry.rule(), word, Set.of(word), entry.order()));
            }
        }
    }

    private static Optional<Set<Integer>> verb(Grammar grammar, int word, List<String> phrase) {
        String upos = grammar.word(word).upos();
        boolean modal = grammar.word(word).xpos().equals("MD");
        if (!upos.equals("VERB") && !(upos.equals("AUX") && (modal || phrase.size() > 1))) {
            return Optional.empty();
        }
        Set<Integer> matched = new HashSet<>(Set.of(word));
        for (String lemma : phrase.subList(1, phrase.size())) {
            int next = hanging(grammar, matched, lemma);
            if (next < 0) {
                return Optional.empty();
            }
            matched.add(next);
        }
        return Optional.of(matched);
    }

    /** A word with this lemma that hangs on one of the words, or leads a phrase that does ("under" in "come under fire"). */
    private static int hanging(Grammar grammar, Set<Integer> matched, String lemma) {
        for (int word : matched) {
            for (Word child : grammar.children(word)) {
                if (!matched.contains(child.index()) && isClose(child)) {
                    if (grammar.lemma(child.index()).equals(lemma)) {
                        return child.index();
                    }
                    for (Word leading : grammar.children(child.index(), "case", "mark", "advmod")) {
                        if (grammar.lemma(leading.index()).equals(lemma) && !matched.contains(leading.index())) {
                            return leading.index();
                        }
                    }
                }
            }
        }
        return passiveObject(grammar, matched, lemma);
    }

    /** "<b>Fire</b> was opened by …" and "the talks <b>held</b> by …" keep the object of the phrase elsewhere. */
    private static int passiveObject(Grammar grammar, Set<Integer> matched, String lemma) {
        for (int word : matched) {
            Word of = grammar.word(word);
            if (of.is("acl") && of.head() >= 0 && grammar.lemma(of.head()).equals(lemma)) {
                return of.head();
            }
        }
        return -1;
    }

    private static boolean isClose(Word child) {
        return !child.is("ccomp", "advcl", "acl", "parataxis", "conj", "cc", "punct")
                && !child.relation().equals("nsubj");
    }

    private static Optional<Hit> phrase(Grammar grammar, int first, Entry entry) {
        int at = first;
        for (String lemma : entry.phrase().subList(1, entry.phrase().size())) {
            at++;
            while (at < grammar.size() && grammar.form(at).equals("-")) {
                at++;
            }
            if (at >= grammar.size() || !grammar.lemma(at).equals(lemma)) {
                return Optional.empty();
            }
        }
        int head = head(grammar, first, at);
        if (!isOfKind(grammar, head, entry)) {
            return Optional.empty();
        }
        Set<Integer> words = new HashSet<>();
        for (int word = first; word <= at; word++) {
            words.add(word);
        }
        return Optional.of(new Hit(entry.rule(), head, words, entry.order()));
    }

    private static int head(Grammar grammar, int first, int last) {
        for (int word = first; word <= last; word++) {
            int head = grammar.word(word).head();
            if (head < first || head > last) {
                return word;
            }
        }
        return last;
    }

    private static boolean isOfKind(Grammar grammar, int word, Entry entry) {
        String upos = grammar.word(word).upos();
        if (entry.rule().trigger().kind() == Trigger.Kind.ADJECTIVE) {
            return upos.equals("ADJ")
                    || upos.equals("VERB") && grammar.word(word).is("amod");
        }
        boolean headline = grammar.sentence().sentence().kind() == Sentence.Kind.HEADLINE;
        return upos.equals("NOUN")
                || upos.equals("PROPN") && (headline || entry.phrase().size() > 1 || isLowerCase(grammar, word));
    }

    private static boolean isLowerCase(Grammar grammar, int word) {
        return Character.isLowerCase(grammar.word(word).form().charAt(0));
    }
}
