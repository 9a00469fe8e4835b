package org.sayso.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One start of a coding into the store.
 *
 * @param ended empty while it goes on, and where it was cut off
 * @param documents how many it coded, whether or not a later run coded them again
 */
public record Run(long id, Instant started, Optional<Instant> ended, Versions versions, long documents, long claims) {}
