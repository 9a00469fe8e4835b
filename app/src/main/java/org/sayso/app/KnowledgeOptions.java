package org.sayso.app;

import java.nio.file.Path;
import java.util.Optional;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.Codebook;
import org.sayso.extract.Coder;
import org.sayso.store.Versions;
import picocli.CommandLine.Option;

/** The options of every command that codes news: by which codebook and with which actors. */
final class KnowledgeOptions {

    @Option(names = "--codebook", paramLabel = "FOLDER", description = "Your own codebook instead of PLOVER's.")
    private Path codebook;

    @Option(
            names = "--actors",
            paramLabel = "FOLDER",
            description = "Your own actor files; they come before the bundled ones.")
    private Path actors;

    private Codebook rules;

    /** @throws org.sayso.codebook.KnowledgeException for a codebook or dictionary that cannot be used */
    Coder coder() {
        return Coder.open(() -> rules = read(), this::dictionary);
    }

    private Codebook read() {
        return codebook == null ? Codebook.bundled() : Codebook.read(codebook);
    }

    private ActorDictionary dictionary() {
        return actors == null ? ActorDictionary.bundled() : ActorDictionary.read(actors);
    }

    /** Of what the {@link #coder} that was opened codes by. */
    Versions versions() {
        return Versions.of(Main.VERSION, rules, Optional.ofNullable(codebook), Optional.ofNullable(actors));
    }

    /** Whether something else than the bundled knowledge is asked for. */
    boolean areGiven() {
        return codebook != null || actors != null;
    }
}
