package dev.underpin.execute;

import dev.underpin.engine.RunSession;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.model.run.Blocker;
import dev.underpin.model.run.Journal;
import java.util.List;

/** Goes over a table's rows until none is left to be written, at a pace that clients can live with. */
record RowWork(RowWalk walk, String done) {

    /** Rows that were locked by others while they were passed are met on another round. */
    private static final int ROUNDS = 3;

    /** What came of it. */
    sealed interface Result {
        record Through() implements Result {}

        record PauseAsked() implements Result {}

        record Blocked(String message, List<Blocker> blockers) implements Result {}

        record Refused(String statement, String message) implements Result {}

        record Lost(String message) implements Result {}
    }

    Result run(RunSession session, Journal journal, int step, RunWishes wishes, RunWitness witness) {
        for (int round = 1; round <= ROUNDS; round++) {
            Result result = new RowRound(session, journal, step, walk, wishes, witness).run();
            if (!(result instanceof Result.Through) || session.isSo(done)) {
                return result;
            }
            session.rewind(journal, step);
        }
        return new Result.Refused(
                done,
                "after " + ROUNDS
                        + " rounds there are still rows to be written: something writes them as they were before,"
                        + " or a trigger undoes what is written");
    }
}
