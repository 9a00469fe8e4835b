package org.sayso.io;

import org.sayso.text.Document;

/** What became of one thing that was to be read: nothing is dropped in silence. */
public sealed interface Outcome {

    /** A document ready to be coded. */
    record Read(Document document) implements Outcome {}

    /**
     * Something that could not be read.
     *
     * @param where the file, and the line, row, item or record where there is one: "news.jsonl:17"
     * @param why what is wrong and what to do
     */
    record Skipped(String where, String why) implements Outcome {}

    /** A file in a folder or archive that is not ours to read (a picture, say): counted, but no failure. */
    record PassedOver(String where, String why) implements Outcome {}

    /**
     * A text in another language: counted, but no failure.
     *
     * @param language in English: "German"
     */
    record NotEnglish(String where, String language) implements Outcome {}

    /** A document with the id of one that was read before in this run, and left out: counted, but no failure. */
    record Repeated(String where, String id) implements Outcome {}

    /** Something odd about what was read all the same: "published in 2062, which is to come: taken as undated". */
    record Noted(String where, String what) implements Outcome {}
}
