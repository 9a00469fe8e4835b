package org.sayso.io;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sayso.io.Columns.Field;
import org.sayso.text.Document;

/**
 * A row of a table or an object of JSON: a document by what its fields are called.
 *
 * @param names of the fields that it has
 * @param values by name; blank ones are none
 */
record Fields(Map<Field, String> names, Function<String, Optional<String>> values) {

    void take(String where, Intake intake) {
        Optional<String> text = value(Field.TEXT);
        if (text.isEmpty()) {
            String wanted = intake.settings().columns().likeliest(Field.TEXT).orElse("text");
            intake.skip(where, "has no field \"" + names.getOrDefault(Field.TEXT, wanted) + "\"");
            return;
        }
        try {
            intake.take(where, document(where, text.get()));
        } catch (DateTimeException e) {
            intake.skip(where, "\"" + names.get(Field.DATE) + "\" is no ISO date: " + e.getMessage());
        }
    }

    private Document document(String where, String text) {
        Optional<String> url = value(Field.URL);
        Optional<Instant> published = value(Field.DATE).map(Dates::instant);
        return new Document(
                value(Field.ID).or(() -> url).orElse(where),
                text,
                value(Field.TITLE),
                value(Field.SOURCE),
                value(Field.AGENCY),
                url,
                published,
                "en",
                value(Field.AUTHOR),
                List.of());
    }

    private Optional<String> value(Field field) {
        return Optional.ofNullable(names.get(field)).flatMap(values).filter(v -> !v.isBlank());
    }
}
