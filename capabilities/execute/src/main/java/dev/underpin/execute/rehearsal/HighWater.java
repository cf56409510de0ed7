package dev.underpin.execute.rehearsal;

import dev.underpin.engine.Stage;
import dev.underpin.model.fault.EngineException;

/** How large the database was at its largest, seen twice a second. */
final class HighWater implements AutoCloseable {

    private static final long EVERY_MILLISECONDS = 500;

    private final Stage stage;
    private final Thread thread;
    private volatile long highest;
    private volatile boolean over;

    HighWater(Stage stage) {
        this.stage = stage;
        this.thread = Thread.ofPlatform().daemon().start(this::look);
    }

    /** From here on. */
    void start(long bytes) {
        highest = bytes;
    }

    long highest() {
        return highest;
    }

    private void look() {
        try {
            while (!over) {
                Thread.sleep(EVERY_MILLISECONDS);
                highest = Math.max(highest, stage.usage().diskBytes());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (EngineException busy) {
            // What was seen until then stays.
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
