package org.sayso.io;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What whoever reads settles beforehand.
 *
 * @param published and {@code outlet} hold for documents that do not say themselves
 * @param columns what the fields of tables and of JSON are called
 * @param now by this clock; what claims to be published days later has a wrong date
 */
public record ReaderSettings(
        Optional<Instant> published, Optional<String> outlet, Columns columns, ReaderLimits limits, Instant now) {

    public ReaderSettings {
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(limits, "limits");
    }

    /** Nothing known beforehand, the usual columns and limits. */
    public static ReaderSettings usual() {
        return new ReaderSettings(
                Optional.empty(), Optional.empty(), Columns.usual(), ReaderLimits.usual(), Instant.now());
    }
}
