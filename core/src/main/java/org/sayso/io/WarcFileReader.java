package org.sayso.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A web archive: the pages that came with status 200, and texts made from pages ("conversion" records). What tells about
 * the crawl itself (requests, metadata) is no document.
 */
final class WarcFileReader implements FormatReader {

    private static final int OK = 200;
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final String PLAIN = "text/plain";
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w:.-]+)");
    private static final Set<String> ABOUT_THE_CRAWL = Set.of("warcinfo", "request", "metadata");

    @Override
    public boolean recognises(Beginning beginning) {
        return beginning.has("WARC/1.", 0);
    }

    @Override
    public void read(Incoming incoming, Intake intake) throws IOException {
        try (WarcReader warc = new WarcReader(incoming.content())) {
            int number = 1;
            for (Optional<WarcRecord> next = next(warc); next.isPresent(); next = next(warc)) {
                record(incoming.name() + ":record " + number, next.get(), intake);
                number++;
            }
        }
    }

    /** The library takes a length like "6I9" for a mistake of ours. */
    private static Optional<WarcRecord> next(WarcReader warc) throws IOException {
        try {
            return warc.next();
        } catch (IllegalArgumentException e) {
            throw new IOException("a record's head is broken: " + e.getMessage());
        }
    }

    private static void record(String place, WarcRecord record, Intake intake) {
        String type = record.headers().first("WARC-Type").orElse("nameless");
        if (ABOUT_THE_CRAWL.contains(type)) {
            return;
        }
        Optional<String> target = record.headers().first("WARC-Target-URI").map(WarcFileReader::bare);
        String where = target.map(url -> place + " " + url).orElse(place);
        record.headers()
                .first("WARC-Truncated")
                .ifPresent(why -> intake.note(where, "the crawler cut it off (" + why + ")"));
        try {
            if (record instanceof WarcResponse response) {
                response(where, target, response, intake);
            } else if (type.equals("conversion") || type.equals("resource")) {
                body(where, target, record, record.body().stream(), intake);
            } else {
                intake.passOver(where, "a " + type + " record");
            }
        } catch (IOException e) {
            intake.skip(where, "the record is broken: " + e.getMessage());
        }
    }

    /** Some crawlers write addresses in angle brackets. */
    private static String bare(String url) {
        return url.startsWith("<") && url.endsWith(">") ? url.substring(1, url.length() - 1) : url;
    }

    private static void response(String where, Optional<String> target, WarcResponse record, Intake intake)
            throws IOException {
        if (target.filter(url -> url.toLowerCase(Locale.ROOT).startsWith("http"))
                .isEmpty()) {
            intake.passOver(where, "no web page");
            return;
        }
        HttpResponse http = record.http();
        if (http.status() != OK) {
            intake.passOver(where, "status " + http.status());
        } else {
            body(where, target, http, http.bodyDecoded().stream(), intake);
        }
    }

    private static void body(String where, Optional<String> target, Message message, InputStream in, Intake intake)
            throws IOException {
        String type = message.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String base = type.split(";", 2)[0].strip();
        if (!PAGES.contains(base) && !base.equals(PLAIN)) {
            intake.passOver(where, base.isEmpty() ? "of no type" : "of type " + base);
            return;
        }
        Optional<byte[]> bytes = Incoming.upTo(intake.limits().largestPage(), in);
        if (bytes.isEmpty()) {
            intake.tooLarge(where);
        } else if (base.equals(PLAIN)) {
            text(where, target, bytes.get(), charset(type), intake);
        } else {
            PageReader.take(where, target.orElse(where), bytes.get(), charset(type), target, intake);
        }
    }

    private static Optional<String> charset(String type) {
        Matcher charset = CHARSET.matcher(type);
        return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
    }

    private static void text(
            String where, Optional<String> target, byte[] bytes, Optional<String> charset, Intake intake) {
        try {
            Encoding.Decoded decoded = Encoding.decode(bytes, charset);
            intake.noteGuess(where, decoded);
            intake.take(where, PlainTextReader.document(target.orElse(where), decoded.text(), target));
        } catch (UnreadableException e) {
            intake.skip(where, e.getMessage());
        }
    }
}
