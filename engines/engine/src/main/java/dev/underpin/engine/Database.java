package dev.underpin.engine;

import dev.underpin.model.twin.TwinBundle;

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

    /**
     * Reads what the planner looks at, in read-only transactions. Asked only of engines with {@link Ability#PLANNER_TWIN}.
     *
     * @throws dev.underpin.model.fault.EngineException where the server does not let us read
     */
    default TwinBundle plannerStatistics(TwinWish wish, Progress progress) {
        throw new UnsupportedOperationException("this engine's statistics cannot be taken along");
    }

    @Override
    void close();
}
