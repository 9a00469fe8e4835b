package org.sayso.link;

import java.util.List;

/**
 * Where reports of one event come from: all that rest on one agency's story, one publisher or one named speaker are one origin.
 *
 * @param established whether it is known where the words come from; what is not counts as no origin
 * @param why what makes these documents one origin, for people to read: "credited to Reuters", "all quote Keir Starmer"
 * @param documents ids of the documents, by date of publication
 */
public record Origin(String name, boolean established, List<String> why, List<String> documents) {

    public Origin {
        why = List.copyOf(why);
        documents = List.copyOf(documents);
    }
}
