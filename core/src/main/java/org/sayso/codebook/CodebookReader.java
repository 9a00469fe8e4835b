package org.sayso.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sayso.codebook.Codebook.Context;
import org.sayso.codebook.Codebook.Mode;
import org.sayso.codebook.Codebook.Type;

/**
 * Reads a codebook: {@code codebook.yml} with the types, the contexts and the names of the rule files and manuals, then
 * those files. Everything is checked here, so that a mistake is told with file and line before anything is coded.
 */
final class CodebookReader {

    private static final String INDEX = "codebook.yml";
    private static final String MODEL = "plover";

    private final String folder;
    private final Function<String, Optional<String>> files;

    private CodebookReader(String folder, Function<String, Optional<String>> files) {
        this.folder = folder;
        this.files = files;
    }

    static Codebook bundled(String name) {
        String path = "codebooks/" + name + "/";
        return new CodebookReader("knowledge/" + path, file -> resource("/org/sayso/knowledge/" + path + file))
                .read(Optional.empty());
    }

    static Codebook folder(Path folder) {
        CodebookReader reader = new CodebookReader(folder + "/", file -> content(folder.resolve(file)));
        reader.noStrayRules(folder.resolve("rules"));
        return reader.read(TypeHead.find(folder));
    }

    private Codebook read(Optional<TypeHead> head) {
        YamlValue.Fields index = yaml(INDEX).fields("name", "model", "rules", "manuals", "words", "types", "contexts");
        Map<String, Type> types = types(index.need("types"));
        Map<String, Context> contexts = contexts(index.find("contexts"));
        RuleReader reader = new RuleReader(types, contexts, words(index.find("words")));
        List<Rule> rules = new ArrayList<>();
        for (String file : index.need("rules").texts()) {
            for (YamlValue rule : yaml("rules/" + file).list()) {
                rules.add(reader.read(rule, folder + "rules/" + file));
            }
        }
        noTwoAlike(rules);
        List<WorkedSentence> manual = new ArrayList<>();
        for (String file : index.texts("manuals")) {
            List<WorkedSentence> sentences = Manual.parse(folder + file, need(file));
            sentences.forEach(reader::check);
            manual.addAll(sentences);
        }
        return new Codebook(index.need("name").text(), types, contexts, rules, manual, modelKnows(index), head);
    }

    private static Map<String, Type> types(YamlValue section) {
        Map<String, Type> types = new LinkedHashMap<>();
        section.map().forEach((name, value) -> {
            YamlValue.Fields fields = value.fields("says", "quad", "cameo", "goldstein", "modes");
            String cameo = fields.need("cameo").text();
            double goldstein = fields.need("goldstein").number();
            Map<String, Mode> modes = new LinkedHashMap<>();
            fields.find("modes").map(YamlValue::map).orElse(Map.of()).forEach((mode, how) -> {
                YamlValue.Fields of = how.fields("says", "cameo", "goldstein");
                modes.put(
                        mode,
                        new Mode(
                                mode,
                                of.need("says").text(),
                                of.find("cameo").map(YamlValue::text).orElse(cameo),
                                of.find("goldstein").map(YamlValue::number).orElse(goldstein)));
            });
            types.put(name, new Type(name, fields.need("says").text(), quad(fields), cameo, goldstein, modes));
        });
        return types;
    }

    private static boolean modelKnows(YamlValue.Fields index) {
        Optional<YamlValue> model = index.find("model");
        model.filter(m -> !m.text().equals(MODEL)).ifPresent(m -> {
            throw m.problem("the bundled model knows the types of " + MODEL + " and of no other codebook");
        });
        return model.isPresent();
    }

    private static int quad(YamlValue.Fields fields) {
        YamlValue value = fields.need("quad");
        double quad = value.number();
        if (quad != 1 && quad != 2 && quad != 3 && quad != 4) {
            throw value.problem("quad is 1, 2, 3 or 4");
        }
        return (int) quad;
    }

    private static Map<String, Context> contexts(Optional<YamlValue> section) {
        Map<String, Context> contexts = new LinkedHashMap<>();
        section.map(YamlValue::map).orElse(Map.of()).forEach((name, value) -> {
            YamlValue.Fields fields = value.fields("says", "words");
            Set<String> words = new LinkedHashSet<>(fields.texts("words"));
            contexts.put(name, new Context(name, fields.need("says").text(), words));
        });
        return contexts;
    }

    private static Map<String, Set<String>> words(Optional<YamlValue> section) {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        section.map(YamlValue::map)
                .orElse(Map.of())
                .forEach((name, words) -> lists.put(name, new LinkedHashSet<>(words.texts())));
        return lists;
    }

    private void noTwoAlike(List<Rule> rules) {
        Map<String, Rule> byId = new HashMap<>();
        for (Rule rule : rules) {
            Rule other = byId.put(rule.id(), rule);
            if (other != null) {
                throw new KnowledgeException(
                        rule.file(),
                        rule.line(),
                        "the id " + rule.id() + " is taken by " + other.file() + ":" + other.line());
            }
        }
    }

    /** A rule file that the index forgets would be lost in silence. */
    private void noStrayRules(Path rules) {
        List<String> listed = yaml(INDEX)
                .fields("name", "model", "rules", "manuals", "words", "types", "contexts")
                .need("rules")
                .texts();
        if (!Files.isDirectory(rules)) {
            return;
        }
        try (Stream<Path> found = Files.list(rules)) {
            found.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml") && !listed.contains(name))
                    .sorted()
                    .findFirst()
                    .ifPresent(name -> {
                        throw new KnowledgeException(
                                folder + "rules/" + name, 0, "is not listed under \"rules\" in " + INDEX);
                    });
        } catch (IOException e) {
            throw new KnowledgeException(rules.toString(), 0, "cannot be read: " + e.getMessage());
        }
    }

    private YamlValue yaml(String file) {
        return YamlValue.parse(folder + file, need(file))
                .orElseThrow(() -> new KnowledgeException(folder + file, 0, "is empty"));
    }

    private String need(String file) {
        return files.apply(file).orElseThrow(() -> new KnowledgeException(folder + file, 0, "file not found"));
    }

    private static Optional<String> resource(String path) {
        try (InputStream in = CodebookReader.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> content(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new KnowledgeException(file.toString(), 0, "cannot be read: " + e.getMessage());
        }
    }
}
