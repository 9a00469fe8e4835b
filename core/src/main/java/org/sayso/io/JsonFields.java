package org.sayso.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of an object of JSON as words. */
final class JsonFields {

    private JsonFields() {}

    static Fields of(JsonNode object, Columns columns) {
        return new Fields(columns.among(object::fieldNames), name -> Optional.ofNullable(object.get(name))
                .map(JsonFields::words));
    }

    /** "Reuters" for {@code {"name": "Reuters"}}, "Ann Lee, Bo Ray" for a list; a number is its digits, null nothing. */
    private static String words(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(v -> parts.add(words(v)));
            return String.join(", ", parts);
        }
        return value.isObject() ? value.path("name").asText() : value.asText();
    }
}
