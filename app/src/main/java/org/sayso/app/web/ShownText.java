package org.sayso.app.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sayso.claim.Basis;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Summary;
import org.sayso.text.Document;
import org.sayso.text.Sentence;
import org.sayso.text.Sentence.Kind;
import org.sayso.text.Span;
import org.sayso.text.Splitter;

/**
 * A text as the reader shows it: its parts with who speaks in them, its claims, and what these rest on.
 *
 * @param heading its title, else its headline, else its id
 * @param link to the page from which it came; empty where there is none that may be linked to
 * @param address the same as text, where it may not be linked to
 * @param shares how many claims rest on each type of source
 * @param sources whom it names and whom it does not, in a sentence
 */
public record ShownText(
        String id,
        String heading,
        List<String> facts,
        Optional<String> link,
        Optional<String> address,
        List<Block> blocks,
        List<ShownClaim> claims,
        List<Share> shares,
        String sources) {

    /** A headline, a paragraph or a caption; the kind in lower case: "body". */
    public record Block(String kind, List<Piece> pieces) {

        public Block {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Claims that rest on one type of source.
     *
     * @param start where its part of the bar begins, in percent of the bar
     * @param width of its part, in percent
     */
    public record Share(Basis basis, String type, int number, double start, double width) {

        /** "named person: 4 of 9 claims, 44 %". */
        public String told(int all) {
            return type + ": " + number + " of " + all + (all == 1 ? " claim, " : " claims, ") + Math.round(width)
                    + " %";
        }

        /** A number as SVG has it. */
        public static String svg(double value) {
            return String.format(Locale.ROOT, "%.2f", value);
        }

        public String classes() {
            return TextMarks.restsOn(basis);
        }
    }

    public ShownText {
        facts = List.copyOf(facts);
        blocks = List.copyOf(blocks);
        claims = List.copyOf(claims);
        shares = List.copyOf(shares);
    }

    static ShownText of(DocumentReading reading) {
        Document document = reading.document();
        List<Sentence> sentences = Splitter.split(document);
        Summary summary = Summary.of(reading);
        Optional<String> link = document.url().flatMap(Outward::link);
        List<Claim> claims = reading.claims();
        return new ShownText(
                document.id(),
                heading(document, sentences),
                facts(document),
                link,
                link.isPresent() ? Optional.empty() : document.url(),
                blocks(document.text(), sentences, TextMarks.of(summary)),
                IntStream.range(0, claims.size())
                        .mapToObj(i -> ShownClaim.of(claims, i))
                        .toList(),
                shares(claims),
                Basis.summary(claims));
    }

    /** The style sheet by which its claims light their words. */
    public String lights() {
        return Lights.address(claims.size());
    }

    private static String heading(Document document, List<Sentence> sentences) {
        Optional<String> headline = sentences.stream()
                .filter(s -> s.kind() == Kind.HEADLINE)
                .map(s -> Phrases.oneLine(s.span().of(document.text())))
                .findFirst();
        return document.title()
                .map(Phrases::oneLine)
                .filter(t -> !t.isEmpty())
                .or(() -> headline)
                .orElse(document.id());
    }

    private static List<String> facts(Document document) {
        List<String> facts = new ArrayList<>();
        document.outlet().ifPresent(facts::add);
        document.agency().ifPresent(a -> facts.add("credits " + a));
        document.byline().ifPresent(facts::add);
        facts.add(document.published().map(Phrases::time).orElse("no date of publication"));
        return facts;
    }

    /** Sentences of one kind in one paragraph stand together. */
    private static List<Block> blocks(String text, List<Sentence> sentences, List<Mark> marks) {
        MarkedText marked = new MarkedText(text, marks);
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < sentences.size(); ) {
            Sentence first = sentences.get(from);
            int to = from + 1;
            while (to < sentences.size() && goTogether(first, sentences.get(to))) {
                to++;
            }
            Span span = first.span().join(sentences.get(to - 1).span());
            blocks.add(new Block(first.kind().name().toLowerCase(Locale.ROOT), marked.pieces(span)));
            from = to;
        }
        return blocks;
    }

    private static boolean goTogether(Sentence one, Sentence other) {
        return one.paragraph() == other.paragraph() && one.kind() == other.kind();
    }

    private static List<Share> shares(List<Claim> claims) {
        Map<Basis, Map<String, Integer>> counts = new EnumMap<>(Basis.class);
        for (Claim claim : claims) {
            String type = claim.attribution().stream()
                    .findFirst()
                    .map(a -> Phrases.words(a.sourceType()))
                    .orElse(Basis.OWN_VOICE.phrase());
            counts.computeIfAbsent(Basis.of(claim), b -> new LinkedHashMap<>()).merge(type, 1, Integer::sum);
        }
        List<Share> shares = new ArrayList<>();
        int[] before = {0};
        counts.forEach((basis, types) -> types.forEach((type, number) -> {
            double each = 100.0 / claims.size();
            shares.add(new Share(basis, type, number, before[0] * each, number * each));
            before[0] += number;
        }));
        return shares;
    }
}
