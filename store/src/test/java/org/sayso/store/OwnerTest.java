package org.sayso.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OwnerTest {

    @TempDir
    private Path folder;

    @Test
    void whoHasTheStoreOpenIsFoundWhileItHas() {
        assertEquals(Optional.empty(), Owner.find(path()));
        try (Store store = Store.open(path())) {
            assertEquals(
                    Optional.of(ProcessHandle.current().pid()),
                    Owner.find(path()).map(Owner::pid));
            assertEquals(Optional.empty(), Owner.find(path()).flatMap(Owner::address));
            store.serving(URI.create("http://localhost:8080"), "secret");
            Owner owner = Owner.find(path()).orElseThrow();
            assertEquals(Optional.of(URI.create("http://localhost:8080")), owner.address());
            assertEquals(Optional.of("secret"), owner.token());
        }
        assertEquals(Optional.empty(), Owner.find(path()));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no such permissions")
    void onlyItsUserCanReadTheToken() throws IOException {
        try (Store store = Store.open(path())) {
            store.serving(URI.create("http://localhost:8080"), "secret");
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("sayso.db.owner"))));
        }
    }

    @Test
    void aSecondProcessIsToldWhoIsFirst() throws IOException, InterruptedException {
        Process first = AddsForEver.start(path(), 10, Integer.MAX_VALUE);
        try (BufferedReader lines = first.inputReader()) {
            assertEquals("begun", lines.readLine());
            StoreException e = assertThrows(StoreException.class, () -> Store.open(path()));
            assertEquals(
                    path() + " is open in process " + first.pid()
                            + ": wait until that has ended, end it, or name another store with --store",
                    e.getMessage());
            assertEquals(Optional.of(first.pid()), Owner.find(path()).map(Owner::pid));
        } finally {
            first.destroyForcibly().waitFor();
        }
        assertEquals(Optional.empty(), Owner.find(path()));
        Store.open(path()).close();
    }

    @Test
    void theNumberOfAnEndedProcessMayBeAnothersByNow() throws IOException {
        Files.writeString(
                folder.resolve("sayso.db.owner"),
                "{\"pid\": " + ProcessHandle.current().pid() + ", \"started\": \"2001-01-01T00:00:00Z\"}");
        assertEquals(Optional.empty(), Owner.find(path()));
    }

    @Test
    void nothingIsWrittenButBesideTheStore() throws IOException {
        try (Store store = Store.open(path());
                Adding adding = store.adding(Texts.VERSIONS)) {
            adding.add(java.util.List.of(Entry.of(Texts.shelling("d1", 1))));
        }
        try (var files = Files.list(folder)) {
            assertTrue(files.allMatch(f -> f.getFileName().toString().startsWith("sayso.db")));
        }
    }

    private Path path() {
        return folder.resolve("sayso.db");
    }
}
