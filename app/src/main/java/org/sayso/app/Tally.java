package org.sayso.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sayso.store.Adding.Added;

/** What has become of documents so far; counted by several threads. */
final class Tally {

    private long added;
    private long replaced;
    private long thereAlready;
    private long sentences;
    private long claims;
    private long skipped;
    private final Map<String, Long> notEnglish = new TreeMap<>();
    private long repeated;
    private long passedOver;

    synchronized void stored(Added stored, long ofSentences, long ofClaims) {
        added += stored.added();
        replaced += stored.replaced();
        sentences += ofSentences;
        claims += ofClaims;
    }

    synchronized void thereAlready(long documents) {
        thereAlready += documents;
    }

    synchronized void skipped() {
        skipped++;
    }

    synchronized void notEnglish(String language) {
        notEnglish.merge(language, 1L, Long::sum);
    }

    synchronized void repeated() {
        repeated++;
    }

    synchronized void passedOver() {
        passedOver++;
    }

    synchronized long documents() {
        return added + replaced + thereAlready;
    }

    synchronized boolean hasSkipped() {
        return skipped > 0;
    }

    /** "1,204 documents, 310 sentences/s, 2 skipped". */
    synchronized String soFar(double seconds) {
        return String.format(
                Locale.ROOT,
                "%,d documents, %.0f sentences/s, %,d skipped",
                added + replaced + thereAlready,
                sentences / seconds,
                skipped);
    }

    /** "3 documents added, 1 replaced; 12 claims; 2 there already; 1 skipped (reasons above)". */
    synchronized String summary() {
        List<String> parts = new ArrayList<>();
        parts.add(number(added, "document") + " added" + (replaced > 0 ? count(", %,d replaced", replaced) : ""));
        parts.add(number(claims, "claim"));
        add(parts, thereAlready, "%,d there already");
        add(parts, skipped, "%,d skipped (reasons above)");
        add(parts, repeated, "%,d left out, their ids were there before");
        add(parts, foreign(), "%,d not English (" + languages() + ")");
        add(parts, passedOver, "%,d other files passed over");
        return String.join("; ", parts);
    }

    private long foreign() {
        return notEnglish.values().stream().mapToLong(Long::longValue).sum();
    }

    /** "German 2, French 1". */
    private String languages() {
        return notEnglish.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void add(List<String> parts, long count, String format) {
        if (count > 0) {
            parts.add(count(format, count));
        }
    }

    private static String number(long count, String thing) {
        return count("%,d " + thing + (count == 1 ? "" : "s"), count);
    }

    private static String count(String format, long count) {
        return String.format(Locale.ROOT, format, count);
    }
}
