package org.sayso.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** One file packed by gzip or bzip2, of one or more members: whatever is in it is read. */
final class PackedReader implements FormatReader {

    private static final String GZIP = "\u001F\u008B";
    private static final String BZIP2 = "BZh";

    private final BiConsumer<Incoming, Intake> inside;

    PackedReader(BiConsumer<Incoming, Intake> inside) {
        this.inside = inside;
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return beginning.has(GZIP, 0) || (beginning.has(BZIP2, 0) && beginning.binary());
    }

    @Override
    public void read(Incoming incoming, Intake intake) throws IOException {
        inside.accept(incoming.unpacked(unpacking(incoming)), intake);
    }

    private static InputStream unpacking(Incoming incoming) throws IOException {
        return incoming.beginning().has(GZIP, 0)
                ? GzipCompressorInputStream.builder()
                        .setInputStream(incoming.content())
                        .setDecompressConcatenated(true)
                        .get()
                : new BZip2CompressorInputStream(incoming.content(), true);
    }
}
