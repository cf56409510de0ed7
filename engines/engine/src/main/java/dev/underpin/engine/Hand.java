package dev.underpin.engine;

import dev.underpin.model.plan.RowWalk;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.run.Journal;

/** A session more that writes rows of a step, beside the one that runs the plan. */
public interface Hand extends AutoCloseable {

    /** The next batch of a part, from where the last one ended, whoever ran that: rows and place are one transaction. */
    Attempt next(Journal journal, RowPart part, RowWalk walk, int rows, Timeouts timeouts);

    @Override
    void close();
}
