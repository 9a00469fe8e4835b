package org.sayso.codebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.claim.EventType;

/**
 * What is coded and how: the types of act with their modes, the contexts, the rules with their worked examples, and the
 * manual's worked sentences.
 *
 * @param types by name, in the order of the file
 * @param contexts by name
 * @param manual the worked sentences of all manuals
 * @param modelKnowsTypes whether the types are the bundled model's, so that it may find acts that no rule tells
 * @param head finds acts that no rule tells in a codebook of one's own; fitted by {@code sayso check --train}
 */
public record Codebook(
        String name,
        Map<String, Type> types,
        Map<String, Context> contexts,
        List<Rule> rules,
        List<WorkedSentence> manual,
        boolean modelKnowsTypes,
        Optional<TypeHead> head) {

    /** A type of act, such as ASSAULT. */
    public record Type(String name, String says, int quad, String cameo, double goldstein, Map<String, Mode> modes) {}

    /** How an act is done: an ASSAULT may be aerial. */
    public record Mode(String name, String says, String cameo, double goldstein) {}

    /** What an act is about, told by words near its trigger: "troops" makes it military. */
    public record Context(String name, String says, Set<String> words) {}

    public Codebook {
        rules = List.copyOf(rules);
        manual = List.copyOf(manual);
    }

    /** The default codebook, PLOVER. */
    public static Codebook bundled() {
        return CodebookReader.bundled("plover");
    }

    /**
     * A codebook of one's own: a folder with {@code codebook.yml}, {@code rules/*.yml} and manuals.
     *
     * @throws KnowledgeException naming file and line where it is not as it must be
     */
    public static Codebook read(Path folder) {
        return CodebookReader.folder(folder);
    }

    /** The act as a claim carries it, with the codes of its mode, or of its type where it has none. */
    public EventType event(String type, Optional<String> mode, List<String> contexts) {
        Type of = types.get(type);
        Optional<Mode> how = mode.map(of.modes()::get);
        return new EventType(
                type,
                mode,
                contexts,
                how.map(Mode::cameo).orElse(of.cameo()),
                of.quad(),
                how.map(Mode::goldstein).orElse(of.goldstein()));
    }

    /** All worked sentences: the rules' examples, then the manual's. */
    public List<WorkedSentence> examples() {
        List<WorkedSentence> all = new ArrayList<>();
        rules.forEach(rule -> all.addAll(rule.examples()));
        all.addAll(manual);
        return all;
    }
}
