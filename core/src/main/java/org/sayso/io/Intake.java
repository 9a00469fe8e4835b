package org.sayso.io;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.sayso.text.Document;

/**
 * Where all that is read goes through: texts that are empty, too long, not English or repeated get their outcome, and
 * what the document does not say of itself is added.
 */
final class Intake {

    /** A page may be dated in the zone of tomorrow, and clocks go wrong by hours. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private final ReaderSettings settings;
    private final LanguageGuess languages;
    private final SeenIds ids;
    private final Consumer<Outcome> sink;
    private long documents;
    private long outcomes;

    /** @param ids of the documents of this run */
    Intake(ReaderSettings settings, LanguageGuess languages, SeenIds ids, Consumer<Outcome> sink) {
        this.settings = settings;
        this.languages = languages;
        this.ids = ids;
        this.sink = sink;
    }

    ReaderSettings settings() {
        return settings;
    }

    ReaderLimits limits() {
        return settings.limits();
    }

    /** How many texts came so far, whatever became of them. */
    long documents() {
        return documents;
    }

    long outcomes() {
        return outcomes;
    }

    private void say(Outcome outcome) {
        outcomes++;
        sink.accept(outcome);
    }

    void take(String where, Document document) {
        documents++;
        String text = document.text();
        if (text.isBlank()) {
            skip(where, "empty");
        } else if (text.length() > limits().longestText()) {
            tooLong(where);
        } else {
            languages
                    .otherThanEnglish(text)
                    .ifPresentOrElse(
                            language -> say(new Outcome.NotEnglish(where, language)),
                            () -> takeEnglish(where, document));
        }
    }

    private void takeEnglish(String where, Document document) {
        if (!ids.add(document.id())) {
            say(new Outcome.Repeated(where, document.id()));
            return;
        }
        Optional<Instant> published = document.published().filter(date -> hasCome(where, date));
        say(new Outcome.Read(new Document(
                document.id(),
                document.text(),
                document.title(),
                document.outlet().or(settings::outlet),
                document.agency(),
                document.url(),
                published.or(settings::published),
                "en",
                document.byline(),
                document.captions())));
    }

    private boolean hasCome(String where, Instant date) {
        boolean come = date.isBefore(settings.now().plus(AHEAD));
        if (!come) {
            LocalDate day = date.atZone(ZoneOffset.UTC).toLocalDate();
            note(where, "published on " + day + ", which is still to come: taken as undated");
        }
        return come;
    }

    void tooLong(String where) {
        skip(
                where,
                String.format(
                        Locale.ROOT,
                        "more than %,d characters are no single article: split it, or allow more (--longest-text)",
                        limits().longestText()));
    }

    void tooLarge(String where) {
        skip(
                where,
                "larger than " + Sizes.words(limits().largestPage()) + ": split it, or allow more (--largest-page)");
    }

    void skip(String where, String why) {
        say(new Outcome.Skipped(where, why));
    }

    void note(String where, String what) {
        say(new Outcome.Noted(where, what));
    }

    void noteGuess(String where, Encoding.Decoded decoded) {
        decoded.guess()
                .ifPresent(guess -> note(where, "no valid UTF-8, and nothing tells its encoding: read as " + guess));
    }

    /** What is not ours: a failure where it was asked for, else only counted. */
    void refuse(Incoming incoming, String why) {
        say(
                incoming.asked()
                        ? new Outcome.Skipped(incoming.name(), why)
                        : new Outcome.PassedOver(incoming.name(), why));
    }

    void passOver(String where, String why) {
        say(new Outcome.PassedOver(where, why));
    }
}
