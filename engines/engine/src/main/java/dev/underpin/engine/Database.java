package dev.underpin.engine;

/** An open database, live or scratch, from its reading side. One thread at a time. */
public interface Database extends AutoCloseable {

    /**
     * Reads the shape and the statistics in one consistent, read-only transaction.
     *
     * @param progress told what is being read
     */
    Reading read(Progress progress);

    /** Asks about the rows themselves. */
    Rows rows();

    @Override
    void close();
}
