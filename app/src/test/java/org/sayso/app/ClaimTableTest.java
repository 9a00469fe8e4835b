package org.sayso.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Stance;
import org.sayso.claim.Basis;
import org.sayso.claim.Claim;
import org.sayso.claim.Claims;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant;
import org.sayso.claim.Participant.Role;
import org.sayso.claim.When;
import org.sayso.claim.Where;
import org.sayso.text.Document;
import org.sayso.text.Span;

/** The table, line by line, from claims made by hand. */
class ClaimTableTest {

    private static final String TEXT = "Drones hit Dnipro, Kyiv said. Moscow denied it. An official reportedly spoke.";
    private static final Document DOCUMENT = Document.of("d1", TEXT);
    private static final Factuality HAPPENED = new Factuality(Certainty.CERTAIN, Polarity.POSITIVE, Status.HAPPENED, 3);
    private static final Factuality NOT_PLANNED =
            new Factuality(Certainty.PROBABLE, Polarity.NEGATIVE, Status.PLANNED, -2);

    @Test
    void aLineAClaimAndASummary() {
        List<Claim> claims = List.of(
                claim(HAPPENED, said("Kyiv", SourceType.ORGANISATION, Stance.ASSERTS)),
                claim(NOT_PLANNED, said("Moscow", SourceType.ORGANISATION, Stance.DENIES)),
                claim(HAPPENED, said("An official", SourceType.UNNAMED_PERSON, Stance.ASSERTS)),
                claim(HAPPENED));
        assertEquals("""
                d1
                ■ ASSAULT/aerial           Drones → Dnipro                  happened               2026-01-07, … Kyiv
                ■ ASSAULT/aerial           Drones → Dnipro                  NOT PLANNED, probable  2026-01-07, … Moscow denies
                □ ASSAULT/aerial           Drones → Dnipro                  happened               2026-01-07, … An official
                · ASSAULT/aerial           Drones → Dnipro                  happened               2026-01-07, … outlet's own voice
                  4 claims: 2 on named record, 1 unnamed, 1 the outlet's own voice

                """, print(claims, false));
    }

    @Test
    void weakLinesAreFaintOnAScreen() {
        List<String> lines = print(
                        List.of(
                                claim(HAPPENED, said("Kyiv", SourceType.ORGANISATION, Stance.ASSERTS)),
                                claim(HAPPENED)),
                        true)
                .lines()
                .toList();
        assertFalse(lines.get(1).contains("\u001b[2m"), "on named record");
        assertTrue(lines.get(2).startsWith("\u001b[2m·"), "the outlet's own voice");
    }

    @Test
    void aChainOfSpeakersRunsOutwards() {
        Claim claim = claim(
                HAPPENED,
                said("An official", SourceType.UNNAMED_PERSON, Stance.ASSERTS),
                said("Kyiv", SourceType.ORGANISATION, Stance.ASSERTS));
        assertEquals("An official ‹ Kyiv", ClaimTable.sayso(claim));
        assertEquals(Basis.UNNAMED, Basis.of(claim), "the nearest counts");
    }

    @Test
    void aSpeakerWhomNobodyNames() {
        Attribution reportedly = new Attribution(
                Optional.empty(),
                SourceType.UNSTATED,
                span("reportedly"),
                "reportedly",
                Attribution.Manner.INDIRECT,
                Stance.ASSERTS,
                Optional.empty(),
                Optional.empty());
        Claim claim = claim(HAPPENED, reportedly);
        assertEquals("nobody named (\"reportedly\")", ClaimTable.sayso(claim));
        assertEquals(Basis.UNNAMED, Basis.of(claim));
    }

    @Test
    void everyBasisHasItsOwnMark() {
        assertEquals(
                Basis.values().length,
                List.of(Basis.values()).stream().map(Basis::mark).distinct().count());
    }

    @Test
    void noClaims() {
        assertEquals("d1\n  no claims\n\n", print(List.of(), false));
    }

    @Test
    void cellsAreCutByWholeCharacters() {
        assertEquals("ab ", ClaimTable.fit("ab", 3));
        assertEquals("ab…", ClaimTable.fit("abcd", 3));
        assertEquals("😀😀…", ClaimTable.fit("😀😀😀😀", 3));
    }

    private static String print(List<Claim> claims, boolean colour) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new ClaimTable(out, new Pen(colour), 120).print(DOCUMENT, claims);
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static Claim claim(Factuality factuality, Attribution... attribution) {
        return new Claim(
                Claims.id("d1", span("hit"), "ASSAULT"),
                DOCUMENT,
                new Span(0, TEXT.indexOf('.') + 1),
                new EventType("ASSAULT", Optional.of("aerial"), List.of(), "195", 4, -9),
                span("hit"),
                List.of(
                        new Participant(Role.SOURCE, span("Drones"), "Drones", Actor.UNKNOWN),
                        new Participant(Role.TARGET, span("Dnipro"), "Dnipro", Actor.UNKNOWN)),
                Optional.of(new When(LocalDate.of(2026, 1, 7), LocalDate.of(2026, 1, 7), When.Basis.STATED)),
                Optional.of(new Where(
                        "Dnipro",
                        Optional.of("UKR"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Where.Basis.STATED)),
                List.of(attribution),
                factuality,
                "assault-hit-verb",
                1);
    }

    private static Attribution said(String speaker, SourceType type, Stance stance) {
        return new Attribution(
                Optional.of(new Attribution.Speaker(span(speaker), speaker, Actor.UNKNOWN)),
                type,
                span("said"),
                "said",
                Attribution.Manner.INDIRECT,
                stance,
                Optional.empty(),
                Optional.empty());
    }

    private static Span span(String part) {
        return new Span(TEXT.indexOf(part), TEXT.indexOf(part) + part.length());
    }
}
