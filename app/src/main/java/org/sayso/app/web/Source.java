package org.sayso.app.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sayso.claim.Claim;
import org.sayso.store.Dossier;
import org.sayso.text.Document;

/**
 * An origin with its documents: reports that rest on one word.
 *
 * @param established whether it is known where the words come from
 * @param why what makes these documents one origin
 */
public record Source(String name, boolean established, List<String> why, List<Report> documents) {

    /** A document that tells the event. */
    public record Report(String address, String title, String outlet, Moment published) {

        static Report of(Document document) {
            return new Report(
                    Phrases.documentAddress(document.id()),
                    document.title().map(Phrases::oneLine).orElse(document.id()),
                    StoryMatrix.named(document.outlet()),
                    Moment.of(document.published()));
        }
    }

    static List<Source> all(Dossier dossier) {
        Map<String, Document> documents = new HashMap<>();
        Stream.concat(dossier.claims().stream(), dossier.against().stream())
                .map(Claim::document)
                .forEach(d -> documents.put(d.id(), d));
        return dossier.event().corroboration().origins().stream()
                .map(o -> new Source(
                        o.name(),
                        o.established(),
                        o.why(),
                        o.documents().stream()
                                .filter(documents::containsKey)
                                .map(d -> Report.of(documents.get(d)))
                                .toList()))
                .toList();
    }
}
