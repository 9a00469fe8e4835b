package org.sayso.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.annotate.Word;
import org.sayso.codebook.KnowledgeException;
import org.sayso.codebook.Table;

/**
 * Verbs that only carry the act that their noun names: in "carried out a strike" the subject does the strike, in "came
 * under attack" it is attacked.
 */
final class LightVerbs {

    /** What the verb's subject is to the act of its noun. */
    enum Subject {
        DOER,
        UNDERGOER,
        NONE
    }

    /**
     * @param particles words that hang on the verb, such as "out" in "carry out"
     * @param nounIs "object", "subject" or the preposition before the noun
     */
    private record Entry(List<String> particles, String nounIs, Subject subject) {}

    private static final class Bundled {
        static final LightVerbs LIST =
                new LightVerbs(Table.resource("lexicons/light-verbs.tsv", "verb", "noun-is", "subject-is"));
    }

    private final Map<String, List<Entry>> byVerb = new HashMap<>();

    private LightVerbs(Table table) {
        for (Table.Row row : table.rows()) {
            List<String> phrase = List.of(row.cell(0).split(" "));
            byVerb.computeIfAbsent(phrase.get(0), verb -> new ArrayList<>())
                    .add(new Entry(
                            phrase.subList(1, phrase.size()),
                            row.cell(1),
                            subject(row.cell(2), table.name(), row.line())));
        }
    }

    private static Subject subject(String text, String file, int line) {
        return switch (text) {
            case "doer" -> Subject.DOER;
            case "undergoer" -> Subject.UNDERGOER;
            case "none" -> Subject.NONE;
            default -> throw new KnowledgeException(file, line, "subject-is must be doer, undergoer or none");
        };
    }

    /** The verbs themselves, without their particles. */
    Set<String> verbs() {
        return byVerb.keySet();
    }

    static LightVerbs bundled() {
        return Bundled.LIST;
    }

    /**
     * What the verb's subject is to a noun in this relation to it.
     *
     * @param relation "object", "subject" or a preposition
     */
    Optional<Subject> find(Grammar grammar, int verb, String relation) {
        for (Entry entry : byVerb.getOrDefault(grammar.lemma(verb), List.of())) {
            if (entry.nounIs().equals(relation) && hasAll(grammar, verb, entry.particles())) {
                return Optional.of(entry.subject());
            }
        }
        return Optional.empty();
    }

    /** The prepositions by which the verb can carry a noun, "under" for "come". */
    Collection<String> prepositions(Grammar grammar, int verb) {
        return byVerb.getOrDefault(grammar.lemma(verb), List.of()).stream()
                .map(Entry::nounIs)
                .filter(relation -> !relation.equals("object") && !relation.equals("subject"))
                .toList();
    }

    private static boolean hasAll(Grammar grammar, int verb, List<String> particles) {
        for (String particle : particles) {
            boolean found = false;
            for (Word child : grammar.children(verb)) {
                found |= grammar.lemma(child.index()).equals(particle);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
