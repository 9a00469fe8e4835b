package org.sayso.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Floors on the treebanks, from raw text; skipped where the data folder is not beside the checkout. */
class TokenScoreTest {

    private static final String PLACE = "shared/data/ud";

    @Test
    void webTextTestPart() {
        TokenScore score = TokenScore.of(treebank("en_ewt-ud-test.conllu"));
        assertTrue(score.tokens().f1() >= 0.985, score::toString);
        assertTrue(score.sentences().f1() >= 0.85, score::toString);
    }

    @Test
    void newsDevelopmentPart() {
        TokenScore score = TokenScore.of(treebank("en_gum-dev-news.conllu"));
        assertTrue(score.tokens().f1() >= 0.99, score::toString);
    }

    /** The words of "don't" spell it and count as two; those of "Thx" do not, and it is left out. */
    @Test
    void countsWordsOfMultiwordTokensByTheirLetters(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("small.conllu");
        Files.writeString(file, """
                # newdoc id = a
                # text = They don't. Thx
                1\tThey\t_
                2-3\tdon't\t_
                2\tdo\t_
                3\tn't\t_
                4\t.\t_
                5-6\tThx\t_
                5\tThank\t_
                6\tyou\t_

                """);
        assertEquals(
                new TokenScore(new TokenScore.Figures(4, 4, 4), new TokenScore.Figures(1, 2, 0)), TokenScore.of(file));
    }

    private static Path treebank(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve(PLACE).resolve(name);
            if (Files.isReadable(file)) {
                return file;
            }
        }
        return Assumptions.abort(PLACE + "/" + name + " is not beside this checkout");
    }
}
