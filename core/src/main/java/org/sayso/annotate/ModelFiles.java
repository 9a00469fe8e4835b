package org.sayso.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sayso.codebook.KnowledgeException;

/**
 * The files of a model: those on the class path, or a folder that training has written.
 *
 * @param folder the files on the class path where empty
 */
record ModelFiles(Optional<Path> folder) {

    private static final String BUNDLED = "/org/sayso/model/";

    static ModelFiles bundled() {
        return new ModelFiles(Optional.empty());
    }

    static ModelFiles in(Path folder) {
        return new ModelFiles(Optional.of(folder));
    }

    byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Labels labels() {
        try (InputStream in = open("labels.json")) {
            return Labels.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Hints hints() {
        try (BufferedReader lines = lines("hints.tsv")) {
            return Hints.read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lemmas of words seen in training, by {@link Lemmas#key}. */
    Map<String, String> lemmas() {
        Map<String, String> lemmas = new HashMap<>();
        try (BufferedReader lines = lines("lemmas.tsv")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.lastIndexOf('\t');
                lemmas.put(line.substring(0, tab), line.substring(tab + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lemmas;
    }

    Pieces pieces() {
        Map<String, Integer> vocabulary = new HashMap<>();
        try (BufferedReader lines = lines("vocabulary.txt")) {
            for (String piece = lines.readLine(); piece != null; piece = lines.readLine()) {
                vocabulary.put(piece, vocabulary.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Pieces(vocabulary);
    }

    private BufferedReader lines(String name) throws IOException {
        return new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8));
    }

    /** A file of the folder; what the folder does not have (the name list) comes from the class path. */
    private InputStream open(String name) throws IOException {
        Optional<Path> own = folder.map(path -> path.resolve(name)).filter(Files::exists);
        if (own.isPresent()) {
            return Files.newInputStream(own.get());
        }
        InputStream in = ModelFiles.class.getResourceAsStream(BUNDLED + name);
        if (in == null || folder.isPresent() && !name.equals("hints.tsv")) {
            throw new KnowledgeException(folder.map(Path::toString).orElse("model") + "/" + name, 0, "file not found");
        }
        return in;
    }
}
