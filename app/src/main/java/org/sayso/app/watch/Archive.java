package org.sayso.app.watch;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sayso.extract.Coder;
import org.sayso.io.Outcome;
import org.sayso.link.Linker;
import org.sayso.link.Story;
import org.sayso.store.Adding;
import org.sayso.store.Entry;
import org.sayso.store.Store;
import org.sayso.store.Versions;
import org.sayso.text.Document;

/** Documents are coded and stored here, and linked with all that came before. */
public final class Archive {

    private static final int LONGEST_TITLE = 200;

    private final Store store;
    private final Coder coder;
    private final Versions versions;
    private final Linker linker;

    public Archive(Store store, Coder coder, Versions versions, Linker linker) {
        this.store = store;
        this.coder = coder;
        this.versions = versions;
        this.linker = linker;
    }

    /** Begins to take documents in. */
    Delivery delivery() {
        return new Delivery(store.adding(versions));
    }

    /** What comes in one round of polling. */
    final class Delivery implements AutoCloseable {

        private final Adding adding;
        private final Map<String, Document> added = new LinkedHashMap<>();

        private Delivery(Adding adding) {
            this.adding = adding;
        }

        /**
         * Codes and stores documents, all or none; those that are stored already are left as they are.
         *
         * @return those that cannot be stored
         */
        List<Outcome.Skipped> take(List<Document> documents) {
            if (documents.isEmpty()) {
                return List.of();
            }
            Adding.Wanted wanted = adding.wanted(documents);
            List<Entry> entries =
                    coder.readings(wanted.documents()).stream().map(Entry::of).toList();
            adding.add(entries);
            wanted.documents().forEach(d -> added.put(d.id(), d));
            return wanted.refused();
        }

        int added() {
            return added.size();
        }

        /** Links all anew and tells which stories these documents belong to; in the order in which they came. */
        List<StoryNews> stories() {
            adding.end();
            if (added.isEmpty()) {
                return List.of();
            }
            Map<String, Story> byDocument = new LinkedHashMap<>();
            for (Story story : store.relink(linker).stories()) {
                story.documents().forEach(d -> byDocument.put(d, story));
            }
            Set<Story> told = new LinkedHashSet<>();
            for (String id : added.keySet()) {
                told.add(byDocument.getOrDefault(id, new Story(id, List.of(id))));
            }
            return told.stream().map(this::news).toList();
        }

        private StoryNews news(Story story) {
            List<Document> documents = story.documents().stream()
                    .flatMap(id -> document(id).stream())
                    .toList();
            Optional<Instant> latest = story.documents().stream()
                    .map(added::get)
                    .filter(Objects::nonNull)
                    .flatMap(d -> d.published().stream())
                    .max(Comparator.naturalOrder());
            return new StoryNews(
                    added.keySet().containsAll(story.documents()),
                    latest,
                    documents.stream()
                            .flatMap(d -> d.outlet().stream())
                            .distinct()
                            .sorted()
                            .toList(),
                    documents.size(),
                    title(documents.get(0)));
        }

        private Optional<Document> document(String id) {
            return Optional.ofNullable(added.get(id)).or(() -> store.document(id));
        }

        private static String title(Document document) {
            String text = document.title().orElse(document.text()).strip();
            return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1) + "…";
        }

        @Override
        public void close() {
            adding.close();
        }
    }
}
