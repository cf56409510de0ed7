package dev.underpin.engine;

import dev.underpin.model.rehearsal.LockSpan;
import java.util.List;

/** Sees locks from outside, every few milliseconds, while the plan has a transaction open. */
public interface LockWatch extends AutoCloseable {

    /**
     * What was seen so far and is over: of the plan every lock that was held for 20 milliseconds or that others have to wait for, of clients
     * every wait meanwhile. Times are milliseconds since the watch began.
     */
    List<LockSpan> spans();

    /** The longest time between two looks so far, in milliseconds: what was held for less may not have been seen. */
    double blindest();

    /** Milliseconds since the watch began. */
    double now();

    @Override
    void close();
}
