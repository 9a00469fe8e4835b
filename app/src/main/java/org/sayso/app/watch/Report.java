package org.sayso.app.watch;

/** Where a watch says what it finds while it works. */
public interface Report {

    /**
     * Something could not be had.
     *
     * @param where the feed or page
     */
    void trouble(String where, String why);

    /** Something to know, though no failure. */
    void note(String where, String what);
}
