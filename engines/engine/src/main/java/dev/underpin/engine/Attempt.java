package dev.underpin.engine;

import dev.underpin.model.run.Blocker;
import java.util.List;

/** What came of trying something on a live database. */
public sealed interface Attempt {

    /**
     * It took effect.
     *
     * @param rows written
     * @param more whether there is another batch to come
     */
    record Done(long rows, boolean more) implements Attempt {}

    /**
     * A lock was not to be had in the time it was waited for, or two sessions waited for one another. Nothing of it stays; it can be
     * tried again.
     *
     * @param blockers who was in the way; empty where nobody can be told
     */
    record Blocked(List<Blocker> blockers) implements Attempt {
        public Blocked {
            blockers = List.copyOf(blockers);
        }
    }

    /**
     * The server refused it. Nothing of it stays.
     *
     * @param statement the one that was refused
     * @param message the server's words, with its code
     */
    record Refused(String statement, String message) implements Attempt {}

    /** The connection is gone, and with it the knowledge whether it took effect. */
    record Lost(String message) implements Attempt {}
}
