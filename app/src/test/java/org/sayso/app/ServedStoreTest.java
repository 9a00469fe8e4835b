package org.sayso.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.app.web.Site;
import org.sayso.app.web.SiteOptions;
import org.sayso.extract.Coder;
import org.sayso.store.Store;

/** {@code sayso add} and {@code sayso export} while the store is served: they say and write what they do without a server. */
class ServedStoreTest {

    private static final Path SAMPLES = Screen.root().resolve("samples");

    @TempDir
    private static Path folder;

    private static Path served;
    private static Path alone;
    private static Store store;
    private static Coder coder;
    private static Site site;
    private static Screen added;

    @BeforeAll
    static void serve() {
        served = folder.resolve("served.db");
        alone = folder.resolve("alone.db");
        store = Store.open(served);
        coder = Coder.open();
        site = Site.start(store, coder, new SiteOptions("127.0.0.1", 0, Optional.of("a secret"), false));
        added = Screen.of("add", SAMPLES, "--store", served);
        assertEquals(Main.DONE, Screen.of("add", SAMPLES, "--store", alone).code());
    }

    @AfterAll
    static void end() {
        site.close();
        coder.close();
        store.close();
    }

    @Test
    void whatIsAddedIsCountedAsWithoutAServer() {
        assertEquals(Main.DONE, added.code(), added.err());
        assertTrue(added.err().startsWith("sayso: 11 documents added; "), added.err());
        Screen again = Screen.of("add", SAMPLES, "--store", served);
        assertTrue(
                again.err().startsWith("sayso: 0 documents added; 0 claims; 11 there already; by the server at "),
                again.err());
    }

    @Test
    void whatIsExportedIsTheSameAsWithoutAServer() {
        assertSameExport("jsonl");
        assertSameExport("csv", "--status", "planned,happened");
        assertSameExport("jsonl", "--events");
        assertSameExport("csv", "--events", "--origins", "1");
        assertSameExport("gdelt");
        assertSameExport("plover");
        assertSameExport("jsonld", "--type", "ASSAULT");
    }

    private static void assertSameExport(Object... asked) {
        Screen from = export(served, asked);
        assertEquals(Main.DONE, from.code(), from.err());
        assertEquals(lines(export(alone, asked)), lines(from));
    }

    private static Screen export(Path from, Object... asked) {
        Object[] all = new Object[asked.length + 4];
        all[0] = "export";
        all[1] = "--store";
        all[2] = from;
        all[3] = "--format";
        System.arraycopy(asked, 0, all, 4, asked.length);
        return Screen.of(all);
    }

    private static Set<String> lines(Screen screen) {
        return screen.out().lines().collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void parquetIsSentWhole() throws IOException {
        Path file = folder.resolve("claims.parquet");
        Screen screen = export(served, "parquet", "--out", file);
        assertEquals(Main.DONE, screen.code(), screen.err());
        byte[] bytes = Files.readAllBytes(file);
        assertEquals("PAR1", new String(bytes, bytes.length - 4, 4, java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void whatTheServerRefusesIsSaid() {
        Screen screen = export(served, "csv", "--type", "WAR");
        assertEquals(Main.WRONG_USAGE, screen.code());
        assertTrue(screen.err().contains("answers 400"), screen.err());
        assertTrue(screen.err().contains("type: there is no"), screen.err());
    }
}
