package org.sayso.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.claim.Attribution;
import org.sayso.claim.Basis;
import org.sayso.claim.Claim;
import org.sayso.claim.Passage;
import org.sayso.claim.Quotation;
import org.sayso.claim.Summary;
import org.sayso.claim.Summary.NamedSpeaker;
import org.sayso.claim.Summary.Third;
import org.sayso.io.ClaimJson;
import org.sayso.text.Span;

/**
 * One document at a glance, for people: a strip of marks that runs over its sentences, shares of its claims, who says what. In
 * the strip a part of the text without a filled square is one in which nobody is cited who can be named.
 */
final class SummaryTable {

    private static final List<String> PARTS = List.of("first third", "middle third", "last third");
    /** Fewer sentences are one strip. */
    private static final int FEWEST_PARTED = 6;
    /** A stretch without anybody named is told of from a quarter of the text on. */
    private static final int PART_TOLD = 4;

    private static final int LABEL = 14;
    private static final int LONGEST_STRIP = 40;
    private static final int TALLY = 12;
    private static final int CUE = 14;
    private static final int SHARE = 30;
    private static final int WORDS_QUOTED = 6;
    private static final String INDENT = "    ";

    private final Pen pen;
    private final int width;

    /** @param width columns of the screen */
    SummaryTable(Pen pen, int width) {
        this.pen = pen;
        this.width = width;
    }

    List<String> lines(Summary summary) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        parts(summary, lines);
        shares(summary.reading().claims(), lines);
        speakers(summary, lines);
        claims("Claims that rest on nobody who can be named", summary.unnamedOnly(), lines);
        ownVoice(summary.ownVoice()).ifPresentOrElse(lines::add, () -> lines.remove(lines.size() - 1));
        return lines;
    }

    private void parts(Summary summary, List<String> lines) {
        if (summary.passages().isEmpty()) {
            return;
        }
        lines.add("  " + pen.bold("Who is cited, sentence by sentence, from the first to the last"));
        if (summary.passages().size() < FEWEST_PARTED) {
            Third whole = new Third(
                    new Span(0, summary.reading().document().text().length()),
                    summary.passages(),
                    summary.reading().claims());
            lines.add(part("whole text", whole, summary, summary.passages().size()));
        } else {
            List<Third> thirds = summary.thirds();
            int longest =
                    thirds.stream().mapToInt(t -> t.passages().size()).max().orElseThrow();
            for (int i = 0; i < thirds.size(); i++) {
                lines.add(part(PARTS.get(i), thirds.get(i), summary, longest));
            }
        }
        summary.nobodyNamed()
                .filter(s -> s.length() * PART_TOLD
                        >= summary.reading().document().text().length())
                .ifPresent(s -> lines.add(nobodyNamed(s, summary)));
        lines.add("");
    }

    /** "  last third    □··□··  8 claims   nobody who can be named; unnamed: some, critics". */
    private String part(String label, Third third, Summary summary, int longest) {
        int cells = Math.min(longest, Math.min(LONGEST_STRIP, width / 4));
        int each = (longest + cells - 1) / cells;
        List<Basis> marks = new ArrayList<>();
        for (int from = 0; from < third.passages().size(); from += each) {
            int to = Math.min(from + each, third.passages().size());
            marks.add(strongest(third.passages().subList(from, to)));
        }
        String strip = marks.stream().map(this::mark).collect(Collectors.joining());
        String blank = " ".repeat(cells - marks.size());
        int number = third.claims().size();
        int left = width - INDENT.length() - LABEL - cells - TALLY - 2;
        return INDENT + ClaimTable.fit(label, LABEL) + strip + blank + "  "
                + ClaimTable.fit(number + (number == 1 ? " claim" : " claims"), TALLY)
                + voices(third, summary, left);
    }

    /** Of several sentences under one mark that on whose speaker there is most to go by. */
    private static Basis strongest(List<Passage> passages) {
        return passages.stream().map(Passage::basis).min(Enum::compareTo).orElse(Basis.OWN_VOICE);
    }

    private String mark(Basis basis) {
        return basis.isWeak() ? pen.faint(basis.mark()) : pen.bold(basis.mark());
    }

    private String voices(Third third, Summary summary, int left) {
        String named = summary.speakers(third).stream().map(NamedSpeaker::name).collect(Collectors.joining(", "));
        Set<String> others = new LinkedHashSet<>();
        third.passages().stream()
                .flatMap(p -> p.speaking().stream())
                .filter(a -> !a.isNamed())
                .forEach(a -> others.add(phrase(a)));
        String unnamed = String.join(", ", others);
        if (!named.isEmpty()) {
            return ClaimTable.fit(named + (unnamed.isEmpty() ? "" : "; unnamed: " + unnamed), left)
                    .stripTrailing();
        }
        String nobody = "nobody who can be named";
        String rest = unnamed.isEmpty() ? "" : ": " + unnamed;
        return pen.bold(nobody)
                + ClaimTable.fit(rest, Math.max(1, left - nobody.length())).stripTrailing();
    }

    private static String phrase(Attribution attribution) {
        return attribution
                .speaker()
                .map(s -> ClaimTable.oneLine(s.text()))
                .orElse("“" + ClaimTable.oneLine(attribution.cueText()) + "”");
    }

    /** "From “The three countries signed a mutual …” to the end, 30 % of the text, nobody who can be named is cited." */
    private String nobodyNamed(Span span, Summary summary) {
        String text = summary.reading().document().text();
        List<Span> all = summary.passages().stream().map(Passage::sentence).toList();
        List<Span> within = all.stream().filter(span::contains).toList();
        String verdict = pen.bold("nobody who can be named is cited") + ".";
        if (within.size() == all.size()) {
            return INDENT + "In the whole text " + verdict;
        }
        Span first = within.get(0);
        Span last = within.get(within.size() - 1);
        String from = first.equals(all.get(0)) ? "the start" : "“" + beginning(first.of(text)) + "”";
        String to = last.equals(all.get(all.size() - 1)) ? "the end" : "“" + ending(last.of(text)) + "”";
        long percent = Math.round(100.0 * span.length() / text.length());
        return INDENT + "From " + from + " to " + to + ", " + percent + " % of the text, " + verdict;
    }

    private static String beginning(String text) {
        String[] words = text.strip().split("\\s+", WORDS_QUOTED + 1);
        return words.length <= WORDS_QUOTED
                ? String.join(" ", words)
                : String.join(" ", List.of(words).subList(0, WORDS_QUOTED)) + " …";
    }

    private static String ending(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        return words.size() <= WORDS_QUOTED
                ? String.join(" ", words)
                : "… " + String.join(" ", words.subList(words.size() - WORDS_QUOTED, words.size()));
    }

    private void shares(List<Claim> claims, List<String> lines) {
        if (claims.isEmpty()) {
            lines.add("  no claims");
            lines.add("");
            return;
        }
        lines.add("  "
                + pen.bold(
                        "What the " + (claims.size() == 1 ? "claim rests" : claims.size() + " claims rest") + " on"));
        Map<Basis, Map<String, Long>> types = claims.stream()
                .collect(Collectors.groupingBy(
                        Basis::of,
                        () -> new EnumMap<>(Basis.class),
                        Collectors.groupingBy(SummaryTable::type, LinkedHashMap::new, Collectors.counting())));
        types.forEach((basis, counts) -> counts.forEach((type, count) -> {
            long percent = Math.round(100.0 * count / claims.size());
            String bar = basis.mark().repeat((int) Math.max(1, count * SHARE / claims.size()));
            String line = "%s %-22s%4d%5d %%  %s".formatted(basis.mark(), type, count, percent, bar);
            lines.add(INDENT + (basis.isWeak() ? pen.faint(line) : line));
        }));
        lines.add("");
    }

    /** "unnamed group", or the outlet where nobody speaks. */
    private static String type(Claim claim) {
        return claim.attribution().stream()
                .findFirst()
                .map(a -> ClaimJson.word(a.sourceType()).replace('-', ' '))
                .orElse(Basis.OWN_VOICE.phrase());
    }

    private void speakers(Summary summary, List<String> lines) {
        if (summary.speakers().isEmpty()) {
            return;
        }
        lines.add("  " + pen.bold("Named speakers, and what they say"));
        for (NamedSpeaker speaker : summary.speakers()) {
            Attribution first = speaker.attribution();
            String code = first.speaker()
                    .flatMap(s -> s.actor().code())
                    .map(c -> " [" + c + "]")
                    .orElse("");
            lines.add(INDENT + Basis.of(first).mark() + " " + pen.bold(speaker.name()) + code);
            speaker.quotations().forEach(q -> said(q, summary, lines));
        }
        lines.add("");
    }

    private void said(Quotation quotation, Summary summary, List<String> lines) {
        String cue = ClaimTable.oneLine(quotation.attribution().cueText());
        String words = quotation.words(summary.reading().document().text());
        int left = width - INDENT.length() - 2 - CUE;
        lines.add(INDENT + "  " + pen.faint(ClaimTable.fit(cue, CUE - 1)) + " "
                + ClaimTable.fit(words, left).stripTrailing());
        for (Claim claim : summary.reading().claims(quotation)) {
            lines.add(INDENT + " ".repeat(CUE) + "  → "
                    + ClaimTable.fit(inShort(claim), left - 2).stripTrailing());
        }
    }

    private void claims(String heading, List<Claim> claims, List<String> lines) {
        if (claims.isEmpty()) {
            return;
        }
        lines.add("  " + pen.bold(heading));
        for (Claim claim : claims) {
            String rest = claim.attribution().isEmpty() ? "" : ", on the word of " + ClaimTable.sayso(claim);
            String line = Basis.of(claim).mark() + " " + inShort(claim) + rest;
            lines.add(INDENT
                    + pen.faint(ClaimTable.fit(line, width - INDENT.length()).stripTrailing()));
        }
        lines.add("");
    }

    /** They stand in the table under their mark; here which kinds of act the outlet vouches for alone. */
    private Optional<String> ownVoice(List<Claim> claims) {
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> types = claims.stream()
                .collect(Collectors.groupingBy(c -> c.event().type(), LinkedHashMap::new, Collectors.counting()));
        String counts = types.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        String heading = "In the outlet's own voice (the lines marked " + Basis.OWN_VOICE.mark() + ")";
        int left = width - heading.length() - 2;
        return Optional.of(
                "  " + pen.bold(heading) + ClaimTable.fit("  " + counts, left).stripTrailing());
    }

    /** "ASSAULT Russian Armed Forces [RUSMIL] → all such units: THREATENED, possible". */
    private static String inShort(Claim claim) {
        return claim.event().type() + " " + ClaimTable.participants(claim) + ": "
                + ClaimTable.status(claim.factuality());
    }
}
