package org.sayso.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.annotate.ParsedDocument;
import org.sayso.annotate.ParsedSentence;
import org.sayso.annotate.Word;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;

/** Everybody a document speaks of, to be asked for by sentence and word. */
final class Mentions {

    private static final int NONE = -1;

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

    /** The same, with "I", "we" and "our" in what somebody says as that speaker: in "We will strike," the general said, "we" is the general. */
    Mentions voiced(ParsedDocument document, List<Speech> speeches) {
        List<Mention> resolved = new ArrayList<>();
        for (Mention mention : all) {
            boolean first = mention.actor().code().isEmpty()
                    && WhoIsWho.FIRST_PERSON.contains(
                            mention.span().of(document.text()).toLowerCase(Locale.ROOT));
            resolved.add(
                    first
                            ? speaker(mention, speeches)
                                    .map(s -> new Mention(mention.sentence(), mention.head(), mention.span(), s))
                                    .orElse(mention)
                            : mention);
        }
        return new Mentions(document, resolved, places);
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
