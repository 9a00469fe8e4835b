package org.sayso.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What the numbers of the model mean. {@code relations} holds "root"; {@code names} are O, B-PER, I-PER …; role 0 is
 * "no role", event 0 "no act", attribution 0 "no part". {@code attribution} (a word's part towards a cue) and {@code factuality}
 * (styles of annotation) are empty where the model has not learned them.
 */
record Labels(
        List<String> upos,
        List<String> xpos,
        List<LemmaScript> lemmas,
        List<String> relations,
        List<String> names,
        List<String> roles,
        List<String> events,
        List<String> pairs,
        List<String> attribution,
        List<String> factuality) {

    Labels {
        upos = List.copyOf(upos);
        xpos = List.copyOf(xpos);
        lemmas = List.copyOf(lemmas);
        relations = List.copyOf(relations);
        names = List.copyOf(names);
        roles = List.copyOf(roles);
        events = List.copyOf(events);
        pairs = List.copyOf(pairs);
        attribution = List.copyOf(attribution);
        factuality = List.copyOf(factuality);
    }

    static Labels read(InputStream json) throws IOException {
        JsonNode lists = new ObjectMapper().readTree(json);
        return new Labels(
                list(lists, "upos"),
                list(lists, "xpos"),
                list(lists, "lemmas").stream().map(LemmaScript::read).toList(),
                list(lists, "relations"),
                list(lists, "names"),
                list(lists, "roles"),
                list(lists, "events"),
                list(lists, "pairs"),
                listIfAny(lists, "attribution"),
                listIfAny(lists, "factuality"));
    }

    private static List<String> listIfAny(JsonNode lists, String name) {
        List<String> labels = new ArrayList<>();
        lists.path(name).forEach(label -> labels.add(label.asText()));
        return labels;
    }

    private static List<String> list(JsonNode lists, String name) {
        List<String> labels = listIfAny(lists, name);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("labels.json has no list \"" + name + "\"");
        }
        return labels;
    }
}
