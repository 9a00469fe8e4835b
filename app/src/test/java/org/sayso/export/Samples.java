package org.sayso.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.codebook.ActorDictionary;
import org.sayso.codebook.Codebook;
import org.sayso.extract.Coder;
import org.sayso.io.DocumentReader;
import org.sayso.io.Outcome;
import org.sayso.store.Dossier;
import org.sayso.text.Document;

/** The texts that come with the program, coded once for all tests. */
final class Samples {

    private static final class Holder {
        private static final List<DocumentReading> READINGS = code();
    }

    private Samples() {}

    static List<DocumentReading> readings() {
        return Holder.READINGS;
    }

    static List<Claim> claims() {
        return readings().stream().flatMap(r -> r.claims().stream()).toList();
    }

    /** The happenings of each document taken for events. */
    static List<Dossier> dossiers() {
        Map<String, List<Claim>> happenings = new LinkedHashMap<>();
        claims().forEach(c -> happenings
                .computeIfAbsent(c.happening(), h -> new ArrayList<>())
                .add(c));
        return happenings.values().stream()
                .map(claims -> News.dossier(claims.toArray(Claim[]::new)))
                .toList();
    }

    private static List<DocumentReading> code() {
        List<Document> documents = new ArrayList<>();
        Path folder = Path.of(System.getProperty("basedir", "."), "..", "samples");
        new DocumentReader(Optional.empty(), Optional.empty()).read(folder, outcome -> {
            if (outcome instanceof Outcome.Read read) {
                documents.add(read.document());
            }
        });
        try (Coder coder = Coder.open(Codebook.bundled(), ActorDictionary.bundled())) {
            return coder.readings(documents);
        }
    }
}
