package org.sayso.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.text.Document;
import org.sayso.text.Span;

/**
 * To which agency a document's text is credited: by its source's word, in a dateline ("KYIV, Jan 7 (Reuters) -"), a byline ("By Ann
 * Lee, Associated Press") or a credit line ("(AP)", "Source: AFP").
 *
 * <p>An agency that is merely named ("Reuters reported that", "told AFP") is not credited, and neither is one that contributed to
 * another's story ("With inputs from PTI", "The Associated Press contributed to this report"): the text is the outlet's.
 */
final class WireCredit {

    private static final String FILE = "/org/sayso/knowledge/lexicons/wire-credits.tsv";

    /** The agencies by how credits name them, the longest first. */
    private static final Map<String, String> CREDITS = read();

    private static final Map<String, String> IGNORING_CASE = ignoringCase();

    /** Non-empty lines from the top, among which headline and byline may stand before the dateline, and from the bottom. */
    private static final int FIRST_LINES = 6;

    private static final int LAST_LINES = 5;

    private static final String AGENCY = "(?:[Tt]he )?(?<agency>"
            + CREDITS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";

    /** Place and day before an agency: "KYIV, Jan 7", "New Delhi", "BEIJING, Jan. 7"; at most eight words, none a common one. */
    private static final String PLACE_AND_DAY =
            "(?:(?:\\[?[\\p{Lu}\\d][\\p{L}\\p{M}\\d.'’/-]*|de|del|la|el|of|the|al-\\p{Lu}\\p{L}+)\\]?[,:]?[ \u00a0]+){0,8}?[-–—]{0,2} ?";

    private static final List<Pattern> DATELINES = Stream.of(
                    PLACE_AND_DAY + "[(/\\[]" + AGENCY + "(?:/[^)/\\]]{2,30})?[)/\\]] ?(?:[-–—:.]|$|(?=[\\p{Lu}“\"‘]))",
                    "[\\p{Lu} .'’-]{3,40}(?:, [\\p{L}\\d. ]{3,15})?,? " + AGENCY + " ?[-–—]{1,2} .*",
                    AGENCY + " ?(?:[–—]|-{1,2} ).*")
            .map(p -> Pattern.compile("^" + p))
            .toList();

    private static final List<Pattern> CLOSINGS = Stream.of(
                    "^[-–—*(\\[ ]*(?:(?:Source|Credit|Via|From|Text|Story by|By)[: ] ?)?" + AGENCY
                            + "(?:/[\\p{L}/ ]{1,30})?[)\\] .]*$",
                    "[.!?”\"’)] ?(?:\\(|\\[|[-–—]{1,2} ?)" + AGENCY + "(?:/[\\p{L}/ ]{1,30})?[)\\]]?\\.?$",
                    "^.{0,15}(?:©|\\([cC]\\)|Copyright)[ ,\\d-]*" + AGENCY + "\\b.*",
                    "^\\W*This (?:story|article|report)\\b[^.]*\\b(?:published|appeared|provided|supplied|produced|distributed"
                            + "|syndicated)\\b[^.]*\\b(?:by|from|on|in) " + AGENCY + "\\b.*")
            .map(Pattern::compile)
            .toList();

    /** Between the authors of a byline. */
    private static final Pattern BETWEEN_AUTHORS =
            Pattern.compile("\\s*(?:[,;|/•·()\\[\\]]|\\s[-–—]+\\s|\\band\\b|&|\\bvia\\b|\\bfor\\b)\\s*");

    private static final Pattern AROUND_AUTHOR = Pattern.compile(
            "^(?:written |reporting |story )?(?:by:?|from:?|source:)\\s+|^the\\s+"
                    + "|\\s+(?:staff|staff writers?|writers?|correspondents?|reporters?|newsroom|news agency|news service|wires?)$"
                    + "|\\s+in\\s+\\p{Lu}.*$",
            Pattern.CASE_INSENSITIVE);

    /** "ANN LEE Associated Press", but not "Ann Lee Sputnik". */
    private static final Pattern ENDS_WITH_AGENCY = Pattern.compile("\\s(?<agency>"
            + CREDITS.keySet().stream()
                    .filter(c -> c.contains(" "))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")$");

    private static final Pattern BYLINE = Pattern.compile("^B[Yy] .{3,80}$");

    private static final Pattern WITH_HELP =
            Pattern.compile("\\b(?:with|additional|contribut\\w+|inputs?)\\b.*", Pattern.CASE_INSENSITIVE);

    private WireCredit() {}

    /** The agency by its usual name; as the source has it where it names one that we do not know. */
    static Optional<String> of(Document document) {
        return document.agency()
                .filter(a -> !a.isBlank())
                .map(a -> author(a).orElse(a.strip()))
                .or(() -> first(firstLines(document), DATELINES))
                .or(() -> bylines(document).flatMap(b -> authors(b).stream()).findFirst())
                .or(() -> first(lastLines(document), CLOSINGS))
                .or(() -> document.outlet().flatMap(WireCredit::authors));
    }

    /** What the source says, and lines such as "By Ann Lee, Associated Press" above the text. */
    private static Stream<String> bylines(Document document) {
        Stream<String> inText =
                firstLines(document).stream().filter(BYLINE.asMatchPredicate()).filter(l -> !l.endsWith("."));
        return Stream.concat(document.byline().stream(), inText);
    }

    private static Optional<String> authors(String byline) {
        String own = WITH_HELP.matcher(byline).replaceFirst("");
        return Arrays.stream(BETWEEN_AUTHORS.split(own))
                .flatMap(a -> author(a).stream())
                .findFirst();
    }

    private static Optional<String> author(String written) {
        String rest = written.strip();
        for (Matcher around = AROUND_AUTHOR.matcher(rest); around.find(); around = AROUND_AUTHOR.matcher(rest)) {
            rest = around.replaceFirst("").strip();
        }
        Matcher last = ENDS_WITH_AGENCY.matcher(rest);
        return Optional.ofNullable(IGNORING_CASE.get(rest))
                .or(() -> last.find() ? Optional.of(CREDITS.get(last.group("agency"))) : Optional.empty());
    }

    private static Optional<String> first(List<String> lines, List<Pattern> credits) {
        return lines.stream()
                .flatMap(line -> credits.stream().map(c -> c.matcher(line)))
                .filter(Matcher::find)
                .map(m -> CREDITS.get(m.group("agency")))
                .findFirst();
    }

    private static List<String> firstLines(Document document) {
        return lines(document).limit(FIRST_LINES).toList();
    }

    private static List<String> lastLines(Document document) {
        List<String> lines = lines(document).toList();
        List<String> last =
                lines.subList(Math.max(Math.min(1, lines.size() - 1), lines.size() - LAST_LINES), lines.size());
        return last.stream().filter(l -> !WITH_HELP.matcher(l).matches()).toList();
    }

    /** Without captions: "A crowd in Lyon (AFP)" credits a picture. */
    private static Stream<String> lines(Document document) {
        StringBuilder text = new StringBuilder(document.text());
        for (Span caption : document.captions()) {
            text.replace(caption.start(), caption.end(), " ".repeat(caption.length()));
        }
        return text.toString().lines().map(String::strip).filter(l -> !l.isEmpty());
    }

    private static Map<String, String> ignoringCase() {
        Map<String, String> credits = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        credits.putAll(CREDITS);
        return credits;
    }

    private static Map<String, String> read() {
        try (InputStream in = WireCredit.class.getResourceAsStream(FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> rows = reader.lines().toList();
            Map<String, String> credits = new LinkedHashMap<>();
            for (int i = 1; i < rows.size(); i++) {
                String[] cells = rows.get(i).split("\t", -1);
                if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
                    throw new IllegalStateException(FILE + ":" + (i + 1) + ": expected a credit and its agency");
                }
                credits.put(cells[0], cells[1]);
            }
            return longestFirst(credits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> longestFirst(Map<String, String> credits) {
        Map<String, String> sorted = new LinkedHashMap<>();
        credits.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(c -> sorted.put(c, credits.get(c)));
        return sorted;
    }
}
