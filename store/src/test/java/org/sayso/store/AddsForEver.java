package org.sayso.store;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Outlets;
import org.sayso.link.Linker;
import org.sayso.text.Document;

/** A process to be killed: codes the same documents into a store again and again, by turns with one codebook and another. */
final class AddsForEver {

    private static final int BATCH = 7;

    private AddsForEver() {}

    /** A process that does so and says "begun" when it has opened the store, and "complete" in the end. */
    static Process start(Path store, int documents, int turns) throws IOException {
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AddsForEver.class.getName(),
                store.toString(),
                String.valueOf(documents),
                String.valueOf(turns));
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    }

    /** The store, how many documents, and how many turns. */
    public static void main(String[] arguments) {
        int documents = Integer.parseInt(arguments[1]);
        try (Store store = Store.open(Path.of(arguments[0]))) {
            System.out.println("begun");
            for (int turn = 0; turn < Integer.parseInt(arguments[2]); turn++) {
                code(store, documents, turn % 2 == 0 ? Texts.VERSIONS : CrashTest.OTHER);
                store.relink(new Linker(new Outlets(List.of())));
            }
        }
        System.out.println("complete");
    }

    private static void code(Store store, int documents, Versions versions) {
        try (Adding adding = store.adding(versions)) {
            for (int start = 0; start < documents; start += BATCH) {
                List<DocumentReading> readings = IntStream.range(start, Math.min(start + BATCH, documents))
                        .mapToObj(i -> CrashTest.reading(i, versions))
                        .toList();
                List<Document> wanted = adding.wanted(
                                readings.stream().map(DocumentReading::document).toList())
                        .documents();
                adding.add(readings.stream()
                        .filter(r -> wanted.contains(r.document()))
                        .map(Entry::of)
                        .toList());
            }
            adding.end();
        }
    }
}
