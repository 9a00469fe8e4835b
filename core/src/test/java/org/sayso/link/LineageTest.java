package org.sayso.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Actor;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Stance;
import org.sayso.claim.EventType;
import org.sayso.claim.Factuality;
import org.sayso.claim.Factuality.Certainty;
import org.sayso.claim.Factuality.Polarity;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Outlets;
import org.sayso.codebook.OutletReader;
import org.sayso.link.Telling.Voice;

class LineageTest {

    private static final Outlets OUTLETS = OutletReader.bundled();
    private static final Instant START = Instant.parse("2026-01-08T06:00:00Z");

    private static final EventType EVENT = new EventType("ASSAULT", Optional.empty(), List.of(), "190", 4, -9);
    private static final Factuality FACTUALITY =
            new Factuality(Certainty.CERTAIN, Polarity.POSITIVE, Status.HAPPENED, 3);

    private final List<Digest> digests = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();
    private final List<Telling> tellings = new ArrayList<>();

    @Test
    void twoOutletsOfTwoOwnersAreTwoOrigins() {
        report("a", "BBC News");
        report("b", "Fox News");
        assertEquals(
                List.of(
                        new Origin("BBC", true, List.of("owned by BBC"), List.of("a")),
                        new Origin("Fox Corporation", true, List.of("owned by Fox Corporation"), List.of("b"))),
                origins());
    }

    @Test
    void papersOfOneOwnerAreOneOrigin() {
        report("a", "Daily Mirror");
        report("b", "Manchester Evening News");
        assertEquals(List.of(new Origin("Reach", true, List.of("owned by Reach"), List.of("a", "b"))), origins());
    }

    @Test
    void whatCreditsOneAgencyIsOneOriginWhoeverPrintsIt() {
        credited("a", "The Guardian", "Reuters");
        credited("b", "Fox News", "Reuters");
        report("c", "Reuters");
        assertEquals(
                List.of(new Origin(
                        "Reuters",
                        true,
                        List.of("credited to Reuters", "published by Reuters"),
                        List.of("a", "b", "c"))),
                origins());
    }

    /** The paper's own report is not the agency's. */
    @Test
    void aPaperThatPrintsAnAgencyKeepsItsOwnVoice() {
        credited("a", "The Guardian", "Reuters");
        report("b", "The Guardian");
        assertEquals(
                List.of("Reuters", "Guardian Media Group"),
                origins().stream().map(Origin::name).toList());
    }

    @Test
    void aCopyWithoutCreditHasTheCreditOfItsText() {
        credited("a", "The Guardian", "Reuters");
        report("b", "Fox News");
        copies.add(new Copy("b", "a", 0.9));
        assertEquals(
                List.of(new Origin(
                        "Reuters", true, List.of("credited to Reuters", "all have one text"), List.of("a", "b"))),
                origins());
    }

    @Test
    void copiesOfATextThatTellsNothingHereAreOneOrigin() {
        digest("original", "BBC News", Optional.empty(), Optional.empty(), List.of());
        report("a", "The Bugle");
        report("b", "The Horn");
        copies.add(new Copy("a", "original", 0.9));
        copies.add(new Copy("b", "original", 0.9));
        assertEquals(
                List.of(new Origin("BBC", true, List.of("owned by BBC", "all have one text"), List.of("a", "b"))),
                origins());
    }

    @Test
    void whatRestsOnOneMansWordIsOneOrigin() {
        report("a", "BBC News", "Keir Starmer");
        report("b", "Fox News", "Keir Starmer", "Kyiv");
        report("c", "Le Monde", "Kyiv");
        assertEquals(
                List.of(new Origin(
                        "BBC",
                        true,
                        List.of(
                                "owned by BBC",
                                "owned by Fox Corporation",
                                "owned by Le Monde Group",
                                "2 of 3 quote Keir Starmer",
                                "2 of 3 quote Kyiv"),
                        List.of("a", "b", "c"))),
                origins());
    }

    @Test
    void whatAnOutletIsSaidToReportIsThatOutletsOrigin() {
        report("a", "BBC News", "the Wall Street Journal");
        report("b", "The Wall Street Journal");
        assertEquals(
                List.of("owned by BBC", "owned by News Corp", "1 of 2 quote Wall Street Journal"),
                origins().get(0).why());
        report("c", "Fox News", "Stern");
        report("d", "Stern");
        assertEquals(
                List.of(List.of("a", "b"), List.of("c"), List.of("d")),
                origins().stream().map(Origin::documents).toList());
    }

    @Test
    void oneQuotationIsOneOrigin() {
        digest("a", "BBC News", Optional.empty(), Optional.empty(), List.of(17, 40));
        digest("b", "Fox News", Optional.empty(), Optional.empty(), List.of(3, 40));
        tellings.add(telling("a"));
        tellings.add(telling("b"));
        assertEquals(
                List.of("owned by BBC", "owned by Fox Corporation", "all quote the same words"),
                origins().get(0).why());
    }

    @Test
    void unknownLineageIsNoOrigin() {
        digest("a", "", Optional.empty(), Optional.empty(), List.of());
        digest("b", "The Bugle", Optional.empty(), Optional.empty(), List.of());
        digest("c", "The Bugle", Optional.empty(), Optional.empty(), List.of());
        digest("d", "", Optional.empty(), Optional.of("https://www.horn.example/news/1"), List.of());
        digest("e", "", Optional.of("Bugle News Service"), Optional.empty(), List.of());
        List.of("a", "b", "c", "d", "e").forEach(d -> tellings.add(telling(d)));
        String not = "independence not established: ";
        assertEquals(
                List.of(
                        new Origin("a", false, List.of(not + "no outlet known"), List.of("a")),
                        new Origin(
                                "The Bugle",
                                false,
                                List.of(not + "who owns The Bugle is not known"),
                                List.of("b", "c")),
                        new Origin(
                                "horn.example",
                                false,
                                List.of(not + "who owns horn.example is not known"),
                                List.of("d")),
                        new Origin(
                                "Bugle News Service",
                                false,
                                List.of(not + "credited to Bugle News Service, whose owner is not known"),
                                List.of("e"))),
                origins());
    }

    @Test
    void aSpeakerAloneEstablishesNothingButAKnownOutletThatQuotesHimDoes() {
        report("a", "The Bugle", "Keir Starmer");
        report("b", "The Horn", "Keir Starmer");
        assertTrue(origins().stream().noneMatch(Origin::established));
        report("c", "BBC News", "Keir Starmer");
        assertEquals(
                List.of(new Origin(
                        "BBC", true, List.of("owned by BBC", "all quote Keir Starmer"), List.of("a", "b", "c"))),
                origins());
    }

    @Test
    void theHostOfAPageIsSurerThanAName() {
        digest("a", "The Guardian", Optional.empty(), Optional.of("https://guardian.ng/news/1"), List.of());
        digest("b", "CNN Politics", Optional.empty(), Optional.of("https://edition.cnn.com/1"), List.of());
        digest("c", "The Bugle", Optional.empty(), Optional.of("not a web address"), List.of());
        assertEquals(
                List.of(Optional.of("The Guardian Nigeria"), Optional.of("CNN"), Optional.of("The Bugle")),
                List.of(lineage().outlet("a"), lineage().outlet("b"), lineage().outlet("c")));
    }

    @Test
    void theOrderOfArrivalMakesNoDifference() {
        Random random = new Random(3);
        List<String> names = List.of("BBC News", "Fox News", "Daily Mirror", "Daily Express", "The Bugle", "");
        for (int i = 0; i < 40; i++) {
            String speaker = "speaker " + random.nextInt(30);
            report("d" + i, names.get(random.nextInt(names.size())), speaker);
            if (i > 0 && random.nextInt(3) == 0) {
                copies.add(new Copy("d" + i, "d0", 0.8));
            }
        }
        List<Origin> origins = origins();
        assertTrue(origins.size() > 3);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(digests, random);
            Collections.shuffle(tellings, random);
            Collections.shuffle(copies, random);
            assertEquals(origins, origins());
        }
    }

    @Test
    void aTellingNeedsADigest() {
        tellings.add(telling("nowhere"));
        assertThrows(IllegalArgumentException.class, this::origins);
    }

    private void report(String id, String outlet, String... speakers) {
        digest(id, outlet, Optional.empty(), Optional.empty(), List.of());
        tellings.add(telling(id, speakers));
    }

    private void credited(String id, String outlet, String agency) {
        digest(id, outlet, Optional.of(agency), Optional.empty(), List.of());
        tellings.add(telling(id));
    }

    private void digest(
            String id, String outlet, Optional<String> agency, Optional<String> url, List<Integer> quotations) {
        digests.add(new Digest(
                id,
                Optional.empty(),
                outlet.isEmpty() ? Optional.empty() : Optional.of(outlet),
                agency,
                url,
                Optional.of(START.plusSeconds(60L * digests.size())),
                Sketch.EMPTY,
                new Gist(new TreeMap<>()),
                List.of(),
                quotations));
    }

    private static Telling telling(String document, String... speakers) {
        return new Telling(
                "claim of " + document + Arrays.toString(speakers),
                document,
                "claim of " + document,
                Optional.empty(),
                0,
                0,
                EVENT,
                "struck",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Arrays.stream(speakers).map(LineageTest::voice).toList(),
                FACTUALITY,
                List.of(),
                "model",
                1);
    }

    private static Voice voice(String name) {
        return new Voice(name, true, SourceType.ORGANISATION, Stance.ASSERTS, Actor.UNKNOWN);
    }

    private Lineage lineage() {
        return Lineage.of(digests, copies, OUTLETS);
    }

    private List<Origin> origins() {
        return lineage().origins(tellings);
    }
}
