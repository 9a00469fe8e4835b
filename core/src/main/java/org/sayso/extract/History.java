package org.sayso.extract;

import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.Word;
import org.sayso.codebook.Lexicon;

/**
 * What the text tells as history: "in 1939", "three decades ago", "during the Cold War", "the 1812 invasion". A year is
 * history from two years before publication backwards.
 */
final class History {

    private static final Lexicon NAMES = Lexicon.read("history.tsv", "phrase");
    private static final Lexicon AGES = Lexicon.read("ages.tsv", "phrase", "class");
    private static final Pattern YEAR = Pattern.compile("\\b(1[0-9]{3}|20[0-9]{2})(s?)\\b");
    private static final Pattern NEAR = Pattern.compile("1|one|a|an|1\\.5");
    private static final List<String> DATING =
            List.of("during", "in", "before", "after", "throughout", "under", "by", "at");
    private static final List<String> ENDS = List.of("end", "beginning", "start", "close", "day", "time", "year");
    private static final List<String> UNTIL = List.of("to", "until", "till");
    private static final int OLD = 2;

    private final int published;

    private History(int published) {
        this.published = published;
    }

    /** Counted from the document's publication, or else from the latest year that it speaks of. */
    static History of(ParsedDocument document) {
        return new History(document.document()
                .published()
                .map(i -> i.atZone(ZoneOffset.UTC).getYear())
                .orElseGet(() -> latest(document.text()).orElse(Integer.MAX_VALUE)));
    }

    private static OptionalInt latest(String text) {
        Matcher years = YEAR.matcher(text);
        int latest = Integer.MIN_VALUE;
        while (years.find()) {
            latest = Math.max(latest, Integer.parseInt(years.group(1)));
        }
        return latest < 2000 ? OptionalInt.empty() : OptionalInt.of(latest);
    }

    void find(Tree tree, ScopeFinder.Found found) {
        for (int i = 0; i < tree.size(); i++) {
            int at = i;
            if (isOldYear(tree.form(i)) || isLongAgo(tree, i)) {
                tell(tree, i, isOver(tree, i), found);
            }
            if (tree.form(i).equals("ago") && i > 0 && tree.form(i - 1).equals("long")) {
                add(tree, found, i, tree.clause(i));
            }
            tree.phrase(NAMES, i).ifPresent(e -> era(tree, at, at + e.phrase().size(), found));
        }
    }

    private boolean isOldYear(String form) {
        Matcher year = YEAR.matcher(form);
        boolean found = year.matches();
        return found
                && (published == Integer.MAX_VALUE
                        ? Integer.parseInt(year.group(1)) < 2000
                        : Integer.parseInt(year.group(1)) <= published - OLD);
    }

    /** "three years ago", "decades earlier", "in the 19th century". */
    private static boolean isLongAgo(Tree tree, int index) {
        if (AGES.find(tree.lemma(index)).filter(e -> e.cell(1).equals("long")).isEmpty()) {
            return false;
        }
        boolean years = tree.lemma(index).equals("year");
        boolean near = tree.children(index, "nummod", "det").stream()
                .anyMatch(n -> NEAR.matcher(tree.form(n.index())).matches());
        boolean ago = index + 1 < tree.size() && tree.form(index + 1).equals("ago");
        boolean counted =
                tree.lemma(index).equals("century") && tree.child(index, "amod").isPresent();
        return ago && !(years && near) || counted && tree.child(index, "case").isPresent();
    }

    /** "from 1964 <b>to 1985</b>", but not "since 1964". */
    private boolean isOver(Tree tree, int date) {
        return date + 2 < tree.size() && UNTIL.contains(tree.form(date + 1)) && isOldYear(tree.form(date + 2));
    }

    /** The date's clause or noun: "attacked in 1939", "the invasion of 1939", "the 1939 invasion". */
    private static void tell(Tree tree, int date, boolean over, ScopeFinder.Found found) {
        Word word = tree.word(date);
        int steps = 0;
        while (word.head() >= 0 && isDate(tree, word) && steps++ < 5) {
            word = tree.word(word.head());
        }
        int head = word.index() == date || isDate(tree, word) ? word.head() : word.index();
        boolean goesOn = tree.isMarked(topOfDate(tree, date), List.of("since", "from")::contains);
        if (head < 0 || goesOn && !over) {
            return;
        }
        add(tree, found, date, head);
        int verb = verbAbove(tree, head);
        if (!tree.isVerb(head) && verb >= 0 && tree.isMarked(topOfDate(tree, date), "in"::equals)) {
            add(tree, found, date, verb);
        }
        Word told = tree.word(head);
        if (told.is("advcl") && told.head() >= 0 && isAtThatTime(tree, head)) {
            add(tree, found, date, told.head());
        }
    }

    /** "When Gandhi walked to the sea in 1930, …": the other clause is as old. */
    private static boolean isAtThatTime(Tree tree, int clause) {
        return tree.isMarked(clause, List.of("while", "as", "after")::contains)
                || tree.children(clause, "advmod").stream()
                        .anyMatch(w -> tree.form(w.index()).equals("when"));
    }

    /** The past verb whose clause holds a noun: "fell" in "fell to the Spanish and their allies in 1521"; -1 for none. */
    private static int verbAbove(Tree tree, int noun) {
        int at = noun;
        while (at >= 0 && !tree.isVerb(at)) {
            if (!tree.word(at).is("obl", "nmod", "conj", "obj", "nsubj", "appos")) {
                return -1;
            }
            at = tree.word(at).head();
        }
        return at >= 0
                        && tree.word(at).xpos().matches("VBD|VBN")
                        && tree.word(at).is("root")
                ? at
                : -1;
    }

    private static boolean isDate(Tree tree, Word word) {
        return word.is("nmod", "obl", "nummod", "compound", "appos", "flat", "advmod", "amod", "conj", "dep")
                && (word.upos().matches("NUM|ADV")
                        || tree.lemma(word.index()).matches("\\d+s?")
                        || AGES.has(tree.lemma(word.index()))
                        || isMonth(tree, word));
    }

    private static boolean isMonth(Tree tree, Word word) {
        return AGES.has(tree.lemma(word.index())) || AGES.has(tree.form(word.index()));
    }

    private static int topOfDate(Tree tree, int date) {
        Word word = tree.word(date);
        while (word.head() >= 0 && isDate(tree, tree.word(word.head()))) {
            word = tree.word(word.head());
        }
        return word.index();
    }

    private static void add(Tree tree, ScopeFinder.Found found, int cue, int head) {
        BitSet words = tree.below(
                head,
                w -> w.is("ccomp", "parataxis")
                        || w.is("conj") && tree.child(w.index(), "nsubj").isPresent()
                        || w.is("advcl")
                                && w.index() > head
                                && (tree.child(w.index(), "nsubj").isPresent()
                                        || tree.child(w.index(), "mark").isPresent())
                                && !tree.below(w.index()).get(cue));
        found.add(Scope.Kind.HISTORICAL, cue, words);
    }

    /** "during the Cold War": the clause; "the memory of the Crimean War": the name alone. */
    private static void era(Tree tree, int from, int to, ScopeFinder.Found found) {
        int head = from;
        while (tree.word(head).head() >= from && tree.word(head).head() < to) {
            head = tree.word(head).head();
        }
        BitSet words = tree.below(head, w -> w.is("acl:relcl", "appos"));
        words.set(from, to);
        found.add(Scope.Kind.HISTORICAL, tree.sentence().span(from, to), words);
        if (tree.word(head).is("nmod")
                && tree.isMarked(head, "of"::equals)
                && ENDS.contains(tree.lemma(tree.word(head).head()))) {
            head = tree.word(head).head();
        }
        Word top = tree.word(head);
        boolean dates = tree.isMarked(head, DATING::contains);
        if (dates
                && top.is("obl", "obj")
                && top.head() >= 0
                && tree.word(top.head()).xpos().matches("VBD|VBN")) {
            add(tree, found, head, top.head());
        }
    }
}
