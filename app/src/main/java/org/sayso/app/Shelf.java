package org.sayso.app;

import java.util.List;
import org.sayso.io.Outcome;
import org.sayso.text.Document;

/** Where documents that are added go: into a store of this process, or to the server that has it open. */
interface Shelf extends AutoCloseable {

    /**
     * @param documents in the order in which they came
     * @param others what came between them and is no document to be coded
     */
    void put(List<Document> documents, List<Outcome> others);

    /** All that was put is stored when this returns. */
    void finish();

    @Override
    void close();
}
