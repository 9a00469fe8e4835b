package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.codebook.KnowledgeException;
import org.sayso.text.Span;

class MarkedPairTest {

    @TempDir
    private Path folder;

    @Test
    void takesTheMarksOut() throws IOException {
        MarkedPair pair = read("id\troot\tmarked_sentence\n7\tAID\t<s>Oman</s> fed <t>Malta</t>'s cats.\n")
                .get(0);
        assertEquals("7", pair.id());
        assertEquals("AID", pair.root());
        assertEquals("Oman fed Malta's cats.", pair.text());
        assertEquals(List.of(new Span(0, 4)), pair.sources());
        assertEquals(List.of(new Span(9, 14)), pair.targets());
    }

    @Test
    void callsAPairWithoutAnIdByItsLine() throws IOException {
        assertEquals(
                "2",
                read("root\tmarked_sentence\nAID\t<s>Oman</s> fed cats.\n")
                        .get(0)
                        .id());
    }

    @Test
    void keepsALineThatMarksOnePhrase() throws IOException {
        MarkedPair pair =
                read("root\tmarked_sentence\nAID\t<s>Oman</s> fed cats.\n").get(0);
        assertFalse(pair.isMarked());
        assertEquals("Oman fed cats.", pair.text());
    }

    @Test
    void namesALineThatIsTooShort() {
        KnowledgeException problem = assertThrows(KnowledgeException.class, () -> read("root\tmarked_sentence\nAID\n"));
        assertTrue(problem.getMessage().contains(":2"), problem.getMessage());
    }

    @Test
    void namesTheColumnsItNeeds() {
        KnowledgeException problem = assertThrows(KnowledgeException.class, () -> read("AID\t<s>Oman</s> fed cats.\n"));
        assertTrue(problem.getMessage().contains("marked_sentence"), problem.getMessage());
    }

    private List<MarkedPair> read(String content) throws IOException {
        Path file = folder.resolve("pairs.tsv");
        Files.writeString(file, content);
        return MarkedPair.read(file);
    }
}
