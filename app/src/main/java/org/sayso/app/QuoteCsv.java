package org.sayso.app;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.Speaker;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Quotation;
import org.sayso.io.ClaimJson;

/**
 * Quotations as comma-separated values with a header, a row each, in the order of the text. Offsets are half-open ranges of UTF-16
 * units; what is said may lie in several ("12-40;55-80").
 */
final class QuoteCsv {

    private static final String[] HEADER = {
        "document",
        "published",
        "outlet",
        "speaker",
        "speaker_start",
        "speaker_end",
        "speaker_name",
        "speaker_code",
        "source_type",
        "reason",
        "cue",
        "cue_start",
        "cue_end",
        "manner",
        "stance",
        "content",
        "content_spans",
        "claims"
    };

    private final CsvWriter writer;

    QuoteCsv(PrintStream out) {
        writer = CsvWriter.builder().build(new PrintWriter(out, true, StandardCharsets.UTF_8));
        writer.writeRecord(HEADER);
    }

    void write(DocumentReading reading) {
        reading.quotations().forEach(q -> write(q, reading));
    }

    private void write(Quotation quotation, DocumentReading reading) {
        Attribution attribution = quotation.attribution();
        writer.writeRecord(
                reading.document().id(),
                reading.document().published().map(Object::toString).orElse(""),
                reading.document().outlet().orElse(""),
                speaker(attribution, Speaker::text),
                speaker(attribution, s -> String.valueOf(s.span().start())),
                speaker(attribution, s -> String.valueOf(s.span().end())),
                speaker(attribution, s -> s.actor().name().orElse("")),
                speaker(attribution, s -> s.actor().code().orElse("")),
                ClaimJson.word(attribution.sourceType()),
                attribution.reason().orElse(""),
                attribution.cueText(),
                String.valueOf(attribution.cue().start()),
                String.valueOf(attribution.cue().end()),
                ClaimJson.word(attribution.manner()),
                ClaimJson.word(attribution.stance()),
                quotation.words(reading.document().text()),
                quotation.content().stream().map(c -> c.start() + "-" + c.end()).collect(Collectors.joining(";")),
                reading.claims(quotation).stream().map(Claim::id).collect(Collectors.joining(";")));
    }

    private static String speaker(Attribution attribution, Function<Speaker, String> part) {
        Optional<Speaker> speaker = attribution.speaker();
        return speaker.map(part).orElse("");
    }

    /** Everything written so far reaches the stream. */
    void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
