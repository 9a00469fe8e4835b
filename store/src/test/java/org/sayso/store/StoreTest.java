package org.sayso.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.store.Adding.Added;
import org.sayso.text.Document;

class StoreTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsStoredComesBackAsItWas() {
        DocumentReading reading = Texts.shelling("d1", 3);
        try (Store store = open()) {
            assertEquals(new Added(1, 0), add(store, reading));
            assertEquals(Optional.of(reading), store.reading("d1"));
            assertEquals(Optional.of(reading.document()), store.document("d1"));
            assertEquals(Optional.empty(), store.document("d2"));
        }
        try (Store store = open()) {
            assertEquals(Optional.of(reading), store.reading("d1"));
            assertEquals(reading.claims(), claims(store, Filter.all()));
        }
    }

    @Test
    void anyTextIsKeptAsItCame() {
        String text = "\u0000 null, 😀 twice, \u2028 and \r\n lines\tthat ' end \\ \n";
        DocumentReading reading = new DocumentReading(Document.of("odd ' id", text), List.of(), List.of(), List.of());
        try (Store store = open()) {
            add(store, reading);
            assertEquals(Optional.of(reading), store.reading("odd ' id"));
        }
    }

    private Store open() {
        return Store.open(folder.resolve("sayso.db"));
    }

    private static Added add(Store store, DocumentReading... readings) {
        try (Adding adding = store.adding(Texts.VERSIONS)) {
            Added added = adding.add(
                    java.util.stream.Stream.of(readings).map(Entry::of).toList());
            adding.end();
            return added;
        }
    }

    private static List<Claim> claims(Store store, Filter filter) {
        List<Claim> claims = new ArrayList<>();
        store.claims(filter, claims::add);
        return claims;
    }
}
