package org.sayso.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.claim.DocumentReading;

/**
 * A process that adds documents is killed again and again, at moments that chance picks. Whenever that is, every document is in the
 * store once with all its claims, and its words, or not at all; in the end all are.
 */
class CrashTest {

    static final Versions OTHER = new Versions("0.1.0", "mine", "rules-2", "words-1", "model-1");

    private static final int DOCUMENTS = 500;
    private static final int KILLS = 24;
    private static final int LONGEST_LIFE_MILLIS = 900;
    private static final int FOR_EVER = 1_000_000;

    @TempDir
    private Path folder;

    static DocumentReading reading(int number, Versions versions) {
        DocumentReading told = Texts.shelling("document " + number, 1 + number % 5);
        return versions.equals(OTHER) ? Texts.planned(told.document()) : told;
    }

    @Test
    void killedAtAnyMoment() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        long most = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killedAfter(chance.nextInt(LONGEST_LIFE_MILLIS), chance.nextInt(4) > 0);
            long stored = check("seed " + seed + ", kill " + kill);
            assertTrue(stored >= most, "lost documents: seed " + seed + ", kill " + kill);
            most = stored;
        }
        complete();
        assertEquals(DOCUMENTS, check("at the end"));
        try (Store store = open()) {
            store.readings(Filter.all(), r -> assertEquals(reading(number(r), OTHER), r));
            Set<String> codebooks = new HashSet<>();
            store.runs().forEach(r -> codebooks.add(r.versions().codebook()));
            assertEquals(Set.of("plover", "mine"), codebooks);
            assertFalse(store.isToBeLinked());
        }
    }

    /** @param begun whether its time counts from when it has opened the store; else it may be killed while it does */
    private void killedAfter(int millis, boolean begun) throws IOException, InterruptedException {
        Process process = start(FOR_EVER);
        try (BufferedReader lines = process.inputReader()) {
            if (begun) {
                assertEquals("begun", lines.readLine());
            }
            assertFalse(process.waitFor(millis, TimeUnit.MILLISECONDS), "it ended by itself");
            process.destroyForcibly().waitFor();
        }
    }

    private void complete() throws IOException, InterruptedException {
        Process process = start(2);
        try (BufferedReader lines = process.inputReader()) {
            assertEquals(List.of("begun", "complete"), lines.lines().toList());
            assertEquals(0, process.waitFor());
        }
    }

    private Process start(int turns) throws IOException {
        return AddsForEver.start(path(), DOCUMENTS, turns);
    }

    private Path path() {
        return folder.resolve("sayso.db");
    }

    private Store open() {
        return Store.open(path());
    }

    /** How many documents are stored, each of which must be there once and whole. */
    private long check(String when) {
        try (Store store = open()) {
            Set<String> ids = new HashSet<>();
            store.readings(Filter.all(), stored -> {
                assertTrue(ids.add(stored.document().id()), stored.document().id() + " is there twice: " + when);
                int number = number(stored);
                boolean whole = stored.equals(reading(number, Texts.VERSIONS)) || stored.equals(reading(number, OTHER));
                assertTrue(whole, stored.document().id() + " is not whole: " + when);
            });
            assertEquals(ids.size(), store.counts().documents(), when);
            assertEquals(ids, new HashSet<>(store.search("shelled", DOCUMENTS)), "words of " + when);
            return ids.size();
        }
    }

    private static int number(DocumentReading reading) {
        return Integer.parseInt(reading.document().id().replaceFirst("document ", ""));
    }
}
