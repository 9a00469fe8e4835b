package org.sayso.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** JSON by hand. */
final class Nodes {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Nodes() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array(List<ObjectNode> nodes) {
        return MAPPER.createArrayNode().addAll(nodes);
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode node = MAPPER.createArrayNode();
        texts.forEach(node::add);
        return node;
    }

    /** One line, without a line end. */
    static String line(ObjectNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes is always JSON", e);
        }
    }
}
