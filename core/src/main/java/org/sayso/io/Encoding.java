package org.sayso.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.input.ReaderInputStream;

/** Finds out in which encoding bytes are text: by their mark, by what is declared, as UTF-8, as Windows-1252. */
final class Encoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String WINDOWS_NAME = "Windows-1252";
    private static final char REPLACED = '\uFFFD';
    private static final int DECLARATION = 4096;
    private static final Pattern META =
            Pattern.compile("<meta\\b[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

    private Encoding() {}

    /**
     * Bytes as text.
     *
     * @param guess the encoding, where nothing tells it and it is not valid UTF-8
     */
    record Decoded(String text, Optional<String> guess) {}

    /** A byte order mark: the encoding, and the length of the mark in bytes. */
    record Mark(Charset charset, int length) {}

    static Optional<Mark> mark(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
        }
        return begins(bytes, 0xFE, 0xFF) ? Optional.of(new Mark(StandardCharsets.UTF_16BE, 2)) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** For telling formats apart only. */
    static String roughly(byte[] bytes) {
        Mark mark = mark(bytes).orElse(new Mark(StandardCharsets.UTF_8, 0));
        return new String(bytes, mark.length(), bytes.length - mark.length(), mark.charset());
    }

    /** @throws UnreadableException for bytes that are no text in any of the encodings */
    static Decoded decode(byte[] bytes) throws UnreadableException {
        return decode(bytes, Optional.empty());
    }

    /**
     * @param declared the encoding that a protocol or the text itself names; it counts where the bytes are valid in it
     * @throws UnreadableException for bytes that are no text in any of the encodings
     */
    static Decoded decode(byte[] bytes, Optional<String> declared) throws UnreadableException {
        Optional<Mark> mark = mark(bytes);
        int from = mark.map(Mark::length).orElse(0);
        List<Charset> told = Stream.concat(mark.map(Mark::charset).stream(), declared.flatMap(Encoding::named).stream())
                .toList();
        for (Charset charset : told) {
            Optional<String> text = strictly(bytes, from, charset);
            if (text.isPresent()) {
                return new Decoded(text.get(), Optional.empty());
            }
        }
        return guessed(bytes, from);
    }

    private static Decoded guessed(byte[] bytes, int from) throws UnreadableException {
        Optional<String> utf8 = strictly(bytes, from, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), Optional.empty());
        }
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        long wrong = text.chars().filter(c -> c == REPLACED).count();
        long foreign = text.chars().filter(c -> c > 0x7F).count() - wrong;
        if (foreign > wrong) {
            return new Decoded(text, Optional.of("UTF-8 with " + wrong + " wrong characters"));
        }
        return strictly(bytes, from, WINDOWS)
                .map(words -> new Decoded(words, Optional.of(WINDOWS_NAME)))
                .orElseThrow(() ->
                        new UnreadableException("neither UTF-8 nor Windows-1252: convert it, for example with iconv"));
    }

    /** A page declares its encoding in its head. */
    static Decoded decodePage(byte[] bytes, Optional<String> protocol) throws UnreadableException {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        Optional<String> inside = meta.find() ? Optional.of(meta.group(1)) : Optional.empty();
        return decode(bytes, protocol.filter(p -> named(p).isPresent()).or(() -> inside));
    }

    /** Web pages that say ISO-8859-1 mean Windows-1252; who says UTF-16 in single bytes is wrong. */
    private static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name);
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
            return wide ? Optional.empty() : Optional.of(latin ? WINDOWS : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Where the beginning is not UTF-8, the whole is taken for Windows-1252, and that is said. */
    static Reader characters(Incoming incoming, Intake intake) throws IOException {
        byte[] beginning = incoming.beginning().bytes();
        boolean utf8 = mark(beginning).isPresent() || utf8SoFar(beginning);
        if (!utf8) {
            intake.noteGuess(incoming.name(), new Decoded("", Optional.of(WINDOWS_NAME)));
        }
        return new InputStreamReader(unmarked(incoming.content()), utf8 ? StandardCharsets.UTF_8 : WINDOWS);
    }

    /** A character may be cut at the end. */
    private static boolean utf8SoFar(byte[] beginning) {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(beginning), CharBuffer.allocate(beginning.length), false)
                .isError();
    }

    /** Without its mark, and in UTF-8 where that says UTF-16: so that bytes can be cut at line ends. */
    static InputStream unmarked(BufferedInputStream in) throws IOException {
        in.mark(4);
        Optional<Mark> mark = mark(in.readNBytes(3));
        in.reset();
        if (mark.isEmpty()) {
            return in;
        }
        in.skipNBytes(mark.get().length());
        return mark.get().charset().equals(StandardCharsets.UTF_8)
                ? in
                : ReaderInputStream.builder()
                        .setReader(new InputStreamReader(in, mark.get().charset()))
                        .setCharset(StandardCharsets.UTF_8)
                        .get();
    }
}
