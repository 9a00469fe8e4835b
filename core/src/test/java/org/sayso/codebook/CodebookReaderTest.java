package org.sayso.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.claim.Participant.Role;

class CodebookReaderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copyOfASoundCodebook() throws IOException, URISyntaxException {
        Path small = Path.of(CodebookReaderTest.class
                .getResource("/org/sayso/codebook/small")
                .toURI());
        Files.createDirectory(folder.resolve("rules"));
        for (String file : List.of("codebook.yml", "manual.md", "rules/acts.yml")) {
            Files.copy(small.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void bundledCodebookLoads() {
        Codebook plover = Codebook.bundled();
        assertEquals(16, plover.types().size());
        assertTrue(plover.rules().size() >= 150);
    }

    @Test
    void typesRulesAndManualAreRead() {
        Codebook small = Codebook.read(folder);
        assertEquals(6, small.rules().size());
        assertEquals(3, small.manual().size());
        assertEquals(
                "195", small.event("ASSAULT", Optional.of("aerial"), List.of()).cameo());
        assertEquals(
                -9.0, small.event("ASSAULT", Optional.of("aerial"), List.of()).goldstein());
        Rule rule = small.rules().get(0);
        assertEquals(List.of("open", "fire"), rule.trigger().phrases().get(3));
        assertEquals(new Slot("on"), rule.participants().get(Role.TARGET).get(1).get(0));
    }

    @Test
    void manualSentencesKnowTheirLines() {
        List<WorkedSentence> manual = Codebook.read(folder).manual();
        assertEquals(6, manual.get(0).line());
        assertEquals(List.of("Oman"), manual.get(0).claims().get(0).speakers());
        assertTrue(manual.get(1).claims().isEmpty());
        assertEquals("She said: first this.\nThen that.", manual.get(2).text());
        assertTrue(manual.get(2).hasGap());
    }

    @Test
    void unknownKeyIsToldWithItsLine() throws IOException {
        fails("rules/acts.yml", "  unless:", "  unles:", "rules/acts.yml:4: unknown key \"unles\"");
    }

    @Test
    void unknownTypeIsTold() throws IOException {
        fails("rules/acts.yml", "  type: CONSULT", "  type: CHAT", "unknown type \"CHAT\"");
    }

    @Test
    void unknownModeIsTold() throws IOException {
        fails("rules/acts.yml", "  mode: aerial", "  mode: naval", "ASSAULT has no mode \"naval\"");
    }

    @Test
    void badSlotIsToldWithItsLine() throws IOException {
        fails("rules/acts.yml", "  source: [subject]", "  source: [sujet]", "rules/acts.yml:6: unknown slot \"sujet\"");
    }

    @Test
    void twoRulesOfOneIdAreTold() throws IOException {
        fails("rules/acts.yml", "- id: consult-talks", "- id: consult-meet", "the id consult-meet is taken by");
    }

    @Test
    void ruleWithoutPositiveExampleDoesNotLoad() throws IOException {
        fails(
                "rules/acts.yml",
                "claims: [CONSULT | party=Oman; Qatar]}\n- id: consult-talks",
                "claims: []}\n- id: consult-talks",
                "has no example with a claim of type CONSULT");
    }

    @Test
    void unknownKeyOfAClaimLineIsToldWithItsLine() throws IOException {
        fails("manual.md", "speaker=Oman", "spoken=Oman", "manual.md:7: \"spoken=Oman\"");
    }

    @Test
    void unclosedBlockIsTold() throws IOException {
        fails("manual.md", "yet\n```", "yet\n", "block is not closed");
    }

    @Test
    void brokenYamlIsToldWithItsLine() throws IOException {
        fails("codebook.yml", "name: small", "name: [small", "not YAML");
    }

    @Test
    void keyGivenTwiceIsTold() throws IOException {
        fails("codebook.yml", "name: small", "name: small\nname: large", "codebook.yml:2: \"name\" is given twice");
    }

    @Test
    void ruleFileThatIsNotListedIsTold() throws IOException {
        Files.writeString(folder.resolve("rules/more.yml"), "[]");
        KnowledgeException e = assertThrows(KnowledgeException.class, () -> Codebook.read(folder));
        assertTrue(e.getMessage().contains("is not listed"), e.getMessage());
    }

    private void fails(String file, String right, String wrong, String message) throws IOException {
        Path path = folder.resolve(file);
        String content = Files.readString(path);
        assertTrue(content.contains(right), content);
        int at = content.indexOf(right);
        Files.writeString(path, content.substring(0, at) + wrong + content.substring(at + right.length()));
        KnowledgeException e = assertThrows(KnowledgeException.class, () -> Codebook.read(folder));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }
}
