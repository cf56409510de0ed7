package dev.underpin.postgresql.run;

import dev.underpin.engine.Attempt;
import dev.underpin.engine.Hand;
import dev.underpin.engine.RowPart;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.run.Journal;

/** Writes rows beside the session that runs the plan. Nobody hears whom it waits for: it gives way. */
record SecondHand(Working working, Onlooker onlooker) implements Hand {

    @Override
    public Attempt next(Journal journal, RowPart part, RowWalk walk, int rows, Timeouts timeouts) {
        return working.next(journal, part, walk, rows, timeouts, onlooker, blockers -> {});
    }

    @Override
    public void close() {
        working.close();
        onlooker.close();
    }
}
