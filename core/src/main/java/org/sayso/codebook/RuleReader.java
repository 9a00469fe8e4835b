package org.sayso.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.claim.Factuality.Status;
import org.sayso.claim.Participant.Role;
import org.sayso.codebook.Codebook.Context;
import org.sayso.codebook.Codebook.Type;

/** Reads one rule of a rule file and checks it against the codebook's types and contexts. */
final class RuleReader {

    private static final Set<String> NAMES = Set.of("PERSON", "ORGANISATION", "PLACE", "OTHER");

    private final Map<String, Type> types;
    private final Map<String, Context> contexts;
    private final Map<String, Set<String>> words;

    /** @param words the codebook's lists of words, which a rule names by "@" and the list's name */
    RuleReader(Map<String, Type> types, Map<String, Context> contexts, Map<String, Set<String>> words) {
        this.types = types;
        this.contexts = contexts;
        this.words = words;
    }

    Rule read(YamlValue value, String file) {
        YamlValue.Fields fields = value.fields(
                "id",
                "type",
                "mode",
                "contexts",
                "trigger",
                "when",
                "unless",
                "source",
                "target",
                "party",
                "needs",
                "status",
                "examples",
                "note");
        String type = fields.need("type").text();
        Optional<String> mode = fields.find("mode").map(YamlValue::text);
        checkType(type, mode).ifPresent(problem -> {
            throw value.problem(problem);
        });
        Map<Role, List<List<Slot>>> participants = participants(value, fields);
        Rule rule = new Rule(
                fields.need("id").text(),
                type,
                mode,
                knownContexts(fields),
                trigger(fields.need("trigger")),
                constraints(fields.find("when")),
                constraints(fields.find("unless")),
                participants,
                needs(fields.find("needs"), participants.keySet()),
                fields.find("status").map(status -> constant(Status.class, status)),
                examples(fields.list("examples"), file),
                file,
                value.line());
        rule.examples().forEach(this::check);
        if (rule.examples().stream()
                .noneMatch(e -> e.claims().stream().anyMatch(c -> c.type().equals(type)))) {
            throw value.problem("the rule " + rule.id() + " has no example with a claim of type " + type);
        }
        return rule;
    }

    /** Fails if a worked sentence expects a type or mode that the codebook does not have. */
    void check(WorkedSentence sentence) {
        for (ExpectedClaim claim : sentence.claims()) {
            checkType(claim.type(), claim.mode()).ifPresent(problem -> {
                throw new KnowledgeException(sentence.file(), claim.number(), problem);
            });
        }
    }

    private Optional<String> checkType(String type, Optional<String> mode) {
        Type known = types.get(type);
        if (known == null) {
            return Optional.of("unknown type \"" + type + "\"; known are " + String.join(", ", types.keySet()));
        }
        return mode.filter(m -> !known.modes().containsKey(m))
                .map(m -> type + " has no mode \"" + m + "\"; known are "
                        + String.join(", ", known.modes().keySet()));
    }

    private List<String> knownContexts(YamlValue.Fields fields) {
        for (String context : fields.texts("contexts")) {
            if (!contexts.containsKey(context)) {
                throw fields.need("contexts").problem("unknown context \"" + context + "\"");
            }
        }
        return fields.texts("contexts");
    }

    private static Trigger trigger(YamlValue value) {
        Map<String, YamlValue> byKind =
                value.fields("verb", "noun", "adjective").entries();
        if (byKind.size() != 1) {
            throw value.problem("a trigger is either verb, noun or adjective");
        }
        String kind = byKind.keySet().iterator().next();
        List<List<String>> phrases = byKind.get(kind).texts().stream()
                .map(phrase -> List.of(phrase.toLowerCase(Locale.ROOT).split("\\s+")))
                .toList();
        return new Trigger(Trigger.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), phrases);
    }

    private Map<Slot, Constraint> constraints(Optional<YamlValue> section) {
        Map<Slot, Constraint> constraints = new LinkedHashMap<>();
        section.map(YamlValue::map)
                .orElse(Map.of())
                .forEach((slot, value) -> constraints.put(slot(slot, value), constraint(value)));
        return constraints;
    }

    private Constraint constraint(YamlValue value) {
        YamlValue.Fields fields = value.fields("lemma", "sector", "actor", "name");
        Set<String> lemmas = new LinkedHashSet<>();
        fields.texts("lemma").forEach(lemma -> lemmas.addAll(listed(lemma.toLowerCase(Locale.ROOT), value)));
        Set<String> names = new LinkedHashSet<>(fields.texts("name"));
        if (!NAMES.containsAll(names)) {
            throw value.problem("a name is PERSON, ORGANISATION, PLACE or OTHER");
        }
        return new Constraint(
                lemmas,
                new LinkedHashSet<>(fields.texts("sector")),
                fields.find("actor").map(RuleReader::yes),
                names);
    }

    /** The word itself, or for "@sport" all words of the list "sport". */
    private Set<String> listed(String word, YamlValue value) {
        if (!word.startsWith("@")) {
            return Set.of(word);
        }
        Set<String> list = words.get(word.substring(1));
        if (list == null) {
            throw value.problem("unknown list \"" + word + "\"; known are @" + String.join(", @", words.keySet()));
        }
        return list;
    }

    private static boolean yes(YamlValue value) {
        String text = value.text();
        if (!text.equals("true") && !text.equals("false")) {
            throw value.problem("true or false is expected here, not \"" + text + "\"");
        }
        return text.equals("true");
    }

    private static Map<Role, List<List<Slot>>> participants(YamlValue rule, YamlValue.Fields fields) {
        Map<Role, List<List<Slot>>> participants = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            fields.find(role.name().toLowerCase(Locale.ROOT)).ifPresent(value -> participants.put(role, steps(value)));
        }
        if (participants.isEmpty()) {
            throw rule.problem("a rule needs source, target or party");
        }
        return participants;
    }

    private static List<List<Slot>> steps(YamlValue value) {
        List<List<Slot>> steps = new ArrayList<>();
        for (String step : value.texts()) {
            steps.add(Arrays.stream(step.split("\\+"))
                    .map(slot -> slot(slot.strip(), value))
                    .toList());
        }
        return steps;
    }

    private static Slot slot(String name, YamlValue value) {
        try {
            return new Slot(name);
        } catch (IllegalArgumentException e) {
            throw value.problem(e.getMessage());
        }
    }

    private static Set<Role> needs(Optional<YamlValue> section, Set<Role> filled) {
        Set<Role> needs = new LinkedHashSet<>();
        section.ifPresent(value -> value.texts().forEach(name -> {
            Role role = constant(Role.class, name, value);
            if (!filled.contains(role)) {
                throw value.problem("the rule needs " + name + " but does not say which slots fill it");
            }
            needs.add(role);
        }));
        return needs;
    }

    private static <E extends Enum<E>> E constant(Class<E> constants, YamlValue value) {
        return constant(constants, value.text(), value);
    }

    private static <E extends Enum<E>> E constant(Class<E> constants, String text, YamlValue value) {
        try {
            return ExpectedClaim.value(constants, text).orElseThrow();
        } catch (IllegalArgumentException e) {
            throw value.problem(e.getMessage());
        }
    }

    private static List<WorkedSentence> examples(List<YamlValue> values, String file) {
        List<WorkedSentence> examples = new ArrayList<>();
        for (YamlValue value : values) {
            YamlValue.Fields fields = value.fields("text", "claims", "gap");
            List<WorkedSentence.Line> lines = new ArrayList<>();
            for (YamlValue claim : fields.list("claims")) {
                lines.add(new WorkedSentence.Line(claim.text(), claim.line()));
            }
            fields.find("gap").ifPresent(gap -> lines.add(new WorkedSentence.Line("gap=" + gap.text(), gap.line())));
            YamlValue text = fields.need("text");
            examples.add(WorkedSentence.of(text.text(), lines, file, text.line()));
        }
        return examples;
    }
}
