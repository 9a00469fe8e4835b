package org.sayso.store;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.sayso.link.Digest;

/** The digests of all documents, read from the store each time they are gone through, a few at a time. */
final class Digests extends AbstractCollection<Digest> {

    private static final int PAGE = 500;

    private final Database database;

    Digests(Database database) {
        this.database = database;
    }

    @Override
    public int size() {
        return Math.toIntExact(database.number("SELECT count(*) FROM digests"));
    }

    private record Numbered(long serial, String line) {}

    @Override
    public Iterator<Digest> iterator() {
        return new Iterator<>() {

            private List<Numbered> page = page(Words.NOTHING);
            private int next;

            @Override
            public boolean hasNext() {
                if (next == page.size() && !page.isEmpty()) {
                    page = page(page.get(page.size() - 1).serial());
                    next = 0;
                }
                return next < page.size();
            }

            @Override
            public Digest next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return Shapes.read(page.get(next++).line(), Digest.class);
            }
        };
    }

    private List<Numbered> page(long after) {
        return database.rows(
                row -> new Numbered(row.getLong(1), row.getString(2)),
                "SELECT serial, digest FROM digests WHERE serial > ? ORDER BY serial LIMIT " + PAGE,
                after);
    }
}
