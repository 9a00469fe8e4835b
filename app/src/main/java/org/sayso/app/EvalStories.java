package org.sayso.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sayso.extract.Coder;
import org.sayso.link.Digest;
import org.sayso.link.Stories;
import org.sayso.link.Story;
import org.sayso.link.StoryScore;
import org.sayso.link.StoryScore.Placing;
import org.sayso.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores the grouping of documents into stories. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = "Groups all documents of a file by what happened, without a look at the stories given, and scores"
                + " the groups against these.")
final class EvalStories implements Callable<Integer> {

    private static final int AT_ONCE = 16;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParentCommand
    private EvalCommand parent;

    @Parameters(
            paramLabel = "FILE",
            description = "JSON Lines with id, text and story, and if known title, published and outlet.")
    private Path file;

    @Option(
            names = "--predictions",
            paramLabel = "OUT",
            description = "Writes here a table of id and cluster, the story found, with a header.")
    private Path predictions;

    @Option(names = "--errors", description = "Prints the stories that were put together and those that fell apart.")
    private boolean errors;

    @Option(names = "--model", paramLabel = "FOLDER", description = "Read with the model files in this folder instead.")
    private Path model;

    /** A document with its story by hand. */
    private record Marked(Document document, String story) {}

    @Override
    public Integer call() throws IOException {
        List<Marked> marked = read();
        Map<String, String> found = found(digests(marked));
        if (predictions != null) {
            Files.write(predictions, table(marked, found));
        }
        PrintStream out = parent.main().desk().out();
        if (errors) {
            print(out, marked, found);
        }
        out.println(marked.size() + " documents");
        score(marked, found).lines().forEach(out::println);
        return Main.DONE;
    }

    private List<Marked> read() throws IOException {
        List<Marked> marked = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 0;
        for (String line : Files.readAllLines(EvalCommand.existing(file))) {
            number++;
            if (!line.isBlank()) {
                Marked next = marked(line, file + ":" + number);
                if (!ids.add(next.document.id())) {
                    throw new UsageException(
                            file + ":" + number + ": the id " + next.document.id() + " was there before");
                }
                marked.add(next);
            }
        }
        return marked;
    }

    private static Marked marked(String line, String place) {
        try {
            JsonNode fields = MAPPER.readTree(line);
            Document document = new Document(
                    needed(fields, "id", place),
                    needed(fields, "text", place),
                    text(fields, "title"),
                    text(fields, "outlet"),
                    Optional.empty(),
                    text(fields, "url"),
                    text(fields, "published").map(Instant::parse),
                    "en");
            return new Marked(document, needed(fields, "story", place));
        } catch (JsonProcessingException e) {
            throw new UsageException(place + ": is not JSON: " + e.getOriginalMessage());
        } catch (DateTimeException e) {
            throw new UsageException(place + ": published must be like 2026-01-08T00:00:00Z");
        }
    }

    private static String needed(JsonNode fields, String name, String place) {
        return text(fields, name).orElseThrow(() -> new UsageException(place + ": has no " + name));
    }

    private static Optional<String> text(JsonNode fields, String name) {
        return Optional.ofNullable(fields.get(name)).filter(f -> !f.isNull()).map(JsonNode::asText);
    }

    private List<Digest> digests(List<Marked> marked) {
        Progress progress = new Progress(parent.main().desk());
        List<Digest> digests = new ArrayList<>();
        try (Coder coder = parent.coder(model)) {
            for (int i = 0; i < marked.size(); i += AT_ONCE) {
                List<Document> next = marked.subList(i, Math.min(i + AT_ONCE, marked.size())).stream()
                        .map(Marked::document)
                        .toList();
                coder.readings(next).forEach(reading -> digests.add(Digest.of(reading)));
                progress.show("documents", digests.size(), marked.size());
            }
        }
        progress.end();
        return digests;
    }

    /** The story found for each document. */
    private static Map<String, String> found(List<Digest> digests) {
        Map<String, String> found = new HashMap<>();
        for (Story story : Stories.of(digests)) {
            story.documents().forEach(document -> found.put(document, story.id()));
        }
        return found;
    }

    private static List<String> table(List<Marked> marked, Map<String, String> found) {
        List<String> rows = new ArrayList<>(List.of("id\tcluster"));
        for (Marked one : marked) {
            rows.add(one.document.id() + "\t" + found.get(one.document.id()));
        }
        return rows;
    }

    private static StoryScore score(List<Marked> marked, Map<String, String> found) {
        return StoryScore.of(marked.stream()
                .map(m -> new Placing(found.get(m.document.id()), m.story))
                .toList());
    }

    private static void print(PrintStream out, List<Marked> marked, Map<String, String> found) {
        Map<String, Map<String, List<String>>> byFound = new TreeMap<>();
        Map<String, Map<String, List<String>>> byStory = new TreeMap<>();
        for (Marked one : marked) {
            String id = one.document.id();
            note(byFound, found.get(id), one.story, id);
            note(byStory, one.story, found.get(id), id);
        }
        byFound.values().stream().filter(s -> s.size() > 1).forEach(s -> print(out, "put together", s));
        byStory.values().stream().filter(s -> s.size() > 1).forEach(s -> print(out, "fell apart", s));
    }

    private static void note(Map<String, Map<String, List<String>>> table, String row, String part, String id) {
        table.computeIfAbsent(row, r -> new TreeMap<>())
                .computeIfAbsent(part, p -> new ArrayList<>())
                .add(id);
    }

    private static void print(PrintStream out, String what, Map<String, List<String>> parts) {
        out.println(what);
        parts.entrySet().stream()
                .sorted(Comparator.comparing(e -> -e.getValue().size()))
                .forEach(e -> out.println("  " + e.getKey() + ": " + String.join(" ", e.getValue())));
    }
}
