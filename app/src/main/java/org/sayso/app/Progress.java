package org.sayso.app;

import org.sayso.app.Main.Desk;

/** One line on a terminal's error stream that says how far long work is; silent elsewhere and in the first seconds. */
final class Progress {

    private static final long SILENT_NANOS = 2_000_000_000L;
    private static final String ERASE = "\r\u001b[K";

    private final Desk desk;
    private final long start = System.nanoTime();
    private boolean shown;

    Progress(Desk desk) {
        this.desk = desk;
    }

    void show(int documents, int claims, int skipped) {
        double seconds = (System.nanoTime() - start) / 1e9;
        line(
                "%,d documents, %,d claims, %,d skipped, %.1f documents/s",
                documents, claims, skipped, documents / seconds);
    }

    /** So many of all of them are done. */
    void show(String what, int done, int all) {
        line("%,d of %,d %s", done, all, what);
    }

    private void line(String format, Object... values) {
        if (desk.terminal() && System.nanoTime() - start > SILENT_NANOS) {
            desk.err().print(ERASE + String.format(format, values));
            shown = true;
        }
    }

    /** Takes the line away so that other output can be printed. */
    void pause() {
        if (shown) {
            desk.err().print(ERASE);
            shown = false;
        }
    }

    void say(String message) {
        pause();
        desk.err().println(message);
    }

    void end() {
        pause();
    }
}
