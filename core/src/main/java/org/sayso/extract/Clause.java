package org.sayso.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;

/**
 * The words whose time and place are also the trigger's: with "attack" in "carried out an attack on Monday", "carried" too. A clause that
 * only speaks of it is none: in "Kyiv said on Monday that Russia attacked", "said" is not "attacked"'s.
 */
final class Clause {

    private static final Set<String> LIGHT = Set.of(
            "carry",
            "launch",
            "make",
            "sign",
            "hold",
            "conduct",
            "stage",
            "take",
            "occur",
            "happen",
            "have",
            "give",
            "mount",
            "suffer",
            "come",
            "begin",
            "start",
            "continue",
            "end",
            "reach",
            "conclude",
            "issue",
            "impose",
            "commit",
            "perpetrate",
            "open",
            "do",
            "be",
            "get",
            "receive",
            "pay",
            "meet",
            "strike",
            "announce",
            "declare",
            "deliver",
            "unleash",
            "stop",
            "resume",
            "last",
            "initiate",
            "execute",
            "undertake",
            "follow",
            "break",
            "erupt",
            "attend",
            "host");
    private static final Set<String> HARM = Set.of(
            "kill",
            "wound",
            "injure",
            "hit",
            "destroy",
            "damage",
            "leave",
            "strike",
            "claim",
            "cause",
            "cut",
            "set",
            "force",
            "knock",
            "rock",
            "shake",
            "devastate",
            "tear",
            "rip",
            "target",
            "break",
            "trap");

    private Clause() {}

    /** The trigger first. */
    static List<Integer> of(ParsedSentence sentence, int trigger) {
        List<Integer> words = new ArrayList<>();
        int at = trigger;
        for (int steps = 0; at >= 0 && steps < 6; steps++) {
            words.add(at);
            at = carrier(sentence, sentence.word(at));
        }
        if (!isVerb(sentence.word(trigger))) {
            for (Word child : sentence.children(trigger, "acl")) {
                if (!child.is("acl:relcl") && LIGHT.contains(child.lemma())) {
                    words.add(child.index());
                }
            }
        }
        return words;
    }

    /** The word that carries this one's time and place with it; -1 for none. */
    private static int carrier(ParsedSentence sentence, Word word) {
        if (word.head() < 0) {
            return -1;
        }
        Word head = sentence.word(word.head());
        boolean carried =
                switch (word.bareRelation()) {
                    case "xcomp" -> isVerb(word);
                    case "obj" -> isVerb(head) && LIGHT.contains(head.lemma());
                    case "nsubj" -> isVerb(head) && (LIGHT.contains(head.lemma()) || HARM.contains(head.lemma()));
                    case "obl" ->
                        isVerb(head) && (LIGHT.contains(head.lemma()) || HARM.contains(head.lemma())) && !isVerb(word);
                    default -> false;
                };
        return carried ? head.index() : -1;
    }

    static boolean isVerb(Word word) {
        return word.upos().equals("VERB") || word.upos().equals("AUX");
    }
}
