package org.sayso.io;

import java.io.IOException;

/** One format: it knows its own by their content, and gives the documents in them, one by one, as they come. */
interface FormatReader {

    boolean recognises(Beginning beginning);

    /**
     * @throws IOException where no more can be read; what was taken in before stays
     */
    void read(Incoming incoming, Intake intake) throws IOException;
}
