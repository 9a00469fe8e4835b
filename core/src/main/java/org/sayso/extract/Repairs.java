package org.sayso.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;

/**
 * Mends what a small parser gets wrong and grammar forbids: a verb with two subjects, one on either side ("Haiti begged Kenya
 * to help"), a passive subject of a verb that is not passive, a joined noun that is told as a second object.
 */
final class Repairs {

    private static final Set<String> OBJECTS = Set.of("obj", "obl", "nmod", "nsubj");

    private final List<Word> words;

    private Repairs(ParsedSentence sentence) {
        words = new ArrayList<>(sentence.words());
    }

    /** The sentence's words with relations that can stand together. */
    static List<Word> of(ParsedSentence sentence) {
        Repairs repairs = new Repairs(sentence);
        for (int i = 0; i < repairs.words.size(); i++) {
            repairs.strayPreposition(i);
            repairs.beforeInfinitive(i);
            repairs.beforeMark(i);
            repairs.leftDead(i);
            repairs.nounByTag(i);
            repairs.deedAsNoun(i);
            repairs.objectWithPreposition(i);
            repairs.agentOfParticiple(i);
            repairs.joined(i);
            repairs.activeSubject(i);
            repairs.secondSubject(i);
            repairs.subjectOfParticiple(i);
            repairs.firstOfTwoObjects(i);
        }
        return repairs.words;
    }

    private void set(int index, int head, String relation) {
        Word w = words.get(index);
        words.set(index, new Word(index, w.span(), w.form(), w.lemma(), w.upos(), w.xpos(), head, relation));
    }

    /** "<b>from</b> Rome over the map": a preposition belongs to the next noun, not to one beyond it. */
    private void strayPreposition(int index) {
        Word word = words.get(index);
        if (!word.is("case") || word.head() <= index) {
            return;
        }
        for (int i = index + 1; i < word.head(); i++) {
            Word noun = words.get(i);
            if (isNoun(noun) && noun.head() >= 0 && (noun.head() < index || noun.head() > word.head())) {
                set(index, i, "case");
                return;
            }
        }
    }

    /** "the <b>withdrawal</b> of troops": a word tagged as a noun is none of the verbs. */
    private void nounByTag(int index) {
        Word w = words.get(index);
        if (w.upos().equals("VERB") && w.xpos().matches("NNS?")) {
            words.set(index, new Word(index, w.span(), w.form(), w.lemma(), "NOUN", w.xpos(), w.head(), w.relation()));
        }
    }

    /** "the <b>lifting</b> of the embargo": a verb's form with an article or with "of" behind it is a noun. */
    private void deedAsNoun(int index) {
        Word word = words.get(index);
        boolean form = word.xpos().equals("VBG") || word.form().matches("(?i).*(tion|sion|ment)s?");
        if (!form
                || !word.upos().equals("VERB")
                || !word.is("nsubj", "nsubj:pass", "obj", "obl", "nmod", "ccomp", "advcl", "xcomp", "root")) {
            return;
        }
        List<Word> own = words.stream().filter(w -> w.head() == index).toList();
        boolean verbal = own.stream().anyMatch(w -> w.is("obj", "nsubj", "nsubj:pass", "aux", "aux:pass", "mark"));
        boolean nominal = own.stream().anyMatch(w -> w.is("det", "amod", "nmod:poss", "nmod"));
        boolean article = own.stream().anyMatch(w -> w.is("det", "nmod:poss"));
        if (nominal && !verbal && (article || !word.is("advcl", "xcomp"))) {
            String relation = word.is("ccomp", "advcl", "xcomp") ? "obj" : word.relation();
            words.set(
                    index,
                    new Word(
                            index,
                            word.span(),
                            word.form(),
                            word.form().toLowerCase(Locale.ROOT),
                            "NOUN",
                            "NN",
                            word.head(),
                            relation));
        }
    }

    /** "threatened Guyana <b>with tariffs</b>": what a preposition leads is no object. */
    private void objectWithPreposition(int index) {
        Word word = words.get(index);
        boolean led = words.stream()
                .anyMatch(w -> w.head() == index
                        && w.index() < index
                        && w.is("case")
                        && w.upos().equals("ADP"));
        boolean object = word.is("obj")
                || word.is("xcomp", "ccomp") && isNoun(word)
                || word.relation().equals("nsubj") && word.head() < index;
        boolean subject = words.stream().anyMatch(w -> w.head() == index && w.is("nsubj", "cop", "mark"));
        if (led && object && !subject) {
            set(index, word.head(), "obl");
        }
    }

    /** "called on <b>Dean</b> to apologise": what stands before the "to" belongs to the verb above. */
    private void beforeInfinitive(int index) {
        Word word = words.get(index);
        if (!word.is("obl", "obj") || word.head() <= index) {
            return;
        }
        Word verb = words.get(word.head());
        boolean infinitive = words.stream()
                .anyMatch(w -> w.head() == verb.index()
                        && w.index() > index
                        && w.xpos().equals("TO"));
        if (infinitive && verb.is("xcomp") && verb.head() >= 0 && verb.head() < index) {
            set(index, verb.head(), word.relation());
        }
    }

    /** "shot <b>dead</b> four men": what becomes of the object is not part of it. */
    private void leftDead(int index) {
        Word word = words.get(index);
        boolean afterVerb = index > 0 && words.get(index - 1).upos().equals("VERB");
        if (word.form().equals("dead")
                && afterVerb
                && word.is("obj", "amod")
                && word.upos().equals("ADJ")) {
            set(index, index - 1, "xcomp");
        }
    }

    /** "accusing <b>him</b> of being a spy": what stands before the "of" that opens a clause belongs to the verb above. */
    private void beforeMark(int index) {
        Word word = words.get(index);
        if (!word.relation().equals("nsubj") || word.head() <= index) {
            return;
        }
        Word clause = words.get(word.head());
        boolean marked = words.stream()
                .anyMatch(w -> w.head() == clause.index()
                        && w.index() > index
                        && w.is("mark")
                        && Set.of("of", "for").contains(w.form()));
        if (marked && clause.is("ccomp", "xcomp", "advcl") && clause.head() >= 0 && clause.head() < index) {
            set(index, clause.head(), "obj");
            set(clause.index(), clause.head(), "advcl");
        }
    }

    /** "the agreement signed (mostly) <b>by</b> Starmer": the phrase right after a participle is its agent, not its noun's. */
    private void agentOfParticiple(int index) {
        Word word = words.get(index);
        if (!word.relation().equals("case") || !word.lemma().equals("by") || index == 0 || word.head() < index) {
            return;
        }
        boolean between = index > 1 && words.get(index - 1).upos().equals("ADV");
        Word participle = words.get(index - (between ? 2 : 1));
        Word agent = words.get(word.head());
        boolean besideIt = agent.head() == participle.head() && agent.is("nmod", "obl");
        if (participle.xpos().equals("VBN") && participle.relation().equals("acl") && besideIt) {
            set(agent.index(), participle.index(), "obl:agent");
        }
    }

    /** "between the army and the separatists": the second noun has "and" before it and no preposition of its own. */
    private void joined(int index) {
        Word word = words.get(index);
        if (word.head() < 0 || !OBJECTS.contains(word.bareRelation()) || !isNoun(word) || !hasAnd(index)) {
            return;
        }
        for (int i = index - 1; i >= 0; i--) {
            Word before = words.get(i);
            boolean sibling =
                    before.head() == word.head() && before.bareRelation().equals(word.bareRelation());
            boolean verbBetween = before.index() == word.head() && before.upos().equals("VERB");
            if (verbBetween) {
                return;
            }
            if (sibling && isNoun(before)) {
                set(index, i, "conj");
                return;
            }
        }
    }

    private boolean hasAnd(int index) {
        boolean and = false;
        for (Word child : words) {
            if (child.head() == index && child.index() < index) {
                and |= child.is("cc");
                if (child.is("case", "mark")) {
                    return false;
                }
            }
        }
        return and;
    }

    /** "Amnesty called on Vietnam": without an auxiliary and in the past tense it is no passive. */
    private void activeSubject(int index) {
        Word word = words.get(index);
        if (!word.relation().equals("nsubj:pass") || word.head() < 0) {
            return;
        }
        Word verb = words.get(word.head());
        boolean finite = Set.of("VBD", "VBZ", "VBP").contains(verb.xpos());
        if (finite
                && verb.upos().equals("VERB")
                && !hasChild(verb.index(), "aux")
                && !hasChild(verb.index(), "obl:agent")) {
            set(index, word.head(), "nsubj");
        }
    }

    /** "Haiti begged Kenya to help": of two subjects of an active verb the one after it is its object. */
    private void secondSubject(int index) {
        Word word = words.get(index);
        if (!word.relation().equals("nsubj") || word.head() < 0 || word.head() > index || !isNoun(word)) {
            return;
        }
        Word verb = words.get(word.head());
        boolean another =
                words.stream().anyMatch(w -> w.head() == verb.index() && w.is("nsubj") && w.index() < verb.index());
        if (another && verb.upos().equals("VERB") && !hasChild(verb.index(), "obj")) {
            set(index, verb.index(), "obj");
        }
    }

    /** "accusing the group, <b>a term</b> used for …": what follows a participle's object is not who does it. */
    private void subjectOfParticiple(int index) {
        Word word = words.get(index);
        if (!word.relation().equals("nsubj") || word.head() < 0 || word.head() > index) {
            return;
        }
        Word verb = words.get(word.head());
        boolean participle = verb.xpos().equals("VBG") && verb.is("advcl", "acl") && !hasChild(verb.index(), "aux");
        if (participle && hasChild(verb.index(), "obj")) {
            set(index, verb.index(), "dep");
        }
    }

    /** "gave the families shelter": of two objects the first is the one who gets the other. */
    private void firstOfTwoObjects(int index) {
        Word word = words.get(index);
        if (!word.relation().equals("obj") || word.head() < 0) {
            return;
        }
        boolean later = words.stream()
                .anyMatch(w -> w.head() == word.head() && w.relation().equals("obj") && w.index() > index);
        if (later) {
            set(index, word.head(), "iobj");
        }
    }

    private boolean hasChild(int index, String relation) {
        return words.stream().anyMatch(w -> w.head() == index && w.is(relation));
    }

    private static boolean isNoun(Word word) {
        return switch (word.upos()) {
            case "NOUN", "PROPN", "PRON", "NUM" -> true;
            default -> false;
        };
    }
}
