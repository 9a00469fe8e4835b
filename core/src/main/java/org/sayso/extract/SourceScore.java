package org.sayso.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.sayso.annotate.ParsedDocument;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.text.Document;
import org.sayso.text.Span;

/** How well the types of marked sources are told: the phrase is given, its type is not. */
public final class SourceScore {

    /** A marked source with the type it was given. */
    public record Row(Document document, GoldSayso.Source gold, SourceType found, Optional<String> near) {

        boolean isRight() {
            return found == gold.type();
        }

        boolean isNearRight() {
            String text = document.text();
            return near.filter(gold.near().map(n -> n.of(text)).orElse("")::equals)
                    .isPresent();
        }

        /** "unnamed-person for unnamed-group: … [[some officials]] said …", with the words around the source. */
        public String line() {
            return ClaimLine.written(found) + " for " + ClaimLine.written(gold.type()) + ": "
                    + around(document.text(), gold.span());
        }
    }

    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON");

    private final List<Row> rows;

    private SourceScore(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Reads every text and types its marked sources. */
    public static SourceScore of(Coder coder, List<GoldSayso> texts) {
        List<Row> rows = new ArrayList<>();
        for (GoldSayso text : texts) {
            if (!text.sources().isEmpty()) {
                CodedDocument coded = coder.read(text.document());
                text.sources().forEach(source -> rows.add(row(coded, source)));
            }
        }
        return new SourceScore(rows);
    }

    private static Row row(CodedDocument coded, GoldSayso.Source gold) {
        ParsedDocument parsed = coded.parsed();
        List<Tree> trees = parsed.sentences().stream().map(Tree::new).toList();
        for (int s = 0; s < trees.size(); s++) {
            int head = head(trees.get(s), gold.span());
            if (head >= 0) {
                SourceTyper.Source source = new SourceTyper(parsed.text(), trees, coded.mentions()).source(s, head);
                return new Row(parsed.document(), gold, source.type(), source.near());
            }
        }
        return new Row(parsed.document(), gold, SourceType.UNSTATED, Optional.empty());
    }

    /** The first noun or pronoun of the span that hangs on no word in it, else the first such word; -1 where the sentence has none. */
    static int head(Tree tree, Span span) {
        int[] tops = IntStream.range(0, tree.size())
                .filter(i -> span.overlaps(tree.word(i).span()))
                .filter(i -> tree.word(i).head() < 0
                        || !span.overlaps(tree.word(tree.word(i).head()).span()))
                .filter(i -> !tree.word(i).upos().equals("PUNCT"))
                .toArray();
        return IntStream.of(tops)
                .filter(i -> NOMINAL.contains(tree.word(i).upos()))
                .findFirst()
                .orElse(tops.length == 0 ? -1 : tops[0]);
    }

    static String around(String text, Span span) {
        String before = text.substring(Math.max(0, span.start() - 60), span.start());
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + 60));
        return (before + "[[" + span.of(text) + "]]" + after).replaceAll("\\s+", " ");
    }

    /** Those whose type is wrong, in the order of the texts. */
    public List<Row> wrong() {
        return rows.stream().filter(r -> !r.isRight()).toList();
    }

    /** Share of the sources with the right type. */
    public double accuracy() {
        return rows.isEmpty() ? 0 : 1 - (double) wrong().size() / rows.size();
    }

    /** The figures as lines for people: all, a table of marked types by found types, whom sources stand near. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        int right = rows.size() - wrong().size();
        lines.add(String.format(Locale.ROOT, "type right  %.1f %%  (%d of %d)", 100 * accuracy(), right, rows.size()));
        lines.add("");
        lines.add(header());
        for (SourceType type : SourceType.values()) {
            Map<SourceType, Long> found = found(type);
            if (!found.isEmpty()) {
                lines.add(tableRow(type, found));
            }
        }
        long near = rows.stream().filter(r -> r.gold().near().isPresent()).count();
        long nearRight = rows.stream().filter(Row::isNearRight).count();
        long nearFound = rows.stream().filter(r -> r.near().isPresent()).count();
        lines.add("");
        lines.add(String.format("stands near  %d marked, %d found, %d of these right", near, nearFound, nearRight));
        return lines;
    }

    private Map<SourceType, Long> found(SourceType marked) {
        Map<SourceType, Long> found = new EnumMap<>(SourceType.class);
        rows.stream().filter(r -> r.gold().type() == marked).forEach(r -> found.merge(r.found(), 1L, Long::sum));
        return found;
    }

    private static String header() {
        StringJoiner line = new StringJoiner("  ", String.format("%-16s", "marked \\ found"), "");
        for (SourceType type : SourceType.values()) {
            line.add(ClaimLine.written(type));
        }
        return line.toString();
    }

    private static String tableRow(SourceType marked, Map<SourceType, Long> found) {
        StringJoiner line = new StringJoiner("  ", String.format("%-16s", ClaimLine.written(marked)), "");
        for (SourceType type : SourceType.values()) {
            line.add(String.format("%" + ClaimLine.written(type).length() + "d", found.getOrDefault(type, 0L)));
        }
        return line.toString();
    }
}
