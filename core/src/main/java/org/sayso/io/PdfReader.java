package org.sayso.io;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.sayso.text.Document;

/** A PDF: its words in the order of the page, lines joined to paragraphs, with the title that it tells of itself. */
final class PdfReader implements FormatReader {

    private static final int LATEST_MARK = 1024;

    /** What its streams may unpack to, in times the largest page. */
    private static final int UNPACKED = 16;

    @Override
    public boolean recognises(Beginning beginning) {
        for (int offset = 0; offset < LATEST_MARK; offset++) {
            if (beginning.has("%PDF-", offset)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(Incoming incoming, Intake intake) throws IOException {
        Optional<byte[]> bytes = incoming.whole(intake.limits().largestPage());
        if (bytes.isEmpty()) {
            intake.tooLarge(incoming.name());
            return;
        }
        try {
            take(incoming.name(), content(bytes.get(), intake.limits()), intake);
            if (!ended(bytes.get())) {
                intake.note(incoming.name(), "the PDF has no end, its last pages may be missing");
            }
        } catch (UnreadableException e) {
            intake.skip(incoming.name(), e.getMessage());
        }
    }

    /** What a PDF holds for us. */
    private record Content(String words, Optional<String> title) {}

    private static Content content(byte[] bytes, ReaderLimits limits) throws UnreadableException {
        int largest = limits.largestPage();
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(largest, (long) UNPACKED * largest);
        try (PDDocument pdf = Loader.loadPDF(new RandomAccessReadBuffer(bytes), memory.streamCache)) {
            String title = pdf.getDocumentInformation().getTitle();
            return new Content(
                    words(pdf, limits.longestText()), Optional.ofNullable(title).filter(t -> !t.isBlank()));
        } catch (InvalidPasswordException e) {
            throw new UnreadableException("the PDF needs a password: save it without");
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException("the PDF is broken: " + e.getMessage());
        }
    }

    private static boolean ended(byte[] bytes) {
        int from = Math.max(0, bytes.length - LATEST_MARK);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static void take(String name, Content content, Intake intake) {
        if (content.words().isBlank()) {
            intake.skip(name, "the PDF has no text, perhaps only pictures of pages: run text recognition on it first");
            return;
        }
        intake.take(
                name,
                new Document(
                        name,
                        content.words(),
                        content.title(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "en"));
    }

    /** Page by page, until it is too long. */
    private static String words(PDDocument pdf, int longest) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(false);
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n\n");
        StringWriter words = new StringWriter();
        for (int page = 1; page <= pdf.getNumberOfPages() && words.getBuffer().length() <= longest; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.writeText(pdf, words);
        }
        return joined(words.toString());
    }

    /** "the govern-" and "ment fell" on the next line are "the government fell". */
    private static String joined(String lines) {
        return lines.replaceAll("(\\p{Ll})-\\R(?=\\p{Ll})", "$1")
                .replaceAll("[ \\t]*\\R[ \\t]*(?=\\R)", "\n")
                .replaceAll("(?<!\\n)\\n(?!\\n)", " ")
                .replaceAll("\\n{2,}", "\n\n")
                .strip();
    }
}
