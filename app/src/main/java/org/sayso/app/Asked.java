package org.sayso.app;

import org.sayso.store.Condition;

/**
 * One thing that an option asks of claims.
 *
 * @param option without its hyphens, and as a server's address has it
 * @param value as it was typed
 * @param words for people: "from 2026-01-01"
 */
record Asked(String option, String value, String words, Condition condition) {}
