package org.sayso.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.codebook.Codebook;

/**
 * With what documents are coded. Two codings of one text with the same versions find the same claims.
 *
 * @param program such as "0.1.0"
 * @param codebook its name, such as "plover"
 * @param codebookVersion computed from the content of the codebook's files
 * @param dictionariesVersion the same of lexicons, actors and places, bundled and the user's own
 * @param modelVersion the same of the model's files
 */
public record Versions(
        String program, String codebook, String codebookVersion, String dictionariesVersion, String modelVersion) {

    /** The version of this program. */
    public static final String PROGRAM = "0.1.0";

    private static final String KNOWLEDGE = "/org/sayso/knowledge/";
    private static final String BUNDLED_CODEBOOK = KNOWLEDGE + "codebooks/plover/codebook.yml";
    private static final String PLACES = KNOWLEDGE + "places.tsv";
    private static final String MODEL = "/org/sayso/model/labels.json";
    private static final List<String> CODEBOOK_FILES = List.of(".yml", ".md", ".json");
    private static final List<String> TABLES = List.of(".tsv");

    /** Those of this program with all that is bundled with it. */
    public static Versions bundled() {
        return of(PROGRAM, Codebook.bundled(), Optional.empty(), Optional.empty());
    }

    /**
     * Reads every file that has a say in what is coded.
     *
     * @param codebook the codebook in use
     * @param codebookFolder where the user's own codebook lies
     * @param actorsFolder where the user's own actor files lie
     */
    public static Versions of(
            String program, Codebook codebook, Optional<Path> codebookFolder, Optional<Path> actorsFolder) {
        Fingerprint rules = new Fingerprint();
        codebookFolder.ifPresentOrElse(
                folder -> add(rules, folder, CODEBOOK_FILES),
                () -> addBundled(rules, BUNDLED_CODEBOOK, CODEBOOK_FILES));
        Fingerprint dictionaries = new Fingerprint();
        addBundled(dictionaries, PLACES, TABLES);
        actorsFolder.ifPresent(folder -> add(dictionaries, folder, TABLES));
        Fingerprint model = new Fingerprint();
        addBundled(model, MODEL, List.of(""));
        return new Versions(program, codebook.name(), rules.text(), dictionaries.text(), model.text());
    }

    /** The same for versions that code alike. */
    String key() {
        Fingerprint fingerprint = new Fingerprint();
        Stream.of(program, codebook, codebookVersion, dictionariesVersion, modelVersion)
                .forEach(part -> fingerprint.add(part.getBytes(StandardCharsets.UTF_8)));
        return fingerprint.text();
    }

    /** The files beside this one on the class path, in a folder or in an archive. */
    private static void addBundled(Fingerprint fingerprint, String resource, List<String> endings) {
        try {
            URL place = Versions.class.getResource(resource);
            if (place.openConnection() instanceof JarURLConnection archived) {
                Path archive = Path.of(archived.getJarFileURL().toURI());
                try (FileSystem inside = FileSystems.newFileSystem(archive)) {
                    add(fingerprint, inside.getPath(resource).getParent(), endings);
                }
            } else {
                add(fingerprint, Path.of(place.toURI()).getParent(), endings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("resources have addresses: " + resource, e);
        }
    }

    private static void add(Fingerprint fingerprint, Path folder, List<String> endings) {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(f -> isOne(folder.relativize(f), endings))
                    .sorted()
                    .toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                fingerprint.add(name.getBytes(StandardCharsets.UTF_8));
                fingerprint.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new StoreException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isOne(Path file, List<String> endings) {
        String name = file.toString();
        return !name.isEmpty() && !name.startsWith(".") && endings.stream().anyMatch(name::endsWith);
    }
}
