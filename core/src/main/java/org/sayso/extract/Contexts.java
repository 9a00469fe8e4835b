package org.sayso.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.codebook.Codebook;

/** What an act is about, by the words near its trigger: "troops" makes it military. */
final class Contexts {

    private static final int NEAR = 12;

    private final Map<String, List<String>> byWord = new HashMap<>();

    Contexts(Codebook codebook) {
        codebook.contexts().values().forEach(context -> context.words()
                .forEach(word ->
                        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(context.name())));
    }

    /** The given contexts, then those told by words near the trigger. */
    List<String> of(Grammar grammar, int trigger, List<String> given) {
        Set<String> contexts = new LinkedHashSet<>(given);
        int to = Math.min(grammar.size(), trigger + NEAR + 1);
        for (int word = Math.max(0, trigger - NEAR); word < to; word++) {
            contexts.addAll(byWord.getOrDefault(grammar.lemma(word), List.of()));
        }
        return List.copyOf(contexts);
    }
}
