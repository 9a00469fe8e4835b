package org.sayso.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Actor;
import org.sayso.link.Telling.Side;

class DyadTest {

    private static final Actor GERMANY = Actor.of(Actor.Kind.NAMED, "Germany", "DEU", "GOV");
    private static final Actor FRANCE = Actor.of(Actor.Kind.NAMED, "France", "FRA", "GOV");
    private static final Actor RUSSIA = Actor.of(Actor.Kind.NAMED, "Russia", "RUS", "GOV");
    private static final Actor BELARUS = Actor.of(Actor.Kind.NAMED, "Belarus", "BLR", "GOV");

    @Test
    void twoAgainstTwoAreFour() {
        News news = new News("Germany and France condemned Russia and Belarus.")
                .source("Germany", GERMANY)
                .source("France", FRANCE)
                .target("Russia", RUSSIA)
                .target("Belarus", BELARUS);
        assertEquals(
                List.of("Germany > Russia", "Germany > Belarus", "France > Russia", "France > Belarus"),
                dyads(news, "condemned"));
    }

    @Test
    void whatTwoDoTogetherGoesBothWays() {
        News news =
                new News("Germany and France met.").party("Germany", GERMANY).party("France", FRANCE);
        assertEquals(List.of("Germany > France", "France > Germany"), dyads(news, "met"));
    }

    @Test
    void threeTogetherAreSix() {
        News news = new News("Germany, France and Russia met.")
                .party("Germany", GERMANY)
                .party("France", FRANCE)
                .party("Russia", RUSSIA);
        assertEquals(6, dyads(news, "met").size());
    }

    @Test
    void whoJoinsAPartyDoesItTogetherToo() {
        News visit = new News("Germany met France.").source("Germany", GERMANY).party("France", FRANCE);
        assertEquals(List.of("France > Germany", "Germany > France"), dyads(visit, "met"));
        News pact = new News("Germany and France agreed to arm Russia.")
                .party("Germany", GERMANY)
                .party("France", FRANCE)
                .target("Russia", RUSSIA);
        assertEquals(
                List.of("Germany > Russia", "France > Russia", "Germany > France", "France > Germany"),
                dyads(pact, "agreed"));
    }

    @Test
    void whereNobodyIsKnownTheSideIsEmpty() {
        assertEquals(List.of("? > Russia"), dyads(new News("Russia was hit.").target("Russia", RUSSIA), "hit"));
        assertEquals(List.of("Russia > ?"), dyads(new News("Russia hit back.").source("Russia", RUSSIA), "hit"));
        assertEquals(List.of("Russia > ?"), dyads(new News("Russia met somebody.").party("Russia", RUSSIA), "met"));
        assertEquals(List.of("? > ?"), dyads(new News("There was a hit."), "hit"));
    }

    private static List<String> dyads(News news, String trigger) {
        return Dyad.of(News.dossier(news.claim(trigger))).stream()
                .map(d -> d.source().map(Side::phrase).orElse("?") + " > "
                        + d.target().map(Side::phrase).orElse("?"))
                .toList();
    }
}
