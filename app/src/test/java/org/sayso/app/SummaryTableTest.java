package org.sayso.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Claim;
import org.sayso.claim.Claims;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.Quotation;
import org.sayso.claim.Summary;
import org.sayso.text.Document;
import org.sayso.text.Span;

/** The summary, line by line, from a reading made by hand: every line of the text is a sentence. */
class SummaryTableTest {

    private static final String TEXT = """
            Kyiv said drones hit a port.
            Rain fell over the bay.
            Kyiv also told of a fire.
            Night came, ships went out.
            Some said the ships sank.
            Guns shot all day long.""";

    private static final Quotation DRONES =
            said("Kyiv", "UKR", SourceType.ORGANISATION, "said drones", "drones hit a port");
    private static final Quotation FIRE = said("Kyiv", "UKR", SourceType.ORGANISATION, "told", "of a fire");
    private static final Quotation SINKING = said("Some", "", SourceType.UNNAMED_GROUP, "said the", "the ships sank");

    @Test
    void theWholeSummary() {
        assertEquals(
                """

                  Who is cited, sentence by sentence, from the first to the last
                    first third   ■·  1 claim     Kyiv
                    middle third  ■·  0 claims    Kyiv
                    last third    □·  2 claims    nobody who can be named: Some
                    From “Night came, ships went out.” to the end, 49 % of the text, nobody who can be named is cited.

                  What the 3 claims rest on
                    ■ organisation             1   33 %  ■■■■■■■■■■
                    □ unnamed group            1   33 %  □□□□□□□□□□
                    · the outlet's own voice   1   33 %  ··········

                  Named speakers, and what they say
                    ■ Kyiv [UKRGOV]
                      said drones   drones hit a port
                                    → ASSAULT drones: happened
                      told          of a fire

                  Claims that rest on nobody who can be named
                    □ ASSAULT ships: happened, on the word of Some

                  In the outlet's own voice (the lines marked ·)  ASSAULT 1
                """,
                lines(
                        reading(
                                TEXT,
                                List.of(DRONES, FIRE, SINKING),
                                claim("hit", "drones", DRONES),
                                claim("sank", "ships", SINKING),
                                claim("shot", "Guns")),
                        false));
    }

    @Test
    void aShortTextIsOneStripAndNobodyIsCitedInIt() {
        assertEquals("""

                  Who is cited, sentence by sentence, from the first to the last
                    whole text    ·  1 claim     nobody who can be named
                    In the whole text nobody who can be named is cited.

                  What the claim rests on
                    · the outlet's own voice   1  100 %  ······························

                  In the outlet's own voice (the lines marked ·)  ASSAULT 1
                """, lines(reading("Guns shot all day long.", List.of(), claim("all", "Guns")), false));
    }

    @Test
    void aTextWithoutClaims() {
        assertEquals("""

                  Who is cited, sentence by sentence, from the first to the last
                    whole text    ·  0 claims    nobody who can be named
                    In the whole text nobody who can be named is cited.

                  no claims
                """, lines(reading("The bread was good.", List.of()), false));
    }

    @Test
    void theNamedAreBoldAndTheRestIsFaintOnAScreen() {
        String lines = lines(reading(TEXT, List.of(DRONES, SINKING)), true);
        assertTrue(lines.contains("\u001b[1m■\u001b[0m\u001b[2m·\u001b[0m"), lines);
        assertTrue(lines.contains("\u001b[1mnobody who can be named\u001b[0m: Some"), lines);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120, 200})
    void aLongTextFitsTheScreen(int width) {
        String text = "It rained on the bay.\n".repeat(499) + "Kyiv said drones hit a port.";
        Quotation said = said(text, "Kyiv", "UKR", SourceType.ORGANISATION, "said", "drones hit a port");
        List<String> lines = new SummaryTable(new Pen(false), width).lines(Summary.of(reading(text, List.of(said))));
        assertTrue(
                lines.stream().filter(l -> l.contains("third")).allMatch(l -> l.length() <= width + 2),
                () -> String.join("\n", lines));
        assertTrue(lines.get(4).matches("    last third    ·+■ +0 claims +Kyiv"), lines.get(4));
    }

    private static String lines(DocumentReading reading, boolean colour) {
        List<String> lines = new SummaryTable(new Pen(colour), 120).lines(Summary.of(reading));
        return String.join("\n", lines) + "\n";
    }

    private static DocumentReading reading(String text, List<Quotation> quotations, Claim... claims) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n")) {
            sentences.add(new Span(start, start + line.length()));
            start += line.length() + 1;
        }
        return new DocumentReading(Document.of("d1", text), sentences, quotations, List.of(claims));
    }

    private static Quotation said(String speaker, String country, SourceType type, String cue, String content) {
        return said(TEXT, speaker, country, type, cue, content);
    }

    private static Quotation said(
            String text, String speaker, String country, SourceType type, String cue, String content) {
        Actor actor = country.isEmpty() ? Actor.UNKNOWN : Actor.of(Actor.Kind.NAMED, "Ukraine", country, "GOV");
        return new Quotation(
                List.of(span(text, content)),
                new Attribution(
                        Optional.of(new Attribution.Speaker(span(text, speaker), speaker, actor)),
                        type,
                        span(text, cue),
                        cue,
                        Attribution.Manner.INDIRECT,
                        Attribution.Stance.ASSERTS,
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Claim claim(String trigger, String source, Quotation... on) {
        Span span = span(TEXT, trigger);
        return new Claim(
                Claims.id("d1", span, "ASSAULT"),
                Document.of("d1", TEXT),
                span,
                new EventType("ASSAULT", Optional.empty(), List.of(), "190", 4, -9),
                span,
                List.of(new Participant(Role.SOURCE, span(TEXT, source), source, Actor.UNKNOWN)),
                Optional.empty(),
                Optional.empty(),
                List.of(on).stream().map(Quotation::attribution).toList(),
                new Factuality(Certainty.CERTAIN, Polarity.POSITIVE, Status.HAPPENED, 3),
                "assault-hit-verb",
                1);
    }

    private static Span span(String text, String part) {
        return new Span(text.indexOf(part), text.indexOf(part) + part.length());
    }
}
