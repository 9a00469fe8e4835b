package org.sayso.io;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.Manner;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Stance;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.Quotation;
import org.sayso.text.Span;

/**
 * What is read in a document, in brat's standoff notation. Of "Kyiv said drones hit Dnipro." it writes
 *
 * <pre>
 * T1	Attribution 5 9	said
 * T2	Source 0 4	Kyiv
 * T3	Cue 5 9	said
 * T4	Content 10 27	drones hit Dnipro
 * E1	Attribution:T1 Source:T2 Cue:T3 Content:T4
 * T5	ASSAULT 17 20	hit
 * T6	Participant 10 16	drones
 * T7	Participant 21 27	Dnipro
 * E2	ASSAULT:T5 ClaimSource:T6 ClaimTarget:T7
 * </pre>
 *
 * and for both events what kind of source speaks and how the act is told ("A6	Status E2 happened").
 *
 * <p>Attributions have the roles of PolNeAR; one without a speaker is an "Attribution-no-source". The notation counts
 * characters (code points), where {@link Span}s count UTF-16 units, and no stretch of it may hold a line break.
 */
public final class BratStandoff {

    private static final Map<Role, String> ROLES = new EnumMap<>(Map.of(
            Role.SOURCE, "ClaimSource",
            Role.TARGET, "ClaimTarget",
            Role.PARTY, "ClaimParty"));

    private static final Map<String, Enum<?>[]> VALUES = new TreeMap<>(Map.of(
            "SourceType", SourceType.values(),
            "Manner", Manner.values(),
            "Stance", Stance.values(),
            "Certainty", Certainty.values(),
            "Polarity", Polarity.values(),
            "Status", Status.values()));

    private final String text;
    private final int[] characters;
    private final StringBuilder lines = new StringBuilder();
    private int stretches;
    private int events;
    private int attributes;

    private BratStandoff(String text) {
        this.text = text;
        characters = characters(text);
    }

    /** By offset in UTF-16 units: the number of characters before it. */
    private static int[] characters(String text) {
        int[] before = new int[text.length() + 1];
        for (int at = 0; at < text.length(); at++) {
            boolean second = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
            before[at + 1] = before[at] + (second ? 0 : 1);
        }
        return before;
    }

    /** The lines of the annotation file, each ended by "\n". */
    public static String annotations(DocumentReading reading) {
        BratStandoff brat = new BratStandoff(reading.document().text());
        reading.quotations().forEach(brat::attribution);
        reading.claims().forEach(brat::claim);
        return brat.lines.toString();
    }

    private void attribution(Quotation quotation) {
        Attribution attribution = quotation.attribution();
        List<Span> speaker = attribution.speaker().map(s -> List.of(s.span())).orElse(List.of());
        String type = speaker.isEmpty() ? "Attribution-no-source" : "Attribution";
        List<Span> cue = List.of(attribution.cue());
        List<String> parts = new ArrayList<>();
        mark(type, type, cue, parts);
        mark("Source", "Source", speaker, parts);
        mark("Cue", "Cue", cue, parts);
        mark("Content", "Content", quotation.content(), parts);
        event(parts);
        attribute("SourceType", ClaimJson.word(attribution.sourceType()));
        attribute("Manner", ClaimJson.word(attribution.manner()));
        attribute("Stance", ClaimJson.word(attribution.stance()));
    }

    private void claim(Claim claim) {
        String type = word(claim.event().type());
        List<String> parts = new ArrayList<>();
        mark(type, type, List.of(claim.trigger()), parts);
        Map<Role, Integer> told = new EnumMap<>(Role.class);
        for (Participant participant : claim.participants()) {
            int number = told.merge(participant.role(), 1, Integer::sum);
            String role = ROLES.get(participant.role()) + (number == 1 ? "" : number);
            mark(role, "Participant", List.of(participant.span()), parts);
        }
        event(parts);
        attribute("Certainty", ClaimJson.word(claim.factuality().certainty()));
        attribute("Polarity", ClaimJson.word(claim.factuality().polarity()));
        attribute("Status", ClaimJson.word(claim.factuality().status()));
    }

    /** Writes the line of a stretch; how an event names it goes into {@code parts}. */
    private void mark(String role, String type, List<Span> spans, List<String> parts) {
        List<Span> pieces =
                spans.stream().flatMap(s -> withoutBreaks(s).stream()).toList();
        if (pieces.isEmpty()) {
            return;
        }
        stretches++;
        String places = pieces.stream()
                .map(p -> characters[p.start()] + " " + characters[p.end()])
                .collect(Collectors.joining(";"));
        String words = pieces.stream().map(p -> p.of(text).replace('\t', ' ')).collect(Collectors.joining(" "));
        lines.append("T%d\t%s %s\t%s\n".formatted(stretches, type, places, words));
        parts.add(role + ":T" + stretches);
    }

    /** The stretch cut at its line breaks, without the blanks around them. */
    private List<Span> withoutBreaks(Span span) {
        List<Span> pieces = new ArrayList<>();
        int start = span.start();
        for (int at = start; at <= span.end(); at++) {
            if (at == span.end() || isBreak(text.charAt(at))) {
                Span piece = stripped(start, at);
                if (piece.length() > 0) {
                    pieces.add(piece);
                }
                start = at + 1;
            }
        }
        return pieces;
    }

    private static boolean isBreak(char unit) {
        return unit == '\n' || unit == '\r' || unit == '\u0085' || unit == '\u2028' || unit == '\u2029';
    }

    private Span stripped(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private void event(List<String> parts) {
        lines.append("E%d\t%s\n".formatted(++events, String.join(" ", parts)));
    }

    private void attribute(String name, String value) {
        lines.append("A%d\t%s E%d %s\n".formatted(++attributes, name, events, value));
    }

    /** Types of a codebook of one's own may hold what brat does not take. */
    private static String word(String type) {
        return type.replaceAll("[^\\w-]", "_");
    }

    /** The lines of brat's {@code annotation.conf} for files with claims of these types. */
    public static String configuration(Set<String> types) {
        String claims = types.stream()
                .map(t -> word(t) + " ClaimSource*:Participant, ClaimTarget*:Participant, ClaimParty*:Participant\n")
                .sorted()
                .collect(Collectors.joining());
        return """
                [entities]
                Source
                Cue
                Content
                Participant
                [relations]
                [events]
                Attribution Source:Source, Cue:Cue, Content:Content
                Attribution-no-source Cue:Cue, Content:Content
                %s[attributes]
                %s""".formatted(
                claims, VALUES.entrySet().stream().map(BratStandoff::values).collect(Collectors.joining()));
    }

    private static String values(Map.Entry<String, Enum<?>[]> attribute) {
        return attribute.getKey() + " Arg:<EVENT>, Value:"
                + Stream.of(attribute.getValue()).map(ClaimJson::word).collect(Collectors.joining("|")) + "\n";
    }
}
