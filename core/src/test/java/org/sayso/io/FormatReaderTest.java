package org.sayso.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.sayso.text.Document;

/** What holds for every format: three pieces of news come out alike, whatever they come in and whatever befell it. */
class FormatReaderTest {

    private static final List<String> STEMS = List.of("port", "fish", "envoy");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final float MARGIN = 40;

    /** What a format tells of a document beside its text. */
    private enum Tells {
        TITLE,
        ALL
    }

    enum Sample {
        PLAIN(Tells.TITLE) {
            @Override
            List<byte[]> files() {
                return STEMS.stream().map(s -> resource(s + ".txt")).toList();
            }
        },
        PAGE(Tells.ALL) {
            @Override
            List<byte[]> files() {
                return STEMS.stream().map(s -> resource(s + ".html")).toList();
            }
        },
        RSS(Tells.ALL, "news.rss"),
        ATOM(Tells.ALL, "news.atom"),
        JSON_LINES(Tells.ALL, "news.jsonl"),
        JSON_LIST(Tells.ALL, "news.json"),
        JSON_OBJECT(Tells.ALL, "articles.json"),
        CSV(Tells.ALL, "news.csv"),
        TSV(Tells.ALL, "news.tsv"),
        WARC(Tells.ALL, "news.warc"),
        WARC_GZ(Tells.ALL, "news.warc.gz"),
        PDF(Tells.TITLE) {
            @Override
            List<byte[]> files() {
                return STEMS.stream().map(s -> pdf(resource(s + ".txt"))).toList();
            }
        },
        GZIP(Tells.ALL) {
            @Override
            List<byte[]> files() {
                return List.of(packed(GZIPOutputStream::new, out -> out.write(resource("news.jsonl"))));
            }
        },
        ZIP(Tells.ALL) {
            @Override
            List<byte[]> files() {
                return List.of(packed(ZipOutputStream::new, zip -> {
                    for (String stem : STEMS) {
                        zip.putNextEntry(new ZipEntry("news/" + stem + ".html"));
                        zip.write(resource(stem + ".html"));
                    }
                }));
            }
        },
        TAR_GZ(Tells.ALL) {
            @Override
            List<byte[]> files() {
                return List.of(packed(out -> new TarArchiveOutputStream(new GZIPOutputStream(out)), tar -> {
                    for (String stem : STEMS) {
                        TarArchiveEntry entry = new TarArchiveEntry(stem + ".html");
                        entry.setSize(resource(stem + ".html").length);
                        tar.putArchiveEntry(entry);
                        tar.write(resource(stem + ".html"));
                        tar.closeArchiveEntry();
                    }
                }));
            }
        };

        private final Tells tells;
        private final List<String> names;

        Sample(Tells tells, String... names) {
            this.tells = tells;
            this.names = List.of(names);
        }

        List<byte[]> files() {
            return names.stream().map(FormatReaderTest::resource).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameDocumentsComeOut(Sample sample) {
        assertNews(sample.tells, documents(read(sample.files(), ReaderSettings.usual())));
    }

    @ParameterizedTest
    @EnumSource
    void inArchivesTheyComeOutToo(Sample sample) {
        List<byte[]> files = sample.files();
        byte[] zip = packed(ZipOutputStream::new, out -> {
            for (int i = 0; i < files.size(); i++) {
                out.putNextEntry(new ZipEntry("a/" + i));
                out.write(packed(GZIPOutputStream::new, writes(files.get(i))));
            }
        });
        assertNews(sample.tells, documents(read(List.of(zip), ReaderSettings.usual())));
    }

    @ParameterizedTest
    @EnumSource
    void ofABrokenOffInputTheBeginningIsReadAndTheRestIsSaid(Sample sample) {
        List<byte[]> files = new ArrayList<>(sample.files());
        byte[] last = files.remove(files.size() - 1);
        files.add(Arrays.copyOf(last, last.length * 5 / 6));
        List<Outcome> outcomes = read(files, ReaderSettings.usual());
        List<Document> documents = documents(outcomes);
        boolean whole = sample == Sample.JSON_OBJECT || sample == Sample.GZIP || sample == Sample.TAR_GZ;
        assertTrue(whole || documents.size() >= 2, outcomes::toString);
        for (int i = 0; i < Math.min(2, documents.size()); i++) {
            assertEquals(words(STEMS.get(i)), documents.get(i).text().strip());
        }
        boolean said = outcomes.stream().anyMatch(o -> !(o instanceof Outcome.Read));
        boolean shows = sample != Sample.PLAIN && sample != Sample.PAGE;
        assertEquals(shows, said, outcomes::toString);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSaidToBeNothing(Sample sample) {
        List<Outcome> outcomes = read(List.of(new byte[0], empty(sample)), ReaderSettings.usual());
        assertEquals(List.of(), documents(outcomes));
        assertEquals(new Outcome.Skipped("file-0", "empty"), outcomes.get(0));
        assertEquals(2, outcomes.size(), outcomes::toString);
    }

    private static byte[] empty(Sample sample) {
        return switch (sample) {
            case RSS -> bytes("<rss version=\"2.0\"><channel><title>News</title></channel></rss>");
            case ATOM -> bytes("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title></feed>");
            case PAGE -> bytes("<!doctype html><html><body></body></html>");
            case JSON_LIST -> bytes("[]");
            case JSON_OBJECT -> bytes("{\n \"articles\": []\n}");
            case JSON_LINES -> bytes("{}\n");
            case CSV -> bytes("date,title,text\n");
            case TSV -> bytes("date\ttitle\ttext\n");
            case WARC -> bytes("WARC/1.0\r\n");
            case WARC_GZ -> packed(GZIPOutputStream::new, writes(bytes("WARC/1.0\r\n")));
            case PLAIN -> bytes(" \n");
            case PDF -> bytes("%PDF-1.7\n");
            case GZIP -> packed(GZIPOutputStream::new, writes(new byte[0]));
            case ZIP -> packed(ZipOutputStream::new, out -> {});
            case TAR_GZ -> packed(out -> new TarArchiveOutputStream(new GZIPOutputStream(out)), out -> {});
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "PAGE", "RSS", "ATOM", "JSON_LINES", "JSON_LIST", "JSON_OBJECT", "CSV", "TSV"})
    void otherEncodingsAreFoundOut(Sample sample) {
        for (Charset charset : List.of(WINDOWS, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            boolean marked = charset != WINDOWS;
            String declared = marked ? "UTF-16" : "windows-1252";
            List<byte[]> files = sample.files().stream()
                    .map(file -> new String(file, UTF_8)
                            .replace("encoding=\"UTF-8\"", "encoding=\"" + declared + "\"")
                            .replace("charset=\"utf-8\"", "charset=\"" + declared + "\""))
                    .map(text -> ((marked ? "\uFEFF" : "") + text).getBytes(charset))
                    .toList();
            assertNews(sample.tells, documents(read(files, ReaderSettings.usual())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTooLongIsLeftOutAndSaid(Sample sample) {
        ReaderLimits usual = ReaderLimits.usual();
        List<Outcome> outcomes =
                read(sample.files(), limited(new ReaderLimits(300, usual.largestPage(), 1 << 30, 200, 4)));
        assertEquals(List.of(), documents(outcomes));
        assertEquals(
                3,
                outcomes.stream()
                        .filter(o -> o instanceof Outcome.Skipped no && no.why().contains("300 characters"))
                        .count(),
                outcomes::toString);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PLAIN")
    void whatIsTooLargeIsLeftOutAndSaid(Sample sample) {
        List<Outcome> outcomes = read(sample.files(), limited(new ReaderLimits(2_000_000, 200, 1 << 30, 200, 4)));
        assertEquals(List.of(), documents(outcomes));
        assertTrue(
                outcomes.stream()
                        .anyMatch(
                                o -> o instanceof Outcome.Skipped no && no.why().contains("--largest-page")),
                outcomes::toString);
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsDamagedEndsNothingAndIsNotSilent(Sample sample) {
        Random random = new Random(sample.ordinal());
        for (byte[] file : sample.files()) {
            for (int round = 0; round < 40; round++) {
                List<Outcome> outcomes = read(List.of(damaged(file, random)), ReaderSettings.usual());
                assertFalse(outcomes.isEmpty());
            }
        }
    }

    private static byte[] damaged(byte[] file, Random random) {
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length) + 1) : file.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            int wrong = random.nextBoolean() ? random.nextInt(256) : "<>{}[]\",\n\r:0".charAt(random.nextInt(12));
            damaged[random.nextInt(damaged.length)] = (byte) wrong;
        }
        return damaged;
    }

    private static ReaderSettings limited(ReaderLimits limits) {
        return new ReaderSettings(
                Optional.empty(), Optional.empty(), Columns.usual(), limits, Instant.parse("2026-02-01T00:00:00Z"));
    }

    private static void assertNews(Tells tells, List<Document> documents) {
        assertEquals(3, documents.size());
        for (int i = 0; i < 3; i++) {
            Document document = documents.get(i);
            String text = words(STEMS.get(i));
            assertEquals(text, document.text().strip());
            assertEquals(Optional.of(text.lines().findFirst().orElseThrow()), document.title());
            if (tells == Tells.ALL) {
                assertEquals("https://harbour.example/world/" + STEMS.get(i), document.id());
                assertEquals(Optional.of(document.id()), document.url());
                assertEquals(Optional.of(List.of("Ann Lee", "Bo Ray", "Ann Lee").get(i)), document.byline());
                assertEquals(Optional.of(i == 1 ? "The Coast Wire" : "The Harbour Post: World"), document.outlet());
                assertEquals(
                        List.of("2026-01-08T09:30:00Z", "2026-01-09T07:00:00Z", "2026-01-10T18:15:00Z")
                                .get(i),
                        document.published().orElseThrow().toString());
            }
        }
    }

    private static List<Outcome> read(List<byte[]> files, ReaderSettings settings) {
        List<Outcome> outcomes = new ArrayList<>();
        DocumentReader reader = new DocumentReader(settings);
        for (int i = 0; i < files.size(); i++) {
            reader.read("file-" + i, new ByteArrayInputStream(files.get(i)), outcomes::add);
        }
        return outcomes;
    }

    private static List<Document> documents(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Read.class::isInstance)
                .map(o -> ((Outcome.Read) o).document())
                .toList();
    }

    private static String words(String stem) {
        return new String(resource(stem + ".txt"), UTF_8).strip();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream in = FormatReaderTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Packs<T extends OutputStream> {
        T over(OutputStream out) throws IOException;
    }

    private interface Writes<T extends OutputStream> {
        void to(T out) throws IOException;
    }

    private static Writes<OutputStream> writes(byte[] bytes) {
        return out -> out.write(bytes);
    }

    private static <T extends OutputStream> byte[] packed(Packs<T> packs, Writes<? super T> writes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (T out = packs.over(bytes)) {
            writes.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A page with the paragraphs of a text, in lines of some ten words. */
    private static byte[] pdf(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            List<String> paragraphs =
                    Stream.of(new String(text, UTF_8).strip().split("\n\n")).toList();
            pdf.getDocumentInformation().setTitle(paragraphs.get(0));
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.newLineAtOffset(MARGIN, page.getMediaBox().getHeight() - MARGIN);
                content.setLeading(13);
                for (String paragraph : paragraphs) {
                    for (String line :
                            paragraph.replaceAll("(.{60}\\S*) ", "$1\n").split("\n")) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.newLine();
                }
                content.endText();
            }
            pdf.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatIsToldByItsContent(Sample sample) {
        List<Outcome> outcomes = read(sample.files(), ReaderSettings.usual());
        assertFalse(outcomes.stream().anyMatch(Outcome.Skipped.class::isInstance), outcomes::toString);
    }
}
