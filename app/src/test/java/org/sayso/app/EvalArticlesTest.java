package org.sayso.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that scores articles found in web pages. */
class EvalArticlesTest {

    private static final Path BENCHMARK = Screen.root().resolve("../shared/data/articles");

    @TempDir
    private Path folder;

    @BeforeEach
    void twoPages() throws IOException {
        Files.createDirectory(folder.resolve("html"));
        page("rain", "<h1>Rain</h1><p>Rain fell on Lima on Thursday.</p><script>never</script>");
        page("wind", "<h1>Wind</h1><p>Wind blew over Cusco on Friday, the mayor said.</p><p>Nobody was hurt.</p>");
    }

    @Test
    void pagesAreScoredAndPredictionsWritten() throws IOException {
        truth("{\"rain\": {\"articleBody\": \"Rain fell on Lima on Thursday.\"},"
                + " \"wind\": {\"articleBody\": \"Wind blew over Cusco on Friday, the mayor said.\"}}");
        Path predictions = folder.resolve("out.json");
        Screen screen = Screen.of("eval", "articles", folder, "--predictions", predictions, "--errors");
        assertEquals(Main.DONE, screen.code(), screen.err());
        assertEquals(
                "wind: precision 0.667, recall 1.000\n  extra   Nobody was hurt.\n"
                        + "2 pages: F1 0.909, precision 0.833, recall 1.000\n",
                screen.out());
        assertEquals(
                "{\"rain\":{\"articleBody\":\"Rain fell on Lima on Thursday.\"},"
                        + "\"wind\":{\"articleBody\":\"Wind blew over Cusco on Friday, the mayor said.\\n\\nNobody was hurt.\"}}",
                new ObjectMapper().readTree(predictions.toFile()).toString());
    }

    @Test
    void idsOnOneSideOnlyAreNamed() throws IOException {
        truth(
                "{\"rain\": {\"articleBody\": \"Rain fell on Lima on Thursday.\"}, \"snow\": {\"articleBody\": \"Snow\"}}");
        Screen screen = Screen.of("eval", "articles", folder);
        assertEquals(Main.DONE, screen.code(), screen.err());
        assertEquals(
                "wind: not in ground-truth.json, not scored\nsnow: has no page in html/, not scored\n"
                        + "1 pages: F1 1.000, precision 1.000, recall 1.000\n",
                screen.out());
    }

    @Test
    void aPageThatIsNoGzipIsNamed() throws IOException {
        truth("{\"rain\": {\"articleBody\": \"Rain fell on Lima on Thursday.\"}}");
        Files.writeString(folder.resolve("html/wind.html.gz"), "<p>Wind");
        Screen screen = Screen.of("eval", "articles", folder);
        assertEquals(Main.SOME_FAILED, screen.code());
        assertTrue(screen.err().contains("wind.html.gz: cannot be read: "), screen.err());
        assertTrue(screen.out().endsWith("1 pages: F1 1.000, precision 1.000, recall 1.000\n"), screen.out());
    }

    @Test
    void withoutTheTruthItIsWrongUsage() throws IOException {
        assertEquals(Main.WRONG_USAGE, Screen.of("eval", "articles", folder).code());
        truth("{\n\"rain\": }");
        Screen screen = Screen.of("eval", "articles", folder);
        assertEquals(Main.WRONG_USAGE, screen.code());
        assertTrue(screen.err().contains("ground-truth.json:2: not JSON: "), screen.err());
    }

    @Test
    void theBenchmarkIsHeld() {
        assumeTrue(Files.exists(BENCHMARK), "the benchmark's pages are not here");
        Screen screen = Screen.of("eval", "articles", BENCHMARK);
        Matcher score = Pattern.compile("F1 (0\\.\\d+)").matcher(screen.out());
        assertTrue(score.find() && Double.parseDouble(score.group(1)) >= 0.98, screen.out());
    }

    private void page(String id, String html) throws IOException {
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("html/" + id + ".html.gz")))) {
            out.write(html.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void truth(String json) throws IOException {
        Files.writeString(folder.resolve("ground-truth.json"), json);
    }
}
