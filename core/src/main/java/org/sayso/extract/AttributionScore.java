package org.sayso.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sayso.claim.Attribution.Manner;
import org.sayso.text.Document;
import org.sayso.text.Span;
import org.sayso.text.Splitter;
import org.sayso.text.Token;

/**
 * How well found attributions agree with those by hand.
 *
 * <p>A part covers every word of the {@link Splitter}, marks included, that one of its stretches overlaps. Words in what the
 * annotators left out count on neither side. Of each role are counted its words, each once however many attributions have it,
 * and its parts, which agree if they cover the same words. Two attributions match if their cues share a word, each with one
 * other, those that share most words first.
 *
 * <p>By kind, an attribution by hand is direct if all letters of its content stand in quotation marks, indirect if none do,
 * else mixed; a found one is of the kind of its match, or if it has none, of its own content's.
 *
 * @param counts what was counted, of all attributions (empty) and of each kind
 */
public record AttributionScore(Map<Optional<Manner>, Map<Measure, Count>> counts) {

    /** What is counted. */
    public enum Measure {
        SOURCE_PARTS,
        SOURCE_WORDS,
        CUE_PARTS,
        CUE_WORDS,
        CONTENT_PARTS,
        CONTENT_WORDS,
        /** By cue. */
        ATTRIBUTIONS,
        /** Sources that cover the same words, of matched attributions that by hand have one. */
        SOURCES_OF_MATCHED,
        /** No source, of matched attributions that by hand have none. */
        NO_SOURCE
    }

    /**
     * How many there are.
     *
     * @param gold by hand
     * @param both that are found and by hand
     */
    public record Count(int gold, int found, int both) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(gold + other.gold, found + other.found, both + other.both);
        }

        public double precision() {
            return both / (double) Math.max(1, found);
        }

        public double recall() {
            return both / (double) Math.max(1, gold);
        }

        public double f1() {
            return 2.0 * both / Math.max(1, gold + found);
        }
    }

    public AttributionScore {
        counts = Map.copyOf(counts);
    }

    public static AttributionScore none() {
        return new AttributionScore(Map.of());
    }

    /** The sum of the scores of two sets of texts. */
    public AttributionScore plus(AttributionScore other) {
        Map<Optional<Manner>, Map<Measure, Count>> sum = new HashMap<>();
        Stream.of(this, other)
                .forEach(score -> score.counts.forEach((kind, measures) -> measures.forEach(
                        (measure, count) -> sum.computeIfAbsent(kind, k -> new EnumMap<>(Measure.class))
                                .merge(measure, count, Count::plus))));
        return new AttributionScore(sum);
    }

    public Count count(Optional<Manner> kind, Measure measure) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(measure, Count.NONE);
    }

    /** The score of one text. */
    public static AttributionScore of(String text, List<Attributed> found, Standoff gold) {
        return new Text(text, gold.discarded()).score(found, gold.attributions());
    }

    /** How a content is told, by the quotation marks in it. */
    static Manner kind(List<Span> content, String text) {
        int quoted = 0;
        int plain = 0;
        for (Span span : content) {
            char close = 0;
            for (int at = span.start(); at < span.end(); at++) {
                char c = text.charAt(at);
                if (Character.isLetterOrDigit(c)) {
                    quoted += close == 0 ? 0 : 1;
                    plain += close == 0 ? 1 : 0;
                } else if (close == 0) {
                    close = closing(c);
                } else if (c == close && !isLetter(text, at + 1)) {
                    close = 0;
                }
            }
        }
        return quoted == 0 ? Manner.INDIRECT : plain == 0 ? Manner.DIRECT : Manner.MIXED;
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static char closing(char mark) {
        return switch (mark) {
            case '“' -> '”';
            case '"' -> '"';
            case '‘' -> '’';
            default -> 0;
        };
    }

    /** An attribution by the words that it covers. */
    private record Covered(BitSet source, BitSet cue, BitSet content, Manner kind) {

        Covered of(Manner other) {
            return new Covered(source, cue, content, other);
        }
    }

    /** Two that match, by their places in their lists. */
    private record Match(int found, int gold, int shared) {}

    private static final class Text {

        private final String text;
        private final List<Token> words;
        private final BitSet leftOut;

        Text(String text, List<Span> discarded) {
            this.text = text;
            words = Splitter.split(Document.of("", text)).stream()
                    .flatMap(s -> s.tokens().stream())
                    .toList();
            leftOut = new BitSet();
            leftOut.or(covered(discarded));
        }

        AttributionScore score(List<Attributed> found, List<Attributed> byHand) {
            List<Covered> gold = covered(byHand.stream());
            List<Covered> ours = covered(found.stream());
            List<Match> matches = matches(ours, gold);
            matches.forEach(m -> ours.set(m.found, ours.get(m.found).of(gold.get(m.gold).kind)));
            Map<Optional<Manner>, Map<Measure, Count>> counts = new HashMap<>();
            counts.put(Optional.empty(), counts(ours, gold, matches, Optional.empty()));
            for (Manner kind : Manner.values()) {
                counts.put(Optional.of(kind), counts(ours, gold, matches, Optional.of(kind)));
            }
            return new AttributionScore(counts);
        }

        private List<Covered> covered(Stream<Attributed> attributions) {
            return new ArrayList<>(attributions
                    .map(a -> new Covered(
                            covered(a.source()), covered(a.cue()), covered(a.content()), kind(a.content(), text)))
                    .filter(c -> !c.cue.isEmpty())
                    .toList());
        }

        private BitSet covered(List<Span> spans) {
            BitSet covered = new BitSet();
            for (int i = 0; i < words.size(); i++) {
                Span word = words.get(i).span();
                covered.set(i, spans.stream().anyMatch(word::overlaps));
            }
            covered.andNot(leftOut);
            return covered;
        }

        private static List<Match> matches(List<Covered> found, List<Covered> gold) {
            List<Match> candidates = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                for (int j = 0; j < gold.size(); j++) {
                    int shared = shared(found.get(i).cue, gold.get(j).cue);
                    if (shared > 0) {
                        candidates.add(new Match(i, j, shared));
                    }
                }
            }
            candidates.sort(Comparator.comparingInt(Match::shared).reversed());
            List<Match> matches = new ArrayList<>();
            for (Match candidate : candidates) {
                if (matches.stream().noneMatch(m -> m.found == candidate.found || m.gold == candidate.gold)) {
                    matches.add(candidate);
                }
            }
            return matches;
        }

        private static int shared(BitSet one, BitSet other) {
            BitSet both = (BitSet) one.clone();
            both.and(other);
            return both.cardinality();
        }

        private static Map<Measure, Count> counts(
                List<Covered> found, List<Covered> gold, List<Match> matches, Optional<Manner> kind) {
            List<Covered> ours = of(found, kind);
            List<Covered> byHand = of(gold, kind);
            Map<Measure, Count> counts = new EnumMap<>(Measure.class);
            counts.put(Measure.SOURCE_PARTS, parts(ours, byHand, Covered::source));
            counts.put(Measure.SOURCE_WORDS, words(ours, byHand, Covered::source));
            counts.put(Measure.CUE_PARTS, parts(ours, byHand, Covered::cue));
            counts.put(Measure.CUE_WORDS, words(ours, byHand, Covered::cue));
            counts.put(Measure.CONTENT_PARTS, parts(ours, byHand, Covered::content));
            counts.put(Measure.CONTENT_WORDS, words(ours, byHand, Covered::content));
            List<Match> matched = matches.stream()
                    .filter(m -> kind.isEmpty() || gold.get(m.gold).kind == kind.get())
                    .toList();
            counts.put(Measure.ATTRIBUTIONS, new Count(byHand.size(), ours.size(), matched.size()));
            counts.put(Measure.SOURCES_OF_MATCHED, sources(found, gold, matched, false));
            counts.put(Measure.NO_SOURCE, sources(found, gold, matched, true));
            return counts;
        }

        private static List<Covered> of(List<Covered> attributions, Optional<Manner> kind) {
            return attributions.stream()
                    .filter(a -> kind.isEmpty() || a.kind == kind.get())
                    .toList();
        }

        private static Count parts(List<Covered> found, List<Covered> gold, Function<Covered, BitSet> role) {
            Set<BitSet> ours = parts(found, role);
            Set<BitSet> byHand = parts(gold, role);
            long both = ours.stream().filter(byHand::contains).count();
            return new Count(byHand.size(), ours.size(), (int) both);
        }

        private static Set<BitSet> parts(Collection<Covered> attributions, Function<Covered, BitSet> role) {
            Set<BitSet> parts = new HashSet<>();
            attributions.stream().map(role).filter(p -> !p.isEmpty()).forEach(parts::add);
            return parts;
        }

        private static Count words(List<Covered> found, List<Covered> gold, Function<Covered, BitSet> role) {
            BitSet ours = new BitSet();
            BitSet byHand = new BitSet();
            found.forEach(a -> ours.or(role.apply(a)));
            gold.forEach(a -> byHand.or(role.apply(a)));
            return new Count(byHand.cardinality(), ours.cardinality(), shared(ours, byHand));
        }

        /** The matched attributions with, or without, a source by hand; and those whose found source is the same. */
        private static Count sources(List<Covered> found, List<Covered> gold, List<Match> matches, boolean without) {
            List<Match> meant = matches.stream()
                    .filter(m -> gold.get(m.gold).source.isEmpty() == without)
                    .toList();
            long right = meant.stream()
                    .filter(m -> found.get(m.found).source.equals(gold.get(m.gold).source))
                    .count();
            return new Count(meant.size(), meant.size(), (int) right);
        }
    }

    /** The figures as lines for people: of all attributions, then of each kind. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(lines("all", Optional.empty()));
        for (Manner kind : Manner.values()) {
            lines.addAll(lines(kind.name().toLowerCase(Locale.ROOT), Optional.of(kind)));
        }
        return lines;
    }

    private List<String> lines(String name, Optional<Manner> kind) {
        return List.of(
                String.format(Locale.ROOT, "%-14s %17s   %17s", name, "words P    R   F1", "exact P    R   F1"),
                line("  source", kind, Measure.SOURCE_WORDS, Measure.SOURCE_PARTS),
                line("  cue", kind, Measure.CUE_WORDS, Measure.CUE_PARTS),
                line("  content", kind, Measure.CONTENT_WORDS, Measure.CONTENT_PARTS),
                String.format(
                        Locale.ROOT,
                        "  %-12s %17s   (%d by hand, %d found, %d match)",
                        "attributions",
                        figures(count(kind, Measure.ATTRIBUTIONS)),
                        count(kind, Measure.ATTRIBUTIONS).gold(),
                        count(kind, Measure.ATTRIBUTIONS).found(),
                        count(kind, Measure.ATTRIBUTIONS).both()),
                share("of these, source right", count(kind, Measure.SOURCES_OF_MATCHED)),
                share("of these, no source right", count(kind, Measure.NO_SOURCE)));
    }

    private String line(String name, Optional<Manner> kind, Measure words, Measure parts) {
        return String.format(
                Locale.ROOT, "%-14s %17s   %17s", name, figures(count(kind, words)), figures(count(kind, parts)));
    }

    private static String figures(Count count) {
        return String.format(Locale.ROOT, "%.3f %.3f %.3f", count.precision(), count.recall(), count.f1());
    }

    private static String share(String name, Count count) {
        return String.format(
                Locale.ROOT, "  %-26s %.3f   (%d of %d)", name, count.recall(), count.both(), count.gold());
    }
}
