package org.sayso.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sayso.text.Document;

/** Invented news out of wording.tsv: reports and their copies, the same for the same seed. */
final class Newsroom {

    private static final Map<String, List<String>> WORDING = wording();
    private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");

    private final Random random;
    private int written;

    Newsroom(long seed) {
        random = new Random(seed);
    }

    /** An invented report, as its sentences. */
    List<String> report(int sentences) {
        List<String> report = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            report.add(varied(sentence()));
        }
        return report;
    }

    List<String> report() {
        return report(8 + random.nextInt(25));
    }

    /** In which somebody is quoted: what reports of one subject share. */
    String quotation() {
        return one("said") + " “" + one("quoted") + ".”";
    }

    /** A report of its own words around that quotation. */
    List<String> reportAround(String quotation, int sentences) {
        List<String> report = report(sentences);
        report.add(random.nextInt(report.size()), quotation);
        return report;
    }

    /** Its first sentences, at least this share of them. */
    static List<String> cut(List<String> report, double share) {
        return report.subList(0, (int) Math.ceil(report.size() * share));
    }

    /** With a new lead of up to a third of its length. */
    List<String> topped(List<String> report) {
        List<String> topped = report(1 + random.nextInt(Math.max(1, report.size() / 3)));
        topped.addAll(report);
        return topped;
    }

    /** One word in ten is another, or is left out. */
    List<String> edited(List<String> report) {
        return report.stream().map(this::edited).toList();
    }

    /** In the typography of another house, and with its dateline. */
    static List<String> reset(List<String> report) {
        List<String> reset = new ArrayList<>(report.stream()
                .map(s -> s.replace("“", "\"")
                        .replace("”", "\"")
                        .replace(" - ", " — ")
                        .replace("'", "’"))
                .toList());
        reset.set(0, "PORT ALMEDA (Agency) — " + reset.get(0).toUpperCase(java.util.Locale.ROOT));
        return reset;
    }

    /** Published a quarter of an hour after the one before. */
    Digest printed(String outlet, List<String> report) {
        String id = "d%06d".formatted(written);
        return digest(id, outlet, report, START.plusSeconds(900L * written++));
    }

    static Digest digest(String id, String outlet, List<String> report, Instant published) {
        Document document = Document.of(id, String.join(" ", report)).publishedAt(published);
        return new Digest(
                id,
                Optional.empty(),
                Optional.of(outlet),
                Optional.empty(),
                Optional.empty(),
                Optional.of(published),
                Sketch.of(document),
                new Gist(new TreeMap<>()),
                List.of());
    }

    private String sentence() {
        return switch (random.nextInt(4)) {
            case 0 ->
                upper(one("who")) + " " + one("did") + " " + one("whom") + " " + one("where") + " " + one("why") + ".";
            case 1 ->
                one("opener") + ", " + one("who") + " " + one("did") + " " + one("whom") + " " + one("where") + ".";
            case 2 -> one("opener") + ", " + one("who") + " " + one("did") + " " + one("whom") + " " + one("why") + ".";
            default ->
                upper(one("who")) + " " + one("did") + " " + one("whom") + ", and " + one("who") + " " + one("did")
                        + " " + one("whom") + " " + one("where") + ".";
        };
    }

    /** With words here and there, so that two writers seldom write the same four in a row. */
    private String varied(String sentence) {
        return Arrays.stream(sentence.split(" "))
                .map(w -> random.nextInt(4) > 0 ? w : one("word") + " " + w)
                .collect(Collectors.joining(" "));
    }

    private String edited(String sentence) {
        List<String> words = new ArrayList<>(Arrays.asList(sentence.split(" ")));
        for (int i = words.size() - 1; i >= 0; i--) {
            if (random.nextInt(10) > 0) {
                continue;
            }
            if (random.nextBoolean()) {
                words.remove(i);
            } else {
                String[] other = one("whom").split(" ");
                words.set(i, other[other.length - 1]);
            }
        }
        return String.join(" ", words);
    }

    private String one(String part) {
        List<String> phrases = WORDING.get(part);
        return phrases.get(random.nextInt(phrases.size()));
    }

    private static String upper(String phrase) {
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }

    private static Map<String, List<String>> wording() {
        try (InputStream in = Newsroom.class.getResourceAsStream("wording.tsv")) {
            Map<String, List<String>> wording = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(l -> l.split("\t"))
                    .forEach(c -> wording.computeIfAbsent(c[0], p -> new ArrayList<>())
                            .add(c[1]));
            return wording;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
