package org.sayso.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.sayso.claim.Claim;

/**
 * The words of documents and of the sentences of claims, in a Lucene index beside the database. The database is what counts: the
 * index says up to which document it has come, and what it lacks is put in from the database.
 */
final class Words implements AutoCloseable {

    /** No document has so low a serial. */
    static final long NOTHING = -1;

    private static final String STORE = "store";
    private static final String SERIAL = "serial";
    private static final String PLACE = "place";
    private static final String ID = "id";
    private static final String SENTENCE = "sentence";
    private static final Map<String, Float> DOCUMENT_FIELDS = Map.of("title", 3f, "text", 1f, "outlet", 1f);
    private static final double MEMORY_MIB = 16;

    /** Lucene greets whoever runs it on a new Java; kept here, for the level of a logger that nobody holds is forgotten. */
    private static final Logger GREETINGS = Logger.getLogger("org.apache.lucene");

    static {
        GREETINGS.setLevel(Level.SEVERE);
    }

    /** Documents between two commits: what a kill costs is to put so many in again. */
    private static final int COMMIT_AFTER = 2_000;

    private final Path place;
    private final String store;
    private final Directory folder;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private long upTo;
    private int sinceCommit;

    private Words(Path place, String store) throws IOException {
        this.place = place;
        this.store = store;
        folder = FSDirectory.open(place);
        writer = new IndexWriter(
                folder,
                new IndexWriterConfig(analyzer).setRAMBufferSizeMB(MEMORY_MIB).setCommitOnClose(false));
        searchers = new SearcherManager(writer, null);
        upTo = Long.parseLong(committed(SERIAL, String.valueOf(NOTHING)));
    }

    /**
     * An index that cannot be read, is another store's or has come further than the database is made anew.
     *
     * @param store tells this store from others
     * @param last the highest serial in the database
     */
    static Words open(Path place, String store, long last) {
        try {
            Words words = new Words(place, store);
            if (words.upTo <= last && words.committed(STORE, store).equals(store)) {
                return words;
            }
            words.close();
        } catch (IOException | IllegalArgumentException e) {
            // What lies there is no index of ours, or one that a crash has damaged: the database holds all that was in
            // it.
        }
        try {
            remove(place);
            return new Words(place, store);
        } catch (IOException e) {
            throw failure(place, e);
        }
    }

    private static void remove(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> found = Files.walk(place)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private String committed(String name, String otherwise) {
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            for (Map.Entry<String, String> entry : entries) {
                if (entry.getKey().equals(name)) {
                    return entry.getValue();
                }
            }
        }
        return otherwise;
    }

    /** The last document that is in the index for certain. */
    long upTo() {
        return upTo;
    }

    /** Puts in a document in the place of its earlier version, after the one with the serial before. */
    void put(long serial, org.sayso.text.Document document, List<Claim> claims) {
        List<Document> block = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            block.add(sentence(serial, i, document, claims.get(i)));
        }
        block.add(document(document));
        try {
            writer.updateDocuments(new Term(ID, document.id()), block);
            upTo = serial;
            if (++sinceCommit >= COMMIT_AFTER) {
                commit();
            }
        } catch (IOException e) {
            throw failure(place, e);
        }
    }

    private static Document sentence(long serial, int place, org.sayso.text.Document document, Claim claim) {
        Document sentence = new Document();
        sentence.add(new StringField(ID, document.id(), Store.NO));
        sentence.add(new NumericDocValuesField(SERIAL, serial));
        sentence.add(new NumericDocValuesField(PLACE, place));
        sentence.add(new TextField(SENTENCE, claim.sentence().of(document.text()), Store.NO));
        return sentence;
    }

    private static Document document(org.sayso.text.Document document) {
        Document whole = new Document();
        whole.add(new StringField(ID, document.id(), Store.YES));
        whole.add(new TextField("text", document.text(), Store.NO));
        document.title().ifPresent(t -> whole.add(new TextField("title", t, Store.NO)));
        document.outlet().ifPresent(o -> whole.add(new TextField("outlet", o, Store.NO)));
        return whole;
    }

    private void commit() throws IOException {
        writer.setLiveCommitData(
                Map.of(STORE, store, SERIAL, String.valueOf(upTo)).entrySet());
        writer.commit();
        sinceCommit = 0;
    }

    /**
     * A document that a search finds.
     *
     * @param number by which the index goes on behind it
     * @param score how well it fits
     */
    record Hit(String id, int number, float score) {}

    /** What a search finds: a document's id, the best first. */
    List<String> documents(String words, int most) {
        return documents(words, Optional.empty(), most).stream().map(Hit::id).toList();
    }

    /** What a search finds, the best first; behind a hit of the same search where one is named. */
    List<Hit> documents(String words, Optional<Hit> after, int most) {
        return search(searcher -> {
            StoredFields fields = searcher.storedFields();
            ScoreDoc behind = after.filter(
                            h -> h.number() < searcher.getIndexReader().maxDoc())
                    .map(h -> new ScoreDoc(h.number(), h.score()))
                    .orElse(null);
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc hit : searcher.searchAfter(behind, query(words, DOCUMENT_FIELDS), most).scoreDocs) {
                hits.add(new Hit(fields.document(hit.doc).get(ID), hit.doc, hit.score));
            }
            return hits;
        });
    }

    /** Takes a claim by its document's serial and its place among the document's claims. */
    interface ClaimSink {
        void take(long serial, int place) throws SQLException;
    }

    /** All claims whose sentences hold the words, in no order. */
    void claims(String words, ClaimSink sink) {
        search(searcher -> searcher.search(query(words, Map.of(SENTENCE, 1f)), new PlacesIn(sink)));
    }

    /** One segment of the index after the other. */
    private record PlacesIn(ClaimSink sink) implements CollectorManager<Places, Boolean> {

        @Override
        public Places newCollector() {
            return new Places(sink);
        }

        @Override
        public Boolean reduce(Collection<Places> collectors) {
            return true;
        }
    }

    /** Every word must be there, in any of the fields; "a phrase" in quotation marks, and -word for what must not be. */
    private Query query(String words, Map<String, Float> fields) {
        SimpleQueryParser parser = new SimpleQueryParser(analyzer, fields);
        parser.setDefaultOperator(Occur.MUST);
        return parser.parse(words);
    }

    private interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    private <T> T search(Question<T> question) {
        try {
            searchers.maybeRefreshBlocking();
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw failure(place, e);
        }
    }

    private static final class Places extends SimpleCollector {

        private final ClaimSink sink;
        private NumericDocValues serials;
        private NumericDocValues places;

        Places(ClaimSink sink) {
            this.sink = sink;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            serials = context.reader().getNumericDocValues(SERIAL);
            places = context.reader().getNumericDocValues(PLACE);
        }

        @Override
        public void collect(int number) throws IOException {
            if (serials.advanceExact(number) && places.advanceExact(number)) {
                try {
                    sink.take(serials.longValue(), (int) places.longValue());
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private static StoreException failure(Path place, IOException e) {
        return Database.isDiskFull(e.getMessage())
                ? Database.diskFull(place, e)
                : new StoreException(place + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            if (writer.isOpen() && sinceCommit > 0) {
                commit();
            }
        } catch (IOException e) {
            throw failure(place, e);
        } finally {
            release();
        }
    }

    /** What was not committed is dropped: it is put in again when the store is opened next. */
    private void release() {
        try {
            IOUtils.close(searchers, writer, analyzer, folder);
        } catch (IOException e) {
            throw failure(place, e);
        }
    }
}
