package org.sayso.claim;

import java.util.List;
import java.util.stream.Collectors;
import org.sayso.text.Span;

/**
 * What somebody says in a document, in their words or the writer's: of "Yes," he said, "we will." both stretches, his.
 *
 * @param content the stretches said, in the order of the text; at least one
 * @param attribution who says it, and by which words the text tells so
 */
public record Quotation(List<Span> content, Attribution attribution) {

    public Quotation {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("nothing is said: " + attribution);
        }
    }

    /** UTF-16 units of text said. */
    public int length() {
        return content.stream().mapToInt(Span::length).sum();
    }

    /** The words said, on one line; " … " stands where the speaker is interrupted. */
    public String words(String text) {
        return content.stream()
                .map(c -> c.of(text).replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining(" … "));
    }
}
