package org.sayso.codebook;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a YAML file that knows its line, so that a codebook's error can say where it stands. Scalars stay as they
 * are written: a slot named {@code on} is the word "on", not the truth value.
 */
final class YamlValue {

    private final String file;
    private final Node node;

    private YamlValue(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** The value of a whole file; empty for a file without content. */
    static Optional<YamlValue> parse(String file, String content) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(content));
            return Optional.ofNullable(node).map(n -> new YamlValue(file, n));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new KnowledgeException(file, line, "not YAML: " + e.getProblem());
        }
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    KnowledgeException problem(String problem) {
        return new KnowledgeException(file, line(), problem);
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw problem("a text is expected here");
    }

    double number() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException e) {
            throw problem("a number is expected here, not \"" + text() + "\"");
        }
    }

    List<YamlValue> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("a list is expected here");
        }
        return sequence.getValue().stream().map(n -> new YamlValue(file, n)).toList();
    }

    /** The texts of a list; a single text counts as a list of one. */
    List<String> texts() {
        return node instanceof SequenceNode
                ? list().stream().map(YamlValue::text).toList()
                : List.of(text());
    }

    /** The entries by key, in the order of the file; a key written twice is an error. */
    Map<String, YamlValue> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("keys with values are expected here");
        }
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlValue key = new YamlValue(file, tuple.getKeyNode());
            if (entries.put(key.text(), new YamlValue(file, tuple.getValueNode())) != null) {
                throw key.problem("\"" + key.text() + "\" is given twice");
            }
        }
        return entries;
    }

    /** The entries by key; any other key than these is an error. */
    Fields fields(String... known) {
        Map<String, YamlValue> entries = map();
        Set<String> allowed = Set.of(known);
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            YamlValue key = new YamlValue(file, tuple.getKeyNode());
            if (!allowed.contains(key.text())) {
                throw key.problem("unknown key \"" + key.text() + "\"; known are " + String.join(", ", known));
            }
        }
        return new Fields(this, entries);
    }

    /** The known keys of one entry, such as a rule. */
    record Fields(YamlValue owner, Map<String, YamlValue> entries) {

        YamlValue need(String key) {
            return find(key).orElseThrow(() -> owner.problem("\"" + key + "\" is missing"));
        }

        Optional<YamlValue> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        List<String> texts(String key) {
            return find(key).map(YamlValue::texts).orElse(List.of());
        }

        List<YamlValue> list(String key) {
            return find(key).map(YamlValue::list).orElse(List.of());
        }
    }
}
