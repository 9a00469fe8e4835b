package org.sayso.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.annotate.Name;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;
import org.sayso.extract.Reading.Gender;

/** Everybody a document speaks of, to be asked for by sentence and word. */
final class Mentions {

    private static final int NONE = -1;
    private static final int REACH = 4;
    private static final RoleWords ROLES = new RoleWords();

    private final List<Mention> all;
    /** Countries that are named as places only. */
    private final List<Mention> places;
    /** By sentence and word: the innermost mention whose phrase holds the word. */
    private final int[][] around;
    /** By sentence and word: the first mention with this head. */
    private final int[][] headed;

    Mentions(ParsedDocument document, List<Mention> found, List<Mention> places) {
        this.places = List.copyOf(places);
        all = found.stream()
                .sorted(Comparator.comparingInt(Mention::sentence)
                        .thenComparing(Mention::span)
                        .thenComparingInt(Mention::head))
                .toList();
        around = grid(document);
        headed = grid(document);
        List<Integer> widestFirst = java.util.stream.IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -all.get(i).span().length()))
                .toList();
        for (int i : widestFirst) {
            cover(document.sentences().get(all.get(i).sentence()), i);
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            headed[all.get(i).sentence()][all.get(i).head()] = i;
        }
    }

    private static int[][] grid(ParsedDocument document) {
        int[][] grid = new int[document.sentences().size()][];
        for (int s = 0; s < grid.length; s++) {
            grid[s] = new int[document.sentences().get(s).words().size()];
            Arrays.fill(grid[s], NONE);
        }
        return grid;
    }

    private void cover(ParsedSentence sentence, int index) {
        Mention mention = all.get(index);
        int[] row = around[mention.sentence()];
        for (int w = mention.head(); w >= 0 && inside(mention, sentence.word(w)); w--) {
            row[w] = index;
        }
        for (int w = mention.head(); w < row.length && inside(mention, sentence.word(w)); w++) {
            row[w] = index;
        }
    }

    private static boolean inside(Mention mention, Word word) {
        return mention.span().contains(word.span());
    }

    /**
     * The same, with "I", "we" and "our" in what somebody says as that speaker, and "he" and "she" as somebody else: in "We will strike
     * him," the general said, "we" is the general and "him" is not.
     */
    Mentions voiced(ParsedDocument document, List<Speech> speeches) {
        List<Mention> resolved = new ArrayList<>();
        for (Mention mention : all) {
            String form = mention.span().of(document.text()).toLowerCase(Locale.ROOT);
            Optional<Actor> meant = Optional.empty();
            if (mention.actor().code().isEmpty() && WhoIsWho.FIRST_PERSON.contains(form)) {
                meant = speaker(mention, speeches);
            } else if (WhoIsWho.PERSONAL.contains(form) && speaksOfSelf(mention, speeches)) {
                meant = spokenOf(document, mention, form);
            }
            resolved.add(meant.map(a -> new Mention(mention.sentence(), mention.head(), mention.span(), a))
                    .orElse(mention));
        }
        return new Mentions(document, resolved, places);
    }

    /** "him" read as Lula in "“I never met him,” Lula said". */
    private static boolean speaksOfSelf(Mention mention, List<Speech> speeches) {
        return speeches.stream()
                .filter(s -> s.holds(mention.span()))
                .min(Comparator.comparingInt(Speech::length))
                .map(Speech::attribution)
                .filter(a -> a.manner() == Attribution.Manner.DIRECT)
                .flatMap(Attribution::speaker)
                .map(s -> s.actor().name())
                .filter(n -> n.isPresent() && n.equals(mention.actor().name()))
                .isPresent();
    }

    /** The person named last before, other than the speaker. */
    private Optional<Actor> spokenOf(ParsedDocument document, Mention pronoun, String form) {
        Gender gender = form.startsWith("h") && !form.equals("her") ? Gender.MALE : Gender.FEMALE;
        return all.stream()
                .filter(m -> m.sentence() <= pronoun.sentence() && pronoun.sentence() - m.sentence() < REACH)
                .filter(m -> m.span().end() <= pronoun.span().start())
                .filter(m -> m.actor().name().isPresent()
                        && !m.actor().name().equals(pronoun.actor().name()))
                .filter(m -> document.sentences().get(m.sentence()).nameAt(m.head()).stream()
                        .anyMatch(n -> n.type() == Name.Type.PERSON))
                .filter(m -> {
                    Gender own = ROLES.gender("", m.actor().name().orElse("").split(" ")[0], "");
                    return own == gender || own == Gender.UNKNOWN;
                })
                .reduce((a, b) -> b)
                .map(Mention::actor);
    }

    private static Optional<Actor> speaker(Mention mention, List<Speech> speeches) {
        return speeches.stream()
                .filter(s -> s.holds(mention.span()))
                .min(Comparator.comparingInt(Speech::length))
                .flatMap(s -> s.attribution().speaker())
                .map(Attribution.Speaker::actor)
                .filter(a -> a.code().isPresent());
    }

    /** In the order of the text. */
    List<Mention> all() {
        return all;
    }

    /** Whose phrase this word heads or stands in; of nested ones, the innermost: at "Kenya" in "Kenya's police" it is Kenya. */
    Optional<Mention> at(int sentence, int word) {
        Optional<Mention> own = headedBy(sentence, word);
        return own.isPresent() ? own : mention(around[sentence][word]);
    }

    /** The country whose name, as a place, has this head: France in "a visit to France". It does nothing there, but may be visited. */
    Optional<Mention> placeAt(int sentence, int head) {
        return places.stream()
                .filter(m -> m.sentence() == sentence && m.head() == head)
                .findFirst();
    }

    /** Whose phrase has this head. */
    Optional<Mention> headedBy(int sentence, int head) {
        return mention(headed[sentence][head]);
    }

    /** All with this head: in "British and French troops", the British and the French. */
    List<Mention> allHeadedBy(int sentence, int head) {
        return headedBy(sentence, head)
                .map(first -> all.stream()
                        .skip(headed[sentence][head])
                        .takeWhile(m -> m.sentence() == sentence && m.span().overlaps(first.span()))
                        .filter(m -> m.head() == head)
                        .toList())
                .orElse(List.of());
    }

    private Optional<Mention> mention(int index) {
        return index == NONE ? Optional.empty() : Optional.of(all.get(index));
    }
}
