package org.sayso.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.bench.GeneratedNews.Item;
import org.sayso.claim.Claim;
import org.sayso.claim.DocumentReading;
import org.sayso.claim.Outlets;
import org.sayso.extract.Coder;
import org.sayso.link.Copy;
import org.sayso.link.Digest;
import org.sayso.link.Event;
import org.sayso.link.Linked;
import org.sayso.link.Linker;
import org.sayso.link.Story;

/**
 * How long linking takes for a document, and how well it finds what belongs together, over news of which the truth is known.
 *
 * <p>Usage: {@code java … org.sayso.bench.Linking [DOCUMENTS…]}, by default 10,000 and 100,000; twice with as many documents a day, so
 * that ten times the documents are ten times the days, and once with all within the same days. Then {@code --coded N} codes N
 * documents and says how the claims read in them compare with those generated.
 */
public final class Linking {

    private static final int A_DAY = 150;
    private static final int ROUNDS = 2;

    private Linking() {}

    public static void main(String[] arguments) {
        if (arguments.length == 2 && arguments[0].equals("--coded")) {
            coded(Integer.parseInt(arguments[1]));
            return;
        }
        List<Integer> sizes = arguments.length == 0
                ? List.of(10_000, 100_000)
                : List.of(arguments).stream().map(Integer::valueOf).toList();
        System.out.println(
                "documents  days  claims  s  ms/document  CPU ms/document  heap MB  events P R F  stories P R F  copies P R F");
        measure(sizes.get(0), sizes.get(0) / A_DAY, 1);
        for (int round = 0; round < ROUNDS; round++) {
            for (int size : sizes) {
                measure(size, size / A_DAY, 2 + round);
            }
        }
        for (int size : sizes) {
            measure(size, sizes.get(0) / A_DAY, 4);
        }
    }

    private static void measure(int documents, int days, int seed) {
        List<Item> items = GeneratedNews.of(documents, days, seed);
        List<Digest> digests = items.stream().map(i -> Digest.of(i.reading())).toList();
        System.gc();
        long start = System.nanoTime();
        long busy = busy();
        Linked linked = new Linker(new Outlets(List.of())).link(digests);
        double seconds = (System.nanoTime() - start) / 1e9;
        double working = (busy() - busy) / 1e6;
        Runtime runtime = Runtime.getRuntime();
        int claims = digests.stream().mapToInt(d -> d.tellings().size()).sum();
        System.out.printf(
                "%9d %5d %7d %6.1f %11.3f %15.3f %7d  %s  %s  %s%n",
                items.size(),
                days,
                claims,
                seconds,
                seconds * 1000 / items.size(),
                working / items.size(),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                events(items.stream().map(Item::reading).toList(), items, linked.events()),
                stories(items, linked.stories()),
                copies(items, linked.copies()));
    }

    /** Processor time of all threads, in nanoseconds: what other programs take does not count. */
    private static long busy() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static String events(List<DocumentReading> readings, List<Item> items, List<Event> events) {
        Map<String, Integer> truth = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            for (Claim claim : readings.get(i).claims()) {
                truth.put(claim.id(), items.get(i).happening());
            }
        }
        List<List<String>> groups = events.stream()
                .map(e -> {
                    List<String> all = new ArrayList<>(e.claims());
                    all.addAll(e.against());
                    return all;
                })
                .toList();
        return pairs(truth, groups);
    }

    private static String stories(List<Item> items, List<Story> stories) {
        Map<String, Integer> truth = items.stream()
                .collect(Collectors.toMap(i -> i.reading().document().id(), Item::happening));
        return pairs(truth, stories.stream().map(Story::documents).toList());
    }

    private static String copies(List<Item> items, List<Copy> copies) {
        Set<String> truth = new HashSet<>();
        items.forEach(
                i -> i.copyOf().ifPresent(c -> truth.add(i.reading().document().id() + " " + c)));
        long right = copies.stream()
                .filter(c -> truth.contains(c.document() + " " + c.original()))
                .count();
        return scores(right, copies.size(), truth.size());
    }

    /** Of all pairs in one group, how many are one in truth; and the reverse. */
    private static String pairs(Map<String, Integer> truth, List<List<String>> groups) {
        long right = 0;
        long found = 0;
        for (List<String> group : groups) {
            found += pairs(group.size());
            Map<Integer, Long> same = group.stream().collect(Collectors.groupingBy(truth::get, Collectors.counting()));
            right += same.values().stream().mapToLong(Linking::pairs).sum();
        }
        Collection<Long> sizes = truth.values().stream()
                .collect(Collectors.groupingBy(h -> h, Collectors.counting()))
                .values();
        return scores(right, found, sizes.stream().mapToLong(Linking::pairs).sum());
    }

    private static long pairs(long size) {
        return size * (size - 1) / 2;
    }

    private static String scores(long right, long found, long there) {
        double precision = found == 0 ? 0 : (double) right / found;
        double recall = there == 0 ? 0 : (double) right / there;
        double f = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return "%.3f %.3f %.3f".formatted(precision, recall, f);
    }

    private static void coded(int documents) {
        List<Item> items = GeneratedNews.of(documents, Math.max(1, documents / A_DAY), 5);
        List<DocumentReading> readings;
        try (Coder coder = Coder.open()) {
            readings = coder.readings(
                    items.stream().map(i -> i.reading().document()).toList());
        }
        int there = 0;
        int found = 0;
        int read = 0;
        Map<String, Integer> missing = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Set<String> coded =
                    readings.get(i).claims().stream().map(Linking::shape).collect(Collectors.toSet());
            read += readings.get(i).claims().size();
            for (Claim claim : items.get(i).reading().claims()) {
                there++;
                found += coded.contains(shape(claim)) ? 1 : 0;
                if (!coded.contains(shape(claim))) {
                    missing.merge(
                            claim.sentence().of(claim.document().text()) + " " + shape(claim) + " " + coded,
                            1,
                            Integer::sum);
                }
            }
        }
        System.out.printf("%d claims generated, %d coded, %d as generated%n", there, read, found);
        missing.keySet().stream().limit(12).forEach(System.out::println);
        List<Digest> digests = readings.stream().map(Digest::of).toList();
        System.out.println("events of the coded texts "
                + events(
                        readings,
                        items,
                        new Linker(new Outlets(List.of())).link(digests).events()));
    }

    /** What linking goes by: type, country of the doer, place and day. */
    private static String shape(Claim claim) {
        Optional<String> country = claim.participants().stream()
                .flatMap(p -> p.actor().country().stream())
                .findFirst();
        return claim.event().type() + " " + claim.trigger() + " " + country.orElse("") + " "
                + claim.where().map(w -> w.name()).orElse("") + " "
                + claim.when().map(w -> w.from() + "").orElse("");
    }
}
