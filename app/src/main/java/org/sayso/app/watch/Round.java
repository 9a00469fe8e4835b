package org.sayso.app.watch;

import java.util.List;

/**
 * What one round of polling brought.
 *
 * @param feeds how many were asked for
 * @param documents how many were added
 * @param stories those that they belong to
 * @param troubles how many feeds and items could not be had
 */
public record Round(int feeds, int documents, List<StoryNews> stories, int troubles) {

    public Round {
        stories = List.copyOf(stories);
    }
}
