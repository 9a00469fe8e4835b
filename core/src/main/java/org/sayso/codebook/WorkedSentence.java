package org.sayso.codebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text and the claims it must give, nothing more and nothing less. See {@link ExpectedClaim} for a claim's line.
 *
 * @param claims empty where the text must code to nothing
 * @param gap why the text does not come out so yet; such a sentence fails once it does
 * @param line where the text stands, from 1
 */
public record WorkedSentence(String text, List<ExpectedClaim> claims, Optional<String> gap, String file, int line) {

    public WorkedSentence {
        claims = List.copyOf(claims);
    }

    /**
     * The worked sentences of a file, or of all {@code .txt} files of a folder in the order of their names.
     *
     * @throws KnowledgeException naming file and line where one is not as it must be
     */
    public static List<WorkedSentence> read(Path path) {
        try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
            List<WorkedSentence> sentences = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                sentences.addAll(Manual.parseSentences(file.toString(), Files.readString(file)));
            }
            return sentences;
        } catch (IOException e) {
            throw new KnowledgeException(path.toString(), 0, "cannot be read: " + e.getMessage());
        }
    }

    /** The sentence with its claim lines, which start at {@code firstLine} and follow one another. */
    static WorkedSentence of(String text, List<Line> lines, String file, int line) {
        Optional<String> gap =
                lines.stream().map(Line::gap).flatMap(Optional::stream).findFirst();
        List<ExpectedClaim> claims = lines.stream()
                .filter(l -> l.gap().isEmpty())
                .map(l -> ExpectedClaim.parse(l.text(), file, l.number()))
                .toList();
        return new WorkedSentence(text, claims, gap, file, line);
    }

    /** A claim line, or the line {@code gap=REASON}. */
    record Line(String text, int number) {

        Optional<String> gap() {
            return text.startsWith("gap=") ? Optional.of(text.substring(4).strip()) : Optional.empty();
        }
    }

    /** Whether any part of it is known not to come out. */
    public boolean hasGap() {
        return gap.isPresent() || claims.stream().anyMatch(c -> c.gap().isPresent());
    }
}
