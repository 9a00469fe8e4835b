package org.sayso.app.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A story to which a round of polling brought something.
 *
 * @param isNew whether none of its documents was there before
 * @param latest when the latest of the documents that came was published
 * @param outlets names of those that tell it, in alphabetical order
 * @param documents how many tell it, those from before included
 * @param title of its first document
 */
public record StoryNews(boolean isNew, Optional<Instant> latest, List<String> outlets, int documents, String title) {

    public StoryNews {
        outlets = List.copyOf(outlets);
    }
}
