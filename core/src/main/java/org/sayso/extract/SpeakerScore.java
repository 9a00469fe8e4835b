package org.sayso.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;
import org.sayso.codebook.Pieces;
import org.sayso.extract.GoldSayso.Kind;
import org.sayso.text.Document;
import org.sayso.text.Span;

/**
 * How often a speaker who is called "he", "who", "the senator" or by a surname is told for the person whom the text names elsewhere.
 * Found counts where the text was read as speech, or as an attitude, at that cue at all.
 */
public final class SpeakerScore {

    /**
     * A marked speaker with the one found.
     *
     * @param found empty where nothing was read as speech there, or speech of nobody
     * @param given whether the phrase for the speaker, asked for by itself, is taken for the right person
     */
    public record Row(
            Document document,
            GoldSayso.Speaker gold,
            Optional<Attribution.Speaker> found,
            boolean right,
            boolean given) {

        /** "pronoun: Trump for Clinton: … [[he]] said …", with the words around the speaker or the quotation. */
        public String line() {
            String text = document.text();
            String who = found.map(f -> f.text() + " (" + f.actor().name().orElse("unknown") + ")")
                    .orElse("no speaker");
            return gold.kind().name().toLowerCase(Locale.ROOT) + ": " + who + (given ? ", phrase right" : "") + " for "
                    + gold.naming().of(text) + ": "
                    + SourceScore.around(text, gold.said().orElse(gold.source()));
        }
    }

    private final List<Row> rows;

    private SpeakerScore(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Reads every text and looks who its marked speakers are taken for. */
    public static SpeakerScore of(Coder coder, List<GoldSayso> texts) {
        List<Row> rows = new ArrayList<>();
        for (GoldSayso text : texts) {
            if (!text.speakers().isEmpty()) {
                CodedDocument coded = coder.read(text.document());
                text.speakers().forEach(speaker -> rows.add(row(coded, speaker)));
            }
        }
        return new SpeakerScore(rows);
    }

    private static Row row(CodedDocument coded, GoldSayso.Speaker gold) {
        Optional<Attribution.Speaker> found = gold.said()
                .map(said ->
                        Speech.holding(coded.speeches(), middle(said)).max(Comparator.comparingInt(Speech::length)))
                .orElseGet(() -> Stream.concat(coded.speeches().stream(), coded.attitudes().stream())
                        .filter(s -> s.attribution().cue().overlaps(gold.cue()))
                        .min(Comparator.comparing(s -> s.attribution().cue())))
                .flatMap(s -> s.attribution().speaker());
        Document document = coded.parsed().document();
        return new Row(
                document,
                gold,
                found,
                found.filter(f -> isSame(coded, f.span(), f.actor(), gold.naming()))
                        .isPresent(),
                isGiven(coded, gold));
    }

    private static boolean isGiven(CodedDocument coded, GoldSayso.Speaker gold) {
        for (int s = 0; s < coded.parsed().sentences().size(); s++) {
            int head = SourceScore.head(new Tree(coded.parsed().sentences().get(s)), gold.source());
            if (head >= 0) {
                return coded.mentions()
                        .headedBy(s, head)
                        .filter(m -> isSame(coded, m.span(), m.actor(), gold.naming()))
                        .isPresent();
            }
        }
        return false;
    }

    private static Span middle(Span said) {
        int middle = (said.start() + said.end()) / 2;
        return new Span(middle, middle + 1);
    }

    /** The same phrase, or an actor of the same name. */
    private static boolean isSame(CodedDocument coded, Span found, Actor actor, Span naming) {
        if (found.overlaps(naming)) {
            return true;
        }
        Optional<String> name = actor.name();
        boolean alike =
                name.filter(n -> alike(n, naming.of(coded.parsed().text()))).isPresent();
        return alike
                || name.isPresent()
                        && coded.mentions().all().stream()
                                .filter(m ->
                                        m.span().overlaps(naming) && m.actor().kind() == Actor.Kind.NAMED)
                                .anyMatch(m -> m.actor().name().equals(name));
    }

    /** "Clinton" and "Hillary Clinton" are alike, "Bill Clinton" and "Hillary Clinton" are not. */
    private static boolean alike(String one, String other) {
        List<String> a = Pieces.of(one);
        List<String> b = Pieces.of(other);
        if (a.isEmpty() || b.isEmpty() || !last(a).equals(last(b))) {
            return false;
        }
        return a.size() == 1 || b.size() == 1 || a.get(0).equals(b.get(0));
    }

    private static String last(List<String> pieces) {
        return pieces.get(pieces.size() - 1);
    }

    /** Those told for another or for nobody, in the order of the texts. */
    public List<Row> wrong() {
        return rows.stream().filter(r -> !r.right()).toList();
    }

    /** The figures as lines for people: name in the sentence, name elsewhere, and by what the speaker is called. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("name in the sentence", r -> r.gold().sameSentence()));
        lines.add(line("name in another", r -> !r.gold().sameSentence()));
        for (Kind kind : Kind.values()) {
            lines.add(line(
                    "  " + kind.name().toLowerCase(Locale.ROOT), r -> r.gold().kind() == kind));
        }
        return lines;
    }

    private String line(String what, Predicate<Row> which) {
        List<Row> some = rows.stream().filter(which).toList();
        long found = some.stream().filter(r -> r.found().isPresent()).count();
        long right = some.stream().filter(Row::right).count();
        long given = some.stream().filter(Row::given).count();
        return String.format(
                Locale.ROOT,
                "%-22s %5.1f %%  (%d of %d)   of %d found %5.1f %%   phrase given %5.1f %%",
                what,
                100.0 * right / Math.max(1, some.size()),
                right,
                some.size(),
                found,
                100.0 * right / Math.max(1, found),
                100.0 * given / Math.max(1, some.size()));
    }
}
