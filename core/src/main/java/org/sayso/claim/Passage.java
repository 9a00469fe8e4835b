package org.sayso.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sayso.text.Span;

/**
 * A sentence with who speaks in it. In "Sources close to the investigation have revealed that …" the sources do; where nobody
 * speaks, the outlet does.
 *
 * @param speaking whoever says at least a tenth of the sentence, counting for each word its nearest speaker; who says most stands
 *     first. Less than that ("those who claim to fight for peace") is a turn of phrase
 */
public record Passage(Span sentence, List<Attribution> speaking) {

    private static final int PART_SAID = 10;
    private static final int NOBODY = -1;

    public Passage {
        speaking = List.copyOf(speaking);
    }

    /** What the sentence rests on, by who says most of what is said in it. */
    public Basis basis() {
        return speaking.stream().findFirst().map(Basis::of).orElse(Basis.OWN_VOICE);
    }

    /** Whether somebody who can be named speaks. */
    public boolean hasNamed() {
        return speaking.stream().anyMatch(Attribution::isNamed);
    }

    static List<Passage> of(DocumentReading reading) {
        int[] nearest = nearest(reading);
        return reading.sentences().stream()
                .map(sentence -> new Passage(sentence, speaking(sentence, nearest, reading.quotations())))
                .toList();
    }

    /** By unit of the text: the index of the shortest quotation that holds it. */
    private static int[] nearest(DocumentReading reading) {
        int[] nearest = new int[reading.document().text().length()];
        Arrays.fill(nearest, NOBODY);
        List<Quotation> quotations = reading.quotations();
        List<Integer> longestFirst = new ArrayList<>();
        for (int i = 0; i < quotations.size(); i++) {
            longestFirst.add(i);
        }
        longestFirst.sort(Comparator.comparingInt(i -> -quotations.get(i).length()));
        for (int i : longestFirst) {
            quotations.get(i).content().forEach(c -> Arrays.fill(nearest, c.start(), c.end(), i));
        }
        return nearest;
    }

    private static List<Attribution> speaking(Span sentence, int[] nearest, List<Quotation> quotations) {
        Map<Integer, Integer> said = new TreeMap<>();
        for (int at = sentence.start(); at < sentence.end(); at++) {
            if (nearest[at] != NOBODY) {
                said.merge(nearest[at], 1, Integer::sum);
            }
        }
        return said.entrySet().stream()
                .filter(e -> e.getValue() * PART_SAID >= sentence.length())
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .map(e -> quotations.get(e.getKey()).attribution())
                .toList();
    }
}
