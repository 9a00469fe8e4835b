package org.sayso.extract;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.Frame;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.claim.When;
import org.sayso.text.Sentence;

/**
 * Finds the times a text states and which of its acts they belong to: with a text published on 2026-01-08, "on Monday" is 2026-01-05, in
 * "will meet on Monday" 2026-01-12.
 */
public final class TimeFinder {

    /** After these a time bounds the act and does not date it. */
    private static final Set<String> BOUNDS =
            Set.of("until", "till", "by", "before", "after", "since", "than", "from", "following");

    private static final Set<String> AHEAD = Set.of("will", "shall", "'ll", "wo");
    private static final Set<String> PLANNING = Set.of(
            "plan", "schedule", "expect", "due", "set", "intend", "hope", "slate", "want", "agree", "promise", "vow");
    private static final Set<String> TIME_RELATIONS =
            Set.of("obl", "nmod", "advmod", "compound", "nummod", "dep", "amod", "parataxis", "appos", "list");

    /** In the order of the text. */
    List<Timed> find(ParsedDocument document) {
        Optional<LocalDate> published = document.document().published().map(p -> p.atZone(ZoneOffset.UTC)
                .toLocalDate());
        List<Timed> found = new ArrayList<>();
        for (int s = 0; s < document.sentences().size(); s++) {
            ParsedSentence sentence = document.sentences().get(s);
            for (int w = 0; w < sentence.words().size(); ) {
                Timed timed = read(sentence, s, w, published);
                if (timed == null) {
                    w++;
                } else {
                    found.add(timed);
                    w = timed.to();
                }
            }
        }
        return found;
    }

    private static Timed read(ParsedSentence sentence, int index, int at, Optional<LocalDate> published) {
        if (at > 0 && sentence.word(at - 1).form().equals("-")) {
            return null;
        }
        TimeReader reader = new TimeReader(sentence, at, published);
        TimeReader.Found found = reader.read().orElse(null);
        if (found == null) {
            return null;
        }
        int head = head(sentence, at, found.to());
        When when = found.when(isAhead(sentence, head));
        if (when == null) {
            return null;
        }
        return new Timed(index, head, at, found.to(), preposition(sentence, at), sentence.span(at, found.to()), when);
    }

    private static int head(ParsedSentence sentence, int from, int to) {
        for (int w = from; w < to; w++) {
            int head = sentence.word(w).head();
            if (head < from || head >= to) {
                return w;
            }
        }
        return from;
    }

    private static String preposition(ParsedSentence sentence, int at) {
        if (at == 0) {
            return "";
        }
        Word before = sentence.word(at - 1);
        boolean isOne = before.upos().equals("ADP") || before.upos().equals("SCONJ");
        return isOne || BOUNDS.contains(before.lemma()) ? before.form().toLowerCase(Locale.ROOT) : "";
    }

    /** Whether the verb that the time hangs on speaks of what is to come. */
    private static boolean isAhead(ParsedSentence sentence, int head) {
        int at = head;
        for (int steps = 0; at >= 0 && steps < 8; steps++) {
            Word word = sentence.word(at);
            if (Clause.isVerb(word) || sentence.child(at, "cop").isPresent()) {
                return isAheadVerb(sentence, word);
            }
            at = word.head();
        }
        return false;
    }

    private static boolean isAheadVerb(ParsedSentence sentence, Word verb) {
        if (hasFutureAuxiliary(sentence, verb.index())) {
            return true;
        }
        if (!isInfinitive(sentence, verb) || verb.head() < 0) {
            return false;
        }
        Word governor = sentence.word(verb.head());
        return PLANNING.contains(governor.lemma().toLowerCase(Locale.ROOT))
                || governor.form().equalsIgnoreCase("going")
                || hasFutureAuxiliary(sentence, governor.index())
                || !Clause.isVerb(governor);
    }

    private static boolean hasFutureAuxiliary(ParsedSentence sentence, int verb) {
        return sentence.children(verb, "aux").stream()
                .anyMatch(a -> AHEAD.contains(a.form().toLowerCase(Locale.ROOT))
                        || a.lemma().equals("will"));
    }

    private static boolean isInfinitive(ParsedSentence sentence, Word verb) {
        return sentence.children(verb.index(), "mark").stream()
                .anyMatch(m -> m.form().equalsIgnoreCase("to"));
    }

    /** When the act of this trigger is said to be; empty where the text does not state it. */
    Optional<When> of(ParsedDocument document, int sentence, int trigger, List<Timed> times) {
        ParsedSentence parsed = document.sentences().get(sentence);
        List<Timed> here = times.stream()
                .filter(t -> t.sentence() == sentence && !BOUNDS.contains(t.preposition()))
                .toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        for (int word : Clause.of(parsed, trigger)) {
            Optional<Timed> tied = tied(parsed, word, here);
            if (tied.isPresent()) {
                return tied.map(Timed::when);
            }
        }
        return opening(parsed, trigger, here).or(() -> caption(parsed, here)).map(Timed::when);
    }

    private static Optional<Timed> tied(ParsedSentence sentence, int word, List<Timed> here) {
        for (Timed timed : here) {
            Word head = sentence.word(timed.head());
            if (head.head() == word && TIME_RELATIONS.contains(head.bareRelation())) {
                return Optional.of(timed);
            }
        }
        return sentence.frame(word).flatMap(frame -> byRole(frame, here));
    }

    private static Optional<Timed> byRole(Frame frame, List<Timed> here) {
        return frame.arguments().stream()
                .filter(a -> a.role().equals("ARGM-TMP"))
                .flatMap(a -> here.stream().filter(t -> t.from() <= a.word() && a.word() < t.to()))
                .findFirst();
    }

    /** "On Monday, rebels shelled the town and seized the airport": the time before the first verb is the second's too. */
    private static Optional<Timed> opening(ParsedSentence sentence, int trigger, List<Timed> here) {
        Word word = sentence.word(trigger);
        if (!word.is("conj") || word.head() < 0 || !Clause.isVerb(word)) {
            return Optional.empty();
        }
        return tied(sentence, word.head(), here).filter(t -> t.to() <= word.head());
    }

    /** "… in Dnipro, Ukraine January 7, 2026": a caption's only date is its picture's. */
    private static Optional<Timed> caption(ParsedSentence sentence, List<Timed> here) {
        return sentence.sentence().kind() == Sentence.Kind.CAPTION && here.size() == 1
                ? Optional.of(here.get(0))
                : Optional.empty();
    }
}
