package org.sayso.io;

import java.util.List;
import java.util.Locale;

/** Sizes as people write them: "16 MiB". */
final class Sizes {

    private static final List<String> UNITS = List.of("bytes", "KiB", "MiB", "GiB", "TiB");
    private static final long STEP = 1024;

    private Sizes() {}

    static String words(long bytes) {
        long size = bytes;
        int unit = 0;
        while (size >= STEP && size % STEP == 0 && unit + 1 < UNITS.size()) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%,d %s", size, UNITS.get(unit));
    }
}
