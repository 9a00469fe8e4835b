package org.sayso.app;

import java.util.function.DoubleSupplier;
import org.sayso.app.Main.Desk;

/** One line on a terminal's error stream that says how far long work is; silent elsewhere and in the first seconds. */
final class Progress {

    private static final long SILENT_NANOS = 2_000_000_000L;
    private static final String ERASE = "\r\u001b[K";

    private final Desk desk;
    private final long start = System.nanoTime();
    private final DoubleSupplier done;
    private boolean shown;

    Progress(Desk desk) {
        this(desk, () -> 0);
    }

    /** @param done which share of the work is done, 0 to 1; 0 where it is not known */
    Progress(Desk desk, DoubleSupplier done) {
        this.desk = desk;
        this.done = done;
    }

    synchronized void show(int documents, int claims, int skipped) {
        double seconds = (System.nanoTime() - start) / 1e9;
        line(
                "%,d documents, %,d claims, %,d skipped, %.1f documents/s",
                documents, claims, skipped, documents / seconds);
    }

    /** How far adding is; how long it will still take, where it is known how much there is. */
    synchronized void show(Tally tally) {
        double seconds = (System.nanoTime() - start) / 1e9;
        double share = done.getAsDouble();
        String left = share > 0 && share <= 1 ? ", " + time(seconds * (1 - share) / share) + " left" : "";
        line("%s%s", tally.soFar(seconds), left);
    }

    /** "40 s", "12 min", "3 h 05 min". */
    static String time(double seconds) {
        long minutes = Math.round(seconds / 60);
        if (seconds < 90) {
            return Math.round(seconds) + " s";
        }
        return minutes < 90 ? minutes + " min" : String.format("%d h %02d min", minutes / 60, minutes % 60);
    }

    /** So many of all of them are done. */
    synchronized void show(String what, int done, int all) {
        line("%,d of %,d %s", done, all, what);
    }

    private void line(String format, Object... values) {
        if (desk.terminal() && System.nanoTime() - start > SILENT_NANOS) {
            desk.err().print(ERASE + String.format(format, values));
            shown = true;
        }
    }

    /** Takes the line away so that other output can be printed. */
    synchronized void pause() {
        if (shown) {
            desk.err().print(ERASE);
            shown = false;
        }
    }

    synchronized void say(String message) {
        pause();
        desk.err().println(message);
    }

    synchronized void end() {
        pause();
    }
}
