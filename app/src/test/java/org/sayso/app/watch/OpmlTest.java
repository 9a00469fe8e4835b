package org.sayso.app.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpmlTest {

    @TempDir
    private Path folder;

    private Opml read(String text) throws IOException {
        return Opml.read(Files.writeString(folder.resolve("feeds.opml"), text));
    }

    private Opml expected(List<String> feeds, String... troubles) {
        return new Opml(
                feeds.stream().map(URI::create).toList(),
                List.of(troubles).stream()
                        .map(t -> folder.resolve("feeds.opml") + ":" + t)
                        .toList());
    }

    @Test
    void outlinesLieWithinOutlines() throws IOException {
        Opml opml = read("""
                <?xml version="1.0"?>
                <opml version="1.1"><body>
                <outline text="World" xmlUrl="https://post.example/world.xml">
                  <outline text="Near"><outline text="Nearer"><outline xmlUrl=" http://coast.example/rss "/></outline></outline>
                </outline>
                <outline text="Twice" xmlURL="https://post.example/world.xml#top"/>
                <outline text="Notes"/>
                </body></opml>
                """);
        assertEquals(expected(List.of("https://post.example/world.xml", "http://coast.example/rss")), opml);
    }

    @Test
    void whatIsWrongIsNamedByItsLine() throws IOException {
        Opml opml = read("""
                <opml><body>
                <outline type="RSS" text="No address"/>
                <outline xmlUrl="javascript:alert(1)"/>
                <outline xmlUrl="https://post.example/world.xml"/>
                <outline xmlUrl="https://coast.example/"
                </body></opml>
                """);
        assertEquals(
                expected(
                        List.of("https://post.example/world.xml"),
                        "2: a feed without xmlUrl",
                        "3: only http and https are fetched, not javascript:",
                        "6: broken XML"),
                opml);
    }

    @Test
    void otherFilesAreNone() throws IOException {
        assertEquals(expected(List.of(), "1: begins with <rss>: no OPML"), read("<rss><channel/></rss>"));
        assertEquals(expected(List.of(), "1: broken XML"), read("feeds: none"));
        assertEquals(expected(List.of(), "1: broken XML"), read(""));
    }

    @Test
    void nothingOutsideIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "https://secret.example/");
        Opml opml = read("<!DOCTYPE opml [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<opml><body><outline xmlUrl=\"https://a.example/\"/>&x;</body></opml>");
        assertEquals(
                expected(
                        List.of(), "1: declares a document type, which may name files and addresses to fetch: refused"),
                opml);
    }
}
