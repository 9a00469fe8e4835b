package org.sayso.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.link.Story;
import org.sayso.text.Document;

/**
 * What a filter asks for, some at a time: each page says where the next begins. Documents and claims come in the order in which they
 * came; events and stories in that of their ids, so that linking anew between two pages repeats and loses none that stays.
 */
public final class Catalogue {

    private static final Pattern CLAIM = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");
    private static final Pattern SERIAL = Pattern.compile("\\d{1,18}");

    private final Store store;

    Catalogue(Store store) {
        this.store = store;
    }

    /**
     * Some of what there is.
     *
     * @param next to be given as {@code after} for what follows; empty where nothing does
     */
    public record Page<T>(List<T> items, Optional<String> next) {

        public Page {
            items = List.copyOf(items);
        }

        /** @param found one more than is wanted, where there are so many */
        private static <S, T> Page<T> of(List<S> found, int most, Function<S, T> item, Function<S, String> cursor) {
            List<S> wanted = found.subList(0, Math.min(most, found.size()));
            Optional<String> next =
                    found.size() > most ? Optional.of(cursor.apply(wanted.get(most - 1))) : Optional.empty();
            return new Page<>(wanted.stream().map(item).toList(), next);
        }
    }

    /** A claim as JSON, and where it stands. */
    record Line(String cursor, String json) {}

    /**
     * Claims as lines of JSON, by docs/claim.schema.json.
     *
     * @throws IllegalArgumentException for an {@code after} that no page has given
     */
    public Page<String> claims(Filter filter, Optional<String> after, int most) {
        Matcher cursor = matcher(CLAIM, after.orElse("0.0"));
        long serial = after.isEmpty() ? Words.NOTHING : Long.parseLong(cursor.group(1));
        try (Found found = store.found(filter)) {
            List<Line> lines = found.claims(serial, Integer.parseInt(cursor.group(2)), most + 1);
            return Page.of(lines, most, Line::json, Line::cursor);
        }
    }

    /**
     * Documents with a claim that is asked for; all where everything is.
     *
     * @throws IllegalArgumentException for an {@code after} that no page has given
     */
    public Page<Document> documents(Filter filter, Optional<String> after, int most) {
        long serial = after.map(a -> Long.parseLong(matcher(SERIAL, a).group())).orElse(Words.NOTHING);
        try (Found found = store.found(filter)) {
            return Page.of(
                    found.documents(serial, most + 1), most, Found.Numbered::thing, d -> String.valueOf(d.number()));
        }
    }

    private static Matcher matcher(Pattern pattern, String after) {
        Matcher matcher = pattern.matcher(after);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + after + "\" is where no page has ended");
        }
        return matcher;
    }

    /** Events that a claim asked for tells or denies, with all claims for and against each. */
    public Page<Dossier> events(Filter filter, Optional<String> after, int most) {
        try (Found found = store.found(filter)) {
            Page<Optional<Dossier>> page =
                    Page.of(found.dossiers(after.orElse(""), most + 1), most, Found.Told::dossier, Found.Told::id);
            return new Page<>(page.items().stream().flatMap(Optional::stream).toList(), page.next());
        }
    }

    public Optional<Dossier> event(String id) {
        try (Found found = store.found(Filter.all())) {
            return found.dossier(id);
        }
    }

    /** Stories with a document in which a claim is asked for; all where everything is. */
    public Page<Story> stories(Filter filter, Optional<String> after, int most) {
        try (Found found = store.found(filter)) {
            return Page.of(found.stories(after.orElse(""), most + 1), most, s -> s, Story::id);
        }
    }

    public Optional<Story> story(String id) {
        try (Found found = store.found(Filter.all())) {
            return found.story(id);
        }
    }
}
