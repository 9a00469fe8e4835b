package org.sayso.app;

import org.sayso.store.Condition;

/**
 * One thing that an option asks of claims.
 *
 * @param words for people: "from 2026-01-01"
 */
record Asked(String words, Condition condition) {}
