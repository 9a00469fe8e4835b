package org.sayso.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents name only what there is. In backticks: a path, a file's name, a package or a class of ours. */
class DocumentsTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");
    private static final Pattern CLASS = Pattern.compile("(?:[A-Z][a-z0-9]+)+(?:\\.[A-Z]\\w+)?");
    private static final Pattern PACKAGE = Pattern.compile("org\\.sayso(\\.[a-z]+)*");
    private static final Pattern EVENT = Pattern.compile("[A-Z]+/[a-z]+");
    private static final Pattern PATH =
            Pattern.compile("[\\w.*-]+(/[\\w.*-]+)*/?|[\\w*-]+\\.(md|java|tsv|yml|jsonl?|onnx|txt|mjs|xml|py)");
    private static final Pattern FILE = Pattern.compile(".*\\.(md|java|tsv|yml|jsonl?|onnx|txt|mjs|xml|py)");
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", "work", "__pycache__");

    private static Set<String> files;

    @BeforeAll
    static void list() throws IOException {
        files = new TreeSet<>();
        list(Screen.root());
    }

    private static void list(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            for (Path path : found.toList()) {
                if (Files.isDirectory(path)) {
                    if (!NOT_OURS.contains(path.getFileName().toString())) {
                        list(path);
                    }
                } else {
                    files.add(name(path));
                }
            }
        }
    }

    private static String name(Path path) {
        return Screen.root().relativize(path).toString().replace('\\', '/');
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "RATIONALE.md", "CONTRIBUTING.md", "training/README.md"})
    void whatItNamesIsThere(String document) throws IOException {
        String text = BLOCK.matcher(read(document)).replaceAll("");
        Set<String> missing = new TreeSet<>();
        matches(QUOTED, text).filter(DocumentsTest::isMissing).forEach(missing::add);
        String folder = document.contains("/") ? document.substring(0, document.lastIndexOf('/') + 1) : "";
        matches(LINK, text)
                .filter(link -> !link.contains(":") && !exists(folder + link))
                .forEach(missing::add);
        assertEquals(Set.of(), missing, document);
    }

    @Test
    void aNameThatIsNotThereIsNoticed() {
        assertTrue(isMissing("knowledge/nowhere.tsv"));
        assertTrue(isMissing("nowhere.yml"));
        assertTrue(isMissing("ClaimGuesser"));
        assertTrue(isMissing("org.sayso.guess"));
        assertFalse(isMissing("DocumentReader"));
        assertFalse(isMissing("org.sayso.io"));
        assertFalse(isMissing("knowledge/lexicons/*.tsv"));
        assertFalse(isMissing("mvn verify"));
    }

    /** Every file of data that comes with the program has its origin and licence in NOTICE. */
    @Test
    void everyDataFileIsInTheNotice() throws IOException {
        String notice = read("NOTICE");
        List<PathMatcher> named = matches(
                        Pattern.compile("((?:knowledge|model|samples|core|app|bench)/[\\w./*-]+)"), notice)
                .map(path -> FileSystems.getDefault().getPathMatcher("glob:" + path))
                .toList();
        List<String> unnamed = files.stream()
                .filter(f ->
                        f.startsWith("knowledge/") || f.contains("/src/main/resources/") || f.startsWith("samples/"))
                .filter(f -> !f.endsWith("pom.xml") && !f.endsWith(".mjs"))
                .filter(f -> named.stream().noneMatch(n -> n.matches(Path.of(f))))
                .toList();
        assertEquals(List.of(), unnamed);
    }

    private static boolean isMissing(String quoted) {
        if (CLASS.matcher(quoted).matches()) {
            String simple = quoted.contains(".") ? quoted.substring(0, quoted.indexOf('.')) : quoted;
            return files.stream().noneMatch(f -> f.endsWith("/" + simple + ".java"));
        }
        if (PACKAGE.matcher(quoted).matches()) {
            return files.stream().noneMatch(f -> f.contains("src/main/java/" + quoted.replace('.', '/') + "/"));
        }
        if (EVENT.matcher(quoted).matches()) {
            return false;
        }
        boolean named = quoted.contains("/") || FILE.matcher(quoted).matches();
        return named && PATH.matcher(quoted).matches() && !quoted.startsWith("..") && !exists(quoted);
    }

    /** A path from the project's folder, or the end of one; "*" stands for any name. */
    private static boolean exists(String path) {
        String plain = path.startsWith("./") ? path.substring(2) : path;
        if (plain.endsWith("/")) {
            return files.stream().anyMatch(f -> f.startsWith(plain) || f.contains("/" + plain));
        }
        String glob = Stream.of(plain.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*"));
        Pattern pattern = Pattern.compile("(.*/)?" + glob + "(/.*)?");
        return files.stream().anyMatch(f -> pattern.matcher(f).matches());
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(r -> r.group(1));
    }

    private static String read(String document) throws IOException {
        return Files.readString(Screen.root().resolve(document));
    }
}
