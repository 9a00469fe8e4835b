package org.sayso.link;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CopiesTest {

    private final Newsroom newsroom = new Newsroom(5);
    private final List<Digest> printed = new ArrayList<>();
    private final Map<String, String> truth = new HashMap<>();

    @Test
    void cutToppedAndEditedCopiesAreFoundAndNothingElse() {
        printFourHundredStories();
        Collections.shuffle(printed, new Random(9));
        Map<String, String> found =
                Copies.of(printed).stream().collect(Collectors.toMap(Copy::document, Copy::original));
        long right = found.entrySet().stream()
                .filter(e -> e.getValue().equals(truth.get(e.getKey())))
                .count();
        double precision = (double) right / found.size();
        double recall = (double) right / truth.size();
        Map<String, Long> missed = truth.keySet().stream()
                .filter(t -> !truth.get(t).equals(found.get(t)))
                .collect(Collectors.groupingBy(t -> kinds.get(t), Collectors.counting()));
        String told = "precision %.4f, recall %.4f of %d copies in %d documents, missed %s"
                .formatted(precision, recall, truth.size(), printed.size(), missed);
        System.out.println(told);
        System.out.println(found.entrySet().stream()
                .filter(e -> !e.getValue().equals(truth.get(e.getKey())))
                .map(e -> kinds.getOrDefault(e.getKey(), "none"))
                .collect(Collectors.groupingBy(k -> k, Collectors.counting())));
        assertTrue(precision >= 0.99 && recall >= 0.97, told);
    }

    private final Map<String, String> kinds = new HashMap<>();

    private void printFourHundredStories() {
        for (int i = 0; i < 400; i++) {
            List<String> report = newsroom.report();
            report.add(3, newsroom.quotation());
            String original = print(report);
            copy("cut", original, Newsroom.cut(report, 0.4));
            copy("topped", original, newsroom.topped(report));
            copy("edited", original, newsroom.edited(report));
            copy("cutEdited", original, newsroom.edited(Newsroom.cut(report, 0.4)));
            copy("toppedCut", original, newsroom.topped(Newsroom.cut(report, 0.4)));
            copy("toppedCutEdited", original, newsroom.topped(newsroom.edited(Newsroom.cut(report, 0.4))));
            copy("reset", original, Newsroom.reset(report));
            String quotation = newsroom.quotation();
            kinds.put(print(newsroom.reportAround(quotation, 3)), "quote3");
            kinds.put(print(newsroom.reportAround(quotation, 6)), "quote6");
            kinds.put(print(newsroom.reportAround(quotation, 12)), "quote12");
        }
        for (int outlet = 0; outlet < 20; outlet++) {
            List<String> footer = newsroom.report(4);
            for (int page = 0; page < 20; page++) {
                List<String> report = newsroom.report(2 + page % 5);
                report.addAll(footer);
                this.outlet = outlet;
                kinds.put(print(report), "foot" + page % 5);
            }
        }
    }

    private int outlet;
    private boolean singles;

    private String print(List<String> report) {
        Digest digest = newsroom.printed(singles ? "single " + printed.size() : "outlet " + (outlet++ % 50), report);
        printed.add(digest);
        return digest.document();
    }

    private void copy(String kind, String original, List<String> report) {
        String id = print(report);
        kinds.put(id, kind);
        truth.put(id, original);
    }

    @Test
    void fiveThousandCopies() {
        singles = true;
        List<String> report = newsroom.report(20);
        for (int i = 0; i < 5000; i++) {
            print(newsroom.edited(
                    i % 3 == 0 ? report : i % 3 == 1 ? Newsroom.cut(report, 0.4) : newsroom.topped(report)));
        }
        long t = System.nanoTime();
        List<Copy> c = Copies.of(printed);
        System.out.println("5000: " + c.size() + " " + (System.nanoTime() - t) / 1e9 + " groups "
                + c.stream().map(Copy::original).distinct().count());
    }

    @Test
    void hundredThousand() {
        for (int i = 0; i < 20_000; i++) {
            List<String> report = newsroom.report(8);
            print(report);
            for (int j = 0; j < 4; j++)
                print(j == 0 ? newsroom.report(8) : j == 1 ? newsroom.edited(report) : newsroom.topped(report));
        }
        long t = System.nanoTime();
        List<Copy> c = Copies.of(printed);
        System.out.println("100k: " + c.size() + " " + (System.nanoTime() - t) / 1e9 + " groups "
                + c.stream().map(Copy::original).distinct().count());
    }
}
