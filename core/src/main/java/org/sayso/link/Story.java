package org.sayso.link;

import java.util.List;

/**
 * Documents about the same happening.
 *
 * @param id that of its first document by date and id, marked as a story's
 * @param documents their ids, by date of publication
 */
public record Story(String id, List<String> documents) {

    public Story {
        documents = List.copyOf(documents);
    }
}
