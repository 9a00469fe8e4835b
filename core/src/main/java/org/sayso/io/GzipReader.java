package org.sayso.io;

import java.io.IOException;
import java.util.function.BiConsumer;

/** One file packed by gzip, in one piece or several: whatever is in it is read. */
final class GzipReader implements FormatReader {

    private static final String MARK = "\u001F\u008B";

    private final BiConsumer<Incoming, Intake> inside;

    GzipReader(BiConsumer<Incoming, Intake> inside) {
        this.inside = inside;
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return beginning.has(MARK, 0);
    }

    @Override
    public void read(Incoming incoming, Intake intake) throws IOException {
        inside.accept(incoming.unpacked(new GunzipStream(incoming.content())), intake);
    }
}
