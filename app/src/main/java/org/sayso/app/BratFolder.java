package org.sayso.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sayso.claim.DocumentReading;
import org.sayso.io.BratStandoff;

/** A folder for annotation tools: for each document a STEM.txt and a STEM.ann, and the configuration by which brat shows them. */
final class BratFolder {

    private static final int LONGEST_STEM = 100;

    private final Path folder;
    private final Set<String> stems = new HashSet<>();
    private final Set<String> types = new TreeSet<>();

    /** Makes the folder where there is none. */
    BratFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException("--out: " + folder + " is no folder and cannot become one: " + e.getMessage());
        }
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (NotDirectoryException e) {
            return false;
        }
    }

    void write(DocumentReading reading) {
        String stem = unused(stem(reading.document().id()));
        write(stem + ".txt", reading.document().text());
        write(stem + ".ann", BratStandoff.annotations(reading));
        reading.claims().forEach(c -> types.add(c.event().type()));
    }

    /** To be called last: the types of claims are known only then. */
    void end() {
        write("annotation.conf", BratStandoff.configuration(types));
    }

    private void write(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(name), e);
        }
    }

    /** The last part of an id that is a path, without what no file's name may hold: "kyiv" of "news/kyiv.txt". */
    static String stem(String id) {
        String name = id.substring(id.lastIndexOf('/') + 1).replaceFirst("\\.txt$", "");
        String stem = name.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceFirst("^\\.+", "");
        return stem.isEmpty() ? "text" : stem.substring(0, Math.min(stem.length(), LONGEST_STEM));
    }

    /** File systems may hold "Kyiv" and "kyiv" for one name. */
    private String unused(String stem) {
        String name = stem;
        for (int number = 2; !stems.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = stem + "-" + number;
        }
        return name;
    }
}
