package org.sayso.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {

    @Option(
            names = "--store",
            paramLabel = "PATH",
            defaultValue = "${env:SAYSO_STORE:-sayso.db}",
            description =
                    "The store (default: the environment's SAYSO_STORE, else sayso.db in the folder you are in; now ${DEFAULT-VALUE}).")
    private Path path;

    Path path() {
        return path;
    }
}
