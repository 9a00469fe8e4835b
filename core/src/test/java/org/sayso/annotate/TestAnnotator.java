package org.sayso.annotate;

/** One annotator for all tests: loading the model takes a second. */
public final class TestAnnotator {

    private static final class Held {
        private static final Annotator ANNOTATOR = Annotator.open();
    }

    private TestAnnotator() {}

    public static Annotator shared() {
        return Held.ANNOTATOR;
    }
}
