package org.sayso.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.codebook.ActorDictionary.Entry;
import org.sayso.codebook.ActorDictionary.Kind;

class ActorDictionaryTest {

    private static final String ORGANISATIONS = "name\taliases\tcountry\tsector\tcode\tfrom\tto\n";

    @TempDir
    Path folder;

    private static Entry first(ActorDictionary dictionary, String text) {
        return dictionary.longest(Pieces.of(text), 0).orElseThrow().entries().get(0);
    }

    @Test
    void spellingsThatWritersDifferInAreOneName() {
        assertEquals(Pieces.of("Al-Shabaab"), Pieces.of("Al Shabaab"));
        assertEquals(Pieces.of("U.S."), Pieces.of("US"));
        assertEquals(Pieces.of("Bogotá"), Pieces.of("Bogota"));
    }

    @Test
    void theLongestNameWins() {
        assertEquals(
                Kind.ORGANISATION,
                first(ActorDictionary.bundled(), "United Nations said").kind());
        assertEquals(
                "USA",
                first(ActorDictionary.bundled(), "United States of America").country());
    }

    @Test
    void theUsersMeaningHolds() throws IOException {
        Files.writeString(folder.resolve("organisations.tsv"), ORGANISATIONS + "Hezbollah\t\tLBN\tPTY\t\t\t2030\n");
        ActorDictionary dictionary = ActorDictionary.read(folder);
        assertEquals("PTY", first(dictionary, "Hezbollah").sector());
        assertEquals(2030, first(dictionary, "Hezbollah").to().getYear());
        assertEquals("KEN", first(dictionary, "Kenya").country());
    }

    @Test
    void aWrongDateIsNamedWithFileAndLine() throws IOException {
        Files.writeString(folder.resolve("organisations.tsv"), ORGANISATIONS + "Blue Front\t\tLBN\tPTY\t\tMay\t\n");
        KnowledgeException e = assertThrows(KnowledgeException.class, () -> ActorDictionary.read(folder));
        assertTrue(e.getMessage().contains("organisations.tsv:2: not a date"), e.getMessage());
    }

    @Test
    void anEmptyFolderIsAnError() {
        assertThrows(KnowledgeException.class, () -> ActorDictionary.read(folder));
    }

    @Test
    void placesOfOneNameComeLargestFirst() {
        assertEquals("FRA", Gazetteer.bundled().find("Paris").get(0).country());
    }
}
