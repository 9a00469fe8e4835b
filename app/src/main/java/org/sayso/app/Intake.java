package org.sayso.app;

import java.util.ArrayList;
import java.util.List;
import org.sayso.io.Outcome;
import org.sayso.text.Document;

/** Takes what is read, says what could not be, and hands documents on, some at a time. */
final class Intake {

    private static final int MOST_DOCUMENTS = 256;
    private static final int MOST_CHARACTERS = 400_000;
    private static final int MOST_OTHERS = 1_000;

    private final Shelf shelf;
    private final Tally tally;
    private final Progress progress;
    private final List<Document> documents = new ArrayList<>();
    private final List<Outcome> others = new ArrayList<>();
    private int characters;

    Intake(Shelf shelf, Tally tally, Progress progress) {
        this.shelf = shelf;
        this.tally = tally;
        this.progress = progress;
    }

    void take(Outcome outcome) {
        if (outcome instanceof Outcome.Read read) {
            documents.add(read.document());
            characters += read.document().text().length();
        } else {
            others.add(outcome);
            count(outcome);
        }
        if (documents.size() >= MOST_DOCUMENTS || characters >= MOST_CHARACTERS || others.size() >= MOST_OTHERS) {
            handOn();
        }
    }

    private void count(Outcome outcome) {
        if (outcome instanceof Outcome.Skipped skipped) {
            tally.skipped();
            progress.say("sayso: skipped " + skipped.where() + ": " + skipped.why());
        } else if (outcome instanceof Outcome.Noted noted) {
            progress.say("sayso: note on " + noted.where() + ": " + noted.what());
        } else if (outcome instanceof Outcome.NotEnglish other) {
            tally.notEnglish(other.language());
        } else if (outcome instanceof Outcome.Repeated second) {
            tally.repeated();
            progress.say("sayso: left out " + second.where() + ": there was a document with the id " + second.id());
        } else if (outcome instanceof Outcome.PassedOver) {
            tally.passedOver();
        }
    }

    private void handOn() {
        shelf.put(List.copyOf(documents), List.copyOf(others));
        documents.clear();
        others.clear();
        characters = 0;
    }

    void end() {
        handOn();
        shelf.finish();
    }
}
