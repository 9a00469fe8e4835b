package org.sayso.io;

/**
 * How much one input may hold, so that no page, line or packed file can exhaust the machine. What is larger is said and
 * left out; the rest is read.
 *
 * @param longestText of one document, in UTF-16 units
 * @param largestPage of one web page, feed, PDF or line, in bytes
 * @param largestArchive what one packed file may hold in all, unpacked, in bytes
 * @param largestRatio of unpacked to packed bytes, once {@link #HARMLESS} bytes are unpacked; a zip bomb has thousands
 * @param deepestArchive archives within archives
 */
public record ReaderLimits(
        int longestText, int largestPage, long largestArchive, int largestRatio, int deepestArchive) {

    /** So many unpacked bytes do no harm, whatever the ratio. */
    static final long HARMLESS = 16L << 20;

    private static final ReaderLimits USUAL = new ReaderLimits(2_000_000, 16 << 20, 64L << 30, 200, 4);

    public ReaderLimits {
        if (longestText < 1 || largestPage < 1 || largestArchive < 1 || largestRatio < 1 || deepestArchive < 0) {
            throw new IllegalArgumentException("a limit below 1");
        }
    }

    /** Texts of 2,000,000 characters, pages of 16 MiB, archives of 64 GiB that unpack to 200 times their size, 4 deep. */
    public static ReaderLimits usual() {
        return USUAL;
    }
}
