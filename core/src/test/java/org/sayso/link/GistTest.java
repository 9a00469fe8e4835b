package org.sayso.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.link.Gist.Kind;
import org.sayso.text.Document;

class GistTest {

    private static final Document QUAKE = Document.of("quake", """
            https://news.example.org/2025/10/07/quake-celebes
            Strong Quake Shakes Sumatra
            October 7, 2025
            A quake of magnitude 6.1 shook the north of Sumatra, where 1,200 houses fell in Takengon.
            Rescuers in Takengon dug with their hands. The quakes of 2013 had been weaker.
            """);

    @Test
    void wordsNamesNumbersAndDates() {
        Gist gist = LinkTexts.gist(QUAKE);
        assertTrue(gist.terms().get(Kind.WORDS).keySet().containsAll(Set.of("quak", "rescuer", "dug")));
        assertEquals(Set.of("sumatra", "takengon"), gist.terms().get(Kind.NAMES).keySet());
        assertEquals(
                Set.of("6.1", "7", "1200", "2013", "2025"),
                gist.terms().get(Kind.NUMBERS).keySet());
        assertEquals(Set.of("2013", "2025"), gist.terms().get(Kind.YEARS).keySet());
        assertEquals(Set.of("10-07"), gist.terms().get(Kind.DAYS).keySet());
    }

    @Test
    void addressesTellNothing() {
        LinkTexts.gist(QUAKE)
                .terms()
                .values()
                .forEach(terms -> assertFalse(terms.containsKey("celebes") || terms.containsKey("example")));
    }

    @Test
    void theTitleLeads() {
        Document titled = LinkTexts.dated("a", "Quake shakes Aceh", "Nobody was hurt. Schools stay closed.", 0);
        Set<String> lead = LinkTexts.gist(titled).terms().get(Kind.LEAD).keySet();
        assertTrue(lead.containsAll(Set.of("quak", "aceh", "hurt")), lead.toString());
        assertFalse(lead.contains("school"));
    }

    @Test
    void theSquaresOfOneKindSumToOne() {
        for (Map<String, Double> weights : LinkTexts.gist(QUAKE).terms().values()) {
            assertEquals(1, weights.values().stream().mapToDouble(w -> w * w).sum(), 0.01);
        }
    }

    @Test
    void aTextOfNothingHasNoTerms() {
        assertEquals(Map.of(), LinkTexts.gist(Document.of("empty", "")).terms());
    }

    @Test
    void isReadBackFromJson() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        Gist gist = LinkTexts.gist(QUAKE);
        assertEquals(gist, mapper.readValue(mapper.writeValueAsString(gist), Gist.class));
    }

    @ParameterizedTest
    @CsvSource({
        "strikes, strik",
        "striking, strik",
        "cities, city",
        "stopped, stop",
        "killed, kill",
        "crisis, crisis",
        "gas, gas"
    })
    void wordsOfOneFamilyMeet(String word, String stem) {
        assertEquals(stem, Stems.of(word));
    }
}
