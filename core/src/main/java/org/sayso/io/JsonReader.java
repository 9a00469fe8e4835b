package org.sayso.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.sayso.io.Columns.Field;

/**
 * A list of objects, read one by one, or objects spread over lines, read as a whole. An object is a document or has a
 * list of them in a field, as exports of news services do: {@code {"status": "ok", "articles": [{"title": …}]}}.
 */
final class JsonReader implements FormatReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public boolean recognises(Beginning beginning) {
        String text = beginning.stripped();
        String inside = text.isEmpty() ? "" : text.substring(1).strip();
        boolean list = text.startsWith("[") && (inside.startsWith("{") || inside.equals("]"));
        return list || (text.startsWith("{") && spreadOverLines(beginning));
    }

    /** Whether the first object goes on after its first line, and the next line begins no other. */
    static boolean spreadOverLines(Beginning beginning) {
        List<String> lines = beginning
                .stripped()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .limit(2)
                .toList();
        String first = lines.get(0);
        boolean open = first.endsWith("{") || first.endsWith("[") || first.endsWith(",");
        return lines.size() == 2 && open && !lines.get(1).startsWith("{");
    }

    @Override
    public void read(Incoming incoming, Intake intake) throws IOException {
        try {
            if (incoming.beginning().stripped().startsWith("[")) {
                list(incoming, intake);
            } else {
                objects(incoming, intake);
            }
        } catch (UnreadableException e) {
            intake.skip(incoming.name(), e.getMessage());
        } catch (JsonProcessingException e) {
            String line = Optional.ofNullable(e.getLocation())
                    .map(l -> ":" + l.getLineNr())
                    .orElse("");
            intake.skip(incoming.name() + line, "not JSON, what stands before is read: " + e.getOriginalMessage());
        }
    }

    private static void list(Incoming incoming, Intake intake) throws IOException {
        try (JsonParser parser = MAPPER.createParser(Encoding.characters(incoming, intake))) {
            parser.nextToken();
            int number = 1;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                long start = parser.currentLocation().getCharOffset();
                JsonNode item = MAPPER.readTree(parser);
                long length = parser.currentLocation().getCharOffset() - start;
                String where = incoming.name() + ":item " + number;
                if (length > intake.limits().largestPage()) {
                    intake.tooLarge(where);
                } else {
                    item(where, item, intake);
                }
                number++;
            }
            if (parser.nextToken() != null) {
                intake.skip(incoming.name(), "goes on after its list: what follows is not read");
            }
        }
    }

    private static void item(String where, JsonNode item, Intake intake) {
        JsonFields.of(item, intake.settings().columns()).take(where, intake);
    }

    private static void objects(Incoming incoming, Intake intake) throws IOException, UnreadableException {
        Optional<byte[]> bytes = incoming.whole(intake.limits().largestPage());
        if (bytes.isEmpty()) {
            intake.tooLarge(incoming.name());
            return;
        }
        Encoding.Decoded decoded = Encoding.decode(bytes.get());
        intake.noteGuess(incoming.name(), decoded);
        int number = 1;
        try (MappingIterator<JsonNode> objects =
                MAPPER.readerFor(JsonNode.class).readValues(decoded.text())) {
            while (objects.hasNextValue()) {
                for (JsonNode item :
                        documents(objects.nextValue(), intake.settings().columns())) {
                    item(incoming.name() + ":item " + number, item, intake);
                    number++;
                }
            }
        }
    }

    /** The object itself, or what is in the first list that holds documents. */
    private static Iterable<JsonNode> documents(JsonNode object, Columns columns) {
        return isDocument(object, columns)
                ? List.of(object)
                : StreamSupport.stream(object.spliterator(), false)
                        .filter(field -> field.isArray() && isDocument(field.path(0), columns))
                        .findFirst()
                        .orElse(MAPPER.createArrayNode().add(object));
    }

    private static boolean isDocument(JsonNode object, Columns columns) {
        return JsonFields.of(object, columns).names().containsKey(Field.TEXT);
    }
}
