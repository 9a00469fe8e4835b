package org.sayso.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.codebook.Lexicon;
import org.sayso.text.Span;

/**
 * A sentence's tree with its children at hand, and the few questions of grammar that finding participants asks again
 * and again. Words are meant by their index.
 */
final class Grammar {

    private static final Lexicon HEADLINE_PARTICIPLES = Lexicon.read("headline-participles.tsv", "lemma");

    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sept",
            "sep",
            "oct",
            "nov",
            "dec",
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "day",
            "week",
            "month",
            "year",
            "decade",
            "century",
            "hour",
            "minute",
            "morning",
            "afternoon",
            "evening",
            "night",
            "midnight",
            "noon",
            "weekend",
            "dawn",
            "dusk",
            "eve",
            "anniversary",
            "moment",
            "spring",
            "summer",
            "autumn",
            "winter",
            "date",
            "while",
            "period",
            "time");
    private static final Set<String> QUANTITIES = Set.of(
            "number",
            "thousand",
            "hundred",
            "dozen",
            "score",
            "million",
            "billion",
            "majority",
            "handful",
            "couple",
            "pair",
            "lot",
            "rest",
            "most",
            "some",
            "many",
            "several",
            "few",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "group",
            "wave",
            "series",
            "string",
            "barrage",
            "round",
            "spate",
            "set",
            "package",
            "part",
            "all",
            "half",
            "percent",
            "ton",
            "tonne",
            "more",
            "other",
            "any",
            "each",
            "type",
            "kind",
            "sort",
            "volley",
            "salvo",
            "crowd",
            "total",
            "third",
            "quarter",
            "tens",
            "member");

    private final ParsedSentence sentence;
    private final List<Word> words;
    private final List<String> lemmas;
    private final List<List<Word>> children;

    Grammar(ParsedSentence sentence, Lemmas lemmas) {
        this.sentence = sentence;
        this.words = Repairs.of(sentence);
        this.lemmas = words.stream().map(lemmas::of).toList();
        this.children = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            children.add(new ArrayList<>(4));
        }
        for (Word word : words) {
            if (word.head() >= 0) {
                children.get(word.head()).add(word);
            }
        }
    }

    ParsedSentence sentence() {
        return sentence;
    }

    Word word(int index) {
        return words.get(index);
    }

    int size() {
        return words.size();
    }

    String lemma(int index) {
        return lemmas.get(index);
    }

    String form(int index) {
        return lower(word(index).form());
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether the word stands over the other in the tree, or is it. */
    boolean isAbove(int word, int other) {
        int at = other;
        while (at >= 0 && at != word) {
            at = words.get(at).head();
        }
        return at == word;
    }

    List<Word> children(int index) {
        return children.get(index);
    }

    List<Word> children(int index, String... relations) {
        List<Word> found = new ArrayList<>();
        for (Word child : children.get(index)) {
            if (child.is(relations)) {
                found.add(child);
            }
        }
        return found;
    }

    boolean has(int index, String... relations) {
        for (Word child : children.get(index)) {
            if (child.is(relations)) {
                return true;
            }
        }
        return false;
    }

    boolean isVerb(int index) {
        return word(index).upos().equals("VERB");
    }

    boolean isNominal(int index) {
        return switch (word(index).upos()) {
            case "NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X" -> true;
            default -> false;
        };
    }

    /** "The rebels <b>who</b> attacked": stands for the noun that its clause describes. */
    boolean isRelativePronoun(int index) {
        String xpos = word(index).xpos();
        return xpos.equals("WDT")
                || xpos.equals("WP")
                || word(index).upos().equals("PRON") && form(index).equals("that") && describes(index) >= 0;
    }

    /** The noun described by the relative clause that holds this word; -1 outside relative clauses. */
    int describes(int index) {
        int at = index;
        for (int steps = 0; at >= 0 && steps < size(); steps++) {
            if (word(at).is("acl:relcl", "acl")) {
                return word(at).head();
            }
            at = word(at).head();
        }
        return -1;
    }

    /** Whether a verb is told from the side of the one it is done to: "was attacked", "the city attacked by rebels". */
    boolean isPassive(int verb) {
        if (has(verb, "aux:pass", "nsubj:pass", "obl:agent")) {
            return true;
        }
        Word word = word(verb);
        if (isHeadlineParticiple(verb)) {
            return true;
        }
        boolean participle =
                word.xpos().equals("VBN") || word.is("acl") && word.xpos().equals("VBD");
        if (!participle || has(verb, "aux", "obj") && !word.is("amod")) {
            return false;
        }
        if (word.is("conj")) {
            return !has(verb, "nsubj") && word.head() >= 0 && isPassive(word.head());
        }
        return word.is("amod")
                || !has(verb, "nsubj") && word.is("acl", "advcl", "xcomp", "root", "parataxis")
                || hasCase(verb, "by");
    }

    /** "Two men charged with fraud": a verb that always has an object, here without one or an auxiliary. */
    private boolean isHeadlineParticiple(int verb) {
        Word word = word(verb);
        return word.xpos().matches("VBD|VBN")
                && HEADLINE_PARTICIPLES.has(lemma(verb))
                && has(verb, "nsubj")
                && !has(verb, "obj", "iobj", "aux", "ccomp", "xcomp", "conj")
                && !word.is("acl", "acl:relcl", "conj");
    }

    private boolean hasCase(int verb, String preposition) {
        return children(verb, "obl", "nmod").stream().anyMatch(c -> hasPreposition(c.index(), preposition));
    }

    /**
     * Whether the phrase or clause is led by this word: "on" in "on Russian positions", "when" in "when their bus fell", but
     * not "because of" for "of".
     */
    boolean hasPreposition(int index, String preposition) {
        for (Word child : children.get(index)) {
            boolean leads = child.is("case", "mark") || child.xpos().equals("WRB");
            if (leads && preposition(child).equals(preposition)) {
                return true;
            }
        }
        return false;
    }

    private String preposition(Word word) {
        StringBuilder text = new StringBuilder(form(word.index()));
        for (Word fixed : children(word.index(), "fixed")) {
            text.append(' ').append(form(fixed.index()));
        }
        return text.toString();
    }

    /** Whether the word tells a time, so that "an attack on Tuesday" is no attack on anybody. */
    boolean isTime(int index) {
        Word word = word(index);
        if (word.is("obl:tmod", "nmod:tmod", "obl:unmarked") || TIMES.contains(lemma(index))) {
            return true;
        }
        String form = word.form();
        return form.length() == 4
                && word.upos().equals("NUM")
                && (form.startsWith("19") || form.startsWith("20") || form.startsWith("18"));
    }

    /** The word and those joined to it: "Germany" in "Germany and France" gives both; a number joined to a name is an age. */
    List<Integer> coordinated(int index) {
        List<Integer> all = new ArrayList<>();
        all.add(index);
        for (Word child : children(index, "conj")) {
            boolean age = word(index).upos().equals("PROPN") && child.upos().equals("NUM");
            if (isNominal(child.index()) && !age && !has(child.index(), "nsubj", "cop")) {
                all.addAll(coordinated(child.index()));
            }
        }
        return all;
    }

    /** What is counted or grouped: "strikes" for "wave" in "a wave of strikes"; the word itself elsewhere. */
    int counted(int index) {
        if (!QUANTITIES.contains(lemma(index)) && !word(index).upos().equals("NUM")) {
            return index;
        }
        for (Word child : children(index, "nmod", "obl")) {
            if (hasPreposition(child.index(), "of")) {
                return child.index();
            }
        }
        return index;
    }

    /** The head word of the phrase at these offsets into the text; empty if no word of the sentence lies there. */
    Optional<Integer> headOf(Span phrase) {
        List<Word> inside =
                words.stream().filter(w -> phrase.contains(w.span())).toList();
        return inside.stream()
                .filter(w -> inside.stream().noneMatch(other -> other.index() == w.head()))
                .map(Word::index)
                .findFirst();
    }

    /** The word that counts or groups this one, "wave" for "strikes" in "a wave of strikes"; else the word itself. */
    int counting(int index) {
        Word word = word(index);
        return word.head() >= 0 && word.is("nmod") && counted(word.head()) == index ? word.head() : index;
    }
}
