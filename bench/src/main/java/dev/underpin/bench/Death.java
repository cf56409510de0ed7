package dev.underpin.bench;

import dev.underpin.engine.Stage;
import java.io.IOException;

/** A kill in the middle of a run, and what is done until the run has come to its end all the same. */
interface Death {

    /**
     * How it went.
     *
     * @param hit false where the run had come to its end before
     * @param at milliseconds after the run had begun
     * @param trouble why it did not come to its end afterwards; empty where it did
     */
    record Met(boolean hit, long at, String trouble) {}

    Met of(Stage stage) throws IOException, InterruptedException;
}
