package org.sayso.app;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sayso.claim.Attribution;
import org.sayso.claim.Claim;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.io.ClaimJson;

/** Claims as comma-separated values with a header, a row each; several participants of a role are joined by ";". */
final class ClaimCsv {

    private static final String[] HEADER = {
        "id",
        "happening",
        "document",
        "published",
        "outlet",
        "type",
        "mode",
        "contexts",
        "cameo",
        "quad",
        "goldstein",
        "trigger",
        "source",
        "source_code",
        "target",
        "target_code",
        "party",
        "party_code",
        "from",
        "to",
        "place",
        "place_country",
        "lat",
        "lon",
        "speakers",
        "speaker_codes",
        "source_type",
        "cue",
        "manner",
        "stance",
        "certainty",
        "polarity",
        "status",
        "score",
        "rule",
        "rule_score",
        "start",
        "end",
        "sentence"
    };

    private final CsvWriter writer;

    ClaimCsv(PrintStream out) {
        writer = CsvWriter.builder().build(new PrintWriter(out, true, StandardCharsets.UTF_8));
        writer.writeRecord(HEADER);
    }

    void write(Claim claim) {
        Optional<Attribution> nearest = claim.attribution().stream().findFirst();
        writer.writeRecord(
                claim.id(),
                claim.happening(),
                claim.document().id(),
                claim.document().published().map(Object::toString).orElse(""),
                claim.document().outlet().orElse(""),
                claim.event().type(),
                claim.event().mode().orElse(""),
                String.join(";", claim.event().contexts()),
                claim.event().cameo(),
                String.valueOf(claim.event().quad()),
                String.valueOf(claim.event().goldstein()),
                claim.trigger().of(claim.document().text()),
                texts(claim, Role.SOURCE),
                codes(claim, Role.SOURCE),
                texts(claim, Role.TARGET),
                codes(claim, Role.TARGET),
                texts(claim, Role.PARTY),
                codes(claim, Role.PARTY),
                claim.when().map(When::from).map(Object::toString).orElse(""),
                claim.when().map(When::to).map(Object::toString).orElse(""),
                claim.where().map(Where::name).orElse(""),
                claim.where().flatMap(Where::country).orElse(""),
                claim.where().flatMap(Where::lat).map(String::valueOf).orElse(""),
                claim.where().flatMap(Where::lon).map(String::valueOf).orElse(""),
                speakers(claim, s -> s.text()),
                speakers(claim, s -> s.actor().code().orElse("")),
                nearest.map(a -> ClaimJson.word(a.sourceType())).orElse("outlet"),
                nearest.map(Attribution::cueText).orElse(""),
                nearest.map(a -> ClaimJson.word(a.manner())).orElse(""),
                nearest.map(a -> ClaimJson.word(a.stance())).orElse(""),
                ClaimJson.word(claim.factuality().certainty()),
                ClaimJson.word(claim.factuality().polarity()),
                ClaimJson.word(claim.factuality().status()),
                String.valueOf(claim.factuality().score()),
                claim.rule(),
                String.valueOf(claim.score()),
                String.valueOf(claim.trigger().start()),
                String.valueOf(claim.trigger().end()),
                claim.sentence().of(claim.document().text()));
    }

    /** Everything written so far reaches the stream. */
    void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String texts(Claim claim, Role role) {
        return joined(claim, role, Participant::text);
    }

    private static String codes(Claim claim, Role role) {
        return joined(claim, role, p -> p.actor().code().orElse(""));
    }

    private static String joined(Claim claim, Role role, Function<Participant, String> part) {
        return claim.participants().stream()
                .filter(p -> p.role() == role)
                .map(part)
                .collect(Collectors.joining(";"));
    }

    /** The chain from the nearest speaker outwards. */
    private static String speakers(Claim claim, Function<Attribution.Speaker, String> part) {
        List<String> chain = claim.attribution().stream()
                .map(a -> a.speaker().map(part).orElse(""))
                .toList();
        return String.join(";", chain);
    }
}
