package org.sayso.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.text.Document;

/** What is broken, hostile or not ours costs itself alone, and is named. */
class BadInputTest {

    private static final String SENTENCE = "Rebels shelled the port of Zarra on Thursday morning, the governor said. ";
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void ofATextInATruncatedGzipTheBeginningIsKept() throws IOException {
        byte[] packed = gzip(bytes(noise(2000)));
        List<Outcome> outcomes = read(Arrays.copyOf(packed, packed.length / 2));
        assertTrue(noise(2000).startsWith(document(outcomes.get(0)).text()));
        assertTrue(document(outcomes.get(0)).text().length() > 5000);
        assertEquals(
                new Outcome.Skipped("in", "breaks off, what stands before is read: the gzip ends in its middle"),
                outcomes.get(1));
    }

    @Test
    void whatFollowsAGzipIsSaid() throws IOException {
        byte[] packed = gzip(bytes(SENTENCE));
        byte[] longer = Arrays.copyOf(packed, packed.length + 100);
        List<Outcome> outcomes = read(longer);
        assertEquals(SENTENCE, document(outcomes.get(0)).text());
        assertEquals(
                new Outcome.Skipped("in", "breaks off, what stands before is read: what follows in the gzip is none"),
                outcomes.get(1));
    }

    @Test
    void aGzipMayTellNameCommentAndMore() throws IOException {
        byte[] packed = gzip(bytes(SENTENCE));
        byte[] told = bytes("\u0003\u0000abcname\u0000a comment\u0000cc");
        byte[] longer = new byte[packed.length + told.length];
        System.arraycopy(packed, 0, longer, 0, 10);
        System.arraycopy(told, 0, longer, 10, told.length);
        System.arraycopy(packed, 10, longer, 10 + told.length, packed.length - 10);
        longer[3] = 0b11110;
        List<Outcome> outcomes = read(longer);
        assertEquals(1, outcomes.size(), outcomes::toString);
        assertEquals(SENTENCE, document(outcomes.get(0)).text());
    }

    @Test
    void aDamagedGzipIsSaid() throws IOException {
        byte[] packed = gzip(bytes(SENTENCE));
        packed[packed.length - 5] ^= 1;
        assertTrue(why(read(packed).get(1)).endsWith("the gzip is damaged: its checksum does not fit"));
    }

    @Test
    void aBombIsStopped() throws IOException {
        byte[] bomb = bomb(1 << 26);
        String why = "unpacks to more than 200 times its size, as a zip bomb does (--largest-ratio)";
        List<String> said = said(read(zip(bomb, bytes(SENTENCE))));
        assertEquals(
                List.of(
                        "in/0/b: more than 2,000,000 characters are no single article: split it, or allow more (--longest-text)",
                        "in/0: cannot be read: " + why,
                        "in: cannot be read: " + why),
                said);
    }

    @Test
    void anArchiveLargerThanAllowedIsReadUpToThere() throws IOException {
        ReaderLimits limits = new ReaderLimits(2_000_000, 1 << 20, 300, 200, 4);
        List<Outcome> outcomes = read(zip(bytes(SENTENCE), bytes(SENTENCE.repeat(10))), limited(limits));
        assertEquals(SENTENCE, document(outcomes.get(0)).text());
        assertTrue(outcomes.get(outcomes.size() - 1).toString().contains("unpacks to more than 300 bytes"));
    }

    @Test
    void archivesWithinArchivesEndSomewhere() throws IOException {
        byte[] packed = bytes(SENTENCE);
        for (int i = 0; i < 5; i++) {
            packed = gzip(packed);
        }
        assertEquals(
                List.of(new Outcome.Skipped("in", "more than 4 archives within one another: unpack it")), read(packed));
    }

    @Test
    void aGiantPageIsLeftOut() {
        String page = "<html><body><p>" + SENTENCE.repeat(20_000) + "</p></body></html>";
        ReaderLimits limits = new ReaderLimits(2_000_000, 1 << 20, 1 << 30, 200, 4);
        assertEquals(
                List.of(new Outcome.Skipped("in", "larger than 1 MiB: split it, or allow more (--largest-page)")),
                read(bytes(page), limited(limits)));
    }

    @Test
    void tagsNestedAHundredThousandTimesAreRead() {
        String tags = "<div>".repeat(100_000) + "<p>" + SENTENCE.repeat(5) + "</p>" + "</div>".repeat(100_000);
        List<Outcome> outcomes = read(bytes("<!doctype html><html><body>" + tags + "</body></html>"));
        assertEquals(1, outcomes.size());
        assertEquals(SENTENCE.repeat(5).strip(), document(outcomes.get(0)).text());
        String escaped = tags.replace("<", "&lt;");
        List<Outcome> items = read(bytes("<rss version=\"2.0\"><channel><title>News</title><item><description>"
                + escaped + "</description></item></channel></rss>"));
        assertEquals(SENTENCE.repeat(5).strip(), document(items.get(0)).text());
    }

    @Test
    void xmlThatReachesOutsideIsRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "Nobody may see this.");
        String feed = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><rss version=\"2.0\"><channel><title>&x;</title><item><title>&x;</title></item></channel></rss>";
        assertEquals(
                List.of("in: declares a document type, which may name files and addresses to fetch: refused"),
                said(read(bytes(feed))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"a\",\"text\":\"Rebels fled.\"}\\n{\"id\":\"a\",\"text\":\"They came back.\"}|in:2",
                "id,text,title\\na,Rebels fled.,One\\na,They came back.,Two\\n|in:3"
            })
    void ofTwoDocumentsWithOneIdTheFirstIsTaken(String content, String where) {
        List<Outcome> outcomes = read(bytes(content.replace("\\n", "\n")));
        assertEquals("Rebels fled.", document(outcomes.get(0)).text());
        assertEquals(List.of(new Outcome.Repeated(where, "a")), outcomes.subList(1, outcomes.size()));
    }

    @Test
    void aDateToComeIsNone() {
        List<Outcome> outcomes = read(bytes("{\"id\":\"a\",\"text\":\"Rebels fled.\",\"published\":\"2062-01-08\"}\n"
                + "{\"id\":\"b\",\"text\":\"Rebels fled.\",\"published\":\"2026-02-02\"}"));
        assertEquals(
                new Outcome.Noted("in:1", "published on 2062-01-08, which is still to come: taken as undated"),
                outcomes.get(0));
        assertEquals(Optional.empty(), document(outcomes.get(1)).published());
        assertEquals(
                Optional.of(Instant.parse("2026-02-02T00:00:00Z")),
                document(outcomes.get(2)).published());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Der Bürgermeister besuchte am Dienstag das Krankenhaus, in dem die Verletzten behandelt werden.|German",
                "Le président a quitté la capitale samedi après deux jours de négociations avec l'opposition.|French",
                "Президент покинул столицу в субботу после двух дней переговоров с оппозицией.|Russian",
                "总统周六离开了首都，此前他与反对派进行了两天的会谈。|Chinese"
            })
    void otherLanguagesAreNamed(String text, String language) {
        assertEquals(List.of(new Outcome.NotEnglish("in", language)), read(bytes(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rebels fled.|",
                "Abdullah Abdullah, Mohammad Khatami, Ayatollah Ali Khamenei, Qassem Soleimani|",
                "PRESIDENT LEAVES CAPITAL AFTER TALKS WITH THE OPPOSITION FAIL, OFFICIALS SAY|",
                "Путин said that Moscow would answer, and the Kremlin called the talks a mistake.|"
            })
    void inDoubtATextIsEnglish(String text, String nothing) {
        assertEquals(text, document(read(bytes(text)).get(0)).text());
    }

    @Test
    void aTextInWindowsEncodingIsReadAndSaid() {
        String text = "“We left the café,” the envoy said.";
        List<Outcome> outcomes = read(text.getBytes(Charset.forName("windows-1252")));
        assertEquals(
                new Outcome.Noted("in", "no valid UTF-8, and nothing tells its encoding: read as Windows-1252"),
                outcomes.get(0));
        assertEquals(text, document(outcomes.get(1)).text());
    }

    @Test
    void aWrongCharacterAmongRightOnesIsLostAlone() {
        byte[] text = bytes("“We left the café,” the envoy said?");
        text[text.length - 1] = (byte) 0xFF;
        List<Outcome> outcomes = read(text);
        assertEquals(
                "“We left the café,” the envoy said\uFFFD",
                document(outcomes.get(1)).text());
        assertTrue(outcomes.get(0).toString().contains("UTF-8 with 1 wrong characters"));
    }

    @Test
    void bytesThatAreNoTextAreSaid() {
        assertEquals(
                List.of("in: neither UTF-8 nor Windows-1252: convert it, for example with iconv"),
                said(read("Rebels \u0081\u0090 fled.".getBytes(ISO_8859_1))));
    }

    @Test
    void aWrongCellCostsItsRow() {
        String table = "id;date;text\n1;2026-01-08;Rebels \u0081 fled.\n2;last Monday;Rebels fled.\n3;2026-01-08\n"
                + "4;Jan 9, 2026;\"Rebels; fled.\"\n5;2026-01-08;\"Rebels fled.\nThey";
        List<Outcome> outcomes = read(table.getBytes(ISO_8859_1));
        assertEquals(
                List.of(
                        "in:2: neither UTF-8 nor Windows-1252: convert it, for example with iconv",
                        "in:3: \"date\" is no ISO date: last Monday",
                        "in:4: has 2 columns, not 3",
                        "in:6: breaks off within quotation marks"),
                said(outcomes));
        Document document = outcomes.stream()
                .filter(Outcome.Read.class::isInstance)
                .map(BadInputTest::document)
                .findFirst()
                .orElseThrow();
        assertEquals("Rebels; fled.", document.text());
        assertEquals(Optional.of(Instant.parse("2026-01-09T00:00:00Z")), document.published());
    }

    @Test
    void aTableWithoutTextsSaysHowToNameThem() {
        String table = "no,when,story\n1,2026-01-08,Rebels fled.\n2,2026-01-09,They came back.\n";
        assertEquals(
                List.of("in: a table in which no column is known for its texts: name it, as in --columns text=no; "
                        + "it has no, when, story"),
                said(read(bytes(table))));
        ReaderSettings named = new ReaderSettings(
                Optional.empty(),
                Optional.empty(),
                Columns.of("text=Story,date=when,id=no"),
                ReaderLimits.usual(),
                NOW);
        List<Outcome> outcomes = read(bytes(table), named);
        assertEquals("They came back.", document(outcomes.get(1)).text());
        assertEquals("2", document(outcomes.get(1)).id());
    }

    @Test
    void whatWasNamedMakesATable() {
        ReaderSettings named = new ReaderSettings(
                Optional.empty(), Optional.empty(), Columns.of("text=story"), ReaderLimits.usual(), NOW);
        List<Outcome> outcomes = read(bytes("no|Story\n1|Rebels fled.\n"), named);
        assertEquals("Rebels fled.", document(outcomes.get(0)).text());
        assertEquals("in:2", document(outcomes.get(0)).id());
    }

    @Test
    void objectsOneAfterAnotherAreAllRead() {
        String objects =
                "{\n \"id\": 1,\n \"text\": \"Rebels fled.\"\n}\n{\n \"text\": \"They came back.\"\n}\n{\n \"te";
        List<Outcome> outcomes = read(bytes(objects));
        assertEquals("1", document(outcomes.get(0)).id());
        assertEquals("in:item 2", document(outcomes.get(1)).id());
        assertTrue(
                outcomes.get(2).toString().contains("where=in:9, why=not JSON, what stands before is read: "),
                outcomes::toString);
        assertEquals(3, outcomes.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"text\":\"Rebels fled.\"}] []|in: goes on after its list: what follows is not read",
                "{\"text\":\"Rebels fled.\"} {}|in:1: not JSON: Trailing token"
            })
    void whatFollowsInJsonIsSaid(String json, String said) {
        String all = String.join("\n", said(read(bytes(json))));
        assertTrue(all.startsWith(said), all);
    }

    @Test
    void proseWithCommasIsNoTable() {
        String prose =
                "Rebels, soldiers and police met, an envoy said\nParis, Rome and Bonn agreed, he said\nOne, two, three\n\n";
        assertEquals(prose, document(read(bytes(prose)).get(0)).text());
    }

    @Test
    void filesOfOfficeProgramsAreRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        }
        assertEquals(
                List.of("in: a file of an office program or a book: save it as text or PDF"),
                said(read(bytes.toByteArray())));
    }

    @Test
    void aWebArchivesBadRecordCostsItself() {
        String page = "<html><body><p>" + SENTENCE.repeat(5) + "</p></body></html>";
        String warc = record(
                        "https://a.example/1",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\nno gzip")
                + record("https://a.example/2", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page)
                + record("https://a.example/3|4", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page)
                + record("https://a.example/5", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG")
                + record("https://a.example/6", "nonsense")
                + record("https://a.example/7", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page);
        List<Outcome> outcomes = read(bytes(warc));
        assertEquals(6, outcomes.size(), outcomes::toString);
        assertTrue(why(outcomes.get(0)).startsWith("the record is broken: "), outcomes::toString);
        assertEquals(new Outcome.PassedOver("in:record 2 https://a.example/2", "status 404"), outcomes.get(1));
        assertEquals("https://a.example/3|4", document(outcomes.get(2)).id());
        assertEquals(new Outcome.PassedOver("in:record 4 https://a.example/5", "of type image/png"), outcomes.get(3));
        assertTrue(why(outcomes.get(4)).startsWith("the record is broken: "), outcomes::toString);
        assertEquals("https://a.example/7", document(outcomes.get(5)).id());
    }

    @Test
    void aPageThatTheCrawlerCutIsReadAndSaid() {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>" + SENTENCE.repeat(5);
        String warc = record("https://a.example/1", page)
                .replace("\r\nContent-Type: app", "\r\nWARC-Truncated: length\r\nContent-Type: app");
        List<Outcome> outcomes = read(bytes(warc));
        assertEquals(
                new Outcome.Noted("in:record 1 https://a.example/1", "the crawler cut it off (length)"),
                outcomes.get(0));
        assertEquals(SENTENCE.repeat(5).strip(), document(outcomes.get(1)).text());
    }

    @Test
    void textsMadeFromPagesAreRead() {
        String warc =
                "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2026-01-11T00:00:00Z\r\n"
                        + "WARC-Target-URI: https://a.example/1\r\nContent-Type: text/plain\r\nContent-Length: "
                        + SENTENCE.length()
                        + "\r\n\r\n" + SENTENCE + "\r\n\r\n";
        Document document = document(read(bytes(warc)).get(0));
        assertEquals(SENTENCE, document.text());
        assertEquals("https://a.example/1", document.id());
    }

    @Test
    void aFolderThatLeadsBackIsNotFollowed() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(inside.resolve("c.txt"), SENTENCE);
        Files.createSymbolicLink(inside.resolve("up"), folder.resolve("a"));
        List<Outcome> outcomes = new ArrayList<>();
        new DocumentReader(limited(ReaderLimits.usual())).read(folder, outcomes::add);
        assertEquals(2, outcomes.size());
        assertEquals(
                new Outcome.PassedOver(inside.resolve("up").toString(), "leads back to a folder that it is in"),
                outcomes.get(1));
    }

    private static String record(String url, String content) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + url.hashCode()
                + ">\r\nWARC-Date: 2026-01-11T00:00:00Z\r\nWARC-Target-URI: " + url
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + content.length()
                + "\r\n\r\n" + content + "\r\n\r\n";
    }

    /** Numbered sentences, which do not pack well. */
    private static String noise(int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append("Rebels shelled house ")
                    .append(i * 7919L * 7919L % 99_991)
                    .append(". ");
        }
        return text.toString();
    }

    private static byte[] bomb(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("b"));
            byte[] blanks = new byte[1 << 16];
            Arrays.fill(blanks, (byte) 'a');
            for (int i = 0; i < size; i += blanks.length) {
                zip.write(blanks);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(byte[]... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < members.length; i++) {
                zip.putNextEntry(new ZipEntry(String.valueOf(i)));
                zip.write(members[i]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static ReaderSettings limited(ReaderLimits limits) {
        return new ReaderSettings(Optional.empty(), Optional.empty(), Columns.usual(), limits, NOW);
    }

    private static List<Outcome> read(byte[] content) {
        return read(content, limited(ReaderLimits.usual()));
    }

    private static List<Outcome> read(byte[] content, ReaderSettings settings) {
        List<Outcome> outcomes = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(content);
        new DocumentReader(settings).read("in", in, outcomes::add);
        return outcomes;
    }

    private static Document document(Outcome outcome) {
        return ((Outcome.Read) outcome).document();
    }

    private static String why(Outcome outcome) {
        return ((Outcome.Skipped) outcome).why();
    }

    private static List<String> said(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Skipped.class::isInstance)
                .map(Outcome.Skipped.class::cast)
                .map(s -> s.where() + ": " + s.why())
                .toList();
    }
}
