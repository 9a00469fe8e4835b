package org.sayso.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.claim.Attribution.Manner;
import org.sayso.claim.Attribution.SourceType;
import org.sayso.claim.Attribution.Speaker;
import org.sayso.claim.Attribution.Stance;
import org.sayso.claim.Summary.NamedSpeaker;
import org.sayso.text.Span;

class SummaryTest {

    private static final Actor DOE = Actor.of(Actor.Kind.NAMED, "Jane Doe", "GBR", "GOV");
    private static final Actor MINISTRY = Actor.of(Actor.Kind.IN_ROLE, "Russia", "RUS", "MIL");

    private static final String THIRDS = """
            Kyiv said drones hit a port.
            Rain fell over the bay.
            Some said the ships sank.
            Officials said guns shot.
            Nothing moved after that.
            Nobody came to the bay.""";

    @Test
    void aPartOfTheTextInWhichNobodyNamedSpeaks() {
        Summary summary = Summary.of(new Telling(THIRDS)
                .says("Kyiv", SourceType.ORGANISATION, "said drones", "drones hit a port")
                .claims("hit", "drones", "a port")
                .says("Some", SourceType.UNNAMED_GROUP, "said the", "the ships sank")
                .says("Officials", SourceType.UNNAMED_GROUP, "said guns", "guns shot")
                .claims("shot", "guns")
                .claims("moved", "Nothing")
                .reading());
        assertEquals(
                "NAMED_RECORD OWN_VOICE | UNNAMED UNNAMED | OWN_VOICE OWN_VOICE",
                String.join(
                        " | ",
                        summary.thirds().stream()
                                .map(t -> String.join(
                                        " ",
                                        t.passages().stream()
                                                .map(p -> p.basis().name())
                                                .toList()))
                                .toList()));
        assertEquals(
                List.of(List.of("Kyiv"), List.of(), List.of()),
                summary.thirds().stream()
                        .map(t -> summary.speakers(t).stream()
                                .map(NamedSpeaker::name)
                                .toList())
                        .toList());
        assertEquals(
                List.of(1, 1, 1),
                summary.thirds().stream().map(t -> t.claims().size()).toList());
        assertEquals(Optional.of(new Span(THIRDS.indexOf("Rain"), THIRDS.length())), summary.nobodyNamed());
        assertEquals(List.of("shot"), triggers(summary.unnamedOnly()));
        assertEquals(List.of("moved"), triggers(summary.ownVoice()));
    }

    @Test
    void everySentenceMayHaveSomebodyNamed() {
        Summary summary = Summary.of(new Telling("Kyiv said it rained.")
                .says("Kyiv", SourceType.ORGANISATION, "said", "it rained")
                .reading());
        assertEquals(Optional.empty(), summary.nobodyNamed());
    }

    @Test
    void anEmptyReadingHasASummary() {
        Summary summary =
                Summary.of(new DocumentReading(org.sayso.text.Document.of("d1", ""), List.of(), List.of(), List.of()));
        assertEquals(3, summary.thirds().size());
        assertEquals(Optional.empty(), summary.nobodyNamed());
    }

    @Test
    void ofNestedSpeakersTheNearestCounts() {
        Passage passage = passage(new Telling("The minister said residents alleged troops shelled villages.")
                .says(
                        "The minister",
                        MINISTRY,
                        SourceType.ORGANISATION,
                        "said",
                        "residents alleged troops shelled villages")
                .says("residents", SourceType.UNNAMED_GROUP, "alleged", "troops shelled villages"));
        assertEquals(Basis.UNNAMED, passage.basis());
        assertTrue(passage.hasNamed(), "the minister says a third of it");
    }

    @Test
    void aTurnOfPhraseIsNoSpeaker() {
        Passage passage = passage(new Telling(
                        "The talks went on all night in a hotel beside the lake, with those who claim to be neutral in the room.")
                .says("those", SourceType.UNNAMED_GROUP, "claim", "to be"));
        assertEquals(Basis.OWN_VOICE, passage.basis());
        assertEquals(List.of(), passage.speaking());
    }

    @Test
    void whatSomebodyNamedTellsToo() {
        String text = "Sources said drones hit a port.\nKyiv confirmed that they struck it.";
        Telling telling = new Telling(text)
                .says("Sources", SourceType.UNNAMED_GROUP, "said", "drones hit a port")
                .says("Kyiv", SourceType.ORGANISATION, "confirmed", "that they struck it")
                .claims("hit", "drones", "a port")
                .claims("struck", "they", "it");
        assertEquals(List.of("hit"), triggers(Summary.of(telling.reading()).unnamedOnly()));
        assertEquals(List.of(), Summary.of(telling.again().reading()).unnamedOnly());
    }

    @Test
    void aSpeakerOfSeveralNames() {
        String text =
                "Doe, of the ministry, said one. Jane Doe added two. It warned of three. The ministry feared four.";
        Summary summary = Summary.of(new Telling(text)
                .says("Doe", DOE, SourceType.NAMED_PERSON, "said", "one")
                .says("Jane Doe", DOE, SourceType.NAMED_PERSON, "added", "two")
                .says("the ministry", MINISTRY, SourceType.ORGANISATION, "of the", "one")
                .says("It", MINISTRY, SourceType.ORGANISATION, "warned", "three")
                .says("The ministry", MINISTRY, SourceType.ORGANISATION, "feared", "four")
                .reading());
        assertEquals(
                List.of("Jane Doe 2", "the ministry 3"),
                summary.speakers().stream()
                        .map(s -> s.name() + " " + s.quotations().size())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Jane Doe, NAMED_PERSON, true",
        "the ministry, ORGANISATION, true",
        "the Durham report, DOCUMENT, true",
        "Internal documents, DOCUMENT, false",
        "Documents, DOCUMENT, false",
        "Reuters, MEDIA, true",
        "Local media, MEDIA, false",
        "officials, UNNAMED_GROUP, false"
    })
    void whoCanBeNamed(String phrase, SourceType type, boolean named) {
        Span span = new Span(0, 1);
        Attribution attribution = new Attribution(
                Optional.of(new Speaker(span, phrase, Actor.UNKNOWN)),
                type,
                span,
                "said",
                Manner.INDIRECT,
                Stance.ASSERTS,
                Optional.empty(),
                Optional.empty());
        assertEquals(named, attribution.isNamed());
    }

    @Test
    void nobodySaysNothing() {
        Telling telling = new Telling("Kyiv said it rained.");
        assertThrows(IllegalArgumentException.class, () -> telling.says("Kyiv", SourceType.ORGANISATION, "said"));
        assertFalse(telling.reading().sentences().isEmpty());
    }

    private static Passage passage(Telling telling) {
        return Summary.of(telling.reading()).passages().get(0);
    }

    private static List<String> triggers(List<Claim> claims) {
        return claims.stream().map(c -> c.trigger().of(c.document().text())).toList();
    }
}
