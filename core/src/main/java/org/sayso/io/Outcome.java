package org.sayso.io;

import org.sayso.text.Document;

/** What became of one thing that was to be read: nothing is dropped in silence. */
public sealed interface Outcome {

    /** A document ready to be coded. */
    record Read(Document document) implements Outcome {}

    /**
     * Something that could not be read.
     *
     * @param where the file, and the line where there is one: "news.jsonl:17"
     * @param why what is wrong and what to do
     */
    record Skipped(String where, String why) implements Outcome {}

    /** A file in a folder that is not ours to read (a picture, say): counted, but no failure. */
    record PassedOver(String where, String why) implements Outcome {}
}
