package org.sayso.extract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sayso.claim.Claim;
import org.sayso.codebook.Codebook;
import org.sayso.codebook.ExpectedClaim;
import org.sayso.codebook.WorkedSentence;
import org.sayso.text.Document;

/**
 * Runs a codebook's worked sentences, its rules' examples and its manual's: each text must give the claims written under it,
 * nothing more and nothing less.
 */
public final class CodebookCheck {

    /** Worked sentences count as published on this day, a Thursday. */
    static final Instant PUBLISHED = Instant.parse("2026-01-08T12:00:00Z");

    private static final int BATCH = 256;

    /** What came of one worked sentence. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** It does not come out, and the codebook says so. */
        KNOWN_GAP,
        /** It comes out although the codebook says that it does not: the mark must go. */
        GAP_CLOSED
    }

    /** One worked sentence with the claims that the text gave, written as the codebook writes them. */
    public record Finding(WorkedSentence sentence, Outcome outcome, List<String> found) {

        public boolean isGood() {
            return outcome == Outcome.PASSED || outcome == Outcome.KNOWN_GAP;
        }

        /** File, line, what was expected and what came out. */
        public String report() {
            StringBuilder text = new StringBuilder();
            text.append(sentence.file()).append(':').append(sentence.line()).append(": ");
            text.append(outcome == Outcome.GAP_CLOSED ? "comes out right, take the gap mark away: " : "");
            text.append(sentence.text().replace('\n', ' '));
            sentence.gap().ifPresent(gap -> text.append("\n  known gap: ").append(gap));
            append(
                    text,
                    "expected",
                    sentence.claims().stream().map(ExpectedClaim::line).toList());
            append(text, "found   ", found);
            return text.toString();
        }

        private static void append(StringBuilder text, String what, List<String> lines) {
            for (String line : lines.isEmpty() ? List.of("nothing") : lines) {
                text.append("\n  ").append(what).append(": ").append(line);
            }
        }
    }

    private CodebookCheck() {}

    /**
     * @param coder codes texts with this codebook, one list of claims for each text
     * @return one finding for each worked sentence, in the codebook's order
     */
    public static List<Finding> run(Codebook codebook, Function<List<Document>, List<List<Claim>>> coder) {
        List<WorkedSentence> sentences = codebook.examples();
        List<Finding> findings = new ArrayList<>();
        for (int from = 0; from < sentences.size(); from += BATCH) {
            List<WorkedSentence> batch = sentences.subList(from, Math.min(sentences.size(), from + BATCH));
            List<List<Claim>> claims =
                    coder.apply(batch.stream().map(CodebookCheck::document).toList());
            for (int i = 0; i < batch.size(); i++) {
                findings.add(check(batch.get(i), claims.get(i)));
            }
        }
        return findings;
    }

    /** A worked sentence as a document of that day. */
    public static Document document(WorkedSentence sentence) {
        return Document.of(sentence.file() + ":" + sentence.line(), sentence.text())
                .publishedAt(PUBLISHED);
    }

    private static Finding check(WorkedSentence sentence, List<Claim> claims) {
        return new Finding(
                sentence,
                outcome(sentence, claims),
                claims.stream().map(ClaimLine::of).toList());
    }

    private static Outcome outcome(WorkedSentence sentence, List<Claim> claims) {
        List<ExpectedClaim> sure =
                sentence.claims().stream().filter(c -> c.gap().isEmpty()).toList();
        boolean right = claims.size() == sentence.claims().size() && canPair(sentence.claims(), claims);
        if (!sentence.hasGap()) {
            return right ? Outcome.PASSED : Outcome.FAILED;
        }
        if (right) {
            return Outcome.GAP_CLOSED;
        }
        if (sentence.gap().isPresent()) {
            return Outcome.KNOWN_GAP;
        }
        boolean restRight = claims.size() <= sentence.claims().size() && canPair(sure, claims);
        return restRight ? Outcome.KNOWN_GAP : Outcome.FAILED;
    }

    /** Whether each expected claim can have a found one of its own. */
    private static boolean canPair(List<ExpectedClaim> expected, List<Claim> claims) {
        return canPair(expected, 0, new ArrayList<>(claims));
    }

    private static boolean canPair(List<ExpectedClaim> expected, int next, List<Claim> left) {
        if (next == expected.size()) {
            return true;
        }
        for (int i = 0; i < left.size(); i++) {
            Claim claim = left.get(i);
            if (ClaimLine.matches(expected.get(next), claim)) {
                left.remove(i);
                if (canPair(expected, next + 1, left)) {
                    return true;
                }
                left.add(i, claim);
            }
        }
        return false;
    }

    /** The findings that are not as the codebook says. */
    public static Optional<String> failures(List<Finding> findings) {
        List<String> reports =
                findings.stream().filter(f -> !f.isGood()).map(Finding::report).toList();
        return reports.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", reports));
    }
}
