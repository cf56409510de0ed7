package dev.underpin.inspect;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Rows;
import dev.underpin.model.snapshot.Snapshot;

/**
 * A snapshot together with the engine it is of and a way to ask about rows; both last until it is closed.
 *
 * @param rows {@link Rows#NONE} where there are no real rows behind the snapshot
 */
public record Inspection(Snapshot snapshot, Engine engine, Rows rows, Closing closing) implements AutoCloseable {

    /** Ends connections and scratch. */
    @FunctionalInterface
    public interface Closing {
        void close();
    }

    @Override
    public void close() {
        closing.close();
    }
}
