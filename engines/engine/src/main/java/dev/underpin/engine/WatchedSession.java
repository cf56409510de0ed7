package dev.underpin.engine;

import dev.underpin.model.effect.Effect;
import dev.underpin.sql.CopyData;
import dev.underpin.sql.Statement;

/**
 * A script's session on scratch in which everything a statement does is seen: locks, rewrites, scans, the catalog's
 * difference. What was there when the session began is old; what the script makes is fresh. Rights are those of
 * {@link Scratch#run}.
 */
public interface WatchedSession extends AutoCloseable {

    /**
     * Runs one statement in the open transaction, or in one of its own. A failure undoes the statement alone; it is told
     * in the effect.
     */
    Effect run(Statement statement);

    /** Runs {@code COPY … FROM stdin} with the rows that follow it. */
    Effect copy(CopyData copy);

    /** Whether the script or its runner has a transaction open. */
    boolean inTransaction();

    void begin();

    void commit();

    void rollback();

    /** Back to the state of a fresh session: settings, search path; an open transaction is committed. */
    void endOfFile();

    /** From here on, everything there is counts as old. */
    void deployed();

    @Override
    void close();
}
