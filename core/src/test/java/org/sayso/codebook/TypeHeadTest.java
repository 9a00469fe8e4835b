package org.sayso.codebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.codebook.TypeHead.Example;

class TypeHeadTest {

    private static final List<String> TYPES = List.of("GREET", "LEAVE");
    private static final List<Example> EXAMPLES = List.of(
            new Example(new float[] {1, 0}, "GREET"),
            new Example(new float[] {0.9f, 0.2f}, "GREET"),
            new Example(new float[] {0, 1}, "LEAVE"),
            new Example(new float[] {0.1f, 0.8f}, "LEAVE"),
            new Example(new float[] {-1, -1}, ""),
            new Example(new float[] {-0.8f, -1}, ""));

    @TempDir
    private Path folder;

    @Test
    void tellsTypesApartAndNone() {
        TypeHead head = TypeHead.fit(TYPES, EXAMPLES);
        assertEquals("GREET", head.best(new float[] {0.95f, 0.1f}));
        assertEquals("LEAVE", head.best(new float[] {0, 0.9f}));
        assertEquals("", head.best(new float[] {-0.9f, -0.9f}));
        assertTrue(head.types(new float[] {0.95f, 0.1f}).get("GREET") > 0.5);
    }

    @Test
    void comesBackAsItWasWritten() {
        TypeHead head = TypeHead.fit(TYPES, EXAMPLES);
        head.write(folder);
        TypeHead read = TypeHead.find(folder).orElseThrow();
        assertEquals(TYPES, read.types());
        assertArrayEquals(head.weights()[1], read.weights()[1]);
    }

    @Test
    void isNotThereBeforeItIsFitted() {
        assertEquals(Optional.empty(), TypeHead.find(folder));
    }

    @Test
    void namesAFileThatIsNone() throws IOException {
        Files.writeString(folder.resolve(TypeHead.FILE), "no head");
        KnowledgeException problem = assertThrows(KnowledgeException.class, () -> TypeHead.find(folder));
        assertTrue(problem.getMessage().contains(TypeHead.FILE), problem.getMessage());
    }
}
