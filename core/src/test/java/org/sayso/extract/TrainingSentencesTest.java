package org.sayso.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sayso.codebook.Codebook;
import org.sayso.codebook.ExpectedClaim;
import org.sayso.codebook.WorkedSentence;

/** The sentences and pairs that the model is trained on are whole: a phrase that is not in its sentence teaches nonsense. */
class TrainingSentencesTest {

    private static final Path KNOWLEDGE = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .getParent()
            .resolve("knowledge");
    private static final int FEWEST_OF_A_TYPE = 150;

    private final List<WorkedSentence> sentences = WorkedSentence.read(KNOWLEDGE.resolve("sentences"));

    @Test
    void everyPhraseStandsInItsSentence() {
        List<String> problems = new ArrayList<>();
        for (WorkedSentence sentence : sentences) {
            for (ExpectedClaim claim : sentence.claims()) {
                Stream.concat(
                                claim.trigger().stream(),
                                claim.participants().values().stream().flatMap(List::stream))
                        .filter(phrase -> !sentence.text().contains(phrase))
                        .forEach(phrase -> problems.add(sentence.file() + ":" + claim.number() + ": " + phrase));
                if (claim.trigger().isEmpty()) {
                    problems.add(sentence.file() + ":" + claim.number() + ": no trigger");
                }
            }
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void everyTypeAndModeIsOfTheCodebook() {
        Codebook codebook = Codebook.bundled();
        for (WorkedSentence sentence : sentences) {
            for (ExpectedClaim claim : sentence.claims()) {
                String place = sentence.file() + ":" + claim.number();
                assertTrue(codebook.types().containsKey(claim.type()), place);
                claim.mode()
                        .ifPresent(mode -> assertTrue(
                                codebook.types().get(claim.type()).modes().containsKey(mode), place));
            }
        }
    }

    @Test
    void noTypeIsRare() {
        Map<String, Long> counts = sentences.stream()
                .flatMap(s -> s.claims().stream())
                .collect(Collectors.groupingBy(ExpectedClaim::type, Collectors.counting()));
        Codebook.bundled()
                .types()
                .keySet()
                .forEach(type -> assertTrue(counts.getOrDefault(type, 0L) >= FEWEST_OF_A_TYPE, type + " " + counts));
    }

    @Test
    void noSentenceOfTheTestsIsAmongThem() {
        Set<String> texts =
                new HashSet<>(sentences.stream().map(WorkedSentence::text).toList());
        for (WorkedSentence nothing : WorkedSentence.read(KNOWLEDGE.resolve("codebooks/plover/no-event.txt"))) {
            assertFalse(texts.contains(nothing.text()), nothing.text());
        }
    }

    @Test
    void everyPairHasTwoSidesAndAKnownRoot() throws IOException {
        try (Stream<Path> files = Files.list(KNOWLEDGE.resolve("pairs"))) {
            for (Path file : files.sorted().toList()) {
                for (MarkedPair pair : MarkedPair.read(file)) {
                    String place = file + ":" + pair.id();
                    assertTrue(PairRelation.ROOTS.containsKey(pair.root()), place);
                    assertFalse(pair.sources().isEmpty() || pair.targets().isEmpty(), place);
                }
            }
        }
    }
}
