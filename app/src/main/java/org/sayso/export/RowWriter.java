package org.sayso.export;

/** Writes rows one by one, so that any number of them passes through bounded memory. */
public interface RowWriter<R> extends AutoCloseable {

    void write(R row);

    /** To be called last: only then all of it is written. Leaves a stream that it was given open. */
    @Override
    void close();
}
