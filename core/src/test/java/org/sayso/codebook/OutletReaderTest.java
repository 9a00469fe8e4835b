package org.sayso.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.claim.Outlets;
import org.sayso.claim.Outlets.Outlet;

class OutletReaderTest {

    private static final String HEADER = "name\tother-names\thosts\towner\tkind\n";

    private final Outlets outlets = OutletReader.bundled();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "The Guardian, Guardian Media Group",
        "theguardian.com, Guardian Media Group",
        "www.theguardian.com, Guardian Media Group",
        "GUARDIAN, Guardian Media Group",
        "edition.cnn.com, Warner Bros. Discovery",
        "Fox News, Fox Corporation",
        "Wall Street Journal, News Corp",
        "New York Post, News Corp",
        "Manchester Evening News, Reach",
        "Daily Mirror, Reach",
        "el pais, Prisa",
        "TASS, Government of Russia",
        "rt.com, Government of Russia",
        "news.bbc.co.uk, BBC",
        "abcnews.go.com, The Walt Disney Company",
        "abc.net.au, Australian Broadcasting Corporation",
        "AP, Associated Press",
        "afp.com, Agence France-Presse"
    })
    void findsByNameAndByHost(String nameOrHost, String owner) {
        assertEquals(Optional.of(owner), outlets.find(nameOrHost).map(Outlet::owner));
    }

    /** Both are the Murdoch family's; the list goes by the company that publishes. */
    @Test
    void goesByTheCompanyAndNotByWhoHoldsItsShares() {
        assertNotEquals(owner("Fox News"), owner("The Wall Street Journal"));
        assertEquals(owner("The Times"), owner("The Wall Street Journal"));
    }

    @Test
    void tellsAgenciesFromOutlets() {
        assertTrue(outlets.find("Reuters").orElseThrow().agency());
        assertTrue(outlets.find("BBC News").filter(Outlet::agency).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"ABC News", "The Bugle of Nowhere", "bugle.example", "com", "co.uk", "uk", "''", "notcnn.com"})
    void findsNoneWhereTheNameIsUnknownOrSeveralBearIt(String nameOrHost) {
        assertEquals(Optional.empty(), outlets.find(nameOrHost));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bugle;;;Bugle;paper|3: the kind must be outlet or agency",
                "Bugle;;;;outlet|3: an outlet needs a name and an owner",
                "Bugle;;www.bugle.example;Bugle;outlet|3: \"www.bugle.example\" is no web host in small letters without www",
                "The Morning Horn;;;Bugle;outlet|3: \"The Morning Horn\" of The Morning Horn is already that of Morning Horn",
                "Bugle;;horn.example;Bugle;outlet|3: \"horn.example\" of Bugle is already that of Morning Horn"
            })
    void namesFileAndLineOfABadRow(String row, String problem) throws IOException {
        Path file = folder.resolve("outlets.tsv");
        Files.writeString(
                file, HEADER + "Morning Horn\t\thorn.example\tHorn\toutlet\n" + row.replace(';', '\t') + "\n");
        KnowledgeException e = assertThrows(KnowledgeException.class, () -> OutletReader.read(file));
        assertEquals(file + ":" + problem, e.getMessage());
    }

    private String owner(String outlet) {
        return outlets.find(outlet).orElseThrow().owner();
    }
}
