package org.sayso.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.sayso.io.ArticleReader;
import org.sayso.io.ArticleScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores the article's words found in web pages. */
@Command(
        name = "articles",
        mixinStandardHelpOptions = true,
        description = "The article's words in web pages, against those that people marked (shingles of four words).")
final class EvalArticles implements Callable<Integer> {

    private static final String SUFFIX = ".html.gz";
    private static final String BODY = "articleBody";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParentCommand
    private EvalCommand parent;

    @Parameters(paramLabel = "DIR", description = "A folder with html/ID.html.gz and ground-truth.json.")
    private Path folder;

    @Option(names = "--predictions", paramLabel = "FILE", description = "Writes {ID: {\"articleBody\": …}} there.")
    private Path predictions;

    @Option(names = "--errors", description = "Prints the pages that are not wholly right, the worst first.")
    private boolean errors;

    /** One page with its truth and what was found. */
    private record Page(String id, String truth, String found, ArticleScore score) {

        Page(String id, String truth, String found) {
            this(id, truth, found, ArticleScore.of(truth, found));
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintStream out = parent.main().desk().out();
        JsonNode truth = truth(EvalCommand.existing(folder).resolve("ground-truth.json"));
        Map<String, String> found = found();
        if (predictions != null) {
            write(found);
        }
        List<Page> pages = new ArrayList<>();
        found.forEach((id, body) -> {
            if (truth.has(id)) {
                pages.add(new Page(id, truth.path(id).path(BODY).asText(""), body));
            } else {
                out.println(id + ": not in ground-truth.json, not scored");
            }
        });
        truth.fieldNames().forEachRemaining(id -> {
            if (!found.containsKey(id)) {
                out.println(id + ": has no page in html/, not scored");
            }
        });
        if (errors) {
            pages.stream()
                    .filter(p -> p.score.right() < 1)
                    .sorted(Comparator.comparingDouble(p -> p.score.right()))
                    .forEach(p -> print(out, p));
        }
        ArticleScore.Mean mean =
                ArticleScore.Mean.of(pages.stream().map(Page::score).toList());
        out.printf(
                "%d pages: F1 %.3f, precision %.3f, recall %.3f%n",
                pages.size(), mean.f1(), mean.precision(), mean.recall());
        return Main.DONE;
    }

    private static JsonNode truth(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new UsageException(file + ": no such file; it has the right text of every page");
        }
        try {
            JsonNode truth = MAPPER.readTree(Files.readString(file));
            if (truth.isObject()) {
                return truth;
            }
            throw new UsageException(file + ": not an object {ID: {\"articleBody\": …}}");
        } catch (JsonProcessingException e) {
            throw new UsageException(
                    file + ":" + e.getLocation().getLineNr() + ": not JSON: " + e.getOriginalMessage());
        }
    }

    /** The body of every page, by id. */
    private Map<String, String> found() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(EvalCommand.existing(folder.resolve("html")))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    found.put(name.substring(0, name.length() - SUFFIX.length()), body(file));
                }
            }
        }
        return found;
    }

    private static String body(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ArticleReader.read(html, Optional.empty()).body();
        } catch (IOException e) {
            throw new UsageException(file + ": cannot be read: " + e.getMessage());
        }
    }

    private void write(Map<String, String> found) throws IOException {
        ObjectNode all = MAPPER.createObjectNode();
        found.forEach((id, body) -> all.putObject(id).put(BODY, body));
        Files.writeString(predictions, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    }

    private static void print(PrintStream out, Page page) {
        out.printf(
                "%s: precision %.3f, recall %.3f%n",
                page.id, page.score.precision().orElse(0), page.score.recall().orElse(0));
        strange(page.found, page.truth).forEach(p -> out.println("  extra   " + p));
        strange(page.truth, page.found).forEach(p -> out.println("  missed  " + p));
    }

    /** The paragraphs of one text that the other lacks for more than half. */
    private static List<String> strange(String text, String other) {
        return Stream.of(text.split("\n+"))
                .filter(p -> !p.isBlank())
                .filter(p ->
                        !other.contains(p) && ArticleScore.of(p, other).recall().orElse(1) < 0.5)
                .toList();
    }
}
