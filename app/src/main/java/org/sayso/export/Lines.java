package org.sayso.export;

import java.io.PrintStream;
import java.util.function.Function;

/** A line for each row: JSON Lines. */
public final class Lines<R> implements RowWriter<R> {

    private final PrintStream out;
    private final Function<R, String> line;

    public Lines(PrintStream out, Function<R, String> line) {
        this.out = out;
        this.line = line;
    }

    @Override
    public void write(R row) {
        out.print(line.apply(row) + "\n");
    }

    @Override
    public void close() {
        out.flush();
    }
}
