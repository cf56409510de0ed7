package dev.underpin.execute;

import dev.underpin.model.run.Blocker;
import dev.underpin.model.run.Brake;
import dev.underpin.model.run.JournalEntry;
import java.util.List;

/** Hears what happens while a plan is run. */
public interface RunWitness {

    /** Nobody listens. */
    RunWitness NOBODY = new RunWitness() {};

    /** Something was written into the journal. */
    default void happened(JournalEntry entry) {}

    /**
     * A batch of rows is done.
     *
     * @param written rows of this step so far
     * @param about rows that the table has, as last counted; 0 where never
     */
    default void wrote(int step, long written, long about) {}

    /**
     * A lock was not to be had, and will be tried again.
     *
     * @param attempt how often it was tried
     */
    default void blocked(int step, int attempt, List<Blocker> blockers) {}

    /** Nothing is done for a while. */
    default void held(int step, Brake brake) {}

    /** The connection was lost, and is tried again. */
    default void lost(String message) {}
}
