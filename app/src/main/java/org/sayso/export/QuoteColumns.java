package org.sayso.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.Speaker;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Quotation;
import org.sayso.io.ClaimJson;

/**
 * Quotations as a table, a row each. Offsets are half-open ranges of UTF-16 units; what is said may lie in several ("12-40;55-80").
 */
public final class QuoteColumns {

    /** A quotation in what is read of its document. */
    public record Quoted(DocumentReading reading, Quotation quotation) {

        /** All of a document, in the order of the text. */
        public static List<Quoted> of(DocumentReading reading) {
            return reading.quotations().stream()
                    .map(q -> new Quoted(reading, q))
                    .toList();
        }

        private Attribution attribution() {
            return quotation.attribution();
        }
    }

    public static final List<Column<Quoted>> ALL = List.of(
            Column.text("document", q -> q.reading().document().id()),
            Column.time("published", q -> q.reading().document().published()),
            Column.maybe("outlet", q -> q.reading().document().outlet()),
            Column.maybe("speaker", q -> speaker(q, Speaker::text)),
            speakerOffset("speaker_start", s -> s.span().start()),
            speakerOffset("speaker_end", s -> s.span().end()),
            Column.maybe("speaker_name", q -> speaker(q, Speaker::actor).flatMap(a -> a.name())),
            Column.maybe("speaker_code", q -> speaker(q, Speaker::actor).flatMap(a -> a.code())),
            Column.text("source_type", q -> ClaimJson.word(q.attribution().sourceType())),
            Column.maybe("reason", q -> q.attribution().reason()),
            Column.text("cue", q -> q.attribution().cueText()),
            Column.whole("cue_start", q -> q.attribution().cue().start()),
            Column.whole("cue_end", q -> q.attribution().cue().end()),
            Column.text("manner", q -> ClaimJson.word(q.attribution().manner())),
            Column.text("stance", q -> ClaimJson.word(q.attribution().stance())),
            Column.text(
                    "content", q -> q.quotation().words(q.reading().document().text())),
            Column.texts("content_spans", QuoteColumns::spans),
            Column.texts("claims", QuoteColumns::claims));

    private QuoteColumns() {}

    private static <T> Optional<T> speaker(Quoted quoted, Function<Speaker, T> part) {
        return quoted.attribution().speaker().map(part);
    }

    private static Column<Quoted> speakerOffset(String name, Function<Speaker, Integer> offset) {
        return new Column<>(name, Column.Kind.WHOLE, q -> speaker(q, offset).map(Integer::longValue));
    }

    private static List<String> spans(Quoted quoted) {
        return quoted.quotation().content().stream()
                .map(c -> c.start() + "-" + c.end())
                .toList();
    }

    private static List<String> claims(Quoted quoted) {
        return quoted.reading().claims(quoted.quotation()).stream()
                .map(Claim::id)
                .toList();
    }
}
